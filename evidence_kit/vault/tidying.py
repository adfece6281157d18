"""Clearing away what a sealing anew left: files of the keys from before."""

from pathlib import Path

from evidence_kit.vault import durable
from evidence_kit.vault.blobs import Blobs
from evidence_kit.vault.drafts import NEXT as DRAFTS_NEXT
from evidence_kit.vault.keys import Keys, KeysFile, Unreadable
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.log import COPIES
from evidence_kit.vault.opening import FAILURES

NEXT = "keys.next"
UNFINISHED = (
    "Sealing everything anew was not finished. Nothing is lost, and the keys are still the old "
    "ones. To finish it, choose it again in Settings with the same new passphrase, or drop it there."
)
_CACHES = ("view.snap", "find.snap")


def sealing_left(folder: Path, file: KeysFile) -> str:
    """Say what a sealing anew left behind: "" nothing, "ended" or "begun"."""
    path = folder / NEXT
    try:
        found = KeysFile.parse(path.read_bytes())
    except FileNotFoundError:
        return ""
    except (OSError, Unreadable):
        return "begun"
    return "ended" if found.round <= file.round else "begun"


def tidy(folder: Path, keys: Keys, file: KeysFile, ledger: Ledger) -> None:
    """Remove what does not count any more once both keys files are those of *keys*.

    May be stopped and begun again; `keys.next` goes last and tells that there is more to do. Does
    nothing while a part of the log cannot be read, because that may name what would be removed.
    Raises OSError.
    """
    if ledger.damage:
        return
    if (folder / DRAFTS_NEXT).exists():
        durable.rename(folder / DRAFTS_NEXT, folder / "drafts")
        durable.sync_folder(folder)
    caches = [*(folder / "cache").iterdir(), *(folder / name for name in (*_CACHES, FAILURES))]
    _remove([*_strangers(folder, keys, ledger), *caches], folder)


def drop_sealing(folder: Path, keys: Keys, ledger: Ledger) -> None:
    """Remove what a sealing anew that did not end left, so that all is as before it was begun.

    May be stopped and begun again. Does nothing while a part of the log cannot be read. Raises
    OSError.
    """
    if not ledger.damage:
        _remove([folder / DRAFTS_NEXT, *_strangers(folder, keys, ledger)], folder)


def _strangers(folder: Path, keys: Keys, ledger: Ledger) -> list[Path]:
    """The sealed files and segments that the log of *keys* does not know."""
    blobs = Blobs(folder, keys)
    counted = {blobs.path_of(exhibit.sha256) for exhibit in ledger.view.files()}
    left = [path for path in (folder / "blobs").glob("??/*") if path not in counted]
    ours = set(ledger.log.names())
    strange = [name for name in ledger.log.all_names() if name not in ours]
    return left + [folder / copy / name for name in strange for copy in COPIES]


def _remove(left: list[Path], folder: Path) -> None:
    for path in left:
        durable.remove(path)
    for parent in sorted({path.parent for path in left}):
        durable.sync_folder(parent)
    durable.remove(folder / NEXT)
    durable.sync_folder(folder)
