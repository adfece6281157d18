"""Makes the vault of this format version that every later version must open.

`python -m tests.vault.make_golden FOLDER`; run once for each version of the format, and kept.
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import msgspec

from evidence_kit.model.account import Account
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.custody import Action
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import PictureFacts
from evidence_kit.vault import Cost, Vault

PASSPHRASE = "für später: sieben Otter"


def main() -> None:
    """Write the vault and what is in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    base = parser.parse_args().folder
    folder = base / "vault"
    facts = CaseFacts(initials="AB", name="Ann Bell")
    vault, code = Vault.create(folder, PASSPHRASE, facts, cost=Cost.least())
    pictures = [bytes(range(256)) * 80, b"", b"a short text"]
    for number, content in enumerate(pictures, 1):
        (base / f"picture {number}.png").write_bytes(content)
    list(vault.add_files(base / f"picture {number}.png" for number in (1, 2, 3)))
    ids = [exhibit.id for exhibit in vault.case().exhibits]
    vault.record_pictures({ids[0]: PictureFacts(width=16, height=9)}, {ids[0]: "read words"})
    account = vault.save(Account(id="", platform="instagram", handle="@someone"))
    event = vault.save(Event(id="", words="I will post it", accounts=(account.id,)))
    vault.save(Event(id=event.id, words="I will post them", accounts=(account.id,)))
    vault.save(Event(id="to-go", words="a slip"))
    vault.remove("to-go")
    vault.note(Action.EXPORTED, "report", "report.pdf")
    vault.save_draft("event", {"words": "half a sentence"})
    vault.close()
    with Vault.open(folder, code) as again:
        again.save(Event(id="second", words="a second sitting"))
    with Vault.open(folder, PASSPHRASE) as again:
        master = again._keys._master.hex()
        vault_id = again._keys.vault_id.hex()
    for name in ("lock", "view.snap", "find.snap"):
        (folder / name).unlink(missing_ok=True)
    with Vault.open(folder, PASSPHRASE) as again:
        case = again.case()
    told = {
        "passphrase": PASSPHRASE,
        "recovery_code": code,
        "vault_id": vault_id,
        "master_key": master,
        "draft": {"words": "half a sentence"},
        "originals": [
            {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for content in pictures
        ],
        "entries": len(case.custody),
        "head": case.head,
        "case": msgspec.to_builtins(case),
    }
    for name in ("lock", "view.snap", "find.snap"):
        (folder / name).unlink(missing_ok=True)
    for path in (folder / "cache", folder / "tmp"):
        shutil.rmtree(path)
    for path in [*base.glob("picture *.png")]:
        path.unlink()
    (base / "vault.json").write_text(json.dumps(told, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
