"""The events of a case in order of time."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from evidence_kit.model.account import Account
from evidence_kit.model.case import Case
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.model.moment import Moment, Precision
from evidence_kit.model.moment_words import moment_words as moment_words
from evidence_kit.timeline.rows import TimelineRow

NO_ACCOUNT = "No account yet"

_NEVER = float("inf")


class _Time(NamedTuple):
    """What a row says of a moment."""

    of: Moment
    when: str
    first: float | None
    last: float | None
    exact: bool


class Times:
    """The times of events as far as they are worked out, which is most of the work of a timeline.

    Handed to `rows` again after a change, it spares all but the moments that changed.
    """

    def __init__(self) -> None:
        self._known: dict[str, _Time] = {}

    def of(self, event: Event) -> _Time:
        """Return what is to be said of the time of *event*."""
        known = self._known.get(event.id)
        if known is None or known.of is not event.moment:
            known = self._known[event.id] = _time(event.moment)
        return known


def rows(case: Case, times: Times | None = None) -> tuple[TimelineRow, ...]:
    """Return every event of *case* as a row, ordered by its earliest bound, then its latest.

    Events that tie stay in the order in which they were written down; those of unknown time come
    last. An event of several accounts stands in the lane of the first.
    """
    lanes = lane_names(case.accounts)
    marks = {exhibit.id: str(exhibit.mark) for exhibit in case.exhibits}
    shy: dict[str, Sensitivity] = {
        exhibit.id: exhibit.sensitivity
        for exhibit in case.exhibits
        if exhibit.sensitivity is not Sensitivity.ORDINARY
    }
    times = times or Times()
    made = [_row(event, times.of(event), lanes, marks, shy) for event in case.events]
    made.sort(key=place)  # the sort is stable, so ties keep the order of writing
    return tuple(made)


def lane_names(accounts: tuple[Account, ...]) -> dict[str, str]:
    """Return the name of the lane of each account, by id: its label, told apart by platform."""
    labels = Counter(account.label for account in accounts)
    return {
        account.id: account.label
        if labels[account.label] == 1 or not account.platform
        else f"{account.label} ({account.platform})"
        for account in accounts
    }


def lanes(rows: Iterable[TimelineRow]) -> tuple[str, ...]:
    """Return the lanes of *rows* in the order in which each is first needed, `NO_ACCOUNT` last."""
    seen = dict.fromkeys(row.lane for row in rows)
    named = [lane for lane in seen if lane != NO_ACCOUNT]
    return (*named, NO_ACCOUNT) if NO_ACCOUNT in seen else tuple(named)


def _time(moment: Moment) -> _Time:
    first = last = None
    if bounds := moment.bounds:
        first = last = bounds[0].timestamp()
        if bounds[1] is not bounds[0]:
            last = bounds[1].timestamp()
    exact = first is not None and first == last and moment.precision is Precision.MINUTE
    return _Time(moment, moment_words(moment), first, last, exact)


def _row(
    event: Event,
    time: _Time,
    lanes: dict[str, str],
    marks: dict[str, str],
    shy: dict[str, Sensitivity],
) -> TimelineRow:
    named = [lanes[each] for each in event.accounts if each in lanes]
    return TimelineRow(
        id=event.id,
        kind=event.kind,
        when=time.when,
        first=time.first,
        last=time.last,
        exact=time.exact,
        lane=named[0] if named else NO_ACCOUNT,
        words=event.words or event.notes,
        marks=tuple([marks[each] for each in event.exhibits if each in marks]),
        exhibits=event.exhibits,
        others=tuple(named[1:]),
        sensitivity=_strictest(event.exhibits, shy) if shy else Sensitivity.ORDINARY,
        entered=event.entered.utc.timestamp() if event.entered else None,
    )


def _strictest(exhibits: tuple[str, ...], shy: dict[str, Sensitivity]) -> Sensitivity:
    found = {shy[each] for each in exhibits if each in shy}
    order = (Sensitivity.WITHHELD, Sensitivity.INTIMATE)
    return next((each for each in order if each in found), Sensitivity.ORDINARY)


def place(row: TimelineRow) -> tuple[float, float]:
    """Return what *row* is sorted by: its bounds; unknown times come last."""
    if row.first is None or row.last is None:
        return _NEVER, _NEVER
    return row.first, row.last
