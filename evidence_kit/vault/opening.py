"""The two copies of the keys file: writing them, and finding the newest good one."""

import contextlib
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from evidence_kit.model.problem import VaultUnusable, WrongPassphrase
from evidence_kit.vault import durable, recovery_code
from evidence_kit.vault.failed_unlocks import note_failure
from evidence_kit.vault.keys import Keys, KeysFile, TooNew, Unreadable
from evidence_kit.vault.unreadable import reading

# The second name first: a crash between the two leaves a good copy under one name or the other.
NAMES = ("keys.b", "keys.a")
FAILURES = "missed"


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """The *keys*, and the *file* that they came from, which is not always *authentic*.

    *damaged* says that a copy is missing or was changed; *newest* is the newest authentic file of
    these keys, whatever opens it. *by_code* tells which kind of secret it was, *seconds* how long
    the derivation took.
    """

    file: KeysFile
    keys: Keys
    authentic: bool
    damaged: bool
    newest: KeysFile
    by_code: bool
    seconds: float


def write_keys(folder: Path, file: KeysFile, keys: Keys) -> None:
    """Write both copies, one after the other. Raises OSError."""
    data = file.pack(keys)
    for name in NAMES:
        durable.replace(folder / name, data, folder / "tmp")


def is_vault(folder: Path) -> bool:
    """Whether a keys file is there."""
    return any((folder / name).is_file() for name in NAMES)


def open_keys(folder: Path, secret: str) -> Opened:
    """Unwrap the keys with a passphrase or recovery code.

    Raises WrongPassphrase (after noting the attempt) and VaultUnusable.
    """
    found = [_read(folder / name) for name in NAMES]
    files = [(file, data) for file, data in found if file is not None]
    if not files:
        with reading():  # what may not be read is not damaged
            for name in NAMES:
                if (folder / name).exists():
                    (folder / name).read_bytes()
        raise VaultUnusable(_why_none(data for _, data in found))
    files.sort(key=lambda pair: pair[0].generation, reverse=True)
    code, mistyped = _as_code(secret)
    good: list[tuple[KeysFile, Keys, bool]] = []
    tried: dict[tuple[bytes, object], bytes] = {}
    too_little_memory: MemoryError | None = None
    started = time.perf_counter()
    for file, data in files:
        try:
            keys = _unwrap(file, secret, code, tried)
        except MemoryError as error:  # a damaged copy may ask for more than the good one
            too_little_memory = error
            continue
        if keys is not None:
            good.append((file, keys, file.authentic(keys, data)))
            if good[-1][2] and len(files) == 2 and files[0][1] == files[1][1]:
                break
    seconds = (time.perf_counter() - started) / max(len(tried), 1)
    if not good and too_little_memory is not None:
        raise VaultUnusable(
            "This computer has too little free memory to open the vault. "
            "Close other programs and try again."
        ) from too_little_memory
    if not good:
        _note_failure(folder, [file for file, _ in files])
        raise WrongPassphrase(_wrong(mistyped))
    # A copy that opens but does not authenticate still holds the right master key, because each
    # slot is sealed for itself; it serves where there is no better one.
    good.sort(key=lambda candidate: candidate[2], reverse=True)
    file, keys, authentic = good[0]
    trusted = [other for other, data in files if other.authentic(keys, data)]
    return Opened(
        file=file,
        keys=keys,
        authentic=authentic,
        damaged=len(trusted) < 2,
        newest=trusted[0] if trusted else file,
        by_code=not tried,
        seconds=seconds,
    )


def demand_secret(folder: Path, file: KeysFile, keys: Keys, secret: str) -> None:
    """Raise WrongPassphrase, after noting it, unless *secret* opens *file*. Raises MemoryError."""
    code, mistyped = _as_code(secret)
    found = _unwrap(file, secret, code, {})
    if found is None or found.header != keys.header:
        _note_failure(folder, [file])
        raise WrongPassphrase(
            _wrong(mistyped) if mistyped else "That is not the passphrase of now. Nothing changed."
        )


def _note_failure(folder: Path, files: Iterable[KeysFile]) -> None:
    # Whoever edited one copy must not get to be the only one who can read these notes.
    for public, vault_id in dict.fromkeys((file.failures, file.vault_id) for file in files):
        # On a full or read-only disk, or with a damaged key, it cannot be noted.
        with contextlib.suppress(OSError, ValueError):
            note_failure(folder / FAILURES, public, vault_id)


def _read(path: Path) -> tuple[KeysFile | None, bytes]:
    try:
        data = path.read_bytes()
    except OSError:
        return None, b""
    try:
        return KeysFile.parse(data), data
    except Unreadable:
        return None, data


def _why_none(found: Iterable[bytes]) -> str:
    for data in found:
        try:
            KeysFile.parse(data)
        except TooNew:
            return (
                "This vault was made with a newer version of this program. "
                "Nothing is wrong with it. Please install the newer version to open it."
            )
        except Unreadable:
            continue
    return (
        "The keys of this vault are damaged, so it cannot be opened here. "
        "Do not change anything in its folder. If you have a copy of the vault, open that."
    )


def _as_code(secret: str) -> tuple[bytes | None, bool]:
    try:
        return recovery_code.read(secret), False
    except recovery_code.Mistyped:
        return None, True


def _unwrap(
    file: KeysFile, secret: str, code: bytes | None, tried: dict[tuple[bytes, object], bytes]
) -> Keys | None:
    if code is not None:
        keys = file.keys(file.derived_from_code(code))
        if keys is not None:
            return keys
    asked = (file.salt, file.cost)
    if asked not in tried:
        tried[asked] = file.derived_from_passphrase(secret)
    return file.keys(tried[asked])


def _wrong(mistyped: bool) -> str:
    if mistyped:
        return (
            "That looks like a recovery code, but a letter or number in it is not right. "
            "Please check it and try again."
        )
    return (
        "That passphrase does not open this vault. Check capital letters and the language of the "
        "keyboard, and try again."
    )
