"""The mark that stands for each kind of event: a shape of its own, and a colour."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from evidence_kit.gui import theme
from evidence_kit.model.event import EventKind

SIDE = 14
"""The width of a mark in pixels at 100 %."""

PRESSING = frozenset({EventKind.DEMAND, EventKind.PAYMENT, EventKind.IN_PERSON})
"""Kinds that must stay in sight where many events fall on one spot."""

_TOKENS = {
    EventKind.MESSAGE_RECEIVED: "accent",
    EventKind.MESSAGE_SENT: "accent",
    EventKind.CALL: "focus",
    EventKind.VOICE_NOTE: "focus",
    EventKind.POST: "text",
    EventKind.PROFILE: "text",
    EventKind.CONTACT_WITH_OTHERS: "focus",
    EventKind.DEMAND: "caution",
    EventKind.PAYMENT: "caution",
    EventKind.IN_PERSON: "text",
    EventKind.OTHER: "muted",
}


def colour(kind: EventKind) -> QColor:
    """Return the colour of the kind as the theme is now; the shape alone tells kinds apart too."""
    return theme.token(_TOKENS[kind])


def mark(kind: EventKind, ratio: float = 2.0) -> QPixmap:
    """Return the mark as a small picture, `SIDE` pixels wide at the present size of text."""
    side = theme.px(SIDE)
    ground = theme.token("surface").name()
    return _draw(kind, colour(kind).name(), ground, side, ratio)


def mark_icon(kind: EventKind) -> QIcon:
    """Return the mark as the icon of a toggle, which is dark when it is on."""
    drawn, side = QIcon(mark(kind)), theme.px(SIDE)
    on, ground = theme.token("on_accent").name(), theme.token("accent").name()
    drawn.addPixmap(_draw(kind, on, ground, side, 2.0), QIcon.Mode.Normal, QIcon.State.On)
    return drawn


def put_mark(painter: QPainter, at: QPointF, kind: EventKind, ratio: float) -> None:
    """Paint the mark with its upper left corner *at*; as shapes, not pixels, where *ratio* is 0."""
    if ratio:
        painter.drawPixmap(at, mark(kind, ratio))
        return
    painter.save()
    painter.translate(at)
    painter.scale(theme.px(SIDE) / 14, theme.px(SIDE) / 14)
    _shape(painter, kind, colour(kind), theme.token("surface"))
    painter.restore()


@cache
def _draw(kind: EventKind, colour: str, ground: str, side: int, ratio: float) -> QPixmap:
    drawn = QPixmap(round(side * ratio), round(side * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / 14, side / 14)
    _shape(painter, kind, QColor(colour), QColor(ground))
    painter.end()
    return drawn


def _shape(painter: QPainter, kind: EventKind, colour: QColor, ground: QColor) -> None:
    pen = QPen(colour, 2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    filled = kind not in (EventKind.MESSAGE_SENT, EventKind.PROFILE, EventKind.OTHER)
    painter.setBrush(colour if filled else ground)
    painter.drawPath(_outline(kind))


def _outline(kind: EventKind) -> QPainterPath:
    """Return the shape in a square of 14 by 14."""
    path = QPainterPath()
    if kind in (EventKind.MESSAGE_RECEIVED, EventKind.MESSAGE_SENT):
        path.addEllipse(QRectF(2, 2, 10, 10))
    elif kind is EventKind.CALL:
        path.addPolygon(_polygon((7, 2), (12.2, 11.5), (1.8, 11.5)))
    elif kind is EventKind.VOICE_NOTE:
        path.addPolygon(_polygon((2.5, 2), (12, 7), (2.5, 12)))
    elif kind in (EventKind.POST, EventKind.PROFILE):
        path.addRoundedRect(QRectF(2.2, 2.2, 9.6, 9.6), 1, 1)
    elif kind is EventKind.CONTACT_WITH_OTHERS:
        path.addEllipse(QRectF(1.4, 4, 6, 6))
        path.addEllipse(QRectF(6.6, 4, 6, 6))
        path.setFillRule(Qt.FillRule.WindingFill)
    elif kind is EventKind.DEMAND:
        path.addPolygon(_polygon((7, 1.2), (12.8, 7), (7, 12.8), (1.2, 7)))
    elif kind is EventKind.PAYMENT:
        corners = (4, 1.8), (10, 1.8), (13, 7), (10, 12.2), (4, 12.2), (1, 7)
        path.addPolygon(_polygon(*corners))
    elif kind is EventKind.IN_PERSON:
        path.addPolygon(_polygon((7, 1.5), (12.6, 5.8), (10.5, 12.2), (3.5, 12.2), (1.4, 5.8)))
    else:
        path.addRoundedRect(QRectF(1.8, 4.5, 10.4, 5), 2.5, 2.5)
    path.closeSubpath()
    return path


def _polygon(*corners: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in corners])
