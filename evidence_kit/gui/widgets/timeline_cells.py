"""Events gathered into the columns of a picture, so that ten thousand cost as little as ten."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evidence_kit.timeline.rows import TimelineRow

FEW = 500
"""Up to so many events in view are gathered anew each time; more are gathered once a zoom level."""

_FINEST = 60.0


def centre(row: TimelineRow) -> float | None:
    """Where the mark of *row* stands, in POSIX seconds: the middle of the time that it can be."""
    if row.first is None or row.last is None:
        return None
    return (row.first + row.last) / 2


@dataclass(slots=True)
class Cell:
    """What falls into one column of one lane: the *count*, and where the first of them stands."""

    column: int
    lane: int
    first: int
    last: int
    count: int = 1
    pressing: bool = False


class Cells:
    """The rows of known time, in order, ready to be gathered at any zoom.

    *lane_of* gives the lane of each row, *pressing* the rows that must not vanish in a crowd.
    """

    def __init__(
        self, rows: Sequence[TimelineRow], lane_of: Sequence[int], pressing: Sequence[bool]
    ) -> None:
        self._lane = lane_of
        self._pressing = pressing
        self._spans: list[tuple[float, float, int]] = []
        placed: list[tuple[float, int]] = []
        # One pass: ten thousand rows come anew with each toggle.
        for index, row in enumerate(rows):
            first, last = row.first, row.last
            if first is None or last is None:
                continue
            if last > first:
                self._spans.append((first, last, index))
                first = (first + last) / 2
            placed.append((first, index))
        placed.sort()
        self._order = [index for _, index in placed]
        self._times = [time for time, _ in placed]
        self._levels: dict[int, tuple[list[int], list[Cell]]] = {}

    @property
    def known(self) -> int:
        """How many rows have a time."""
        return len(self._order)

    def bounds(self) -> tuple[float, float] | None:
        """The first moment and the last, in POSIX seconds; None where no time is known."""
        if not self._times:
            return None
        first = min((start for start, _, _ in self._spans), default=self._times[0])
        last = max((end for _, end, _ in self._spans), default=self._times[-1])
        return min(first, self._times[0]), max(last, self._times[-1])

    def in_view(self, start: float, end: float) -> int:
        """How many marks stand between *start* and *end*."""
        return bisect_right(self._times, end) - bisect_left(self._times, start)

    def gathered(self, start: float, end: float, column: float) -> tuple[float, list[Cell]]:
        """The cells between *start* and *end*, for columns of at most *column* seconds.

        Gives the true width of a column too. Columns begin at multiples of it, so that panning
        never moves an event from one to another.
        """
        level = 0
        while _FINEST * 2 ** (level + 1) <= column:
            level += 1
        width = _FINEST * 2**level
        low = bisect_left(self._times, start - width)
        high = bisect_right(self._times, end)
        if high - low <= FEW:
            return width, self._gather(range(low, high), width)
        if level not in self._levels:
            cells = self._gather(range(len(self._times)), width)
            self._levels[level] = ([cell.column for cell in cells], cells)
        columns, cells = self._levels[level]
        first = bisect_left(columns, int(start // width))
        last = bisect_right(columns, int(end // width))
        return width, cells[first:last]

    def spans(self, start: float, end: float, shortest: float) -> list[tuple[float, float, int]]:
        """First, last and row of each uncertain time that touches the view, if long enough."""
        return [
            span
            for span in self._spans
            if span[1] >= start and span[0] <= end and span[1] - span[0] >= shortest
        ]

    def _gather(self, places: Iterable[int], width: float) -> list[Cell]:
        found: dict[tuple[int, int], Cell] = {}
        order, times, lanes, pressing = self._order, self._times, self._lane, self._pressing
        for place in places:
            row = order[place]
            key = (int(times[place] // width), lanes[row])
            cell = found.get(key)
            if cell is None:
                found[key] = Cell(key[0], key[1], row, row, 1, pressing[row])
            else:
                cell.last = row
                cell.count += 1
                if pressing[row]:
                    cell.pressing = True
        return list(found.values())
