"""Judging a passphrase."""

import pytest
import zxcvbn.feedback
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence_kit.vault import passphrase
from evidence_kit.vault.passphrase import judge

JARGON = ("password", "l33t", "substitution", "sequence", "entropy")


@pytest.mark.parametrize("weak", ["", "password", "qwertyuiop", "abcabcabc", "12345678", "Monday1"])
def test_what_is_guessed_early_is_not_enough(weak: str) -> None:
    """Common choices are refused, with advice."""
    judged = judge(weak)
    assert not judged.enough
    assert judged.suggestions


@pytest.mark.parametrize("strong", ["seven purple otters juggle", "correct-lamp-river-sofa-nine"])
def test_several_words_are_enough(strong: str) -> None:
    """Words that do not belong together are taken without more ado."""
    assert judge(strong).enough
    assert judge(strong).warning == ""


def test_what_a_guesser_knows_does_not_count() -> None:
    """The person's own names weaken a passphrase."""
    hints = ("Annabella", "Featherstonehaugh")
    own = "AnnabellaFeatherstonehaugh"
    assert judge(own).score > judge(own, hints).score
    assert not judge(own, hints).enough


def test_a_very_long_passphrase_is_judged_at_once() -> None:
    """Only the first 72 characters are looked at, so that pasting a book does not hang."""
    assert judge("ab1" * 100_000).score <= 4


def test_every_piece_of_advice_has_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that the library may say is said in our own words, without jargon."""
    said: list[str] = []
    monkeypatch.setattr(zxcvbn.feedback, "_", lambda text: said.append(text) or text)
    for weak in (
        *("", "qwerty", "aaaaaa", "abcabcabc", "abcdef", "1987", "13.5.1987", "password", "dragon"),
        *("drowssap", "p4ssw0rd", "PASSWORD", "Password", "smith", "jennifer", "smith jennifer"),
        *("elephant", "zxcvbnmkl", "qwertyqwerty", "iloveyou2", "wikipedia", "correcthorse"),
    ):
        judge(weak)
    assert len(said) > 15
    known = passphrase._WARNINGS | passphrase._ADVICE
    assert set(said) <= set(known)
    for sentence in known.values():
        assert sentence.endswith(".")
        assert not any(word in sentence.lower() for word in JARGON)


@settings(max_examples=25)
@given(st.text(max_size=30))
def test_any_text_can_be_judged(text: str) -> None:
    """Whatever is typed has a score."""
    assert 0 <= judge(text).score <= 4
