"""How the picture of the timeline is painted, part by part."""

import datetime as dt
from collections import Counter
from math import log2

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from evidence_kit.gui import theme
from evidence_kit.gui.language import isolated
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets import timeline_marks
from evidence_kit.gui.widgets.timeline_cells import centre
from evidence_kit.gui.widgets.timeline_scale import Unit, ticks
from evidence_kit.gui.widgets.timeline_view import Spot, TimelineView
from evidence_kit.model.event import EventKind

_COLUMN = 9  # events closer than so many pixels at 100 % are drawn as one crowd


def paint(painter: QPainter, view: TimelineView, ratio: float, focused: bool) -> None:
    """Paint *view*, with marks for a screen of *ratio* pixels a point, and a ring if *focused*.

    Where *ratio* is 0 marks are painted as shapes, for a file that can be enlarged.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font("small"))
    ground = QRectF(QPointF(0, 0), view.size).adjusted(1.5, 1.5, -1.5, -1.5)
    radius = theme.px(8)
    painter.setPen(QPen(theme.token("line"), 1))
    painter.setBrush(theme.token("surface"))
    painter.drawRoundedRect(ground, radius, radius)
    field = view.field
    painter.save()
    painter.setClipRect(QRect(field.left(), 2, field.width(), view.size.height() - 4))
    painter.translate(field.left(), 0)
    quiet = _gaps(painter, view)
    _axis(painter, view)
    _gap_words(painter, quiet)
    _bursts(painter, view)
    _steps(painter, view)
    _today(painter, view)
    _spans(painter, view)
    _cells(painter, view, ratio)
    _chosen(painter, view, ratio)
    painter.restore()
    _labels(painter, view)
    if view.unknown:
        _unknown(painter, view, ratio)
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.token("focus"), 3))
        painter.drawRoundedRect(ground, radius, radius)


def _gaps(painter: QPainter, view: TimelineView) -> list[tuple[QRectF, str]]:
    named: list[tuple[QRectF, str]] = []
    metrics, field = painter.fontMetrics(), view.field
    for gap in view.gaps:
        left, right = view.scale.x(gap.first), view.scale.x(gap.last)
        if right < 0 or left > field.width() or right - left < 2:
            continue
        left, right = max(left, 0.0), min(right, float(field.width()))
        band = QRectF(left, field.top(), right - left, field.height())
        painter.fillRect(band, theme.token("page"))
        words = QCoreApplication.translate("TimelinePicture", "quiet: {days}").format(
            days=said(gap.text)
        )
        if metrics.horizontalAdvance(words) + theme.px(12) < band.width():
            line = QRectF(left, field.top() + theme.px(2), band.width(), metrics.height())
            named.append((line, words))
    return named


def _gap_words(painter: QPainter, named: list[tuple[QRectF, str]]) -> None:
    for line, words in named:
        around = painter.fontMetrics().horizontalAdvance(words) + theme.px(8)
        ground = QRectF(line.center().x() - around / 2, line.top(), around, line.height())
        painter.fillRect(ground, theme.token("page"))
        painter.setPen(theme.token("muted"))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)


def _bursts(painter: QPainter, view: TimelineView) -> None:
    """A line above the lanes over each stretch in which much came at once, with how much."""
    metrics, field = painter.fontMetrics(), view.field
    y, taken = field.top() + theme.px(2) + 0.5, -1.0
    for burst in view.bursts:
        left, right = view.scale.x(burst.first), view.scale.x(burst.last)
        if right < 0 or left > field.width():
            continue
        right = max(right, left + theme.px(6))
        painter.setPen(QPen(theme.token("caution"), 3))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        words = QCoreApplication.translate("TimelinePicture", "{count} {within}").format(
            count=burst.count, within=said(burst.text)
        )
        width = metrics.horizontalAdvance(words)
        if left > taken and width < right - left + theme.px(80) and left + width < field.width():
            painter.drawText(QPointF(max(left, 2.0), y + metrics.ascent() + 2), words)
            taken = left + width + 8


def _axis(painter: QPainter, view: TimelineView) -> None:
    metrics, field = painter.fontMetrics(), view.field
    hairline = QPen(theme.token("line"), 1)
    painter.setPen(hairline)
    for lane in range(len(view.lanes)):
        y = view.middle(lane) + 0.5
        painter.drawLine(QPointF(0, y), QPointF(field.width(), y))
    if not view.cells.known:
        return
    bottom = field.bottom() + theme.px(6)
    context, context_end = "", -1.0
    for tick in ticks(view.scale, field.width(), view.zone, theme.px(64)):
        x = round(view.scale.x(tick.time)) + 0.5
        painter.setPen(hairline)
        painter.drawLine(QPointF(x, field.top()), QPointF(x, bottom))
        label, around = _tick_words(tick.local, tick.unit)
        if x + 3 + metrics.horizontalAdvance(label) > field.width():
            continue
        painter.setPen(theme.token("text"))
        painter.drawText(QPointF(x + 3, bottom + metrics.ascent()), label)
        if around != context and x >= context_end:
            painter.setPen(theme.token("muted"))
            below = bottom + metrics.height() + metrics.ascent()
            painter.drawText(QPointF(x + 3, below), around)
            context, context_end = around, x + metrics.horizontalAdvance(around) + 12


def _tick_words(local: dt.datetime, unit: Unit) -> tuple[str, str]:
    """Return the words under a tick and, below them, those of what it lies in."""
    locale, day = QLocale(), QDate(local.year, local.month, local.day)
    if unit is Unit.HOUR:
        return f"{local:%H:%M}", locale.toString(day, "ddd d MMMM yyyy")
    if unit is Unit.DAY:
        return locale.toString(day, "ddd d"), locale.toString(day, "MMMM yyyy")
    if unit is Unit.WEEK:
        return locale.toString(day, "d MMM"), locale.toString(day, "yyyy")
    if unit is Unit.MONTH:
        return locale.toString(day, "MMM"), locale.toString(day, "yyyy")
    return locale.toString(day, "yyyy"), ""


def _today(painter: QPainter, view: TimelineView) -> None:
    metrics, field = painter.fontMetrics(), view.field
    x = view.scale.x(view.now)
    if not view.cells.known or not 0 <= x <= field.width():
        return
    painter.setPen(QPen(theme.token("focus"), 2, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
    word = QCoreApplication.translate("TimelinePicture", "today")
    width = metrics.horizontalAdvance(word) + 6
    at = x - width if x + width > field.width() else x + 6
    painter.drawText(QPointF(at, field.bottom() - metrics.descent()), word)


def _steps(painter: QPainter, view: TimelineView) -> None:
    metrics, field = painter.fontMetrics(), view.field
    taken = -1.0
    for step in view.steps:
        x = view.scale.x(step.time)
        if not 0 <= x <= field.width():
            continue
        painter.setPen(QPen(theme.token("muted"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
        width = metrics.horizontalAdvance(step.word) + 8
        if x > taken and x + width < field.width():
            painter.setPen(theme.token("muted"))
            painter.drawText(QPointF(x + 4, field.bottom() - metrics.descent()), step.word)
            taken = x + width


def _spans(painter: QPainter, view: TimelineView) -> None:
    soft = QColor(theme.token("accent"))
    soft.setAlpha(70)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    high, width = theme.px(14), view.field.width()
    shortest = theme.px(_COLUMN) * view.scale.per_pixel
    middles = [view.middle(lane) for lane in range(len(view.lanes))]
    seen: set[tuple[int, int, int]] = set()
    for first, last, row in view.cells.spans(view.scale.start, view.scale.end(width), shortest):
        lane = view.lane_of[row]
        left = max(view.scale.x(first), -20.0)
        right = min(view.scale.x(last), width + 20.0)
        where = (lane, int(left) // 2, int(right) // 2)
        if where not in seen:
            seen.add(where)
            bar = QRectF(left, middles[lane] - high / 2, right - left, high)
            painter.drawRoundedRect(bar, high / 2, high / 2)


def _cells(painter: QPainter, view: TimelineView, ratio: float) -> None:
    start, per_pixel = view.scale.start, view.scale.per_pixel
    end = view.scale.end(view.field.width())
    width, cells = view.cells.gathered(start, end, theme.px(_COLUMN) * per_pixel)
    column, begin = width / per_pixel, start / per_pixel
    middles = [view.middle(lane) for lane in range(len(view.lanes))]
    side, half = theme.px(timeline_marks.SIDE), view.lane / 2 - 3
    bar = max(min(column - 1, theme.px(8)), 4.0)
    marks = {kind: timeline_marks.mark(kind, ratio or 1.0) for kind in EventKind}
    crowds: list[QRectF] = []
    pressing: list[QRectF] = []
    painted: list[Spot] = []
    rows, put = view.rows, painter.drawPixmap
    for cell in cells:
        middle = middles[cell.lane]
        if cell.count == 1:
            row = rows[cell.first]
            time = (row.first + row.last) / 2  # type: ignore[operator] # a cell's time is known
            # Whole pixels, and no objects of Qt's but the mark: twice as fast to draw.
            left, top = round((time - start) / per_pixel) - side // 2, middle - side // 2
            painted.append((left, top, side, side, cell))
            if ratio:
                put(left, top, marks[row.kind])
            else:
                timeline_marks.put_mark(painter, QPointF(left, top), row.kind, ratio)
        else:
            x = (cell.column + 0.5) * column - begin
            high = min(side / 2 + 2.2 * log2(cell.count), half)
            painted.append((x - bar / 2, middle - high, bar, 2 * high, cell))
            where = QRectF(x - bar / 2, middle - high, bar, 2 * high)
            (pressing if cell.pressing else crowds).append(where)
    view.painted = painted
    painter.setPen(Qt.PenStyle.NoPen)
    for token, shapes in (("accent", crowds), ("caution", pressing)):
        painter.setBrush(theme.token(token))
        painter.drawRects(shapes)


def _chosen(painter: QPainter, view: TimelineView, ratio: float) -> None:
    if view.chosen < 0 or (time := centre(view.rows[view.chosen])) is None:
        return
    x, y = view.scale.x(time), view.middle(view.lane_of[view.chosen])
    field = view.field
    painter.setPen(QPen(theme.token("text"), 1))
    painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
    _ringed(painter, QPointF(x, y), view.chosen, view, ratio)


def _ringed(painter: QPainter, at: QPointF, index: int, view: TimelineView, ratio: float) -> None:
    radius, half = theme.px(11), theme.px(timeline_marks.SIDE) / 2
    painter.setBrush(theme.token("surface"))
    painter.setPen(QPen(theme.token("focus"), 3))
    painter.drawEllipse(at, radius, radius)
    where = QPointF(at.x() - half, at.y() - half)
    timeline_marks.put_mark(painter, where, view.rows[index].kind, ratio)


def _labels(painter: QPainter, view: TimelineView) -> None:
    metrics = painter.fontMetrics()
    width = view.field.left() - theme.px(20)
    painter.setPen(theme.token("text"))
    high = view.lane
    for lane, name in enumerate(view.lanes):
        words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)
        where = QRect(theme.px(12), view.middle(lane) - high // 2, width, high)
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, isolated(words))


def _unknown(painter: QPainter, view: TimelineView, ratio: float) -> None:
    strip, side = view.strip, theme.px(timeline_marks.SIDE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.token("sunken"))
    painter.drawRoundedRect(strip, theme.px(4), theme.px(4))
    counted = Counter(view.lane_of[index] for index in view.unknown)
    first_of = {view.lane_of[index]: index for index in reversed(view.unknown)}
    for lane, count in counted.items():
        middle = view.middle(lane)
        at = QPointF(strip.left() + theme.px(20), middle)
        if view.chosen in view.unknown and view.lane_of[view.chosen] == lane:
            _ringed(painter, at, view.chosen, view, ratio)
        else:
            where = QPointF(at.x() - side / 2, middle - side / 2)
            timeline_marks.put_mark(painter, where, view.rows[first_of[lane]].kind, ratio)
        painter.setPen(theme.token("text"))
        words = QRectF(at.x() + theme.px(16), middle - side, strip.width(), 2 * side)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, QLocale().toString(count))
    painter.setPen(theme.token("muted"))
    below = QRectF(
        strip.left() + theme.px(4), strip.bottom() + theme.px(6), strip.width(), view.axis_height
    )
    words_below = QCoreApplication.translate("TimelinePicture", "time not known")
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(below, int(flags), words_below)
