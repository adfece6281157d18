"""The keeper's answers about a time from outside: a request to take elsewhere, and what comes back."""

import datetime as dt
import io
import re
from pathlib import Path

import msgspec

from evidence_kit.model.custody import Action, CustodyEntry
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.moment_words import day_words
from evidence_kit.model.problem import CannotRead, WrongUse
from evidence_kit.model.time_stamp import Signature, StampAnswer
from evidence_kit.service import messages as m
from evidence_kit.service.export_file import new_file, sha256_of
from evidence_kit.service.sandbox_jobs import AskStamp, Made, ReadStamp
from evidence_kit.service.session import Session, folder_of
from evidence_kit.vault import Known

MEDIA_TYPE = "application/timestamp-reply"  # RFC 3161, section 3.1
_SUBJECT = "time stamp request"
_LARGEST = 1 << 20  # bytes; an answer with many certificates has some thousands
_STAMPED = re.compile(r"SHA-256 ([0-9a-f]{64})")
_ASKED = re.compile(r"SHA-256 ([0-9a-f]{64}), nonce ([0-9a-f]+) \((.*)\)")


def ask_for_stamp(session: Session, request: m.AskForStamp) -> m.Exported:
    """Write the request, and note what was asked, so that the answer can be told from others."""
    vault = session.open_vault
    path = folder_of(request.path)
    if request.about:
        about = folder_of(request.about)
        digest, name = sha256_of(about), f"the file {about.name}"
    else:
        digest, name = _last_export(vault.case().custody)
    asked = session.sandbox.call(AskStamp(), bytes.fromhex(digest))
    assert isinstance(asked, Made)
    data, nonce = msgspec.msgpack.decode(asked.data, type=tuple[bytes, str])
    with new_file(path) as out:
        out.write(data)
    vault.note(Action.EXPORTED, _SUBJECT, f"SHA-256 {digest}, nonce {nonce} ({name})")
    return m.Exported(path=str(path), sha256=sha256_of(path), size=len(data))


def _last_export(custody: tuple[CustodyEntry, ...]) -> tuple[str, str]:
    for entry in reversed(custody):
        if entry.action is Action.EXPORTED and entry.subject in ("report", "package"):
            known = _STAMPED.search(entry.details)
            if known:
                return known[1], f"the {entry.subject} of {day_words(entry.when.local)}"
    raise WrongUse("No report was made yet. Make the report first; then it can get a time stamp.")


def take_stamp(session: Session, request: m.TakeStamp) -> m.StampTaken:
    """Check an answer against what was asked, and keep it bit for bit as an exhibit.

    Raises CannotRead and WrongUse with a sentence where it is none, was refused, or does not fit.
    """
    vault = session.open_vault
    path = folder_of(request.path)
    data = _read(path)
    root = _read(folder_of(request.root)) if request.root else b""
    read = session.sandbox.call(ReadStamp(root=root), data)
    assert isinstance(read, Made)
    answer = msgspec.msgpack.decode(read.data, type=StampAnswer)
    about = _demand_ours(answer, vault.case().custody)
    outcome = vault.add_stream(path.name, io.BytesIO(data), sniff=lambda _start: MEDIA_TYPE)
    if isinstance(outcome, Known):
        mark = outcome.exhibit.mark
        if not outcome.exhibit.description:
            vault.save(_described(outcome.exhibit, answer, about))
        return m.StampTaken(mark=str(mark), answer=answer, about=about)
    vault.save(_described(outcome.exhibit, answer, about))
    return m.StampTaken(mark=str(outcome.exhibit.mark), answer=answer, about=about)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as cause:
        raise CannotRead(f"The file {path.name} could not be read. Nothing was added.") from cause
    if len(data) > _LARGEST:
        raise CannotRead(
            f"The file {path.name} is too big to be the answer of a time stamp service. "
            "Nothing was added."
        )
    return data


def _demand_ours(answer: StampAnswer, custody: tuple[CustodyEntry, ...]) -> str:
    """What was stamped, in words; raise WrongUse unless it was asked for here."""
    if not answer.granted:
        why = f" It says: {answer.status}." if answer.status else ""
        raise WrongUse(f"The service did not stamp it.{why} Send the request again, or elsewhere.")
    if answer.signature is Signature.WRONG:
        raise WrongUse(
            "The signature in this file does not fit, so it proves nothing and was not added. "
            "Ask the service for it again."
        )
    for entry in reversed(custody):
        asked = _ASKED.search(entry.details) if entry.subject == _SUBJECT else None
        if asked and asked[1] == answer.digest:
            if asked[2] == answer.nonce:
                return asked[3]
            if not answer.nonce:  # RFC 3161 lets it out only where none was asked for
                raise WrongUse("This answer is not to the request that was made here.")
    raise WrongUse(
        "This answer is about another file, or to another request. Nothing was added. Look for the "
        "answer to the request that you saved here."
    )


def _described(exhibit: Exhibit, answer: StampAnswer, about: str) -> Exhibit:
    when = answer.when.astimezone(dt.UTC) if answer.when else None
    at = f"{day_words(when)}, {when:%H:%M:%S} UTC" if when else "a time not given"
    by = f" by {answer.authority}" if answer.authority else ""
    return msgspec.structs.replace(
        exhibit,
        description=(
            f"Time stamp (RFC 3161) for {about}: {at}{by}. SHA-256 {answer.digest}. "
            f"Checked: it was granted, and is for this SHA-256 and this request. "
            f"{SIGNATURE_WORDS[answer.signature]}"
        ),
    )


SIGNATURE_WORDS = {
    Signature.GIVEN_ROOT: "Its signature fits the certificate that was given for it.",
    Signature.OWN_ROOT: "Its signature fits the certificates inside it; whose these are was not checked.",
    Signature.NOT_CHECKED: "Its signature was not checked here: that needs the service's certificate.",
}
"""What was checked of the signature, for the person and the officer."""
