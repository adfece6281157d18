"""The keys of a vault, and the file that keeps them wrapped. See docs/vault-format.md, part 2."""

import hashlib
import hmac
import secrets
import struct
import time
import unicodedata

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESGCMSIV
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

VERSION = 1
SIZE = 4096
SLOTS = 8
_UNHEARD_OF = 1000  # a version that no program of ours will reach: this is another one's file

_MIB = 1024  # memory is counted in KiB, as RFC 9106 does
LEAST_MEMORY, MOST_MEMORY = 64 * _MIB, 2048 * _MIB
LEAST_PASSES, MOST_PASSES = 2, 10
MOST_LANES = 8

PASSPHRASE_SLOT, CODE_SLOT = 0, 1
LAST_ROUND = 98

_HEAD = struct.Struct(">IIQ16s16sIIII32s12s56sI24x")
_BOUND = struct.Struct(">II16s")
_SLOT = struct.Struct(">12s48s32s")
_ANCHOR = struct.Struct(">Q32s")
_MAC = 32
_FILL = SIZE - _HEAD.size - SLOTS * _SLOT.size - _MAC


class Unreadable(ValueError):
    """This is not a keys file, or it is damaged, or asks for what may not be asked."""


class TooNew(Unreadable):
    """The vault was written by a later version in a way that this one cannot read."""


class Cost(msgspec.Struct, frozen=True):
    """What one guess at the passphrase costs: Argon2id's *memory* in KiB, *passes* and *lanes*."""

    memory: int = 256 * _MIB
    passes: int = 3
    lanes: int = 4

    @classmethod
    def least(cls) -> "Cost":
        """The cheapest cost that is ever taken. For tests."""
        return cls(LEAST_MEMORY, LEAST_PASSES, 4)

    @classmethod
    def measured(cls, seconds: float = 1.0) -> "Cost":
        """A cost of about *seconds* on this computer.

        More passes where it is fast, less memory (never below 64 MiB) where it is slow, so that
        the vault also opens on a computer with little memory.
        """
        trial = cls(LEAST_MEMORY, 3, 4)
        started = time.perf_counter()
        trial.derive(b"trial", bytes(16))
        per_pass = max((time.perf_counter() - started) / 3, 1e-4)
        usual = per_pass * 4 * 3  # 256 MiB, 3 passes
        if usual > seconds:
            memory = int(LEAST_MEMORY * 4 * seconds / usual) // (16 * _MIB) * 16 * _MIB
            return cls(max(memory, LEAST_MEMORY), 3, 4)
        return cls(256 * _MIB, min(int(seconds / (per_pass * 4)), MOST_PASSES), 4)

    def within_bounds(self) -> bool:
        """Whether it may be derived at all: an edited file must ask for neither little nor all."""
        return (
            LEAST_MEMORY <= self.memory <= MOST_MEMORY
            and LEAST_PASSES <= self.passes <= MOST_PASSES
            and 1 <= self.lanes <= MOST_LANES
        )

    def derive(self, secret: bytes, salt: bytes) -> bytes:
        """Return 32 bytes (RFC 9106). Raises MemoryError where there is too little memory."""
        return Argon2id(
            salt=salt,
            length=32,
            iterations=self.passes,
            lanes=self.lanes,
            memory_cost=self.memory,
        ).derive(secret)


class Keys:
    """What follows from the master key: one key for each purpose."""

    def __init__(self, master: bytes, vault_id: bytes) -> None:
        self.vault_id = vault_id
        self._master = master
        self.blobs = self._expand("blobs")
        self.cache = self._expand("cache")
        self.log = self._expand("log")
        self.names = self._expand("names")
        self.header = self._expand("header")
        self.snapshot = self._expand("snapshot")
        self.drafts = self._expand("drafts")
        self.signing = Ed25519PrivateKey.from_private_bytes(self._expand("signing"))
        self.failures = X25519PrivateKey.from_private_bytes(self._expand("failures"))

    def _expand(self, purpose: str) -> bytes:
        return expand(self._master, b"vlt1/" + purpose.encode() + b"/" + self.vault_id, 32)

    def wrap_into(self, slots: "KeysFile", number: int, derived: bytes) -> "KeysFile":
        """Return *slots* with slot *number* opened by *derived* from now on."""
        return slots.with_slot(number, derived, self._master)


