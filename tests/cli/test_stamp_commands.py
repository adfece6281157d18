"""A time from outside on the command line: a request goes out, its answer comes back and is kept."""

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from evidence_kit.model.custody import Action
from evidence_kit.vault import Vault
from tests.cli.test_commands import Run, run, secret, vault
from tests.service.conftest import PASSPHRASE, picture

FILES = Path(__file__).parents[1] / "intake" / "vectors" / "time-stamp"

__all__ = ["run", "secret", "vault"]


@pytest.fixture
def asked(run: Run, vault: Path) -> Run:
    """A vault in which the request of the vectors was made."""
    request = (FILES / "request.tsq").read_bytes()
    nonce = request[request.rindex(b"\x02\x08") + 2 :][:8]
    digest = hashlib.sha256(b"the report").hexdigest()
    with Vault.open(vault, PASSPHRASE) as opened:
        details = f"SHA-256 {digest}, nonce {int.from_bytes(nonce):x} (the report of 2026-03-03)"
        opened.note(Action.EXPORTED, "time stamp request", details)
    return run


def test_a_request_is_for_the_last_report_or_a_file(run: Run, tmp_path: Path) -> None:
    """Its digest is in it; without a report or a file the sentence says what to do first."""
    out = tmp_path / "one.tsq"
    assert run("stamp-request", "-o", out) == 2 and not out.exists()
    run("add", picture(tmp_path / "one.png", 1))
    run("report", "-o", tmp_path / "report.pdf")
    assert run("stamp-request", "-o", out) == 0
    assert hashlib.sha256((tmp_path / "report.pdf").read_bytes()).digest() in out.read_bytes()
    assert run("stamp-request", "-o", out, "--about", tmp_path / "one.png") == 0
    assert hashlib.sha256((tmp_path / "one.png").read_bytes()).digest() in out.read_bytes()


def test_an_answer_is_checked_kept_and_told(
    asked: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is an exhibit, bit for bit, that says time, service and what was not checked."""
    capsys.readouterr()
    assert asked("stamp", FILES / "answer.tsr") == 0
    out, err = capsys.readouterr()
    assert out == "AB1\n" and "was not checked here" in err and "report of 2026-03-03" in err
    assert asked("extract", "AB1", "-o", tmp_path / "out.tsr") == 0
    assert (tmp_path / "out.tsr").read_bytes() == (FILES / "answer.tsr").read_bytes()
    assert asked("report", "-o", tmp_path / "report.pdf") == 0
    command = ["pdftotext", "-layout", str(tmp_path / "report.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    assert "Time stamp (RFC 3161) for the report of 2026-03-03" in " ".join(text.split())
    capsys.readouterr()
    asked("list", "--json")
    assert json.loads(capsys.readouterr().out)[0]["media_type"] == "application/timestamp-reply"


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        ("refused.tsr", (), "did not stamp"),
        ("request.tsq", (), "not the answer"),
        ("answer.tsr", ("--certificate", str(FILES / "other-root.pem")), "does not fit"),
        ("missing.tsr", (), "could not be read"),
    ],
)
def test_what_proves_nothing_is_not_added(
    asked: Run, capsys: pytest.CaptureFixture[str], name: str, options: tuple[str, ...], words: str
) -> None:
    """A sentence says why, and the case holds nothing new."""
    assert asked("stamp", FILES / name, *options) != 0
    assert words in capsys.readouterr().err
    asked("list", "--json")
    assert json.loads(capsys.readouterr().out) == []


def test_an_answer_to_somebody_elses_request_is_not_added(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same file in a vault that never asked."""
    assert run("stamp", FILES / "answer.tsr") == 2
    assert "another file, or to another request" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("openssl") is None, reason="OpenSSL is not installed")
def test_openssl_understands_the_request(run: Run, tmp_path: Path) -> None:
    """`openssl ts -query` reads version, hash, nonce and the wish for a certificate."""
    (tmp_path / "any").write_bytes(b"anything")
    assert run("stamp-request", "-o", tmp_path / "one.tsq", "--about", tmp_path / "any") == 0
    command = ["openssl", "ts", "-query", "-in", str(tmp_path / "one.tsq"), "-text"]
    said = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    assert "Version: 1" in said and "sha256" in said and "Certificate required: yes" in said
    assert re.search(r"Nonce: 0x[0-9A-F]+", said)
