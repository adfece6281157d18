"""What a report would hold, in plain sentences for the Report page."""

from evidence_kit.model.case import Case
from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.model.moment import Precision
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.phrases import counted, listed
from evidence_kit.report.selection import Selection

_STILL = "You can still make the report."


def plan(
    case: Case, choices: ReportChoices
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return sentences on what goes in, what stays out, and what is missing, all gentle.

    Raises WrongUse where *choices* name an exhibit that is not there.
    """
    selection = Selection(case, choices)
    return _goes_in(selection), _stays_out(selection), _missing(selection)


def _goes_in(selection: Selection) -> tuple[str, ...]:
    case, choices = selection.case, selection.choices
    exhibits = selection.exhibits
    said = []
    if selection.since is not None:
        said.append(
            f"{counted(len(exhibits), 'exhibit')} added after {selection.since.words}."
            if exhibits
            else f"Nothing was added after {selection.since.words}."
        )
    elif exhibits:
        said.append(f"{counted(len(exhibits), 'exhibit')}, each with its own page.")
    pictures = [each for each in exhibits if selection.has_picture(each)]
    if pictures and choices.small:
        said.append("The pictures are made smaller, so that the file can go by mail.")
    elif pictures and choices.bare:
        said.append(
            "The pictures go in without hidden details, such as the place where a photo was taken. "
            "The fingerprints of both are printed, and your originals stay as they are."
        )
    elif pictures:
        said.append(
            "The pictures go in as they are. A photo can hold hidden details, such as the place "
            "where it was taken."
        )
    intimate = [each for each in pictures if each.sensitivity is Sensitivity.INTIMATE]
    if intimate:
        said.append(f"{counted(len(intimate), 'intimate picture')}, because you chose so.")
    for count, one in (
        (len(case.events), "event"),
        (len(case.accounts), "account"),
        (len(case.demands), "demand"),
        (len(case.contacts), "step that you took"),
    ):
        if count:
            many = "steps that you took" if one.startswith("step") else ""
            said.append(f"{counted(count, one, many)}, with all that you wrote.")
    said.append("How to check the report, and the log of what was done with each file.")
    return tuple(said)


def _stays_out(selection: Selection) -> tuple[str, ...]:
    held = [each for each in selection.exhibits if selection.is_held(each)]
    intimate = [each for each in held if each.sensitivity is Sensitivity.INTIMATE]
    withheld = [each for each in held if each.sensitivity is Sensitivity.WITHHELD]
    said = []
    if intimate:
        said.append(
            f"{_pictures(intimate, 'intimate picture')}: held back. "
            "The report says that you have it and that the police can ask for it."
            if len(intimate) == 1
            else f"{_pictures(intimate, 'intimate picture')}: held back. "
            "The report says that you have them and that the police can ask for them."
        )
    if withheld:
        said.append(f"{_pictures(withheld, 'file')} that you hold back.")
    if selection.left_out:
        said.append(f"Left out by you: {listed(selection.left_out, most=12)}.")
    if selection.since is not None and selection.since.mark is not None:
        said.append(f"Exhibits up to {selection.since.mark}: they are in an earlier report.")
    said.append("How to reach you. You give that to the police yourself.")
    if any(event.witnesses for event in selection.case.events):
        said.append("How to reach people who saw it. Their names go in.")
    return tuple(said)


def _missing(selection: Selection) -> tuple[str, ...]:
    case, events_of = selection.case, selection.events_of
    said = []
    if not selection.exhibits and not case.events:
        return ("There is nothing to report yet. Add a picture or write down what happened.",)
    if not case.facts.name:
        said.append("Your name is not in the settings. The report then shows your initials.")
    bare = [each for each in selection.exhibits if each.id not in events_of]
    if bare:
        said.append(f"{_pictures(bare, 'exhibit')} {_has(bare)} nothing written down yet.")
    timeless = [each for each in selection.exhibits if _timeless(selection, each)]
    if timeless:
        said.append(f"{_pictures(timeless, 'exhibit')} {_has(timeless)} no time yet.")
    alone = sum(
        not event.exhibits and event.moment.precision is Precision.UNKNOWN for event in case.events
    )
    if alone:
        said.append(f"{counted(alone, 'event')} {'has' if alone == 1 else 'have'} no time yet.")
    nobody = sum(not event.accounts for event in case.events)
    if nobody:
        said.append(
            f"{counted(nobody, 'event')} {'has' if nobody == 1 else 'have'} no account yet."
        )
    unseen = [each for each in selection.exhibits if _unseen(selection, each)]
    if unseen:
        said.append(f"{_pictures(unseen, 'picture')} cannot be shown. The file is kept.")
    return (*said, _STILL) if said else ()


def _timeless(selection: Selection, exhibit: Exhibit) -> bool:
    events = [selection.events[each] for each in selection.events_of.get(exhibit.id, ())]
    return bool(events) and all(each.moment.precision is Precision.UNKNOWN for each in events)


def _unseen(selection: Selection, exhibit: Exhibit) -> bool:
    facts = selection.picture_facts(exhibit)
    return facts is not None and bool(facts.problem)


def _pictures(exhibits: list[Exhibit], one: str) -> str:
    marks = listed([str(each.mark) for each in exhibits], most=6)
    return f"{counted(len(exhibits), one)} ({marks})"


def _has(exhibits: list[Exhibit]) -> str:
    return "has" if len(exhibits) == 1 else "have"
