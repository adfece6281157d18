"""Times typed in Welsh are read like those typed in English."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.model.moment_words import moment_words
from evidence_kit.model.typed_time import read_time
from evidence_kit.model.typed_welsh import in_english

NOW = dt.datetime(2026, 6, 11, 15, 30)  # a Thursday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddoe am 9pm", "10 June 2026, 21:00 (London time)"),
        ("Ddoe 21:14", "10 June 2026, 21:14 (London time)"),
        ("neithiwr am 11", "10 June 2026, 23:00 (London time)"),
        ("echdoe", "9 June 2026"),
        ("3 Mawrth 2026 am 14:02", "3 March 2026, 14:02 (London time)"),
        ("dydd Mawrth", "9 June 2026"),
        ("nos Sul", "between 7 June 2026, 20:00 and 8 June 2026, 05:00 (London time)"),
        ("nos Wener am 10 o'r gloch", "5 June 2026, 22:00 (London time)"),
        ("tua naw o'r gloch y nos ddoe", "about 10 June 2026, 21:00 (London time)"),
        ("hanner awr wedi naw y bore ddoe", "10 June 2026, 09:30 (London time)"),
        ("chwarter i ddeg neithiwr", "10 June 2026, 21:45 (London time)"),
        ("yr wythnos diwethaf", "between 1 and 7 June 2026"),
        (
            "rhyw noson yr wythnos diwethaf",
            "between 1 June 2026, 20:00 and 8 June 2026, 05:00 (London time)",
        ),
        ("mis diwethaf", "some time in May 2026"),
        ("llynedd", "some time in 2025"),
        ("ym mis Mawrth", "some time in March 2026"),
        ("dwy wythnos yn ôl", "about 28 May 2026"),
        ("tri diwrnod yn ôl", "8 June 2026"),
        ("awr yn ôl", "about 11 June 2026, 14:30 (London time)"),
        ("ychydig ddyddiau yn ôl", "between 6 and 9 June 2026"),
        ("rhwng 2 a 5 Mawrth", "between 2 and 5 March 2026"),
        ("o 2 i 5 Mawrth", "between 2 and 5 March 2026"),
        ("haf diwethaf", "between 1 June 2025 and 31 August 2025"),
        ("Noswyl Nadolig", "24 December 2025"),
        ("tua'r Pasg", "between 29 March 2026 and 12 April 2026"),
        ("bore dydd Llun", "8 June 2026, between 05:00 and 12:00 (London time)"),
        ("ddim yn gwybod", "time not known"),
    ],
)
def test_welsh_is_read(typed: str, meant: str) -> None:
    """One reading, and the words are kept as they were typed."""
    moment = read_time(typed, today=NOW, zone="Europe/London").moment
    assert moment is not None
    assert moment_words(moment) == meant
    assert moment.shown == typed


def test_a_welsh_day_that_can_be_two_is_asked_about() -> None:
    """As in English: on a Thursday last Monday is three days ago to some, ten to others."""
    reading = read_time("dydd Llun diwethaf", today=NOW, zone="Europe/London")
    assert reading.question == "Which Monday is it?"


_ENGLISH = "9 am pm a i o on at monday march may one some night last yesterday until to from and"


@given(st.lists(st.sampled_from(_ENGLISH.split()), max_size=9).map(" ".join))
def test_what_is_not_welsh_stays_as_it_is(text: str) -> None:
    """English words that Welsh has too, such as "am" and "a", are not touched."""
    assert in_english(text) == text


_SAID = st.sampled_from(
    ["ddoe", "nos", "dydd", "mawrth", "am", "9", "rhwng", "a", "diwethaf", "yn ôl", "o", "i", "tri"]
)


@given(st.lists(_SAID, max_size=7).map(" ".join))
def test_no_order_of_welsh_words_raises(text: str) -> None:
    """Each text has an answer: a moment, a question or a sentence."""
    reading = read_time(text, today=NOW, zone="Europe/London")
    assert not text.strip() or reading.moment or reading.choices or reading.readback
