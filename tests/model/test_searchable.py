"""Where words stand in a text, as it is searched: without case and accents."""

from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.model.account import Account
from evidence_kit.model.event import Event, Witness
from evidence_kit.model.searchable import excerpt, fold, spans, texts


def shown(text: str, *words: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, words)]


def test_a_match_is_marked_as_it_is_written() -> None:
    """What is marked are the letters of the text, whatever their case and accents."""
    assert shown("Send the CAFÉ photo", "cafe", "photo") == ["CAFÉ", "photo"]
    assert shown("Straße", "strass") == ["Straß"]
    assert shown("ﬁne", "fi") == ["ﬁ"]
    assert shown("aaaa", "aa") == ["aaaa"]
    assert shown("nothing", "else") == []


def test_every_field_that_says_something_is_searched() -> None:
    """Words, witnesses and earlier names are all found."""
    event = Event(id="", words="pay", witnesses=(Witness(name="Jo", saw="it"),))
    assert texts(event) == (("words", "pay"), ("witness", "Jo"), ("witness", "it"))
    account = Account(id="", handle="@a", earlier_names=("@b", "@c"))
    assert texts(account) == (("handle", "@a"), ("earlier_names", "@b\n@c"))


@given(st.text(max_size=80), st.text(min_size=1, max_size=5))
def test_marked_letters_hold_the_word(text: str, word: str) -> None:
    """Each marked part holds the word that was searched; parts come in order and apart."""
    found = spans(text, [word])
    assert all(one[1] < two[0] for one, two in zip(found, found[1:], strict=False))
    for start, end in found:
        whole = "".join(fold(letter) for letter in text[start:end])
        assert "".join(fold(letter) for letter in word) in whole or fold(word) in whole


@given(st.text(max_size=600), st.integers(0, 599), st.integers(1, 20))
def test_an_excerpt_shows_the_first_match(text: str, at: int, size: int) -> None:
    """The first match is inside, and every span lies within the excerpt."""
    span = (min(at, len(text)), min(at + size, len(text)))
    if span[0] == span[1]:
        return
    cut, inside = excerpt(text, [span], 60)
    assert inside and all(0 <= start < end <= len(cut) for start, end in inside)
    assert len(cut) <= 62
    start, end = inside[0]
    plain = "".join(" " if letter.isspace() else letter for letter in text[span[0] : span[1]])
    assert plain.startswith(cut[start:end])
