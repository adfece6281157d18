"""The folder of a vault: what it is made of, and how it is laid out."""

import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from evidence_kit.model.problem import CannotWrite, VaultUnusable, WrongUse
from evidence_kit.vault import durable
from evidence_kit.vault.log import COPIES
from evidence_kit.vault.opening import FAILURES as FAILURES
from evidence_kit.vault.opening import is_vault
from evidence_kit.vault.padding import padded_size

LOCK = "lock"
_ROOM_LEFT = 32 << 20  # for the log and the keys
_CLUTTER = {".ds_store", "desktop.ini", "thumbs.db"}  # what systems leave in any folder
_OUR_FILES = re.compile(r"[0-9]{8}|[0-9a-f]{32}|[0-9a-f]{64}")
_OUR_FOLDERS = re.compile(r"[0-9a-f]{2}")
FOLDERS = (*COPIES, "blobs", "cache", "tmp")


def lay_out(folder: Path) -> None:
    """Make the new or empty *folder* ready for a vault. Raises WrongUse or OSError.

    What an earlier, interrupted laying out left behind counts as empty: without keys nobody can
    read it.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if is_vault(folder):
        raise WrongUse("There is already a vault in this folder. Open it, or choose another.")
    if not only_ours(folder):
        raise WrongUse("This folder has other files in it. Please choose a new or empty folder.")
    for name in FOLDERS:
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    for copy in (*COPIES, "tmp"):
        for left in (folder / copy).iterdir():
            durable.remove(left)
    for number in range(256):
        (folder / "blobs" / f"{number:02x}").mkdir(mode=0o700, exist_ok=True)
    for written in (folder / "blobs", folder, folder.parent):
        durable.sync_folder(written)


def only_ours(folder: Path) -> bool:
    """Whether *folder* holds nothing but what an interrupted laying out leaves. Raises OSError."""
    for path in folder.iterdir():
        if path.name == LOCK or path.name.lower() in _CLUTTER:
            continue
        if path.name not in FOLDERS or not path.is_dir():
            return False
        for inside in path.rglob("*"):
            fits = _OUR_FOLDERS if inside.is_dir() else _OUR_FILES
            if not fits.fullmatch(inside.name):
                return False
    return True


def demand_vault(folder: Path) -> None:
    """Raise VaultUnusable unless there is a vault in *folder*."""
    if not folder.is_dir():
        raise VaultUnusable(
            "There is no such folder. If the vault is on a USB stick, plug it in and try again."
        )
    if not (is_vault(folder) and any((folder / copy).is_dir() for copy in COPIES)):
        raise VaultUnusable("There is no vault in this folder. Please choose another folder.")


def mend_folders(folder: Path) -> None:
    """Make again what copying programs leave out: empty folders. Raises OSError."""
    for name in FOLDERS:
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    present = set(os.listdir(folder / "blobs"))  # noqa: PTH208 - 256 paths would take longer
    for number in range(256):
        if f"{number:02x}" not in present:
            (folder / "blobs" / f"{number:02x}").mkdir(mode=0o700)


def demand_room(folder: Path, sizes: Iterable[int]) -> None:
    """Raise CannotWrite unless sealed files of so many bytes of content fit into *folder*."""
    needed = sum(padded_size(size) for size in sizes) + _ROOM_LEFT
    if shutil.disk_usage(folder).free < needed:
        raise CannotWrite(
            "There is not enough room for this: about "
            f"{max(needed // 1_000_000, 1):,} MB are needed. Nothing was changed, and everything "
            "that was saved is safe."
        )


def clear_scratch(folder: Path) -> bool:
    """Remove what an interrupted sitting left half-written; say if there was any. Raises OSError."""
    found = list((folder / "tmp").iterdir())
    for left in found:
        durable.remove(left)
    return bool(found)
