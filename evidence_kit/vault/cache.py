"""What may be thrown away: small pictures, and the sealed snapshots that make unlocking quick."""

import hashlib
import hmac
from pathlib import Path

from evidence_kit.vault import durable
from evidence_kit.vault.chunked import Damaged, open_sealed, seal
from evidence_kit.vault.keys import Keys
from evidence_kit.vault.padding import pad, unpad


class Cache:
    """The folder cache and the snapshot files of a vault. Whatever is damaged is not there."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        self._folder = folder
        self._keys = keys

    def put(self, exhibit_id: str, kind: str, data: bytes) -> None:
        """Keep *data* that was derived from an exhibit. Raises OSError."""
        name = self._name(exhibit_id, kind)
        sealed = seal(self._keys.cache, b"vlt1/cache" + name.encode(), pad(data))
        path = self._folder / "cache" / name
        durable.replace(path, sealed, self._folder / "tmp", lasting=False)

    def get(self, exhibit_id: str, kind: str) -> bytes | None:
        """Return what was kept, None where there is nothing whole."""
        name = self._name(exhibit_id, kind)
        found = self._read(
            self._folder / "cache" / name, self._keys.cache, b"vlt1/cache" + name.encode()
        )
        return None if found is None else bytes(found)

    def put_snapshot(self, name: str, data: bytes) -> None:
        """Keep the snapshot *name*. Raises OSError."""
        sealed = seal(self._keys.snapshot, b"vlt1/snapshot/" + name.encode(), pad(data))
        durable.replace(self._folder / name, sealed, self._folder / "tmp", lasting=False)

    def get_snapshot(self, name: str) -> memoryview | None:
        """Return the snapshot *name*, None where there is nothing whole."""
        return self._read(
            self._folder / name, self._keys.snapshot, b"vlt1/snapshot/" + name.encode()
        )

    def _name(self, exhibit_id: str, kind: str) -> str:
        text = f"cache\0{exhibit_id}\0{kind}".encode()
        return hmac.digest(self._keys.names, text, hashlib.sha256).hex()

    def _read(self, path: Path, key: bytes, context: bytes) -> memoryview | None:
        try:
            return unpad(open_sealed(key, context, path.read_bytes()))
        except (OSError, Damaged, ValueError):
            return None
