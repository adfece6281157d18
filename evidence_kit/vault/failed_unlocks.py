"""Failed unlocks: noted without the passphrase, for the next good unlock to show.

Each is sealed with HPKE (RFC 9180: X25519, HKDF-SHA256, AES-256-GCM) to a public key in the keys
file, so that nobody without the passphrase can read or make up the times of earlier ones.
"""

import contextlib
import datetime as dt
import os
import struct
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import durable
from evidence_kit.vault.keys import Keys

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_INFO = b"vlt1/failed-unlock/"
_TIME = struct.Struct(">qh")
_SEALED = 32 + _TIME.size + 16
_MOST = 1000


def note_failure(path: Path, public_key: bytes, vault_id: bytes) -> None:
    """Add the present time to the file *path*; keep at most 1,000. Raises OSError."""
    with contextlib.suppress(FileNotFoundError):
        if path.stat().st_size >= _MOST * _SEALED:
            return
    now = Stamp.now()
    plain = _TIME.pack(int(now.utc.timestamp()), now.offset)
    key = X25519PublicKey.from_public_bytes(public_key)
    sealed = _SUITE.encrypt(plain, key, _INFO + vault_id)
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
    try:
        durable.write(fd, sealed)
        durable.sync(fd)
    finally:
        os.close(fd)


def read_failures(path: Path, keys: Keys) -> list[Stamp]:
    """Return the times of failed unlocks since the last good one. Raises OSError."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return []
    stamps = []
    for start in range(0, len(data) - _SEALED + 1, _SEALED):
        sealed = data[start : start + _SEALED]
        try:
            plain = _SUITE.decrypt(sealed, keys.failures, _INFO + keys.vault_id)
        except InvalidTag:
            continue  # torn or changed; the others still tell
        seconds, offset = _TIME.unpack(plain)
        stamps.append(Stamp(dt.datetime.fromtimestamp(seconds, dt.UTC), offset))
    return stamps
