"""Signatures that OpenSSH checks: its SSHSIG format, with the Ed25519 key of a vault.

The format is that of OpenSSH's PROTOCOL.sshsig; the key's form is that of RFC 8709. Why this one:
docs/decisions/0004-package-signature.md.
"""

import base64
import binascii
import hashlib
import struct
from collections.abc import Callable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

NAMESPACE = "evidence-kit-package"
"""What the signature is for; it fits nothing else that the same key has signed."""
SIGNER = "evidence-kit"
"""The name that stands for the key in the file allowed_signers."""

_MAGIC = b"SSHSIG"
_HASH = b"sha512"
_KIND = b"ssh-ed25519"
_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"


class BadSignature(ValueError):
    """It is not a signature of this form, or it does not fit."""


def sign(message: bytes, key: bytes, signer: Callable[[bytes], bytes]) -> str:
    """Return the signature of *message* as text, as ``ssh-keygen -Y sign`` writes it.

    *key* is the 32 bytes of the public key, *signer* gives the Ed25519 signature of bytes.
    """
    signature = signer(_signed_text(message))
    blob = (
        _MAGIC
        + struct.pack(">I", 1)
        + _string(_public_blob(key))
        + _string(NAMESPACE.encode())
        + _string(b"")
        + _string(_HASH)
        + _string(_string(_KIND) + _string(signature))
    )
    text = base64.b64encode(blob).decode()
    lines = [text[at : at + 70] for at in range(0, len(text), 70)]
    return "\n".join((_BEGIN, *lines, _END)) + "\n"


def signed_by(message: bytes, signature: str) -> bytes:
    """Return the 32 bytes of the key that made *signature* of *message*; raise BadSignature."""
    body = signature.strip()
    if not body.startswith(_BEGIN) or not body.endswith(_END):
        raise BadSignature
    try:
        blob = base64.b64decode("".join(body[len(_BEGIN) : -len(_END)].split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise BadSignature from error
    if blob[:10] != _MAGIC + struct.pack(">I", 1):
        raise BadSignature
    public, namespace, _reserved, hashed, signed = _strings(blob[10:], 5)
    kind, key = _strings(public, 2)
    signed_kind, raw = _strings(signed, 2)
    if (namespace, hashed, kind, signed_kind) != (NAMESPACE.encode(), _HASH, _KIND, _KIND):
        raise BadSignature
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(raw, _signed_text(message))
    except (InvalidSignature, ValueError) as error:
        raise BadSignature from error
    return key


def allowed_signers(key: bytes) -> str:
    """Return the line by which ``ssh-keygen -Y verify`` knows the key (ssh-keygen(1))."""
    public = base64.b64encode(_public_blob(key)).decode()
    return f'{SIGNER} namespaces="{NAMESPACE}" {_KIND.decode()} {public}\n'


def key_of(line: str) -> bytes:
    """Return the key that a file written by `allowed_signers` names; raise BadSignature."""
    pieces = line.split()
    if len(pieces) < 2 or pieces[-2] != _KIND.decode():
        raise BadSignature
    try:
        kind, key = _strings(base64.b64decode(pieces[-1], validate=True), 2)
    except (binascii.Error, ValueError) as error:
        raise BadSignature from error
    if kind != _KIND or len(key) != 32:
        raise BadSignature
    return key


def key_fingerprint(key: bytes) -> str:
    """Return what ``ssh-keygen -l`` says of the key: "SHA256:" and 43 characters."""
    digest = base64.b64encode(hashlib.sha256(_public_blob(key)).digest()).decode()
    return "SHA256:" + digest.rstrip("=")


def _signed_text(message: bytes) -> bytes:
    hashed = hashlib.sha512(message).digest()
    return _MAGIC + _string(NAMESPACE.encode()) + _string(b"") + _string(_HASH) + _string(hashed)


def _public_blob(key: bytes) -> bytes:
    return _string(_KIND) + _string(key)


def _string(data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + data


def _strings(data: bytes, count: int) -> list[bytes]:
    """Take *data* apart into exactly *count* strings, each with its length before it."""
    found: list[bytes] = []
    while data:
        if len(data) < 4 or len(found) == count:
            raise BadSignature
        end = 4 + int.from_bytes(data[:4])
        if end > len(data):
            raise BadSignature
        found.append(data[4:end])
        data = data[end:]
    if len(found) != count:
        raise BadSignature
    return found
