"""The first page: what an officer needs before anything else, in the order of the questions asked."""

from collections import Counter

from evidence_kit.model.demand import Demand
from evidence_kit.model.event import EventKind
from evidence_kit.model.exhibit import Answer
from evidence_kit.model.moment_words import moment_words
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.parts import Fact
from evidence_kit.report.phrases import answer_words, counted, listed, shortened, stamp_words
from evidence_kit.report.selection import Selection
from evidence_kit.timeline.kind_words import kind_words
from evidence_kit.timeline.pattern import row_sentences

_FROM_OTHERS = frozenset(EventKind) - {EventKind.MESSAGE_SENT, EventKind.PAYMENT}
_MOST = 5


def glance(selection: Selection, made: Stamp) -> tuple[Fact, ...]:
    """Danger, children, threats and deadlines, who, how, last contact, how long and how often.

    Deadlines still to come at *made* stand first.
    """
    facts = selection.case.facts
    told = row_sentences(selection.rows, facts.zone)
    pattern = told[:1] + told[2:-1]  # part 4 says what was counted and how surely
    found = [
        _strong(
            "In danger now?", _and(answer_words(facts.in_danger), facts.danger), facts.in_danger
        ),
        _strong("Children involved?", answer_words(facts.children), facts.children),
        Fact(label="Threats and deadlines", text=_threats(selection, made)),
        Fact(label="Who", text=_who(selection)),
        Fact(label="How contact is made", text=_how(selection)),
        Fact(label="Last contact", text=_last(selection)),
        Fact(
            label="How long, how often",
            text="\n".join(pattern) or "No events are written down yet.",
        ),
        Fact(label="In this report", text=_holds(selection)),
        Fact(
            label="To reach the person",
            text="Contact details are not printed here. The person gives them separately.",
        ),
    ]
    if selection.since is not None and selection.since.report is not None:
        earlier = selection.since.report
        found.insert(
            0,
            Fact(
                label="This adds to",
                text=f"The report made on {stamp_words(earlier.when)}, SHA-256 {earlier.sha256}. "
                "All marks stay the same.",
            ),
        )
    if facts.about:
        found.append(Fact(label="In the person’s words", text=facts.about, own=True))
    return tuple(found)


def _strong(label: str, text: str, answer: Answer) -> Fact:
    return Fact(label=label, text=text, strong=answer is Answer.YES)


def _and(answer: str, more: str) -> str:
    return f"{answer}. {more}" if more else answer


def _threats(selection: Selection, made: Stamp) -> str:
    now = made.utc.timestamp()

    def urgency(demand: Demand) -> tuple[bool, float]:
        """First the deadlines to come, the nearest first; then the others, the latest first."""
        deadline, moment = demand.deadline.bounds, demand.moment.bounds
        ends = deadline[1].timestamp() if deadline else 0.0
        return (False, ends) if ends > now else (True, -moment[0].timestamp() if moment else 0.0)

    demands = [each for each in selection.case.demands if each.threat or each.demanded]
    demands.sort(key=urgency)
    lines = []
    for demand in demands[:_MOST]:
        parts = [shortened(demand.threat or demand.demanded, 160).rstrip(".")]
        if demand.to_whom:
            parts.append(f"to: {shortened(demand.to_whom, 60)}")
        if demand.amount:
            parts.append(f"asked for: {demand.amount} {demand.currency}".rstrip())
        if demand.deadline.wall is not None:
            parts.append(f"deadline: {moment_words(demand.deadline)}")
        elif demand.deadline.shown:
            parts.append(f"deadline: {demand.deadline.shown}")
        lines.append(". ".join(part[0].upper() + part[1:] for part in parts) + ".")
    if len(demands) > _MOST:
        lines.append(f"{len(demands) - _MOST} more in part 3.")
    return "\n\n".join(lines) or "None written down."


def _who(selection: Selection) -> str:
    case = selection.case
    lines = []
    for person in case.people[:_MOST]:
        name = person.name or listed(person.nicknames) or "A person whose name is not known"
        lines.append(f"{name} ({person.relationship})" if person.relationship else name)
    accounts = [
        f"{account.label} on {account.platform}" if account.platform else account.label
        for account in case.accounts
    ]
    if accounts:
        lines.append(f"{counted(len(accounts), 'account')}: {listed(accounts)}")
    return "\n".join(lines) or "Not known, or not written down."


def _how(selection: Selection) -> str:
    case = selection.case
    platforms = Counter(each.platform for each in case.accounts if each.platform)
    if platforms:
        return listed([name for name, _ in platforms.most_common()], most=12)
    kinds = dict.fromkeys(kind_words(row.kind) for row in selection.rows)
    return listed(list(kinds), most=12) or "Not written down."


def _last(selection: Selection) -> str:
    names = selection.account_names
    for row in sorted(
        (row for row in selection.rows if row.last is not None and row.kind in _FROM_OTHERS),
        key=lambda row: row.last or 0.0,
        reverse=True,
    ):
        event = selection.events[row.id]
        who = listed([names[each] for each in event.accounts if each in names])
        return f"{row.when}: {kind_words(row.kind).lower()}" + (f", {who}" if who else "")
    return "No time is known."


def _holds(selection: Selection) -> str:
    exhibits = selection.exhibits
    marks = ""
    if exhibits:
        first, last = exhibits[0].mark, exhibits[-1].mark
        marks = f" ({first})" if first == last else f" ({first} to {last})"
    return (
        f"{counted(len(exhibits), 'exhibit')}{marks}, {counted(len(selection.rows), 'event')}, "
        f"{counted(len(selection.case.accounts), 'account')}."
    )
