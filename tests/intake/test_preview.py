"""Videos, pages, words and mails are shown as a picture from the sandbox, and nothing in them runs."""

import sys

import pytest

from evidence_kit.intake import film, pdf_picture, preview, safe_text, text_picture
from evidence_kit.intake.file_facts import facts_of_file
from evidence_kit.intake.safe_text import Words, words_of
from evidence_kit.intake.sniff import can_be_shown, media_type
from evidence_kit.model.problem import Problem
from evidence_kit.model.reading import FileFactKind
from tests.intake import made_exports, made_files

KINDS = {
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "webm": "video/webm",
    "pdf": "application/pdf",
    "html": "text/html",
    "mhtml": "multipart/related",
    "text": "text/plain",
}
MAILS = {
    "mail": "message/rfc822",
    "mailbox": "application/mbox",
    "outlook": "application/vnd.ms-outlook",
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_known_by_its_bytes_and_has_a_preview(kind):
    data = made_files.MADE[kind]()
    assert media_type(data[:4096]) == KINDS[kind]
    assert can_be_shown(KINDS[kind])
    looked = preview.look(data)
    assert looked.thumbnail and looked.blurred and looked.page
    whole = preview.upright(data)
    assert whole.image.size == looked.facts.upright


@pytest.mark.parametrize("kind", MAILS)
def test_mails_are_known_by_their_bytes_and_have_a_preview(kind):
    name, make = made_exports.MADE[kind]
    assert media_type(make()[:4096], name) == MAILS[kind]
    assert preview.look(make()).facts.width


def test_sounds_have_no_preview_and_tell_their_length():
    for kind in ("ogg", "wav"):
        data = made_files.MADE[kind]()
        assert not can_be_shown(media_type(data[:4096]))
        (length,) = facts_of_file("x", data)
        assert (length.kind, length.value) == (FileFactKind.LENGTH, "2.0")


def test_a_video_tells_length_and_time_and_shows_its_own_picture():
    data = made_files.film(creation_time="2024-03-15T14:22:33.000000Z", location="+51.50-000.12/")
    facts = {fact.kind: fact for fact in facts_of_file("x.mp4", data)}
    assert facts[FileFactKind.LENGTH].value == "3.0"
    assert facts[FileFactKind.CAPTURED].value == "2024-03-15 14:22:33 UTC"
    assert facts[FileFactKind.PLACE].value == "51.50000, -0.12000"
    drawn = film.draw(data, "video/mp4")
    assert drawn.image.getpixel((80, 10))[0] > 150
    assert drawn.image.getpixel((80, 90))[0] < 80
    assert "0:03 long" in drawn.facts.caution


def test_where_no_library_reads_videos_they_are_kept_without_a_picture(monkeypatch):
    """Some older systems have no wheel of it."""
    data = made_files.film()
    monkeypatch.delitem(sys.modules, "evidence_kit.intake.film")
    monkeypatch.delattr("evidence_kit.intake.film")
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(Problem, match="kept"):
        preview.look(data)
    facts = facts_of_file("Screen_Recording_20240315_142233.mp4", data)
    assert [fact.kind for fact in facts] == [FileFactKind.CAPTURED]


def test_a_long_pdf_shows_its_first_pages_and_says_so():
    short, long = (pdf_picture.draw(made_files.pdf(pages))[0] for pages in (3, 40))
    assert short.facts.caution == ""
    assert (short.facts.frames, long.facts.frames) == (3, 40)
    assert long.facts.caution == (
        "The first 10 pages are shown here, of 40. The whole file is kept."
    )
    tall, _ = pdf_picture.draw(made_files.pdf(1, 10, 14_000))
    assert tall.image.height <= 6000


def test_a_web_page_is_words_and_none_of_it_runs_or_loads():
    for data, kind in ((made_files.PAGE.encode(), "text/html"), (made_files.saved_page(), "")):
        words = words_of(data, kind or "multipart/related")
        assert ("Saved from", "https://example.com/sam/post/1") in words.head
        assert made_exports.THREAT in words.body
        assert "Pay here <https://pay.example/200>" in words.body
        assert "[picture: a map]" in words.body
        assert "two & three" in words.body
        for unseen in ("ran", "color", "alert", "pixel.gif"):
            assert unseen not in words.body


def test_signs_that_turn_the_order_of_letters_are_left_out_of_what_is_shown():
    words = words_of("paypal.com\u202egpj.exe".encode(), "text/plain")
    assert words.body == "paypal.comgpj.exe"


def test_a_mail_shows_who_wrote_it_and_when():
    head = dict(words_of(made_exports.mail(), "message/rfc822").head)
    assert head["From"] == "Sam Ö <sam@example.com>"
    assert head["Date"] == "Fri, 15 Mar 2024 15:22:33 +0100"
    assert head["Attached"] == "photo.jpg"


def test_long_words_are_shown_from_their_beginning_and_say_so():
    drawn = text_picture.draw(Words(body="no\n" * 5000))
    assert drawn.facts.caution == text_picture.IN_PART
    assert drawn.image.height < 20_000


def test_nothing_in_words_is_read_as_markup():
    hostile = '#read("/etc/passwd") $x$ *b* _i_ `c` @a <l> #import "@preview/x:1.0.0" \\u{0}'
    text_picture.draw(Words(body=hostile, head=(("From", hostile),)))


def test_an_empty_file_of_words_is_a_sentence():
    with pytest.raises(Problem, match="no words"):
        text_picture.draw(words_of(b" \n\n", "text/plain"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_is_shown_in_part_or_a_sentence(kind):
    whole = made_files.MADE[kind]()
    for cut in (5, 30, len(whole) // 2):
        try:
            preview.look(whole[:cut])
        except Problem as problem:
            assert problem.sentence.startswith("This")
            assert "kept" in problem.sentence


def test_text_in_old_letters_is_shown():
    assert safe_text.words_of("Zoë".encode("cp1252"), "text/plain").body == "Zoë"
    page = '<html><meta charset="windows-1251"><p>Привет'
    assert words_of(page.encode("cp1251"), "text/html").body == "Привет"
