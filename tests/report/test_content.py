"""What the report says, before it is set."""

import datetime as dt

import msgspec
import pytest

from evidence_kit.model.account import Account
from evidence_kit.model.checked import Check, Checked, SuggestionKind, Verdict
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.event import Event, EventKind
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.content import as_json, build_content
from evidence_kit.report.parts import Content
from evidence_kit.report.phrases import shown_words, time_words
from tests.report.sample_case import MADE, Files, minute, rich, stamp

OFFENCES = ("blackmail", "stalking", "harassment", "extortion", "crime", "criminal", "guilty")


def built(choices: ReportChoices | None = None) -> Content:
    case, _ = rich()
    return build_content(case, choices or ReportChoices(), MADE)


def test_content_travels_as_json() -> None:
    """What the sandbox is given reads back as what was built."""
    content = built()
    assert msgspec.json.decode(as_json(content), type=Content) == content


def test_no_offence_is_named_and_no_signature_asked() -> None:
    """The program's own words name no offence, judge nobody and ask for no signature."""
    files = Files()
    words = as_json(build_content(files.case(), ReportChoices(), MADE)).decode().lower()
    for word in (*OFFENCES, "signature", "sign here", "i declare"):
        assert word not in words


def test_words_that_a_computer_read_say_who_checked_them() -> None:
    """Not checked, or checked by a name; never as if a person had written them."""
    case, _ = rich()
    read = msgspec.structs.replace(case.exhibits[0], text="pay me")
    case = msgspec.structs.replace(case, exhibits=(read, *case.exhibits[1:]))
    page = build_content(case, ReportChoices(), MADE).exhibits.pages[0]
    assert page.text == "pay me"
    assert page.text_label == "Words in the picture, machine-read, not checked"
    check = Check(kind=SuggestionKind.MESSAGE, read="pay me", verdict=Verdict.ACCEPTED)
    checked = Checked(id="c", exhibit=read.id, by="Ann Bell", checks=(check,))
    case = msgspec.structs.replace(case, checked=(checked,))
    page = build_content(case, ReportChoices(), MADE).exhibits.pages[0]
    assert "machine-read" in page.text_label and "checked by Ann Bell" in page.text_label


def test_of_a_mail_the_first_words_are_printed_and_no_size_in_pixels() -> None:
    """Its picture is drawn for the screen alone: it says nothing about the file."""
    case, _ = rich()
    first = msgspec.structs.replace(
        case.exhibits[0],
        media_type="message/rfc822",
        picture=PictureFacts(width=850, height=500),
        text="From: sam@example.com\n\n" + "pay " * 1000,
    )
    case = msgspec.structs.replace(case, exhibits=(first, *case.exhibits[1:]))
    page = build_content(case, ReportChoices(), MADE).exhibits.pages[0]
    assert page.picture is None
    assert page.notice.startswith("Of this mail the first words are printed here.")
    assert page.text_label == "Words in the file, as they stand at its beginning"
    assert len(page.text) < 1600 and page.text.endswith("…")
    assert "pixels" not in str(page.facts)


def test_very_long_words_stand_once_with_their_first_exhibit() -> None:
    """The timeline and other exhibits have the beginning and say where all of it is."""
    case, _ = rich()
    first, second = case.exhibits[:2]
    words = "\n".join(f"Line {number} of what they wrote" for number in range(300))
    event = Event(id="long", moment=minute(3), words=words, exhibits=(first.id, second.id))
    case = msgspec.structs.replace(case, events=(event,))
    content = build_content(case, ReportChoices(), MADE)
    pages = {page.mark: page for page in content.exhibits.pages}
    assert pages[str(first.mark)].events[0].words == words
    for row in (content.timeline.rows[0], pages[str(second.mark)].events[0]):
        assert len(row.words) < 1300 and words.startswith(row.words.removesuffix(" …"))
        assert f"with exhibit {first.mark}" in row.facts[0].text
    alone = msgspec.structs.replace(event, exhibits=())
    content = build_content(msgspec.structs.replace(case, events=(alone,)), ReportChoices(), MADE)
    assert content.timeline.rows[0].words == words


def test_notes_of_the_country_go_in_part_eight() -> None:
    """Sentences that a country's police ask for stand with how the report was made."""
    case, _ = rich()
    content = build_content(
        case, ReportChoices(), MADE, country={"report_notes": ["Marks follow local use."]}
    )
    assert content.method.cards[-1].facts[0].text == "Marks follow local use."


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (minute(3, "14:02"), "3 March 2026, 14:02 (London time)"),
        (minute(3, "14:02", month=7), "3 July 2026, 14:02 (London time), which is 13:02 UTC"),
        (
            minute(4, "00:30", month=7),
            "4 July 2026, 00:30 (London time), which is 3 July 2026, 23:30 UTC",
        ),
        (
            minute(25, "01:30", month=10),
            "25 October 2026, 01:30 (London time). The clocks went back, so this time came twice; "
            "which one is not known.",
        ),
        (
            minute(29, "01:30"),
            "29 March 2026, 01:30 (London time). The clocks went forward over this time, so it "
            "may be wrong.",
        ),
        (Moment(), "time not known"),
    ],
)
def test_times_say_no_more_than_is_known(moment: Moment, words: str) -> None:
    """UTC stands only where it follows; a doubt about the clocks is said."""
    assert time_words(moment) == words


