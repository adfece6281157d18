"""Names inside a package, the words of a fingerprint, and the signature that OpenSSH checks."""

import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_ssh_private_key
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.report import package_signature as sig
from evidence_kit.report.package_names import exhibit_name, is_safe_path, part_name, safe_name
from evidence_kit.report.package_words import fingerprint_words, in_words, word_list

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Screenshot 2026.png", "Screenshot 2026.png"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Users\\me\\a.png", "C__Users_me_a.png"),
        ("100%.png", "100_.png"),
        ("two\nlines.png", "two_lines.png"),
        ("\u202egnp.exe", "_gnp.exe"),
        ("ناجي.png", "ناجي.png"),
        ("cafe\u0301.png", "café.png"),
        ("trailing. . ", "trailing"),
        ("...", "file"),
        ("", "file"),
        (".png", "png"),
        ("x" * 300 + ".png", "x" * 76 + ".png"),
    ],
)
def test_names_are_kept_as_far_as_every_system_can(name: str, safe: str) -> None:
    """Letters stay; what a system forbids or a reader cannot see becomes an underscore."""
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_any_name_becomes_one_that_stays_in_its_folder(name: str) -> None:
    """Whatever a file was called, what it is called in the package is short, one piece and usable."""
    made = exhibit_name("COM1", name)
    assert len(made.encode()) <= 255
    assert is_safe_path(f"case/data/originals/{made}")
    assert "/" not in made and "%" not in made
    assert made == made.strip(" .")


@pytest.mark.parametrize(
    "path",
    ["../a", "a/../b", "/a", "a//b", "a\\b", "C:a", "a/", "a/b.", "a/\n", "", "a/./b", "n\0l"],
)
def test_a_path_that_could_leave_its_folder_is_told(path: str) -> None:
    """No name with a way up, a root, a drive or an odd end counts as safe."""
    assert not is_safe_path(path)


def test_a_part_says_which_of_how_many_it_is() -> None:
    """One part keeps the name; of several each has its number."""
    assert part_name("case.zip", 1, 1) == "case.zip"
    assert part_name("my.case.zip", 2, 16) == "my.case-2-of-16.zip"


def test_the_words_can_be_told_apart_when_heard() -> None:
    """256 different words, no two with the same first three letters, none long."""
    words = word_list()
    assert len(words) == len({word[:3] for word in words}) == 256
    assert all(4 <= len(word) <= 9 and word.isalpha() and word.islower() for word in words)


def test_the_words_of_a_fingerprint_never_change() -> None:
    """Words that were read out years ago still fit: the list is fixed for ever."""
    assert in_words(bytes([0, 1, 128, 255])) == "acorn acrobat lizard waffle"
    sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    words = fingerprint_words(sha256).split()
    assert len(words) == 10
    assert [word_list().index(word) for word in words] == list(bytes.fromhex(sha256)[:10])


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
def test_openssh_checks_the_signature_and_finds_a_change(tmp_path: Path) -> None:
    """`ssh-keygen -Y verify` says yes to what was signed, and no to one byte more."""
    message = b"0" * 64 + b"  manifest-sha256.txt\n"
    (tmp_path / "a.sig").write_text(sig.sign(message, PUBLIC, KEY.sign))
    (tmp_path / "allowed_signers").write_text(sig.allowed_signers(PUBLIC))

    def verify(data: bytes) -> subprocess.CompletedProcess[bytes]:
        words = ["-Y", "verify", "-f", "allowed_signers", "-I", sig.SIGNER]
        words += ["-n", sig.NAMESPACE, "-s", "a.sig"]
        return subprocess.run(["ssh-keygen", *words], cwd=tmp_path, input=data, capture_output=True)

    good = verify(message)
    assert good.returncode == 0, good.stderr
    assert sig.key_fingerprint(PUBLIC).encode() in good.stdout
    assert verify(message + b"\n").returncode != 0


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
def test_the_signature_is_byte_for_byte_that_of_openssh(tmp_path: Path) -> None:
    """OpenSSH, given the same key and message, writes the same signature, and we read it."""
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / "key"], check=True
    )
    key = load_ssh_private_key((tmp_path / "key").read_bytes(), None)
    assert isinstance(key, Ed25519PrivateKey)
    (tmp_path / "m").write_bytes(b"message")
    words = ["-q", "-Y", "sign", "-f", tmp_path / "key", "-n", sig.NAMESPACE, tmp_path / "m"]
    subprocess.run(["ssh-keygen", *words], check=True, capture_output=True)
    theirs = (tmp_path / "m.sig").read_text()
    public = key.public_key().public_bytes_raw()
    assert sig.sign(b"message", public, key.sign) == theirs
    assert sig.signed_by(b"message", theirs) == public


def test_a_changed_signature_message_or_key_does_not_fit() -> None:
    """Every single changed character of the signature is noticed."""
    text = sig.sign(b"message", PUBLIC, KEY.sign)
    assert sig.signed_by(b"message", text) == PUBLIC
    with pytest.raises(sig.BadSignature):
        sig.signed_by(b"messagf", text)
    lines = text.splitlines()
    for at in range(len(lines[1])):
        other = "B" if lines[1][at] != "B" else "C"
        changed = [lines[0], lines[1][:at] + other + lines[1][at + 1 :], *lines[2:]]
        with pytest.raises(sig.BadSignature):
            sig.signed_by(b"message", "\n".join(changed))


@given(st.text(max_size=200))
def test_any_text_instead_of_a_signature_is_refused(text: str) -> None:
    """Nonsense is told, never a crash."""
    for wrong in (text, f"{sig._BEGIN}\n{text}\n{sig._END}"):
        with pytest.raises(sig.BadSignature):
            sig.signed_by(b"", wrong)
    with pytest.raises(sig.BadSignature):
        sig.key_of(text)


def test_the_key_is_read_back_from_its_line() -> None:
    """The file for OpenSSH names the key that signs."""
    assert sig.key_of(sig.allowed_signers(PUBLIC)) == PUBLIC
