"""The picture of one exhibit with its controls: show it, and how large."""

import msgspec
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.picture_canvas import PictureCanvas
from evidence_kit.gui.widgets.thumbnails import Thumbnails
from evidence_kit.gui.widgets.words import Words
from evidence_kit.intake.sniff import can_be_shown, small_enough
from evidence_kit.model.exhibit import Exhibit, Sensitivity


class PictureView(QWidget):
    """Shows an exhibit's picture: blurred, until a person holds it or shows pictures for now."""

    shown_for_now = Signal(bool)
    """The person wants ordinary pictures clear until the program is locked, or blurred again."""
    cover_wanted = Signal(str)
    """The id of an exhibit of which a copy with parts covered is wanted."""

    def __init__(
        self,
        asker: Asker,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
        canvas: PictureCanvas | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._thumbnails.arrived.connect(self._thumbnail_arrived)
        self._exhibit: Exhibit | None = None
        self._clear = False
        self.canvas = canvas or PictureCanvas(asker, self)
        self.show_button = Button(self.tr("Show pictures"), "eye", "quiet", self)
        self.show_button.setCheckable(True)
        self.show_button.setAccessibleDescription(
            self.tr("Shows pictures clearly until you hide or lock. Intimate ones stay blurred.")
        )
        self.show_button.clicked.connect(self.shown_for_now)
        self.zooms = QButtonGroup(self)
        show_row, zoom_row = QWidget(self), QWidget(self)
        self._controls = (show_row, zoom_row)
        self.cover_button = Button(self.tr("Make a copy with parts covered"), "copy", "quiet", self)
        self.cover_button.clicked.connect(self._cover)
        below = Flow(show_row)
        below.addWidget(self.show_button)
        below.addWidget(self.cover_button)
        row = Flow(zoom_row, 4)
        for zoom, words, spoken in (
            ("fit", self.tr("Fit"), self.tr("Fit the whole picture")),
            ("width", self.tr("Width"), self.tr("Fit the width and scroll")),
            ("full", self.tr("100 %"), self.tr("Full size")),
        ):
            button = Button(words, "", "quiet", self)
            button.setAccessibleName(spoken)
            button.setCheckable(True)
            button.setProperty("zoom", zoom)
            self.zooms.addButton(button)
            row.addWidget(button)
        self.zooms.buttonClicked.connect(self._zoom_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        self.caution = Words("", "muted", self)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.caution)
        column.addWidget(show_row)
        column.addWidget(zoom_row)

    def show_exhibit(self, exhibit: Exhibit) -> None:
        """Show *exhibit*; its blurred picture comes from the thumbnails."""
        self._exhibit = exhibit
        size, sentence = self._size_of(exhibit)
        self.canvas.show_exhibit(exhibit.id, size, sentence, self._may_be_clear())
        for row in self._controls:
            row.setVisible(not size.isEmpty())
        self.cover_button.setVisible(exhibit.media_type.startswith("image/"))
        caution = exhibit.picture.caution if exhibit.picture is not None else ""
        self.caution.setText(said(caution))
        self.caution.setVisible(bool(caution))
        self._dress()

    def take_sensitivity(self, sensitivity: Sensitivity) -> None:
        """Blur the picture, or not, as the person has just said who may see it."""
        if self._exhibit is not None:
            self._exhibit = msgspec.structs.replace(self._exhibit, sensitivity=sensitivity)
            self._dress()

    def show_clear(self, clear: bool) -> None:
        """Show ordinary pictures clear from now on, or blurred."""
        self._clear = clear
        self.show_button.setChecked(clear)
        self.show_button.say(
            self.tr("Blur pictures") if clear else self.tr("Show pictures"),
            "eye-off" if clear else "eye",
        )
        self._dress()

    def forget(self) -> None:
        """Drop the picture."""
        self._exhibit = None
        self.canvas.forget()

    def _size_of(self, exhibit: Exhibit) -> tuple[QSize, str]:
        picture = exhibit.picture
        if picture is None:
            kind = exhibit.media_type
            if can_be_shown(kind) and not small_enough(kind, exhibit.size):
                return QSize(), self.tr("This file is kept as it is. It is too big to show here.")
            if can_be_shown(kind):
                return QSize(), self.tr("Getting this picture ready. It is already safe.")
            return QSize(), self.tr("This file is kept as it is. It has no picture to show.")
        if picture.problem:
            return QSize(), said(picture.problem)
        return QSize(*picture.upright), ""

    def _may_be_clear(self) -> bool:
        ordinary = self._exhibit is not None and self._exhibit.sensitivity is Sensitivity.ORDINARY
        return self._clear and ordinary

    def _dress(self) -> None:
        if self._exhibit is None:
            return
        self.canvas.set_open(self._may_be_clear())
        if self._exhibit.picture is not None and not self._exhibit.picture.problem:
            self.canvas.set_blurred(self._thumbnails.get(self._exhibit.id))
        for button in self.zooms.buttons():
            button.setChecked(button.property("zoom") == self.canvas.zoom)

    def _thumbnail_arrived(self, exhibit: str) -> None:
        if self._exhibit is not None and self._exhibit.id == exhibit:
            self.canvas.set_blurred(self._thumbnails.get(exhibit))

    def _cover(self) -> None:
        if self._exhibit is not None:
            self.cover_wanted.emit(self._exhibit.id)

    def _zoom_chosen(self, button: QAbstractButton) -> None:
        self.canvas.set_zoom(str(button.property("zoom")))
