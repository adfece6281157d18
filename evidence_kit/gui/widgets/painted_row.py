"""A row of a list that is painted: its ground, and a line of words on it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from evidence_kit.gui import theme
from evidence_kit.gui.language import isolated, mirrored

_MOST = 400  # letters; measuring a message of a thousand words in each frame would be slow


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> QRect:
    """Paint what a row lies on: chosen, under the mouse, or plain. Return the room for its words."""
    area: QRect = option.rect
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(area, theme.token("soft"))
        edge = QRect(area.left(), area.top(), theme.px(4), area.height())
        painter.fillRect(mirrored(area, edge), theme.token("accent"))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, theme.token("hover"))
    painter.setPen(QPen(theme.token("line"), 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    return area.adjusted(theme.px(16), theme.px(12), -theme.px(16), 0)


def paint_line(
    painter: QPainter, area: QRect, line: QRect, words: str, font: QFont, token: str
) -> int:
    """Paint *words* in *line* of *area* as far as they fit; return how wide they are, in pixels."""
    painter.setFont(font)
    painter.setPen(theme.token(token))
    metrics = painter.fontMetrics()
    fitting = metrics.elidedText(words[:_MOST], Qt.TextElideMode.ElideRight, max(line.width(), 0))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(mirrored(area, line), flags, isolated(fitting))
    return metrics.horizontalAdvance(fitting)
