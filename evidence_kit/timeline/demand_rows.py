"""Demands that were written down on their own, as rows of the timeline."""

from collections.abc import Sequence

from evidence_kit.model.account import Account
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import EventKind
from evidence_kit.model.moment import Precision
from evidence_kit.model.moment_words import moment_words
from evidence_kit.timeline.order import NO_ACCOUNT, lane_names, place
from evidence_kit.timeline.rows import TimelineRow


def with_demands(
    rows: Sequence[TimelineRow], demands: Sequence[Demand], accounts: tuple[Account, ...]
) -> list[TimelineRow]:
    """Return *rows* and the *demands* that none of them tells of, in order of time.

    A demand whose time is not known has no place among them. One is told of already where it names
    an event, or where an event stands in its lane at its time: known to the minute, or a demand.
    """
    lanes = lane_names(accounts)
    known = {row.id for row in rows}
    told = {
        (row.first, row.last, lane)
        for row in rows
        if row.exact or row.kind is EventKind.DEMAND
        for lane in (row.lane, NO_ACCOUNT)
    }
    made = [
        row
        for demand in demands
        if known.isdisjoint(demand.events)
        and (row := _row(demand, lanes)) is not None
        and (row.first, row.last, row.lane) not in told
    ]
    return sorted((*rows, *made), key=place) if made else list(rows)


def _row(demand: Demand, lanes: dict[str, str]) -> TimelineRow | None:
    bounds = demand.moment.bounds
    if bounds is None:
        return None
    first, last = bounds[0].timestamp(), bounds[1].timestamp()
    lane = next((lanes[each] for each in demand.accounts if each in lanes), NO_ACCOUNT)
    return TimelineRow(
        id=demand.id,
        kind=EventKind.DEMAND,
        when=moment_words(demand.moment),
        first=first,
        last=last,
        exact=first == last and demand.moment.precision is Precision.MINUTE,
        lane=lane,
        words=_words(demand),
        exhibits=demand.exhibits,
        entered=demand.entered.utc.timestamp() if demand.entered else None,
    )


def _words(demand: Demand) -> str:
    if demand.threat and demand.demanded:
        return f"{demand.threat.rstrip('.')}. {demand.demanded}"
    return demand.threat or demand.demanded
