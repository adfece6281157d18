"""A report as whoever gets it reads it, with other people's tools."""

import hashlib
import io
import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from evidence_kit.model.account import Account
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.report.choices import Paper, ReportChoices
from tests.report.sample_case import Files, Made, chat, encoded, report, rich

PARTS = (
    "1 At a glance",
    "2 People and accounts",
    "3 Demands and payments",
    "4 Timeline",
    "5 What has been done so far",
    "6 List of exhibits",
    "7 The exhibits",
    "8 How this was made, and how to check it",
    "9 Custody log",
)
SCRIPTS = {
    "Arabic": "ادفع خمسمئة يورو قبل الجمعة",
    "Persian": "من می‌دانم کجا زندگی می‌کنی",
    "Hebrew": "אני יודע איפה את גרה",
    "Hindi": "मुझे पता है तुम कहाँ रहती हो",
    "Thai": "ฉันรู้ว่าคุณอยู่ที่ไหน",
    "Chinese": "我知道你住在哪里",
    "Japanese": "あなたの住所を知っている",
    "Korean": "네가 어디 사는지 알아",
    "Russian": "Я знаю, где ты живёшь",
    "Greek": "Ξέρω πού μένεις",
    "Tamil": "நீ எங்கே வசிக்கிறாய்",
    "Georgian": "ვიცი სად ცხოვრობ",
    "mathematical letters": "𝓭𝓪𝓻𝓴 𝔴𝔬𝔩𝔣",
}


@pytest.fixture(scope="module")
def made() -> Made:
    case, files = rich()
    return report(case, files)


