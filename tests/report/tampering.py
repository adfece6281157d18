"""Ways to tamper with a package, each by its name: a function from the ZIP to the other ZIP."""

import hashlib
import io
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from evidence_kit.report import package_signature as sig

Tamper = Callable[[Path, Path], Path]
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))


def _rewritten(change: Callable[[dict[str, bytes]], None], **how: object) -> Tamper:
    """Take all files out, let *change* change them, and pack them again."""

    def tamper(path: Path, out: Path) -> Path:
        with zipfile.ZipFile(path) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        change(files)
        with zipfile.ZipFile(out, "w", **how) as archive:  # type: ignore[arg-type]
            for name, data in files.items():
                archive.writestr(name, data)
        return out

    return tamper


def _original(files: dict[str, bytes]) -> str:
    return next(name for name in files if "/originals/AB2" in name)


def _flip(files: dict[str, bytes]) -> None:
    name = _original(files)
    files[name] = files[name][:50] + bytes([files[name][50] ^ 1]) + files[name][51:]


def _drop(files: dict[str, bytes]) -> None:
    del files[_original(files)]


def _extra(files: dict[str, bytes]) -> None:
    files["case/data/originals/AB9_slipped in.png"] = b"not theirs"


def _outside(files: dict[str, bytes]) -> None:
    files["../../evil.exe"] = b"MZ"


def _beside(files: dict[str, bytes]) -> None:
    files["__MACOSX/._case"] = b"x"


def _alike(files: dict[str, bytes]) -> None:
    files[_original(files).replace("Bild", "BILD")] = b"would lie over the other"


def _both(files: dict[str, bytes]) -> None:
    """The file and its line in the manifest, so that only the seal is wrong."""
    name = _original(files)
    before, after = hashlib.sha256(files[name]), hashlib.sha256(b"other")
    files[name] = b"other"
    manifest = files["case/manifest-sha256.txt"]
    files["case/manifest-sha256.txt"] = manifest.replace(
        before.hexdigest().encode(), after.hexdigest().encode()
    )


def _all_three(files: dict[str, bytes]) -> None:
    """File, manifest and tag manifest, so that only the signature is wrong."""
    before = hashlib.sha256(files["case/manifest-sha256.txt"]).hexdigest()
    _both(files)
    after = hashlib.sha256(files["case/manifest-sha256.txt"]).hexdigest()
    tags = files["case/tagmanifest-sha256.txt"]
    files["case/tagmanifest-sha256.txt"] = tags.replace(before.encode(), after.encode())


def _other_key(files: dict[str, bytes]) -> None:
    """Signed by someone else, with allowed_signers as it was."""
    tags, public = files["case/tagmanifest-sha256.txt"], OTHER.public_key().public_bytes_raw()
    files["case/package.sig"] = sig.sign(tags, public, OTHER.sign).encode()


def _no_signature(files: dict[str, bytes]) -> None:
    del files["case/package.sig"]


def _nonsense(files: dict[str, bytes]) -> None:
    files["case/manifest-sha256.txt"] += b"../../etc/passwd\n" + b"0" * 64 + b"  ../x\n"


def _nothing(files: dict[str, bytes]) -> None:
    files.clear()
    files["holiday.txt"] = b"sea"


def _twice(path: Path, out: Path) -> Path:
    out.write_bytes(path.read_bytes())
    with zipfile.ZipFile(out, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("case/data/report.pdf", b"the other report")
    return out


def _cut(path: Path, out: Path) -> Path:
    out.write_bytes(path.read_bytes()[:-2000])
    return out


def _bomb(path: Path, out: Path) -> Path:
    """Ten thousand times the size, once unpacked."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("case/bagit.txt", b"BagIt-Version: 1.0\n")
        archive.writestr("case/data/zeros", bytes(60_000_000))
    out.write_bytes(inner.getvalue())
    return out


TAMPERED: dict[str, Tamper] = {
    "one bit of an original": _rewritten(_flip),
    "one bit, packed smaller": _rewritten(_flip, compression=zipfile.ZIP_DEFLATED),
    "an original taken out": _rewritten(_drop),
    "a file put in": _rewritten(_extra),
    "a name that leads out": _rewritten(_outside),
    "a file beside it": _rewritten(_beside),
    "a name that differs by capitals": _rewritten(_alike),
    "an original and its line": _rewritten(_both),
    "original, line and seal": _rewritten(_all_three),
    "another key": _rewritten(_other_key),
    "no signature": _rewritten(_no_signature),
    "nonsense in the list": _rewritten(_nonsense),
    "another ZIP": _rewritten(_nothing),
    "a file twice": _twice,
    "cut off": _cut,
    "a bomb": _bomb,
}
