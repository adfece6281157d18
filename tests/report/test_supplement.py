"""Reports that add to an earlier one: the same marks, what is new, and which one they add to."""

import datetime as dt

import msgspec
import pytest

from evidence_kit.model.case import Case
from evidence_kit.model.custody import Action, CustodyEntry
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.choices import SINCE_LAST, ReportChoices
from evidence_kit.report.content import build_content
from evidence_kit.report.plan import plan
from tests.report.sample_case import MADE, rich, stamp

FIRST, SECOND = "1a" * 32, "2b" * 32


def reported(case: Case, *made: tuple[int, str]) -> Case:
    """The case after reports on the days of March, with their hashes; AB5 on came on 15 March."""
    late = stamp(15)
    exhibits = tuple(
        msgspec.structs.replace(each, added=late) if each.mark.number > 4 else each
        for each in case.exhibits
    )
    entries = tuple(
        CustodyEntry(
            number=100 + number,
            when=Stamp(dt.datetime(2026, 3, day, 12, tzinfo=dt.UTC), 0),
            action=Action.EXPORTED,
            subject="report",
            details=f"12 pages, SHA-256 {sha256}",
        )
        for number, (day, sha256) in enumerate(made)
    )
    return msgspec.structs.replace(case, exhibits=exhibits, custody=(*case.custody, *entries))


def test_a_supplement_to_the_last_report_says_which_one_and_keeps_the_marks() -> None:
    """What came after it is in, under the marks it always had; its SHA-256 leads back to it."""
    case = reported(rich()[0], (12, FIRST), (13, SECOND))
    content = build_content(case, ReportChoices(since=SINCE_LAST), MADE)
    assert content.title == "Evidence report: what is new since the report of 13 March 2026"
    assert content.glance[0].label == "This adds to"
    assert SECOND in content.glance[0].text and FIRST not in content.glance[0].text
    assert [page.mark for page in content.exhibits.pages] == ["AB5", "AB6", "AB7", "AB8"]
    assert content.listed.intro == ("Exhibits up to AB4 are in an earlier report.",)


def test_events_written_down_after_the_last_report_are_marked_new() -> None:
    """The timeline stays whole, and says what is new in it."""
    case = reported(rich()[0], (12, FIRST))
    late = msgspec.structs.replace(case.events[0], id="late", entered=stamp(14))
    case = msgspec.structs.replace(case, events=(*case.events, late))
    rows = build_content(case, ReportChoices(since=SINCE_LAST), MADE).timeline.rows
    assert sum(row.new for row in rows) == 1
    assert len(rows) == len(case.events)


@pytest.mark.parametrize(("mark", "sha256"), [("AB4", FIRST), ("AB2", ""), ("AB8", SECOND)])
def test_a_supplement_since_a_mark_names_the_report_that_ended_there(
    mark: str, sha256: str
) -> None:
    """No report is named where none held all up to that mark and nothing more."""
    case = reported(rich()[0], (12, FIRST), (16, SECOND))
    first = build_content(case, ReportChoices(since=mark), MADE).glance[0]
    if sha256:
        assert first.label == "This adds to" and sha256 in first.text
    else:
        assert first.label != "This adds to"


def test_without_a_report_there_is_nothing_to_add_to() -> None:
    """It is said in one sentence, with what to do."""
    with pytest.raises(WrongUse, match="No report was made yet.*Make the whole report"):
        plan(rich()[0], ReportChoices(since=SINCE_LAST))


def test_each_page_of_a_small_report_says_so() -> None:
    """The line at the foot of every page tells that the pictures are smaller."""
    small = build_content(rich()[0], ReportChoices(small=True), MADE)
    assert small.running_title.endswith("Pictures made smaller")


def test_index_leads_from_each_account_to_its_exhibits() -> None:
    """Each account has the events and the exhibits in which it appears."""
    rows = build_content(rich()[0], ReportChoices(), MADE).listed.by_account.rows
    found = {row.account: row for row in rows}
    assert [link.text for link in found["m4rk_01"].exhibits] == ["AB1", "AB3", "AB4", "AB8"]
    assert found["m4rk_01"].exhibits[0].target == "ex-AB1"
    assert "2, " in found["m4rk_01"].events and len(rows) == 3
