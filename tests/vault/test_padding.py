"""Padding hides the exact size and comes off again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.vault.padding import pad, padded_size, padme, unpad


@given(st.binary(max_size=5000))
def test_padding_comes_off(text: bytes) -> None:
    """What was padded is there again, whole."""
    padded = pad(text)
    assert len(padded) == padded_size(len(text))
    assert unpad(memoryview(padded)) == text


@given(st.integers(0, 1 << 45))
def test_little_is_added_and_few_sizes_are_left(length: int) -> None:
    """At most 12 % is added, and a padded length is padded already."""
    padded = padme(length)
    assert length <= padded <= length * 1.12 + 1
    assert padme(padded) == padded


def test_known_lengths() -> None:
    """The lengths of the paper's rule, which the format fixes for ever."""
    known = {0: 0, 1: 1, 8: 8, 9: 10, 100: 104, 1000: 1024, 10_000: 10_240, 1_200_000: 1_212_416}
    assert {length: padme(length) for length in known} == known


@pytest.mark.parametrize("padded", [b"", b"1234567", b"\xff" * 8, bytes(7) + b"\x01"])
def test_what_is_not_padded_is_refused(padded: bytes) -> None:
    """A length that does not fit is an error, not a guess."""
    with pytest.raises(ValueError, match="not padded"):
        unpad(memoryview(padded))
