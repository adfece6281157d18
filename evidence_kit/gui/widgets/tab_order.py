"""The order of the Tab key: as the eye reads, from the layouts."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLayout, QScrollArea, QWidget
from shiboken6 import invalidate

from evidence_kit.gui.widgets.flow import FlowBox


def tab_by_layout(root: QWidget) -> None:
    """Let Tab go through the controls of *root* in the order in which its layouts show them.

    Qt's own order is that of construction, which differs where parts are made before their place.
    """
    for before, after in pairwise(_controls(root)):
        QWidget.setTabOrder(before, after)


def first_control(root: QWidget) -> QWidget | None:
    """The first control of *root*, as its layouts show them, that can take the keyboard now."""
    usable = (each for each in _controls(root) if each.isVisible() and each.isEnabled())
    return next(usable, None)


def _controls(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QComboBox):
        return
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _controls(inside)
    if isinstance(widget, FlowBox):
        for each in widget.shown:
            yield from _controls(each)
    layout = widget.layout()
    if layout is not None:
        yield from _in(layout)


def _in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if inner is None:
            # Qt deletes it without telling Python, which would take what comes to its address for it.
            invalidate(item)
        if widget is not None:
            yield from _controls(widget)
        elif inner is not None:
            yield from _in(inner)
