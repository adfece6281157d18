"""Checking a vault: reads, names what is damaged, and never makes anything worse."""

from collections.abc import Generator
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from evidence_kit.model.exhibit import Exhibit
from evidence_kit.vault import entries as ops
from evidence_kit.vault.blobs import Blobs
from evidence_kit.vault.keys import Keys, KeysFile, Unreadable
from evidence_kit.vault.ledger import Ledger, signed_text
from evidence_kit.vault.opening import NAMES
from evidence_kit.vault.segment import ZERO_HEAD
from evidence_kit.vault.unreadable import reading


class CheckResult(msgspec.Struct, frozen=True, kw_only=True):
    """How much was checked; one sentence for each thing that is damaged or was healed."""

    exhibits: int
    entries: int
    damage: tuple[str, ...] = ()
    healed: tuple[str, ...] = ()


def check(
    folder: Path, ledger: Ledger, blobs: Blobs, keys: Keys, *, full: bool
) -> Generator[tuple[int, int], None, CheckResult]:
    """Read the keys, the log and, if *full*, each sealed file through; otherwise look that it is there.

    Yields how many of how many exhibits are done.
    """
    exhibits = ledger.view.files()
    with reading():
        damage = [*_keys_damage(folder, keys), *_log_damage(ledger, keys)]
    healed = list(ledger.healed)
    for done, exhibit in enumerate(exhibits):
        yield done, len(exhibits)
        if not _whole(blobs, exhibit, full):
            damage.append(
                f"Exhibit {exhibit.mark} is damaged or missing. All that was written about it "
                "is still there. If you have a copy of the vault, its file may be whole there."
            )
    yield len(exhibits), len(exhibits)
    return CheckResult(
        exhibits=len(exhibits),
        entries=ledger.log.number,
        damage=tuple(dict.fromkeys(damage)),
        healed=tuple(dict.fromkeys(healed)),
    )


def _keys_damage(folder: Path, keys: Keys) -> Generator[str, None, None]:
    good = sum(_authentic(folder / name, keys) for name in NAMES)
    if good == 1:
        yield "One of the two copies of the keys is damaged. It is written anew when you lock."
    elif good == 0:
        yield "Both copies of the keys are damaged. Lock now: they are written anew then."


def _authentic(path: Path, keys: Keys) -> bool:
    try:
        data = path.read_bytes()
        return KeysFile.parse(data).authentic(keys, data)
    except (OSError, Unreadable):
        return False


def _whole(blobs: Blobs, exhibit: Exhibit, full: bool) -> bool:
    if not blobs.right_size(exhibit.sha256, exhibit.size):
        return False
    return not full or blobs.intact(exhibit.sha256, exhibit.size)


def _log_damage(ledger: Ledger, keys: Keys) -> Generator[str, None, None]:
    yield from ledger.damage
    number, head = ledger.log.number, ledger.log.head
    reading = ledger.log.read()
    yield from reading.damage
    ledger.healed += reading.healed
    if (ledger.log.number, ledger.log.head) != (number, head):
        yield "The log on the disk is not the one that was opened."
        ledger.log.number, ledger.log.head = number, head
    heads = {link.number: link.head for link in reading.links} | {0: ZERO_HEAD}
    for link in reading.links:
        operation = ops.read(link.text)
        if isinstance(operation, ops.Noted) and operation.signature is not None:
            signed = operation.signature
            known = heads.get(signed.number)
            if known is not None and not _signed(signed, known, keys):
                yield f"The signature in entry {link.number} of the log does not fit."


def _signed(signature: ops.Signature, head: bytes, keys: Keys) -> bool:
    if signature.head != head.hex():
        return False
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(signature.key)).verify(
            bytes.fromhex(signature.signature),
            signed_text(keys.vault_id, signature.number, head),
        )
    except (InvalidSignature, ValueError):
        return False
    return True
