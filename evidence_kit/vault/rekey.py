"""Sealing everything anew under new keys: because someone saw the passphrase, or to erase for good.

The new files lie beside the old ones under names of their own; the keys file decides which count.
Writing it is the one step that matters: before it the vault is the old one, after it the new one.
See docs/vault-format.md, part 7.
"""

import contextlib
from collections.abc import Collection, Generator
from pathlib import Path

from evidence_kit.model.custody import Action
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.problem import CannotWrite, VaultUnusable, WrongPassphrase
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import durable, recovery_code
from evidence_kit.vault import entries as ops
from evidence_kit.vault.backup import Source
from evidence_kit.vault.blobs import Blobs
from evidence_kit.vault.drafts import Drafts
from evidence_kit.vault.erasing import without
from evidence_kit.vault.folder import demand_room
from evidence_kit.vault.keys import Cost, Keys, KeysFile, Unreadable
from evidence_kit.vault.ledger import Ledger, signed_text
from evidence_kit.vault.log import COPIES, Link, Log
from evidence_kit.vault.opening import write_keys
from evidence_kit.vault.segment import Writer, next_head
from evidence_kit.vault.tidying import NEXT, tidy

Steps = Generator[tuple[int, int], None, str]


def seal_anew(
    source: Source,
    passphrase: str,
    cost: Cost,
    erased: Collection[str] = (),
    *,
    leave_damaged: bool = False,
) -> Steps:
    """Seal everything with new keys that *passphrase* opens, except the records with *erased* ids.

    Yields how many of how many exhibits are done, and returns the new recovery code. May be stopped
    at any moment: the vault is the old one until it ends, and the same call goes on from there.
    Afterwards *source* is of no use. Raises VaultUnusable, naming damaged exhibits, unless they
    may be left out, and CannotWrite.
    """
    try:
        file, keys = _next_keys(source, passphrase, cost)
        new, old = Blobs(source.folder, keys), Blobs(source.folder, source.keys)
        lacking = [e.size for e in source.exhibits if not new.right_size(e.sha256, e.size)]
        try:
            demand_room(source.folder, lacking)
        except CannotWrite:
            if len(lacking) == len(source.exhibits):  # nothing was sealed yet: it was not begun
                durable.remove(source.folder / NEXT)
            raise
        done: set[str] = set()
        damaged: list[Exhibit] = []
        while left := [e for e in source.exhibits if e.id not in done and e.id not in erased]:
            for exhibit in left:
                yield len(done), len(source.exhibits) - len(erased)
                if not new.intact(exhibit.sha256, exhibit.size):
                    _reseal(exhibit, old, new, damaged)
                done.add(exhibit.id)
        if damaged and not leave_damaged:
            marks = ", ".join(str(exhibit.mark) for exhibit in damaged)
            raise VaultUnusable(
                f"Damaged, so that it cannot be sealed anew: {marks}. Nothing was changed. If you "
                "have a copy of the vault, put that back first."
            )
        # From here on nothing else has its turn.
        ledger = _new_log(source, file, keys, erased)
        Drafts(source.folder, source.keys).seal_next(keys, without=erased)
        code = recovery_code.new_code()
        generation = max(source.file.generation, source.ledger.view.keys_seen) + 1
        final = file.for_code(keys, code).made_good(keys, generation)
        final = final.anchored(keys, ledger.log.number, ledger.log.head)
        write_keys(source.folder, final, keys)
        with contextlib.suppress(
            OSError
        ):  # it is done; the rest is cleared away at the next unlock
            tidy(source.folder, keys, final, ledger)
    except MemoryError as error:
        raise CannotWrite(
            "This computer has too little free memory for that. Nothing was changed. "
            "Close other programs and try again."
        ) from error
    except OSError as error:
        raise durable.cannot_write(error) from error
    return recovery_code.show(code)


