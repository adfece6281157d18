"""A package behind a password, as other people's programs open it."""

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from evidence_kit.report import package_lock
from evidence_kit.report.package_lock import OVERHEAD, WrongLock, lock, new_password, unlocked
from evidence_kit.report.package_words import word_list
from tests.report.packed_case import MADE, finished

SEVEN_ZIP = shutil.which("7zz") or shutil.which("7z")


def locked(data: bytes, password: str, name: str = "case.zip") -> bytes:
    out = io.BytesIO()
    finished(lock(io.BytesIO(data), len(data), name, MADE, password, out))
    return out.getvalue()


@pytest.mark.skipif(SEVEN_ZIP is None, reason="7-Zip is not installed")
@pytest.mark.parametrize("size", [0, 1, 15, 16, 17, 100_000, (1 << 20) + 3])
def test_7_zip_opens_it_with_the_password_and_not_with_another(size: int, tmp_path: Path) -> None:
    """7-Zip finds AES-256, gives the same bytes back, and refuses a wrong password."""
    data, password = os.urandom(size), new_password()
    (tmp_path / "locked.zip").write_bytes(locked(data, password))

    def seven_zip(*words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [str(SEVEN_ZIP), *words, "locked.zip"], cwd=tmp_path, capture_output=True
        )

    assert b"AES-256" in seven_zip("l", "-slt").stdout
    done = seven_zip("x", "-y", f"-p{password}")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "case.zip").read_bytes() == data
    assert seven_zip("t", "-pwrong").returncode != 0


@pytest.mark.skipif(SEVEN_ZIP is None, reason="7-Zip is not installed")
def test_the_form_for_more_than_4_gb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fields of ZIP64, written here for a small file, are read by 7-Zip and by us."""
    real = package_lock._header

    def big(magic: bytes, name: str, made: object, size: int, inside: int) -> bytes:
        with monkeypatch.context() as patched:
            patched.setattr(package_lock, "_BIG", _Limit(0xFFFFFFFF))
            return real(magic, name, MADE, size, inside)

    monkeypatch.setattr(package_lock, "_header", big)
    (tmp_path / "locked.zip").write_bytes(locked(b"x" * 1000, "a-b"))
    assert (tmp_path / "locked.zip").read_bytes()[18:26] == b"\xff" * 8
    subprocess.run([str(SEVEN_ZIP), "t", "-pa-b", tmp_path / "locked.zip"], check=True)
    with (tmp_path / "locked.zip").open("rb") as source:
        assert b"".join(unlocked(source, "a-b")) == b"x" * 1000


class _Limit(int):
    """The number itself where it is written, and always reached where it is compared."""

    def __le__(self, _other: object) -> bool:
        return True


def test_names_and_words_inside_cannot_be_read() -> None:
    """Only that there is one file, its size and the package's own name can be seen."""
    raw = locked(b"AB1_private.png and all its words", "a-b", "case.zip")
    assert b"private" not in raw
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        (entry,) = archive.infolist()
        assert (entry.filename, entry.flag_bits & 1) == ("case.zip", 1)
    assert len(raw) - 33 < OVERHEAD


def test_a_changed_byte_or_another_password_is_found() -> None:
    """What comes out is what went in, or nothing is believed."""
    data = os.urandom(3000)
    raw = locked(data, "a-b")
    assert b"".join(unlocked(io.BytesIO(raw), "a-b")) == data
    start = raw.index(b"case.zip") + 30
    for at in (start, start + 1500, start + 3000):
        wrong = raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
        with pytest.raises(WrongLock):
            b"".join(unlocked(io.BytesIO(wrong), "a-b"))
    for text in (raw[: start + 500], b"", b"PK"):
        with pytest.raises(WrongLock):
            b"".join(unlocked(io.BytesIO(text), "a-b"))
    with pytest.raises(WrongLock):
        b"".join(unlocked(io.BytesIO(raw), "a-c"))


def test_a_password_is_eight_words_and_never_the_same() -> None:
    """It can be read out, and is made anew each time."""
    made = {new_password() for _ in range(50)}
    assert len(made) == 50
    assert all(
        len(each.split("-")) == 8 and set(each.split("-")) <= set(word_list()) for each in made
    )
