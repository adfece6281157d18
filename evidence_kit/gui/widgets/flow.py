"""A row that continues on the next line where the width ends, for buttons and chips."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button


class FlowBox(QWidget):
    """Holds *shown* in reading order and breaks lines like words; nothing is ever cut."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self.shown: list[QWidget] = []
        self._gap = theme.space(gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put *widget* at the end; one that was hidden on purpose stays so."""
        hidden = _is_put_away(widget)
        widget.setParent(self)
        self.shown.append(widget)
        if not hidden and self.isVisible():
            widget.show()
        self._again()

    def let_go(self) -> None:
        """Hold nothing any more; who takes the widgets puts them in another place."""
        self.shown.clear()
        self._again()

    def clear(self) -> None:
        """Take everything out, for good."""
        for widget in self.shown:
            widget.hide()
            widget.deleteLater()
        self.shown.clear()
        self._again()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        smallest = self.minimumSizeHint()
        return QSize(smallest.width(), self.heightForWidth(max(self.width(), smallest.width())))

    def minimumSizeHint(self) -> QSize:
        smallest = QSize(0, 0)
        for widget in self._visible():
            smallest = smallest.expandedTo(_least(widget))
        return smallest

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.rect(), move=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # another width can take more lines, or fewer

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._again()
        return super().event(event)

    def _again(self) -> None:
        self._place(self.rect(), move=True)
        self.updateGeometry()

    def _visible(self) -> list[QWidget]:
        return [widget for widget in self.shown if not _is_put_away(widget)]

    def _place(self, area: QRect, *, move: bool) -> int:
        """Lay what is shown into *area*, moving it where *move*; return the height it takes."""
        x, y, tallest = area.left(), area.top(), 0
        between = min(self._gap, theme.space(8))
        for widget in self._visible():
            size = _wanted(widget, max(area.width(), 1))
            if x > area.left() and x + size.width() > area.right() + 1:
                x, y, tallest = area.left(), y + tallest + between, 0
            if move:
                mirrored = area.right() - (x - area.left()) - size.width() + 1
                left = mirrored if self.isRightToLeft() else x
                if isinstance(widget, Button):
                    widget.fit(size.width())
                widget.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        return y + tallest - area.top()


class Flow(QVBoxLayout):
    """Used like a layout: `addWidget` puts one more at the end.

    It is an ordinary layout around a `FlowBox`. A layout of our own, with its items kept in Python,
    crashed now and then: Qt deletes such an item, and PySide then takes another that got the same
    place in memory for it.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__()
        if parent is not None:
            parent.setLayout(self)
        self.setContentsMargins(0, 0, 0, 0)
        self.box = FlowBox(gap)
        super().addWidget(self.box)

    def addWidget(self, widget: QWidget) -> None:  # type: ignore[override]
        """Put *widget* at the end of the row."""
        self.box.add(widget)

    def clear(self) -> None:
        """Take everything out, for good."""
        self.box.clear()


def _is_put_away(widget: QWidget) -> bool:
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _wanted(widget: QWidget, width: int) -> QSize:
    """The size of *widget* in a row that is *width* wide."""
    if isinstance(widget, Button):
        return widget.size_at(width).expandedTo(widget.minimumSize())
    return widget.sizeHint().expandedTo(_least(widget)).boundedTo(QSize(width, 1 << 20))


def _least(widget: QWidget) -> QSize:
    """What *widget* needs: what it was told, or what it says."""
    told, said = widget.minimumSize(), widget.minimumSizeHint()
    if isinstance(widget, Button):
        said.setWidth(widget.least_width())
    return QSize(told.width() or said.width(), told.height() or said.height())