@pytest.fixture(scope="module")
def file(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "report.pdf"
    path.write_bytes(made.pdf)
    return path


def text_of(path: Path, *options: str) -> str:
    return subprocess.run(
        ["pdftotext", *options, path, "-"], capture_output=True, check=True
    ).stdout.decode()


def flat(text: str) -> str:
    """Text with each run of spaces and line ends as one space."""
    return " ".join(text.split())


def packed(text: str) -> str:
    """Text without spaces, line ends and marks of joining and direction, to be found however lines break."""
    return "".join(
        c
        for c in text
        if not c.isspace() and c not in "\u200c\u2068\u2069\u200e\u200f\u202a\u202b\u202c"
    )


def pdfium_text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_says_what_it_wrote(made: Made) -> None:
    """The size, the hash, the pages and the progress that are told are those of the file."""
    assert made.written.size == len(made.pdf)
    assert made.written.sha256 == hashlib.sha256(made.pdf).hexdigest()
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert made.written.pages == len(pdf.pages)
    assert made.progress[-1][0] == made.progress[-1][1]


def test_two_runs_are_the_same_file(made: Made) -> None:
    """The same case, choices and moment give the same bytes."""
    case, files = rich()
    assert report(case, files).pdf == made.pdf


def test_archive_and_accessibility_standards_hold(file: Path, tmp_path: Path) -> None:
    """veraPDF finds nothing against PDF/A-3a and PDF/UA-1, and does find a plain PDF wanting."""
    plain = tmp_path / "plain.pdf"
    Image.new("RGB", (20, 20)).save(plain, "PDF")
    checked = subprocess.run(
        [sys.executable, Path(__file__).parent / "verapdf.py", file, plain],
        capture_output=True,
        check=False,
    )
    found = json.loads(checked.stdout)
    assert found[str(file)] == {"3a": {}, "ua1": {}}
    assert found[str(plain)]["3a"] and found[str(plain)]["ua1"]


def test_a_strict_reader_finds_no_fault(file: Path) -> None:
    """qpdf reads every object and stream of the file without a warning."""
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_parts_stand_in_order_with_bookmarks(file: Path) -> None:
    """The nine parts follow each other, and bookmarks lead to each and to each exhibit."""
    text = " ".join(text_of(file).split())
    places = [text.rindex(part) for part in PARTS]
    assert places == sorted(places)
    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert titles == list(PARTS)
        exhibits = outline.root[6]
        assert [item.title.split()[0] for item in exhibits.children] == [
            f"AB{number}" for number in range(1, 9)
        ]


def test_first_page_answers_the_first_questions(file: Path) -> None:
    """Danger, children, threats with their deadline, who and the last contact are on page 1."""
    page = " ".join(text_of(file, "-l", "1", "-layout").split())
    for words in (
        "In danger now? Yes. He knows my new address",
        "Children involved? Yes",
        "I will send the pictures to your sister",
        "Deadline: 13 March 2026, 18:00",
        "Mark Olsen (former partner)",
        "Last contact 8 March 2026, 19:33",
        "It has gone on for about 3 weeks",
    ):
        assert words in page


def test_contents_stand_on_the_first_page() -> None:
    """However much is to be said at a glance, the contents are not left to a page of their own."""
    case, files = rich()
    demand = msgspec.structs.replace(case.demands[0], threat="and everybody will see it " * 20)
    demands = tuple(msgspec.structs.replace(demand, id=f"d{n}") for n in range(5))
    made = report(msgspec.structs.replace(case, demands=demands), files)
    first = pdfium_text(made.pdf).partition("Page 1 of")[0]
    assert "Contents" in first and "Custody log" in first


def test_each_exhibit_page_says_what_an_officer_asks(file: Path, made: Made) -> None:
    """Mark, hash, name, who captured it, when, how, on what, whole, still held, events, page."""
    case, _ = rich()
    exhibit = case.exhibits[0]
    document = pypdfium2.PdfDocument(made.pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    number, page = next(
        (number, flat(text))
        for number, text in enumerate(pages, 1)
        if f"SHA-256 {exhibit.sha256}" in flat(text)
    )
    for words in (
        "AB1",
        exhibit.original_name,
        "Anna Berg",
        "9 March 2026, 21:40 (London time)",
        "Screenshot with the buttons of the phone",
        "Samsung Galaxy A52",
        "Whole screen?",
        "Original still held?",
        "3 March 2026, 14:02 (London time)",
        "As shown: Tuesday 14:02",
        "I know where you live.",
        "exactly the same pixels",
        f"Page {number} of {len(pages)}",
    ):
        assert words in page, words
    assert exhibit.sha256 in page


def _place(pdf: pikepdf.Pdf, note: pikepdf.Dictionary) -> tuple[int, float]:
    """The number of the page where a link leads, and how far up."""
    place = note.Dest
    if isinstance(place, pikepdf.String):
        names = list(pdf.Root.Names.Dests.Names)
        place = names[names.index(place) + 1]
        place = place.D if isinstance(place, pikepdf.Dictionary) else place
    pages = [page.objgen for page in pdf.pages]
    return pages.index(place[0].objgen), float(place[3])


def test_events_and_exhibits_lead_to_each_other(file: Path) -> None:
    """An exhibit's mark leads to its page, an event on that page to its row; none leads outside."""
    pages = [flat(page) for page in text_of(file).split("\f")]
    seen: dict[str, set[tuple[int, float]]] = {}
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            for note in page.get("/Annots", []):
                assert "/A" not in note and "to:" not in str(note.Contents)
                seen.setdefault(str(note.Contents), set()).add(_place(pdf, note))
    for mark in ("AB1", "AB2", "AB3", "AB4", "AB8"):
        ((page, _),) = seen[f"Exhibit {mark}"]
        assert f"{mark} " in pages[page] and "SHA-256" in pages[page]
    for event, words in (("Event 2", "Tuesday 14:02"),):
        ((page, _),) = seen[event]
        assert words in pages[page] and "No. When" in pages[page]


def test_what_people_wrote_is_never_markup(file: Path) -> None:
    """Signs that a typesetter would act on come out as they were typed."""
    assert "Please stop. #panic() $x$ *not bold* <label> \\" in flat(pdfium_text(file.read_bytes()))


def test_contact_details_stay_out(made: Made) -> None:
    """How to reach the person, or a witness, is nowhere in the report."""
    text = pdfium_text(made.pdf)
    assert "+45 12 34 56 78" not in text
    assert "secret@example.org" not in text
    assert "Maja Berg" in text


def pictures_in(pdf: bytes) -> list[tuple[int, int]]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [
            (int(each.Width), int(each.Height))
            for each in opened.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]


@pytest.mark.parametrize(
    ("sensitivity", "chosen", "shown"),
    [
        (Sensitivity.INTIMATE, False, False),
        (Sensitivity.INTIMATE, True, True),
        (Sensitivity.WITHHELD, False, False),
        (Sensitivity.WITHHELD, True, False),
    ],
)
def test_held_pictures_stay_out(sensitivity: Sensitivity, chosen: bool, shown: bool) -> None:
    """Intimate pictures go in only when chosen, withheld ones never; hash and words always do."""
    files = Files()
    data = encoded(chat(size=(301, 402)), "PNG")
    exhibit = files.add(
        data,
        "p.png",
        "image/png",
        sensitivity=sensitivity,
        description="What it shows",
        text="words inside the picture",
    )
    pdf = report(files.case(), files, ReportChoices(show_intimate=chosen)).pdf
    text = pdfium_text(pdf)
    assert ((301, 402) in pictures_in(pdf)) is shown
    assert ("words inside the picture" in text) is shown
    assert ("available on request" in text) is not shown
    assert exhibit.sha256 in text and "What it shows" in text


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (595.28, 841.89)), (Paper.LETTER, (612.0, 792.0))]
)
def test_pages_have_the_chosen_size(paper: Paper, size: tuple[float, float]) -> None:
    """Every page is A4 or US Letter, as chosen."""
    case, files = rich()
    with pikepdf.open(io.BytesIO(report(case, files, ReportChoices(paper=paper)).pdf)) as pdf:
        for page in pdf.pages:
            width, height = float(page.mediabox[2]), float(page.mediabox[3])
            assert (width, height) == pytest.approx(size, abs=0.1)


