"""Requests to time stamp services and their answers, against files that OpenSSL made."""

import contextlib
import hashlib
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evidence_kit.intake.time_stamp import make_request, read_answer
from evidence_kit.model.problem import CannotRead, Problem, WrongUse
from evidence_kit.model.time_stamp import Signature

FILES = Path(__file__).parent / "vectors" / "time-stamp"
DIGEST = hashlib.sha256(b"the report").digest()


def file(name: str) -> bytes:
    return (FILES / name).read_bytes()


def test_a_request_holds_the_digest_a_fresh_number_and_little_else() -> None:
    """DER that begins a TimeStampReq of version 1, under 100 bytes; two never share a nonce."""
    (one, nonce), (two, other) = make_request(DIGEST), make_request(DIGEST)
    assert one[0] == 0x30 and one[2:5] == b"\x02\x01\x01" and len(one) < 100
    assert one.count(DIGEST) == 1 and bytes.fromhex(nonce.zfill(16)) in one
    assert nonce != other and one != two


@pytest.mark.parametrize(
    ("name", "root", "signature"),
    [
        ("answer.tsr", "", Signature.NOT_CHECKED),
        ("answer.tsr", "root.pem", Signature.GIVEN_ROOT),
        ("answer.tsr", "other-root.pem", Signature.WRONG),
        ("answer-with-root.tsr", "", Signature.OWN_ROOT),
        ("answer-with-root.tsr", "root.pem", Signature.GIVEN_ROOT),
        ("answer-with-root.tsr", "other-root.pem", Signature.WRONG),
    ],
)
def test_an_answer_says_what_when_and_by_whom(name: str, root: str, signature: Signature) -> None:
    """The digest and nonce of the request come back, and no more is said to be checked than was."""
    answer = read_answer(file(name), file(root) if root else b"")
    assert answer.granted and answer.digest == DIGEST.hex()
    assert bytes.fromhex(answer.nonce.zfill(16)) in file("request.tsq")
    assert answer.when is not None and answer.when.utcoffset() is not None
    assert "Made-up Stamps" in answer.authority
    assert answer.signature is signature


def test_a_refusal_is_told_as_one() -> None:
    """Nothing is stamped, and the service's own words are kept."""
    answer = read_answer(file("refused.tsr"))
    assert not answer.granted and not answer.digest and answer.when is None


def test_a_changed_answer_never_fits() -> None:
    """Wherever in the signed time a byte is changed, the signature is wrong or it is no answer."""
    whole = file("answer-with-root.tsr")
    start = whole.index(DIGEST)
    for at in range(start, start + 70, 7):
        changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        with contextlib.suppress(CannotRead):
            assert read_answer(changed).signature is Signature.WRONG


@given(st.binary(max_size=200), st.integers(0, 1500))
@example(b"\x80", 187)  # a certificate with a negative number, of which the library only warns
def test_anything_else_is_refused_with_a_sentence(junk: bytes, cut: int) -> None:
    """Random bytes, cut answers, answers with bytes put in: a Problem, never another error."""
    whole = file("answer.tsr")
    for data in (junk, whole[:cut], whole[:cut] + junk + whole[cut + len(junk) :]):
        try:
            read_answer(data)
        except Problem as problem:
            assert problem.sentence.endswith(".")


def test_a_certificate_that_is_none_is_said() -> None:
    """What was wrong is the certificate, not the answer."""
    with pytest.raises(WrongUse, match="certificate"):
        read_answer(file("answer.tsr"), b"not a certificate")
