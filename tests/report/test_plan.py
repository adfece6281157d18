"""What the Report page says before a report is made."""

import pytest

from evidence_kit.model.case import CaseFacts
from evidence_kit.model.event import Event
from evidence_kit.model.problem import WrongUse
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.plan import plan
from tests.report.sample_case import Files, chat, encoded, rich


def test_what_is_held_back_is_said_before() -> None:
    """The person reads that intimate pictures stay out, or that they go in by their choice."""
    case, _ = rich()
    _, stays_out, _ = plan(case, ReportChoices())
    assert any(line.startswith("1 intimate picture (AB5): held back.") for line in stays_out)
    goes_in, stays_out, _ = plan(case, ReportChoices(show_intimate=True))
    assert "1 intimate picture, because you chose so." in goes_in
    assert not any("intimate" in line for line in stays_out)


def test_what_is_missing_is_said_gently() -> None:
    """What is missing never stops the report, and the page says so."""
    files = Files()
    for number in range(3):
        files.add(encoded(chat(size=(60, 80 + number)), "PNG"), "p.png", "image/png")
    events = (Event(id="v", exhibits=("e1", "e2")),)
    _, _, missing = plan(files.case(events=events), ReportChoices())
    assert "1 exhibit (AB3) has nothing written down yet." in missing
    assert "2 exhibits (AB1, AB2) have no time yet." in [
        line.replace(" and ", ", ") for line in missing
    ]
    assert missing[-1] == "You can still make the report."


def test_nothing_to_report_is_no_dead_end() -> None:
    """An empty case says what to do first."""
    case = Files().case(facts=CaseFacts(initials="AB"))
    _, _, missing = plan(case, ReportChoices())
    assert missing == (
        "There is nothing to report yet. Add a picture or write down what happened.",
    )


def test_an_unknown_mark_is_refused_with_a_sentence() -> None:
    """A supplement since a mark that was never given cannot be made."""
    case, _ = rich()
    with pytest.raises(WrongUse, match="There is no exhibit AB99"):
        plan(case, ReportChoices(since="AB99"))


def test_photos_are_said_to_hold_hidden_details() -> None:
    """Originals carry what phones write into them; the person is told before handing them over."""
    case, _ = rich()
    goes_in, _, _ = plan(case, ReportChoices())
    assert any("the place where it was taken" in line for line in goes_in)
    goes_in, _, _ = plan(case, ReportChoices(small=True))
    assert not any("hidden details" in line for line in goes_in)