def test_every_script_can_be_read_and_copied() -> None:
    """Words of 13 scripts come out of the PDF as they went in, with poppler or with pdfium."""
    files = Files()
    events = tuple(Event(id=name, words=words, effect=name) for name, words in SCRIPTS.items())
    pdf = report(files.case(events=events), files).pdf
    found = packed(pdfium_text(pdf))
    missing = [name for name, words in SCRIPTS.items() if packed(words) not in found]
    assert missing == []


def test_signs_without_a_glyph_are_written_out() -> None:
    """A character that no font has, or that nobody can see, stands there as its number."""
    files = Files()
    event = Event(id="v", words="before \ue000 \u0000 \u202egnp.exe after 👨‍👩‍👧‍👦")
    text = flat(pdfium_text(report(files.case(events=(event,)), files).pdf))
    assert "before [U+E000] [U+0000] [U+202E]gnp.exe after" in text


def test_a_word_too_long_for_the_line_is_not_cut_off(tmp_path: Path) -> None:
    """However long a word, an address or a name is, all of it lies within the page."""
    files = Files()
    long = "x" * 900
    case = files.case(
        events=(Event(id="v", words=long, url=f"https://example.org/{long}"),),
        accounts=(Account(id="a", handle=long, profile_url=long),),
    )
    path = tmp_path / "long.pdf"
    path.write_bytes(report(case, files).pdf)
    document = pypdfium2.PdfDocument(path)
    for page in document:
        boxes = page.get_textpage()
        for number in range(boxes.count_rects()):
            assert boxes.get_rect(number)[2] <= page.get_width() - 40
    document.close()
    assert packed(text_of(path)).count("x" * 900) >= 4


def test_an_empty_case_still_makes_a_report() -> None:
    """Each part that has nothing says so in a sentence."""
    files = Files()
    text = pdfium_text(report(files.case(facts=CaseFacts(initials="AB")), files).pdf)
    for words in (
        "No account has been written down.",
        "No demand and no payment has been written down.",
        "No event has been written down.",
        "Nothing has been written down about police",
        "No exhibit is in this report.",
        "The custody log has no entry.",
    ):
        assert words in text


def test_a_file_left_out_is_named_and_nothing_more() -> None:
    """An exhibit left out by choice has no page, no picture and no hash; its mark explains the gap."""
    case, files = rich()
    left = case.exhibits[2]
    pdf = report(case, files, ReportChoices(leave_out=(left.id,))).pdf
    text = pdfium_text(pdf)
    assert left.sha256 not in text and left.original_name not in text
    assert "Not in this report: AB3. They are kept." in text
    assert (1366, 768) not in pictures_in(pdf)


def test_a_supplement_holds_what_is_new() -> None:
    """After a mark: only later exhibits have pages, under the same marks; the timeline is whole."""
    case, files = rich()
    text = pdfium_text(report(case, files, ReportChoices(since="AB7")).pdf)
    assert "what is new since AB7" in text
    assert "Exhibits up to AB7 are in an earlier report." in text
    assert case.exhibits[7].sha256 in text and case.exhibits[0].sha256 not in text
    assert "Message number 17" in text


def test_screen_reader_hears_the_words_of_a_picture(made: Made) -> None:
    """Each picture has an alternative text that names the exhibit and says its words."""
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        alts = [
            str(each["/Alt"])
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
        ]
        assert pdf.Root.Lang == "en"
    assert any(alt.startswith("Exhibit AB1: First message after I ended it") for alt in alts)
    assert any("I know where you live" in alt for alt in alts)
    assert any(alt.startswith("Timeline picture") for alt in alts)


def test_preview_with_upright_copies_has_the_same_pages(made: Made) -> None:
    """A preview made of small upright copies breaks its pages where the report does."""
    case, files = rich()
    copies = dict(files.bytes_of)
    for exhibit in case.exhibits:
        if exhibit.picture is not None and not exhibit.picture.problem:
            size = exhibit.picture.upright
            copies[exhibit.id] = encoded(chat(size=(size[0] // 2, size[1] // 2)), "JPEG")
    preview = report(case, Files(copies, files.exhibits), stand_ins=True)
    assert preview.written.pages == made.written.pages
    assert preview.written.sha256 != made.written.sha256
