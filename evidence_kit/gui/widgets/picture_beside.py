"""A picture beside a column that scrolls, or in it where room is scarce."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.scroll_column import ScrollColumn

NO_LIMIT = (1 << 24) - 1  # Qt's own QWIDGETSIZE_MAX, which PySide does not hand on


class PictureBeside(QWidget):
    """Puts *picture* on the left of *scroll* from a width of *beside* on, both in design pixels.

    Otherwise it is *above* high and stands in the column, at *place*, to scroll with it. *shares*
    are the parts of the width that the picture and the column get.
    """

    def __init__(
        self,
        picture: QWidget,
        scroll: ScrollColumn,
        *,
        beside: int,
        above: int,
        place: int,
        shares: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture, self._column = picture, scroll.column
        self._from, self._above, self._place = beside, above, place
        self._share = shares[0]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(8))
        self._row.addWidget(scroll, shares[1])
        self._put(beside=True)

    def _put(self, *, beside: bool) -> None:
        self._is_beside = beside
        if beside:
            self._picture.setMinimumHeight(0)
            self._picture.setMaximumHeight(NO_LIMIT)
            self._row.insertWidget(0, self._picture, self._share)
        else:
            self._picture.setFixedHeight(theme.px(self._above))
            self._column.insertWidget(self._place, self._picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.width() >= theme.px(self._from)
        if beside != self._is_beside:
            self._put(beside=beside)
        super().resizeEvent(event)
