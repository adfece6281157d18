"""The pictures that show an account's profile, small and blurred until they are asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.flow import Flow, FlowBox
from evidence_kit.gui.widgets.thumbnails import Thumbnails
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import ExhibitDetails, GetExhibit

_SIDE = 120  # pixels at 100 %
MOST = 6


class ProfilePictures(QWidget):
    """A button for each picture, which opens it; and what to do where there is none."""

    opened = Signal(str)
    """The id of the exhibit to open."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._ids: tuple[str, ...] = ()
        self.buttons: dict[str, Button] = {}
        self.thumbnails = Thumbnails(asker, self)
        self.thumbnails.arrived.connect(self._arrived)
        self.clear = Button(self.tr("Show clearly"), "eye", "quiet", self)
        self.clear.setCheckable(True)
        self.clear.toggled.connect(self._show_clear)
        self._row = FlowBox(8)
        self._none = Words("", "small", self)
        self._none.setText(
            self.tr(
                "No picture of this profile yet. Take one of the whole profile page, add it under "
                "Evidence, and tick “This picture shows its profile” there."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        column.addWidget(Words(self.tr("Pictures of the profile"), "strong"))
        column.addWidget(self._row)
        below = Flow()
        below.addWidget(self.clear)
        column.addLayout(below)
        column.addWidget(self._none)
        self.show_pictures(())

    def show_pictures(self, exhibits: Sequence[str]) -> None:
        """Show the exhibits of these ids, blurred."""
        self._ids = tuple(exhibits[:MOST])
        self._row.clear()
        self.buttons = {}
        self.clear.setChecked(False)
        for exhibit in self._ids:
            button = Button(self.tr("Open"), "image", "", self._row)
            button.clicked.connect(lambda _c=False, each=exhibit: self.opened.emit(each))
            self.buttons[exhibit] = button
            self._row.add(button)
            self._asker.ask(GetExhibit(id=exhibit), self._take, lambda _failed: None)
        self._row.setVisible(bool(self._ids))
        self.clear.setVisible(bool(self._ids))
        self._none.setVisible(not self._ids)
        self._fill()

    def forget(self) -> None:
        """Drop every picture."""
        self.thumbnails.forget()
        self.show_pictures(())

    def _take(self, details: ExhibitDetails) -> None:
        button = self.buttons.get(details.exhibit.id)
        if button is not None:
            mark = str(details.exhibit.mark)
            button.setText(mark)
            button.setAccessibleName(self.tr("Open the picture {}").format(mark))

    def _show_clear(self, clear: bool) -> None:
        if not clear:
            self.thumbnails.forget_clear()
        self._fill()

    def _arrived(self, exhibit: str) -> None:
        if exhibit in self.buttons:
            self._fill()

    def _fill(self) -> None:
        for exhibit, button in self.buttons.items():
            small = self.thumbnails.get(exhibit, self.clear.isChecked())
            if small is not None:
                side = theme.px(_SIDE)
                button.setIcon(QIcon(small))
                button.setIconSize(QSize(side, side))
                button.setMinimumHeight(side + theme.space(16))
                self._row.updateGeometry()
