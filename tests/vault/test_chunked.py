"""Cobblestone-256 as C2SP specifies it, sealed and opened by two implementations."""

import base64
import hashlib
import io
import json
import os
import zlib
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.vault import chunked
from evidence_kit.vault.chunked import Damaged, Opened, PlainPythonSealing, open_sealed, seal

FOLDER = Path(__file__).parent / "vectors"
OURS = json.loads((FOLDER / "cobblestone-256.json").read_text())["vectors"]
PUBLISHED = json.loads((FOLDER / "chunked-encryption-sha256.json").read_text())["vectors"]
SUCCESS = [vector for vector in PUBLISHED if vector["expect"] == "success"]
FAILURE = [vector for vector in PUBLISHED if vector["expect"] == "failure"]
KEY = bytes(range(32))


@pytest.fixture
def with_sha256(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive with SHA-256, as the published vectors do; Cobblestone-256 is the same with SHA-512."""

    def expand(key: bytes, info: bytes, length: int) -> bytes:
        return HKDFExpand(hashes.SHA256(), length, info).derive(key)

    monkeypatch.setattr(chunked, "expand", expand)


def ciphertext(vector: dict[str, Any]) -> bytes:
    data = base64.b64decode(vector["ciphertext"])
    return zlib.decompress(data) if vector["compressed"] else data


def name(vector: dict[str, Any]) -> str:
    return str(vector["name"])


@pytest.mark.parametrize("vector", OURS, ids=lambda vector: vector["payload_length"])
def test_seals_byte_for_byte_as_the_library_did(vector: dict[str, Any]) -> None:
    """With the salt of a stored message both ways of sealing and opening agree on each byte."""
    key, context = bytes.fromhex(vector["key"]), bytes.fromhex(vector["context"])
    length = vector["payload_length"]
    payload = (bytes(range(251)) * (length // 251 + 1))[:length]
    sealing = PlainPythonSealing(key, context, salt=bytes.fromhex(vector["salt"]))
    half = length // 2
    sealed = sealing.update(payload[:half]) + sealing.update(payload[half:]) + sealing.finalize()
    assert hashlib.sha256(sealed).hexdigest() == vector["ciphertext_sha256"]
    assert sealed[24:56].hex() == vector["commitment"]
    assert not vector["ciphertext"] or sealed.hex() == vector["ciphertext"]
    assert open_sealed(key, context, sealed) == payload
    assert Opened(io.BytesIO(sealed), key, context).readall() == payload


@pytest.mark.usefixtures("with_sha256")
@pytest.mark.parametrize("vector", SUCCESS, ids=name)
def test_opens_and_seals_as_published(vector: dict[str, Any]) -> None:
    """Each published message opens to the published content, and is sealed to the same bytes."""
    key, context, sealed = (
        bytes.fromhex(vector["key"]),
        vector["context"].encode(),
        ciphertext(vector),
    )
    plain = Opened(io.BytesIO(sealed), key, context).readall()
    assert len(plain) == vector["payload_length"]
    assert hashlib.sha256(plain).hexdigest() == vector["payload_sha256"]
    sealing = PlainPythonSealing(key, context, salt=sealed[:24])
    assert sealing.update(plain) + sealing.finalize() == sealed


@pytest.mark.usefixtures("with_sha256")
@pytest.mark.parametrize("vector", FAILURE, ids=name)
def test_refuses_what_was_changed(vector: dict[str, Any]) -> None:
    """Each published message that must not open does not."""
    key, context = bytes.fromhex(vector["key"]), vector["context"].encode()
    with pytest.raises((Damaged, ValueError)):
        Opened(io.BytesIO(ciphertext(vector)), key, context).readall()


def test_works_without_the_class_of_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Releases of the library without Cobblestone read and write the same format."""
    content = os.urandom(50_000)
    native = seal(KEY, b"context", content)
    monkeypatch.setattr(chunked, "_NativeSealing", None)
    monkeypatch.setattr(chunked, "_NativeOpening", None)
    assert open_sealed(KEY, b"context", native) == content
    plain = seal(KEY, b"context", content)
    with pytest.raises(Damaged):
        open_sealed(KEY, b"another context", plain)
    monkeypatch.undo()
    assert open_sealed(KEY, b"context", plain) == content


@given(st.integers(0, 40_000), st.integers(0, 40_000), st.integers(0, 3))
def test_any_place_can_be_read_alone(size: int, place: int, chunks: int) -> None:
    """Seeking gives the same bytes as reading through."""
    content = (bytes(range(251)) * (size // 251 + 1))[:size]
    opened = Opened(io.BytesIO(seal(KEY, b"", content)), KEY, b"")
    assert opened.size == size
    opened.seek(place)
    length = chunks * 16384 + 5
    assert opened.read(length) == content[place : place + length]


@given(st.binary(max_size=300), st.integers(0), st.integers(0, 7))
def test_every_flipped_bit_is_found(content: bytes, place: int, bit: int) -> None:
    """No bit of a sealed message may change."""
    sealed = bytearray(seal(KEY, b"", content))
    sealed[place % len(sealed)] ^= 1 << bit
    with pytest.raises(Damaged):
        open_sealed(KEY, b"", bytes(sealed))
    with pytest.raises(Damaged):
        Opened(io.BytesIO(bytes(sealed)), KEY, b"").readall()


@given(st.integers(0, 100_000))
def test_the_size_of_a_sealed_message_follows_from_its_content(size: int) -> None:
    """Sizes can be checked without reading."""
    assert chunked.sealed_size(size) == len(seal(KEY, b"", bytes(size)))


def through(sealed: bytes, context: bytes = b"") -> bytes:
    """All that `each_block` gives of *sealed*."""
    found: list[bytes] = []
    chunked.each_block(io.BytesIO(sealed), KEY, context, lambda block: found.append(bytes(block)))
    return b"".join(found)


@pytest.mark.parametrize("library", [True, False], ids=["library", "our own"])
@pytest.mark.parametrize("size", [0, 1, 16383, 16384, 262_144, 262_400, 600_000])
def test_reading_through_gives_every_byte_or_refuses(
    size: int, library: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Block after block in the same place; a flipped bit, a cut and another context are found."""
    if not library:
        monkeypatch.setattr(chunked, "_NativeOpening", None)
    content = os.urandom(size)
    sealed = seal(KEY, b"", content)
    assert through(sealed) == content
    flipped = bytearray(sealed)
    flipped[len(sealed) * 2 // 3] ^= 4
    chunk = 16384 + 16
    cuts = {0, 1, 20, 56, 72, len(sealed) - 1, 56 + chunk, 56 + 16 * chunk, 56 + 17 * chunk}
    for wrong in (bytes(flipped), sealed + b"\0", *(sealed[:n] for n in cuts if n < len(sealed))):
        with pytest.raises(Damaged):
            through(wrong)
    with pytest.raises(Damaged):
        through(sealed, b"another")