def test_how_a_time_is_known_is_said() -> None:
    """Shown words come word for word, and memory is called memory."""
    shown = Moment(shown="Yesterday 22:14", basis=Basis.SCREEN)
    assert shown_words(shown) == "As shown: Yesterday 22:14"
    day = Moment(wall=dt.datetime(2026, 3, 3), precision=Precision.DAY, basis=Basis.MEMORY)
    assert shown_words(day) == "The time is from memory."


def many(count: int, lanes: int = 1) -> list[Event]:
    return [
        Event(
            id=f"v{number}",
            kind=list(EventKind)[number % len(EventKind)],
            moment=minute(1 + number % 28, f"{number % 24:02}:{number % 60:02}"),
            accounts=(f"a{number % lanes}",),
        )
        for number in range(count)
    ]


def test_every_known_event_is_drawn_or_counted() -> None:
    """No event vanishes from the picture: what has no room is counted beside its lane."""
    accounts = tuple(Account(id=f"a{number}", handle=f"h{number}") for number in range(12))
    for count, lanes in ((1, 1), (40, 3), (3000, 12)):
        case = Files().case(events=tuple(many(count, lanes)), accounts=accounts)
        picture = build_content(case, ReportChoices(), MADE).timeline.picture
        assert picture is not None
        hidden = sum(
            int(lane.note.split()[0].replace(",", "")) for lane in picture.lanes if lane.note
        )
        assert len(picture.events) + hidden == count
        assert len(picture.lanes) <= 8
        assert all(0 <= each.x <= each.until <= 1 for each in picture.events)
        cells = [(each.lane, each.level, int(each.x * 60)) for each in picture.events]
        assert len(cells) == len(set(cells))


@pytest.mark.parametrize("days", [0, 1, 5, 20, 60, 300, 900, 6000])
def test_the_axis_has_a_few_round_times(days: int) -> None:
    """From one day to sixteen years the axis carries 2 to 20 labels that are told apart."""
    first = dt.datetime(2010, 3, 10, 9, 30)
    moments = [first, first + dt.timedelta(days=days, minutes=50)]
    events = tuple(
        Event(id=f"v{number}", moment=Moment(wall=wall, precision=Precision.MINUTE))
        for number, wall in enumerate(moments)
    )
    picture = build_content(Files().case(events=events), ReportChoices(), MADE).timeline.picture
    assert picture is not None
    assert 1 <= len(picture.ticks) <= 20
    assert [tick.x for tick in picture.ticks] == sorted(tick.x for tick in picture.ticks)


def test_blocking_and_telling_the_police_are_in_the_picture() -> None:
    """The days of blocking and of telling the police stand in the timeline picture."""
    picture = built().timeline.picture
    assert picture is not None
    assert [step.label for step in picture.steps] == ["Blocked", "Told police"]
    assert picture.steps[0].row != picture.steps[1].row


def test_new_records_are_marked_in_a_supplement() -> None:
    """What was written down after the last exhibit of the earlier report is called new."""
    case, _ = rich()
    late = Contact(id="c9", kind=ContactKind.BANK, organisation="Bank", entered=stamp(15))
    case = msgspec.structs.replace(case, contacts=(*case.contacts, late))
    content = build_content(case, ReportChoices(since="AB8"), MADE)
    assert any(card.heading == "Bank: Bank (new)" for card in content.done.cards)
    assert content.exhibits.pages == ()


def test_part_eight_says_what_was_covered_and_taken_out() -> None:
    """Copies are named, and so is that metadata were taken out where they were."""
    method = as_json(built(ReportChoices(bare=True))).decode()
    assert "parts were covered or left out: AB8." in method
    assert "Hidden details were taken out of JPEG pictures" in method
    assert "Hidden details were taken out" not in as_json(built()).decode()


def test_the_log_says_nothing_of_a_file_left_out() -> None:
    """The entry of a file that was left out keeps its mark and loses its details."""
    case, _ = rich()
    custody = tuple(
        msgspec.structs.replace(entry, details="secret-name.png") for entry in case.custody
    )
    case = msgspec.structs.replace(case, custody=custody)
    left = build_content(case, ReportChoices(leave_out=("e1",)), MADE).custody.rows
    assert [row[2] for row in left[1:3]] == ["Added AB1", "Added AB2: secret-name.png"]
