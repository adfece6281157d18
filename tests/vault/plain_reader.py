"""A reader of vault format 1 written from docs/vault-format.md alone: it shares no code with the vault."""

import hashlib
import hmac
import json
import struct
import unicodedata
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESGCMSIV
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def expand(key: bytes, info: bytes, length: int) -> bytes:
    return HKDFExpand(hashes.SHA512(), length, info).derive(key)


def from_passphrase(keys_file: bytes, passphrase: str) -> bytes:
    salt = keys_file[32:48]
    memory, passes, lanes = struct.unpack(">III", keys_file[48:60])
    plain = unicodedata.normalize("NFKC", passphrase).encode()
    return Argon2id(
        salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory
    ).derive(plain)


def from_recovery_code(keys_file: bytes, code: str) -> bytes:
    number = 0
    for symbol in code.replace("-", "")[:32]:
        number = number * 32 + CROCKFORD.index(symbol)
    info = b"vlt1/recovery"
    return HKDF(hashes.SHA512(), 32, keys_file[16:32], info).derive(number.to_bytes(20))


def master_key(keys_file: bytes, derived: bytes) -> bytes:
    bound = keys_file[0:8] + keys_file[16:32]
    for number in range(8):
        slot = keys_file[192 + 92 * number : 192 + 92 * (number + 1)]
        both = expand(derived, b"vlt1/slot/" + keys_file[16:32] + bytes([number]), 64)
        if both[32:] == slot[60:92]:
            return AESGCM(both[:32]).decrypt(slot[:12], slot[12:60], bound)
    raise ValueError("no slot opens")


class Reader:
    """An open vault: `entries` holds (number, head, JSON) in order."""

    def __init__(self, folder: Path, keys_file: bytes, master: bytes) -> None:
        self.folder = folder
        self.vault_id = keys_file[16:32]
        self.key = lambda name: expand(master, b"vlt1/" + name + b"/" + self.vault_id, 32)
        mac = hmac.digest(self.key(b"header"), keys_file[:-32], "sha256")
        assert mac == keys_file[-32:]
        anchor = AESGCMSIV(self.key(b"header")).decrypt(
            keys_file[96:108], keys_file[108:164], self.vault_id
        )
        self.anchor = struct.unpack(">Q32s", anchor)
        self.entries: list[tuple[int, bytes, dict[str, Any]]] = []
        self.head = bytes(32)
        sealing_round = struct.unpack_from(">I", keys_file, 164)[0]
        for segment in sorted((folder / "log").glob(f"{sealing_round:02d}??????")):
            assert segment.read_bytes() == (folder / "log2" / segment.name).read_bytes()
            self._read(segment.read_bytes(), segment.name)
        signing = Ed25519PrivateKey.from_private_bytes(self.key(b"signing"))
        self.public_key = signing.public_key()

    def _read(self, data: bytes, name: str) -> None:
        salt = data[:32]
        info = b"vlt1/segment/" + name.encode() + b"/" + self.vault_id + salt
        derived = expand(self.key(b"log"), info, 72)
        assert derived[40:] == data[32:64]
        place = 64
        while place < len(data):
            marker, length, number, nonce = struct.unpack_from(">8sIQ12s", data, place)
            assert marker == derived[32:40]
            sealed = data[place + 32 : place + 32 + length]
            bound = self.vault_id + salt + number.to_bytes(8)
            plain = AESGCMSIV(derived[:32]).decrypt(nonce, sealed, bound)
            before, size = struct.unpack_from(">32sI", plain)
            text = plain[36 : 36 + size]
            assert before == self.head
            self.head = hashlib.sha256(
                b"vlt1/chain" + self.vault_id + before + number.to_bytes(8) + text
            ).digest()
            entry = json.loads(text)
            if entry["op"] == "erased":
                self.head = bytes.fromhex(entry["head"])
            self.entries.append((number, self.head, entry))
            place += 32 + length

    def records(self) -> dict[str, dict[str, Any]]:
        """Return the records of the case by id, exhibits too, as they stand."""
        found: dict[str, dict[str, Any]] = {}
        for _, _, entry in self.entries:
            for part in (entry, *entry.get("parts", ())):
                if part["op"] == "create":
                    found["case"] = part["facts"]
                elif part["op"] == "add":
                    found[part["exhibit"]["id"]] = part["exhibit"]
                elif part["op"] == "save":
                    found[part["record"]["id"]] = part["record"]
                elif part["op"] == "remove":
                    found.pop(part["id"], None)
        return found

    def original(self, sha256: str) -> bytes:
        """Return the content with this hash."""
        text = b"original" + bytes.fromhex(sha256)
        name = hmac.digest(self.key(b"names"), text, "sha256").hex()
        sealed = (self.folder / "blobs" / name[:2] / name).read_bytes()
        return self._open(sealed, b"blobs", b"vlt1/original")

    def drafts(self) -> bytes:
        """Return the MessagePack of all drafts."""
        return self._open((self.folder / "drafts").read_bytes(), b"drafts", b"vlt1/drafts")

    def _open(self, sealed: bytes, purpose: bytes, context: bytes) -> bytes:
        info = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0" + sealed[:24] + context
        derived = expand(self.key(purpose), info, 76)
        assert derived[44:] == sealed[24:56]
        base, padded, number = int.from_bytes(derived[32:44]), b"", 0
        while True:
            chunk = sealed[56 + 16400 * number : 56 + 16400 * (number + 1)]
            nonce = (base ^ number).to_bytes(12)
            padded += AESGCM(derived[:32]).decrypt(nonce, chunk, None)
            number += 1
            if len(chunk) < 16400:
                return padded[: int.from_bytes(padded[-8:])]


def verify_signature(vault_id: bytes, signature: dict[str, Any]) -> None:
    """Raise InvalidSignature unless the signature of an entry is good."""
    text = b"vlt1/checkpoint" + vault_id + signature["number"].to_bytes(8)
    text += bytes.fromhex(signature["head"])
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signature["key"]))
    key.verify(bytes.fromhex(signature["signature"]), text)
