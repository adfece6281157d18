"""The papers beside the report, as whoever holds them reads them."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pypdfium2
import pytest

from evidence_kit.guide.packs import CODES, pack
from evidence_kit.model.case import Case, CaseFacts
from evidence_kit.report import layout
from evidence_kit.report.call_sheet import call_sheet
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.contact_sheet import contact_sheet
from evidence_kit.report.officer_notes import officer_notes
from evidence_kit.report.package_words import fingerprint_words
from evidence_kit.report.papers import Sheet, as_json
from tests.report.sample_case import MADE, rich

WORDS = fingerprint_words("0123456789abcdef" * 4)


def made(sheet: Sheet, paper: str = "a4") -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(layout.typeset(as_json(sheet), paper))
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return pages


@pytest.mark.parametrize("country", CODES)
def test_call_sheet_works_before_any_evidence_is_in(country: str) -> None:
    """With nothing but initials it is one page, with the country's numbers and what to say."""
    known = pack(country)
    case = Case(facts=CaseFacts(initials="AB", country=country))
    (page,) = made(call_sheet(case, msgspec.to_builtins(known), MADE), known.paper)
    assert known.emergency_words in page
    assert "Someone is threatening me online. I want to report it." in page
    assert "Reference number" in page
    if known.non_emergency is not None:
        assert known.non_emergency.number in page


def test_call_sheet_holds_what_will_be_asked_on_one_page() -> None:
    """Danger, children, threat, who, how to reach the person, and the words of the last report."""
    case, _ = rich()
    long = msgspec.structs.replace(
        case,
        facts=msgspec.structs.replace(case.facts, danger="word " * 400, reach="word " * 400),
        demands=tuple(
            msgspec.structs.replace(case.demands[0], id=f"d{n}", threat="word " * 200)
            for n in range(5)
        ),
    )
    country = msgspec.to_builtins(pack("uk"))
    assert len(made(call_sheet(long, country, MADE, WORDS))) == 1
    (page,) = made(call_sheet(case, country, MADE, WORDS))
    for words in (
        "Call sheet for 101",
        "Yes. He knows my new address",
        "I will send the pictures to your sister",
        "Mark Olsen (former partner)",
        "+45 12 34 56 78, not after six",
        "I have kept 8 pictures and files of it.",
        WORDS,
    ):
        assert words in page, words


def test_call_sheet_says_of_a_number_that_nobody_checked_it() -> None:
    """A number that was never compared with its source is printed with a word to check it."""
    known = pack("us")
    assert known.relay is not None
    unchecked = msgspec.structs.replace(known.relay, checked=None)
    known = msgspec.structs.replace(known, relay=unchecked)
    case = Case(facts=CaseFacts(initials="AB", country="us"))
    (page,) = made(call_sheet(case, msgspec.to_builtins(known), MADE), known.paper)
    assert page.count("Please check this first.") == 1


def test_contact_sheet_holds_what_the_report_leaves_out() -> None:
    """How to reach the person and the witnesses stands here, with a word to keep it apart."""
    case, _ = rich()
    (page,) = made(contact_sheet(case, MADE))
    for words in ("Anna Berg", "+45 12 34 56 78", "secret@example.org", "CRI/06AA/0001234/26"):
        assert words in page, words
    assert "Keep this sheet apart from the evidence." in page


def test_notes_are_no_statement() -> None:
    """They name each event and each exhibit for an officer, and ask for no signature."""
    case, _ = rich()
    text = " ".join(made(officer_notes(case, ReportChoices(), MADE)))
    assert "This is not a statement. Nobody has signed it, and nobody should." in text
    assert "I produce a PNG picture (First message after I ended it), marked AB1." in text
    assert "I know where you live. You will see." in text
    assert "ادفع" in text and "我知道你住在哪里" in text
    assert "true to the best of my knowledge" not in text


def test_papers_hold_the_standards_and_are_the_same_each_time(tmp_path: Path) -> None:
    """PDF/A-3a and PDF/UA-1, and the same bytes from the same case."""
    case, _ = rich()
    sheets = {
        "call": call_sheet(case, msgspec.to_builtins(pack("uk")), MADE, WORDS),
        "contact": contact_sheet(case, MADE),
        "notes": officer_notes(case, ReportChoices(), MADE),
    }
    paths = []
    for name, sheet in sheets.items():
        pdf = layout.typeset(as_json(sheet), "us-letter")
        assert pdf == layout.typeset(as_json(sheet), "us-letter")
        paths.append(tmp_path / f"{name}.pdf")
        paths[-1].write_bytes(pdf)
    checker = Path(__file__).with_name("verapdf.py")
    told = subprocess.run([sys.executable, checker, *paths], capture_output=True, check=False)
    found = json.loads(told.stdout)
    assert len(found) == 3 and not any(any(each.values()) for each in found.values()), found
