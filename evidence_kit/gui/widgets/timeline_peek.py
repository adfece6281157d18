"""Small pictures of what is pointed at, within the page, blurred until they are asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.thumbnails import Thumbnails

MOST = 4
SIDE = 96  # pixels at 100 % that a small picture has at most


class TimelinePeek(QFrame):
    """Hidden until `show_at`. The pointer goes through it, and so does the keyboard."""

    def __init__(self, asker: Asker, parent: QWidget) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self._clear = False
        self._where = QPoint()
        self.thumbnails = Thumbnails(asker, self)
        self.thumbnails.arrived.connect(self._arrived)
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pictures = [QLabel(self) for _ in range(MOST)]
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.space(8),) * 4)
        row.setSpacing(theme.space(8))
        for picture in self._pictures:
            row.addWidget(picture)
        self.hide()

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the exhibits whose small pictures are in sight."""
        return tuple(
            exhibit
            for exhibit, label in zip(self._ids, self._pictures, strict=False)
            if not label.isHidden() and not self.isHidden()
        )

    def show_clear(self, clear: bool) -> None:
        """Show small pictures *clear* from now on, or blurred."""
        self._clear = clear
        if not clear:
            self.thumbnails.forget_clear()
        self._fill()

    def show_at(self, where: QPoint, exhibits: Sequence[str]) -> None:
        """Show small pictures of *exhibits* beside *where* in the parent, if they have any."""
        self._ids = tuple(exhibits[:MOST])
        self._fill()
        self._where = where
        self._show()

    def forget(self) -> None:
        """Drop every picture."""
        self._ids, self._clear = (), False
        self.thumbnails.forget()
        self._fill()
        self.hide()

    def _fill(self) -> None:
        for label in self._pictures:
            label.clear()
            label.hide()
        for exhibit, label in zip(self._ids, self._pictures, strict=False):
            found = self.thumbnails.get(exhibit, self._clear)
            if found is not None:
                side = theme.px(SIDE)
                keep, smooth = (
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                label.setPixmap(found.scaled(side, side, keep, smooth))
                label.show()
        self.adjustSize()

    def _arrived(self, exhibit: str) -> None:
        if exhibit in self._ids:
            self._fill()
            self._show()

    def _show(self) -> None:
        """Stand beside the pointer, within the parent, once there is a picture."""
        if all(label.isHidden() for label in self._pictures):
            self.hide()
            return
        where = self._where + QPoint(theme.px(16), theme.px(20))
        room = self.parentWidget()
        assert room is not None
        x = max(0, min(where.x(), room.width() - self.width()))
        y = max(0, min(where.y(), room.height() - self.height()))
        self.move(x, y)
        self.show()
        self.raise_()