def expand(key: bytes, info: bytes, length: int) -> bytes:
    """HKDF-Expand with SHA-512 (RFC 5869)."""
    return HKDFExpand(hashes.SHA512(), length, info).derive(key)


class KeysFile(msgspec.Struct, frozen=True, kw_only=True):
    """The 4,096 bytes of keys.a and keys.b, taken apart.

    *anchor* is the sealed number and head of the log at the last lock; *round* counts how often
    everything was sealed anew with another master key.
    """

    generation: int
    round: int = 0
    vault_id: bytes
    salt: bytes
    cost: Cost
    failures: bytes
    anchor: tuple[bytes, bytes]
    slots: tuple[bytes, ...]
    fill: bytes

    @classmethod
    def new(
        cls, cost: Cost, after: "KeysFile | None" = None, generation: int = 0
    ) -> tuple["KeysFile", Keys]:
        """Make new keys, with all slots unused: for a new vault, or the next round of *after*."""
        keys = Keys(secrets.token_bytes(32), after.vault_id if after else secrets.token_bytes(16))
        blank = cls(
            generation=generation,
            round=after.round + 1 if after else 0,
            vault_id=keys.vault_id,
            salt=secrets.token_bytes(16),
            cost=cost,
            failures=keys.failures.public_key().public_bytes_raw(),
            anchor=(b"", b""),
            slots=tuple(secrets.token_bytes(_SLOT.size) for _ in range(SLOTS)),
            fill=secrets.token_bytes(_FILL),
        )
        return blank.anchored(keys, 0, bytes(32)), keys

    @classmethod
    def parse(cls, data: bytes) -> "KeysFile":
        """Take the bytes apart; raise Unreadable or TooNew. Nothing is authentic yet: see `keys`."""
        if len(data) != SIZE:
            raise Unreadable
        (version, least_reader, generation, vault_id, salt, memory, passes, lanes, features) = (
            _HEAD.unpack_from(data)[:9]
        )
        failures, nonce, anchor, sealing_round = _HEAD.unpack_from(data)[9:]
        if version > _UNHEARD_OF or least_reader > _UNHEARD_OF:
            raise Unreadable
        if least_reader > VERSION or features:
            raise TooNew
        cost = Cost(memory, passes, lanes)
        if version < 1 or sealing_round > LAST_ROUND or not cost.within_bounds():
            raise Unreadable
        start = _HEAD.size
        slots = tuple(
            data[start + i * _SLOT.size : start + (i + 1) * _SLOT.size] for i in range(SLOTS)
        )
        return cls(
            generation=generation,
            round=sealing_round,
            vault_id=vault_id,
            salt=salt,
            cost=cost,
            failures=failures,
            anchor=(nonce, anchor),
            slots=slots,
            fill=data[start + SLOTS * _SLOT.size : -_MAC],
        )

    def derived_from_passphrase(self, passphrase: str) -> bytes:
        """Return what the slots are opened with. Takes about a second. Raises MemoryError."""
        plain = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
        return self.cost.derive(plain, self.salt)

    def derived_from_code(self, code: bytes) -> bytes:
        """Return the same for a recovery code; 160 random bits need no costly derivation."""
        return HKDF(hashes.SHA512(), 32, self.vault_id, b"vlt1/recovery").derive(code)

    def keys(self, derived: bytes) -> Keys | None:
        """Return the keys if *derived* opens a slot, otherwise None.

        Raises Unreadable if it does, but the file was changed by someone without the key.
        """
        for number, slot in enumerate(self.slots):
            nonce, wrapped, commitment = _SLOT.unpack(slot)
            key, expected = self._slot_keys(derived, number)
            if not hmac.compare_digest(commitment, expected):
                continue
            try:
                master = AESGCM(key).decrypt(nonce, wrapped, self._bound())
            except InvalidTag:
                continue
            return Keys(master, self.vault_id)
        return None

    def authentic(self, keys: Keys, data: bytes) -> bool:
        """Whether *data*, the bytes that this was parsed from, were written with *keys*."""
        mac = hmac.digest(keys.header, data[:-_MAC], hashlib.sha256)
        return hmac.compare_digest(mac, data[-_MAC:])

    def made_good(self, keys: Keys, generation: int) -> "KeysFile":
        """Return what can be relied on of a file that is not authentic, as *generation*.

        What opened it is bound by the derivation; salt and cost are, if that was a passphrase.
        """
        failures = keys.failures.public_key().public_bytes_raw()
        return msgspec.structs.replace(self, generation=generation, failures=failures)

    def for_passphrase(self, keys: Keys, passphrase: str, cost: Cost) -> "KeysFile":
        """Return the next generation, opened by *passphrase* at *cost*, with a new salt.

        No other slot depends on salt or cost. Raises MemoryError.
        """
        fresh = msgspec.structs.replace(
            self, salt=secrets.token_bytes(16), cost=cost, generation=self.generation + 1
        )
        return keys.wrap_into(fresh, PASSPHRASE_SLOT, fresh.derived_from_passphrase(passphrase))

    def for_code(self, keys: Keys, code: bytes) -> "KeysFile":
        """Return the next generation, opened by the recovery code *code* in place of the old."""
        fresh = msgspec.structs.replace(self, generation=self.generation + 1)
        return keys.wrap_into(fresh, CODE_SLOT, fresh.derived_from_code(code))

    def with_slot(self, number: int, derived: bytes, master: bytes) -> "KeysFile":
        """Return a copy whose slot *number* wraps *master* for *derived*."""
        key, commitment = self._slot_keys(derived, number)
        nonce = secrets.token_bytes(12)
        wrapped = AESGCM(key).encrypt(nonce, master, self._bound())
        slots = list(self.slots)
        slots[number] = _SLOT.pack(nonce, wrapped, commitment)
        return msgspec.structs.replace(self, slots=tuple(slots))

    def anchored(self, keys: Keys, number: int, head: bytes) -> "KeysFile":
        """Return the next generation, which remembers the *number* and *head* of the log."""
        nonce = secrets.token_bytes(12)
        sealed = AESGCMSIV(keys.header).encrypt(nonce, _ANCHOR.pack(number, head), self.vault_id)
        return msgspec.structs.replace(self, generation=self.generation + 1, anchor=(nonce, sealed))

    def read_anchor(self, keys: Keys) -> tuple[int, bytes]:
        """Return the number and head of the log at the last lock; raise Unreadable."""
        try:
            plain = AESGCMSIV(keys.header).decrypt(*self.anchor, self.vault_id)
        except InvalidTag as error:
            raise Unreadable from error
        number, head = _ANCHOR.unpack(plain)
        return number, head

    def pack(self, keys: Keys) -> bytes:
        """Return the 4,096 bytes."""
        cost = self.cost
        head = _HEAD.pack(
            *(VERSION, VERSION, self.generation, self.vault_id, self.salt),
            *(cost.memory, cost.passes, cost.lanes, 0),
            *(self.failures, *self.anchor, self.round),
        )
        body = head + b"".join(self.slots) + self.fill
        return body + hmac.digest(keys.header, body, hashlib.sha256)

    def _bound(self) -> bytes:
        # Salt and cost change while the secrets of other slots are not at hand; the derivation
        # and the MAC of the whole file bind those.
        return _BOUND.pack(VERSION, VERSION, self.vault_id)

    def _slot_keys(self, derived: bytes, number: int) -> tuple[bytes, bytes]:
        both = expand(derived, b"vlt1/slot/" + self.vault_id + bytes([number]), 64)
        return both[:32], both[32:]
