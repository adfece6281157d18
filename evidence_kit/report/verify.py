"""Check a package with nothing but the package: every file, the manifests, the signature."""

import hashlib
import re
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import BinaryIO

import msgspec

from evidence_kit.report import package_bag as bag
from evidence_kit.report.package_names import is_safe_path
from evidence_kit.report.package_signature import BadSignature, key_fingerprint, key_of, signed_by
from evidence_kit.report.package_words import fingerprint_words
from evidence_kit.report.verify_zip import NotAPackage, PackageZip, Unreadable, shown

_LINE = re.compile(r"([0-9A-Fa-f]{64})[ \t]+\*?([^\r\n]+)")
_TAGS = frozenset({bag.MANIFEST, bag.TAG_MANIFEST, "bagit.txt", "bag-info.txt", bag.SIGNERS})
_SEALED_OUTSIDE = frozenset({bag.TAG_MANIFEST, bag.SIGNATURE})  # they cannot list themselves


class PartFound(msgspec.Struct, frozen=True, kw_only=True):
    """A part that a package names, and the hash of its manifest."""

    name: str
    manifest_sha256: str


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What checking one ZIP told. It is good where *problems* is empty.

    *fingerprint* is the SHA-256 of its tag manifest and *words* that in words; *key* the
    fingerprint of the key that signed it. *number* of *parts* says which part it is.
    """

    name: str
    problems: tuple[str, ...] = ()
    files: int = 0
    size: int = 0
    made: str = ""
    made_by: str = ""
    key: str = ""
    fingerprint: str = ""
    words: str = ""
    number: int = 1
    manifest_sha256: str = ""
    parts: tuple[PartFound, ...] = ()


def check_package(
    path: Path, stream: BinaryIO | None = None
) -> Generator[tuple[int, int], None, Checked]:
    """Check the ZIP at *path* and return what was found; yield (files done, files) meanwhile.

    With a *stream* its bytes are checked, and *path* only gives the name.
    It needs no vault, writes nothing and unpacks nothing. Raises CannotRead.
    """
    try:
        with PackageZip(path, stream) as package:
            return (yield from _Check(path.name, package).run())
    except NotAPackage as found:
        return Checked(name=path.name, problems=(found.sentence,))


def check_together(checked: Iterable[Checked]) -> tuple[str, ...]:
    """Say of several parts what does not fit between them: other cases, other days, a part twice."""
    problems: list[str] = []
    whole = [each for each in checked if not each.problems]
    for each in whole:
        for other in whole:
            if other is each or other.number != each.number:
                continue
            if other.fingerprint == each.fingerprint and each.name < other.name:
                problems.append(f"{shown(each.name)} and {shown(other.name)} are the same part.")
        if each.parts != whole[0].parts or each.key != whole[0].key:
            problems.append(
                f"{shown(each.name)} does not belong together with {shown(whole[0].name)}."
            )
    return tuple(problems)


def not_given(checked: Iterable[Checked]) -> tuple[str, ...]:
    """Return the file names of parts that are named by those that were checked, but are not there."""
    found = list(checked)
    there = {each.manifest_sha256 for each in found}
    named = {part.manifest_sha256: part.name for each in found for part in each.parts}
    return tuple(name for digest, name in named.items() if digest not in there)


class _Check:
    def __init__(self, name: str, package: PackageZip) -> None:
        self._name = name
        self._package = package
        self._problems = list(package.problems)

    def run(self) -> Generator[tuple[int, int], None, Checked]:
        package = self._package
        for name in sorted(_TAGS | {bag.SIGNATURE}):
            if name not in package.files:
                self._problems.append(f"{name}: is missing.")
        declared = self._text("bagit.txt")
        if declared and not declared.startswith((b"BagIt-Version: 1.0", b"BagIt-Version: 0.97")):
            self._problems.append("bagit.txt: this form of package is not known here.")
        sealed, listed = self._manifest(bag.TAG_MANIFEST), self._manifest(bag.MANIFEST)
        self._names(sealed, listed)
        expected = {**sealed, **listed}
        total, size = len(expected), 0
        for done, (path, digest) in enumerate(sorted(expected.items())):
            yield done, total
            if path not in package.files:
                continue
            hashed, found = hashlib.sha256(), ""
            try:
                for chunk in package.chunks(path):
                    hashed.update(chunk)
                    size += len(chunk)
                    yield done, total
                found = hashed.hexdigest()
            except Unreadable:
                pass  # then it is not what is listed either
            if found != digest:
                self._problems.append(f"{shown(path)}: has been changed or damaged.")
        yield total, total
        return self._checked(len(listed), size)

    def _names(self, sealed: dict[str, str], listed: dict[str, str]) -> None:
        files = self._package.files
        for path in sorted((sealed.keys() | listed.keys()) - files.keys()):
            self._problems.append(f"{shown(path)}: is missing.")
        for path in sorted(files.keys() - sealed.keys() - listed.keys() - _SEALED_OUTSIDE):
            self._problems.append(f"{shown(path)}: is in the package but in none of its lists.")
        for path in sorted(listed):
            if not path.startswith("data/"):
                self._problems.append(f"{shown(path)}: is listed in the wrong place.")

    def _manifest(self, name: str) -> dict[str, str]:
        """Return hash by path; whatever in the manifest is not a line of one is a problem."""
        found: dict[str, str] = {}
        for line in self._text(name).decode("utf-8", "replace").splitlines():
            match = _LINE.fullmatch(line)
            path = match[2] if match else ""
            if match is None or not is_safe_path(path):
                self._problems.append(f"{name}: has a line that cannot be used.")
            elif path in found:
                self._problems.append(f"{name}: lists {shown(path)} twice.")
            else:
                found[path] = match[1].lower()
        return found

    def _text(self, name: str) -> bytes:
        try:
            return self._package.text(name) or b""
        except Unreadable:
            self._problems.append(f"{name}: has been changed or damaged.")
            return b""

    def _checked(self, files: int, size: int) -> Checked:
        tags = self._text(bag.TAG_MANIFEST)
        info = bag.read_bag_info(self._text("bag-info.txt"))
        facts = dict(info)
        oxum = facts.get("Payload-Oxum", "")
        payload = [e.file_size for p, e in self._package.files.items() if p.startswith("data/")]
        if oxum and oxum != f"{sum(payload)}.{len(payload)}":
            self._problems.append("bag-info.txt: tells of another size or number of files.")
        parts = [
            PartFound(manifest_sha256=digest, name=name)
            for label, text in info
            if label == "Evidence-Kit-Part"
            for digest, _, name in [text.partition(" ")]
        ]
        number = facts.get("Bag-Count", "1").partition(" ")[0]
        fingerprint, key = bag.sha256(tags), self._key(tags)
        return Checked(
            name=self._name,
            key=key,
            problems=tuple(dict.fromkeys(self._problems)),
            files=files,
            size=size,
            made=facts.get("Evidence-Kit-Made", ""),
            made_by=facts.get("Contact-Name", ""),
            fingerprint=fingerprint,
            words=fingerprint_words(fingerprint),
            number=int(number) if number.isdecimal() and len(number) < 4 else 1,
            manifest_sha256=bag.sha256(self._text(bag.MANIFEST)),
            parts=tuple(parts),
        )

    def _key(self, tags: bytes) -> str:
        """Return the fingerprint of the key that signed, nothing where the signature is wrong."""
        signature = self._text(bag.SIGNATURE).decode("ascii", "replace")
        line = self._text(bag.SIGNERS).decode("ascii", "replace")
        if not signature or not line:
            return ""
        try:
            key = signed_by(tags, signature)
            if key != key_of(line):
                raise BadSignature
        except BadSignature:
            self._problems.append(f"{bag.SIGNATURE}: the signature does not fit.")
            return ""
        return key_fingerprint(key)
