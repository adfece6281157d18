"""What the picture of the timeline shows at the moment, and where on it everything lies."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.timeline_cells import Cell, Cells, centre
from evidence_kit.gui.widgets.timeline_scale import TimeScale
from evidence_kit.timeline.rows import Burst, Gap, TimelineRow

MOST_LANES = 8
"""The busiest accounts get a lane each; all others share one."""

_LANE, _LOWEST_LANE, _ALL_LANES = 40, 24, 208
"""The height of a lane in pixels at 100 %: lower where there are many, so that the list has room."""


class Step(NamedTuple):
    """Something the person did, at a POSIX second, with a word for it: "blocked"."""

    time: float
    word: str


Spot: TypeAlias = tuple[float, float, float, float, Cell]
"""Left, top, width and height of a cell that was painted, beside the field's left edge."""


class TimelineView:
    """Rows on lanes, the part of time in sight, and the geometry of a picture of *size*.

    *painted* holds the place of each cell that was painted last, so that it can be pointed at.
    """

    def __init__(self) -> None:
        self.size = QSize(0, 0)
        self.painted: list[Spot] = []
        self.chosen = -1
        self.rows: Sequence[TimelineRow] = ()
        self.steps: Sequence[Step] = ()
        self.bursts: Sequence[Burst] = ()
        self.lane_of: list[int] = []
        self.set_rows((), (), "UTC", 0.0, frozenset())

    def set_rows(
        self,
        rows: Sequence[TimelineRow],
        gaps: Sequence[Gap],
        zone: str,
        now: float,
        pressing: frozenset[object],
    ) -> None:
        """Take in *rows*; those of a kind in *pressing* stay in sight in a crowd.

        A chosen row stays chosen if it is still among them. Everything is put in sight.
        """
        before = self.rows[self.chosen].id if self.chosen >= 0 else ""
        self.rows, self.gaps, self.zone, self.now = rows, gaps, zone, now
        self.place = {row.id: index for index, row in enumerate(rows)}
        self.chosen = self.place.get(before, -1)
        self._set_lanes()
        self.cells = Cells(rows, self.lane_of, [row.kind in pressing for row in rows])
        self.unknown = [index for index, row in enumerate(rows) if row.first is None]
        self.painted = []
        self.fit()

    def fit(self) -> None:
        """Put everything in sight."""
        self.widest = self._widest()
        self.scale = self.widest

    def resize(self, size: QSize) -> None:
        """Take the size of the picture; what was wholly in sight stays so."""
        everything = self.scale == self.widest
        self.size = size
        self.widest = self._widest()
        self.move(self.widest if everything else self.scale)

    def move(self, scale: TimeScale) -> None:
        """Show what *scale* shows, as far as there is anything."""
        self.scale = scale.within(self.widest, self.field.width())

    def reveal(self, index: int) -> None:
        """Bring the row at *index* into sight."""
        time, width = centre(self.rows[index]), self.field.width()
        if time is not None and not 0 <= self.scale.x(time) <= width:
            self.move(self.scale.panned(self.scale.x(time) - width / 2))

    @property
    def field(self) -> QRect:
        """The part in which time runs from left to right."""
        edge = theme.px(4)
        labels = min(theme.px(150), self.size.width() // 4)
        strip = min(theme.px(104), self.size.width() // 5) if self.unknown else 0
        width = max(self.size.width() - labels - strip - edge, 1)
        return QRect(labels, edge, width, max(len(self.lanes), 1) * self.lane)

    @property
    def lane(self) -> int:
        """How high a lane is."""
        fitting = _ALL_LANES // max(len(self.lanes), 1)
        return theme.px(min(max(fitting, _LOWEST_LANE), _LANE))

    @property
    def strip(self) -> QRectF:
        """The place at the end for events whose time is not known."""
        field = self.field
        left = field.right() + theme.px(4)
        return QRectF(left, field.top(), self.size.width() - left - theme.px(4), field.height())

    @property
    def height(self) -> int:
        """How high the picture has to be."""
        return self.field.height() + self.axis_height + theme.px(8)

    @property
    def axis_height(self) -> int:
        """Two lines of small words below the lanes."""
        return 2 * QFontMetrics(theme.font("small")).height() + theme.px(10)

    def middle(self, lane: int) -> int:
        """The middle of *lane*, from the top."""
        return self.field.top() + lane * self.lane + self.lane // 2

    def within(self) -> tuple[float, float]:
        """The first and the last POSIX second in sight."""
        return self.scale.start, self.scale.end(self.field.width())

    def row_at(self, where: QPointF) -> int:
        """The row at *where*, the first of a crowd, or -1."""
        field = self.field
        if self.unknown and where.x() > field.right():
            lane = int((where.y() - field.top()) // self.lane)
            return next((row for row in self.unknown if self.lane_of[row] == lane), -1)
        cell = self.cell_at(where)
        return -1 if cell is None else cell.first

    def cell_at(self, where: QPointF) -> Cell | None:
        """The nearest cell that was drawn around *where*."""
        spot = QPointF(where.x() - self.field.left(), where.y())
        reach = theme.px(5)
        x, y = spot.x(), spot.y()
        near = [
            (abs(left + width / 2 - x), cell)
            for left, top, width, height, cell in self.painted
            if left - reach <= x <= left + width + reach
            and top - reach <= y <= top + height + reach
        ]
        return min(near, key=lambda found: found[0])[1] if near else None

    def _set_lanes(self) -> None:
        in_order = list(dict.fromkeys(row.lane for row in self.rows))
        kept = in_order
        self.lanes = in_order
        if len(in_order) > MOST_LANES:
            counted = Counter(row.lane for row in self.rows)
            busiest = {lane for lane, _ in counted.most_common(MOST_LANES - 1)}
            kept = [lane for lane in in_order if lane in busiest]
            others = QCoreApplication.translate("TimelineView", "{count} other accounts").format(
                count=len(in_order) - len(kept)
            )
            self.lanes = [*kept, others]
        number = {lane: index for index, lane in enumerate(kept)}
        self.lane_of = [number.get(row.lane, len(kept)) for row in self.rows]

    def _widest(self) -> TimeScale:
        bounds = self.cells.bounds()
        if bounds is None:
            return TimeScale()
        first, last = bounds
        if last < self.now <= last + 0.5 * (last - first):
            last = self.now
        return TimeScale.fitting(first, last, self.field.width())