def _next_keys(source: Source, passphrase: str, cost: Cost) -> tuple[KeysFile, Keys]:
    """Go on with the keys of a sealing that was interrupted, or make new ones and keep them."""
    path = source.folder / NEXT
    begun = _begun(path, source, passphrase)
    if begun is not None:
        return begun
    file, keys = KeysFile.new(cost, after=source.file)
    file = file.for_passphrase(keys, passphrase, cost)
    durable.replace(path, file.pack(keys), source.folder / "tmp")
    return file, keys


def _begun(path: Path, source: Source, passphrase: str) -> tuple[KeysFile, Keys] | None:
    try:
        data = path.read_bytes()
        file = KeysFile.parse(data)
    except (OSError, Unreadable):
        return None
    if (file.vault_id, file.round) != (source.file.vault_id, source.file.round + 1):
        return None
    keys = file.keys(file.derived_from_passphrase(passphrase))
    return (file, keys) if keys is not None and file.authentic(keys, data) else None


def _reseal(exhibit: Exhibit, old: Blobs, new: Blobs, damaged: list[Exhibit]) -> None:
    problem = WrongPassphrase(str(exhibit.mark))  # any kind: it is caught here
    try:
        with old.open(exhibit.sha256, exhibit.size, problem) as original:
            sealed = new.seal(original.read)
    except WrongPassphrase:
        damaged.append(exhibit)
        return
    if (sealed.sha256.hex(), sealed.size) != (exhibit.sha256, exhibit.size):
        new.discard(sealed)
        damaged.append(exhibit)
        return
    new.confirm([new.place(sealed)])


def _new_log(source: Source, file: KeysFile, keys: Keys, erased: Collection[str]) -> Ledger:
    """Write the whole log as one segment of the new round and read it back."""
    reading = Log(source.folder, source.keys, source.file.round).read(heal=False)
    log = Log(source.folder, keys, file.round)
    writer = Writer(keys, log.first_segment)
    links, rest = without(reading.links, erased, source.ledger.view)
    records = [writer.seal(link.number, link.before, link.text) for link in links]
    last = reading.links[-1]
    for operation in (*rest, *_told(source, keys)):
        text = ops.write(_signed(operation, source, last))
        number, before = last.number + 1, last.head
        records.append(writer.seal(number, before, text))
        last = Link(number, next_head(keys.vault_id, before, number, text), text, before)
    data = writer.header + b"".join(records)
    for name in log.names():  # of a sealing that was interrupted, perhaps under other keys
        for copy in COPIES:
            durable.remove(source.folder / copy / name)
    for copy in COPIES:
        durable.replace(source.folder / copy / log.first_segment, data, source.folder / "tmp")
    ledger = Ledger(source.folder, keys, source.cache(keys), file.round)
    ledger.read(heal=False)
    if (ledger.log.number, ledger.log.head) != (last.number, last.head):
        raise OSError(5, "what was written is not what is there")
    return ledger


def _told(source: Source, keys: Keys) -> tuple[ops.Noted, ops.Noted]:
    public = keys.signing.public_key().public_bytes_raw().hex()
    now = Stamp.now()
    return (
        ops.Noted(
            when=now,
            action=Action.CHANGED,
            subject="keys",
            details=f"Everything was sealed anew. Signing key from now on: {public}",
        ),
        ops.Noted(
            when=now,
            action=Action.CHANGED,
            subject="keys",
            details="Signed with the signing key from before",
        ),
    )


def _signed(operation: ops.Operation, source: Source, last: Link) -> ops.Operation:
    """Let the old signing key vouch for the entry that names the new one."""
    if not isinstance(operation, ops.Noted) or "from before" not in operation.details:
        return operation
    key = source.keys.signing
    signature = key.sign(signed_text(source.keys.vault_id, last.number, last.head)).hex()
    return ops.Noted(
        when=operation.when,
        action=operation.action,
        subject=operation.subject,
        details=operation.details,
        signature=ops.Signature(
            last.number,
            last.head.hex(),
            key.public_key().public_bytes_raw().hex(),
            signature,
        ),
    )
