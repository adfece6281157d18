"""The recovery code: it can be copied by hand, and a slip is noticed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from evidence_kit.vault.recovery_code import Mistyped, new_code, read, show

CODES = st.binary(min_size=20, max_size=20)
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(CODES)
def test_what_is_shown_can_be_typed(code: bytes) -> None:
    """Seven groups of five; case, spaces and look-alikes do not matter."""
    text = show(code)
    assert [len(group) for group in text.split("-")] == [5] * 7
    for typed in (
        text,
        text.lower(),
        text.replace("-", ""),
        f"  {text.replace('-', ' ')}\n",
        text.replace("0", "O").replace("1", "l"),
        text.replace("1", "i").replace("0", "o").replace("-", "\u2013"),
    ):
        assert read(typed) == code


@given(CODES, st.integers(0, 34), st.sampled_from(SYMBOLS))
def test_one_wrong_symbol_is_noticed(code: bytes, place: int, symbol: str) -> None:
    """A slip in the check or in the code is told; one in 32,768 other slips may pass the check."""
    plain = show(code).replace("-", "")
    assume(plain[place] != symbol)
    typed = plain[:place] + symbol + plain[place + 1 :]
    try:
        assert read(typed) != code
    except Mistyped:
        return


def test_a_known_code() -> None:
    """The code of 20 given bytes never changes: people have it on paper."""
    assert show(bytes(range(20))) == "000G4-0R40M-30E20-9185G-R38E1-W8124-GK1B8"
    assert show(bytes(20)).startswith("00000-00000")


@pytest.mark.parametrize("text", ["", "hello", "seven purple otters juggle", "A" * 34, "U" * 35])
def test_other_text_is_no_code(text: str) -> None:
    """A passphrase is not taken for a code."""
    assert read(text) is None


def test_codes_are_random() -> None:
    """No two are the same."""
    assert len({new_code() for _ in range(100)}) == 100
