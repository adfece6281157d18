"""Taking the timeline elsewhere: as a picture, as a list for a spreadsheet, or on the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.save_place import SavePlace
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import Exported, Failed, SaveTimeline


class TimelineOut(QWidget):
    """Asks for what to save when a button is pressed; names and words leave the vault with it."""

    status = Signal(str)

    def __init__(
        self,
        asker: Asker,
        image: Callable[[], QImage],
        svg: Callable[[], bytes],
        png: Callable[[], bytes],
        ids: Callable[[], tuple[str, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._asker, self._image, self._ids = asker, image, ids
        self.fold = Fold(self.tr("Save or copy"), self)
        self.copy = Button(self.tr("Copy the picture"), "copy", parent=self)
        self.copy.clicked.connect(self._copy)
        row = Flow()
        row.addWidget(self.copy)
        self.places: dict[str, SavePlace] = {}
        self.buttons: dict[str, Button] = {}
        paint: dict[str, Callable[[], bytes]] = {"png": png, "svg": svg}
        for form, words, icon in (
            ("png", self.tr("Save the picture (PNG)"), "image"),
            ("svg", self.tr("Save to enlarge (SVG)"), "image"),
            ("csv", self.tr("Save the list (CSV)"), "table"),
            ("json", self.tr("Save the list (JSON)"), "file-text"),
        ):
            button = Button(words, icon, parent=self)
            place = SavePlace(asker, words, form, self)
            button.clicked.connect(lambda _c=False, p=place, f=form: p.ask(f"timeline.{f}"))
            place.agreed.connect(
                lambda path, form=form: self._save(path, form, paint.get(form, bytes)())
            )
            row.addWidget(button)
            self.places[form], self.buttons[form] = place, button
        self.notice = Notice("soft", self)
        self.fold.column.addLayout(row)
        self.fold.column.addWidget(
            Words(
                self.tr(
                    "What you save has names and words in it. Anyone who opens the file can read "
                    "it. It shows what is in sight now."
                ),
                "small",
            )
        )
        for place in self.places.values():
            self.fold.column.addWidget(place)
        self.fold.column.addWidget(self.notice)
        self.fold.column.setSpacing(theme.space(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)

    def forget(self) -> None:
        """Drop every path."""
        for notice in (*self.places.values(), self.notice):
            notice.clear()
        self.fold.set_open(False)

    def _copy(self) -> None:
        data = QMimeData()
        data.setImageData(self._image())
        QGuiApplication.clipboard().setMimeData(data)
        self.notice.say(
            self.tr("The picture is copied. It is taken back in half a minute."), "soft"
        )

    def _save(self, path: str, form: str, data: bytes) -> None:
        request = SaveTimeline(path=path, form=form, ids=self._ids(), data=data)  # type: ignore[arg-type]
        self._asker.ask(request, self._saved, self._failed)

    def _saved(self, made: Exported) -> None:
        said = self.tr("Saved as {path}").format(path=made.path)
        self.notice.say(said, "soft")
        self.status.emit(said)

    def _failed(self, failed: Failed) -> None:
        self.notice.say(failed.sentence, "caution")
