"""Requests to time stamp services, and what comes back (RFC 3161). Sandbox only."""

import hashlib
import warnings
from collections.abc import Iterable

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.utils import CryptographyDeprecationWarning
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from evidence_kit.intake.certificate_order import in_order
from evidence_kit.model.problem import CannotRead, WrongUse
from evidence_kit.model.time_stamp import Signature, StampAnswer

_GRANTED = (0, 1)  # PKIStatus granted and grantedWithMods, RFC 3161 section 2.4.2
_SHA256 = "2.16.840.1.101.3.4.2.1"
_PLACE = b"the place of the digest"
_NOT_ONE = (
    "This file is not the answer of a time stamp service, so it was not added. "
    "Its name usually ends in .tsr."
)


def make_request(sha256: bytes) -> tuple[bytes, str]:
    """Return the request file for a digest of 32 bytes, and its nonce in hex.

    It asks for SHA-256 to be stamped, with a random nonce, and for the certificate to come along.
    """
    builder = TimestampRequestBuilder(nonce=True, cert_req=True)
    request = builder.data(_PLACE).hash_algorithm(HashAlgorithm.SHA256).build()
    # The library hashes what it is given, and nobody wants a report of 500 MB in memory for it.
    whole, before = request.as_bytes(), hashlib.sha256(_PLACE).digest()
    assert whole.count(before) == 1 and request.nonce is not None
    return whole.replace(before, sha256), f"{request.nonce:x}"


def read_answer(data: bytes, root: bytes = b"") -> StampAnswer:
    """Return what the answer *data* says, its signature checked as far as certificates allow.

    *root* is the certificate of the service, or of whoever vouches for it, in PEM or DER, where the
    person has it. Raises CannotRead where *data* is no answer, WrongUse where *root* is none.
    """
    roots = _certificates(root) if root else []
    try:
        answer = decode_timestamp_response(in_order(data))
        status = int(answer.status)
        words = " ".join(answer.status_string)
        if status not in _GRANTED:
            return StampAnswer(granted=False, status=words)
        told = answer.tst_info
        imprint = told.message_imprint
        if imprint.hash_algorithm.dotted_string != _SHA256:
            raise CannotRead("This time stamp is not of a SHA-256, so it was not added.")
        nonce = told.nonce
        signer = _signer(answer)
        return StampAnswer(
            granted=True,
            status=words,
            digest=imprint.message.hex(),
            nonce="" if nonce is None else f"{nonce:x}",
            when=told.gen_time,
            authority=signer.subject.rfc4514_string() if signer is not None else "",
            signature=_signature(answer, roots),
        )
    except ValueError as cause:
        raise CannotRead(_NOT_ONE) from cause


def _certificates(root: bytes) -> list[x509.Certificate]:
    try:
        if b"-----BEGIN" in root:
            return x509.load_pem_x509_certificates(root)
        return [_certificate(root)]
    except ValueError as cause:
        raise WrongUse(
            "The certificate could not be read. It should be a PEM or DER file."
        ) from cause


def _certificate(der: bytes) -> x509.Certificate:
    with warnings.catch_warnings():
        # What RFC 5280 forbids, and the library will refuse one day, is refused here already.
        warnings.simplefilter("error", CryptographyDeprecationWarning)
        try:
            return x509.load_der_x509_certificate(der)
        except CryptographyDeprecationWarning as cause:
            raise ValueError("no certificate by RFC 5280") from cause


def _inside(answer: TimeStampResponse) -> list[x509.Certificate]:
    found = [_certificate(each) for each in answer.signed_data.certificates]
    return sorted(found, key=lambda each: each.public_bytes(Encoding.DER))


def _signer(answer: TimeStampResponse) -> x509.Certificate | None:
    signers = list(answer.signed_data.signer_infos)
    if len(signers) != 1:
        return None
    of = (signers[0].issuer, signers[0].serial_number)
    return next((c for c in _inside(answer) if (c.issuer, c.serial_number) == of), None)


def _signature(answer: TimeStampResponse, roots: list[x509.Certificate]) -> Signature:
    if roots:
        fits = _verified(answer, roots)
        return Signature.GIVEN_ROOT if fits else Signature.WRONG
    own = [each for each in _inside(answer) if each.issuer == each.subject]
    if not own:
        return Signature.NOT_CHECKED
    return Signature.OWN_ROOT if _verified(answer, own) else Signature.WRONG


def _verified(answer: TimeStampResponse, roots: Iterable[x509.Certificate]) -> bool:
    """Whether the signature fits, by a certificate that is meant for it and leads to *roots*."""
    try:
        verifier = VerifierBuilder(roots=list(roots)).build()
        # What was hashed and the nonce are compared by the caller, who knows what was asked.
        return verifier.verify(answer, answer.tst_info.message_imprint.message)
    except VerificationError:
        return False
