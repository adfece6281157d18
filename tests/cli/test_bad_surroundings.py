"""The command line where something around it is wrong: files, names, streams, ends."""

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_kit.cli.main import main
from evidence_kit.vault import durable
from tests.cli.test_commands import Run, run, secret, vault  # noqa: F401 - fixtures
from tests.service.conftest import picture


def _start(*words: object, **how: object) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "evidence_kit", *map(str, words)],
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **how},  # type: ignore[call-overload]
    )


def test_a_vault_is_never_added_to_itself(
    run: Run,  # noqa: F811
    vault: Path,  # noqa: F811
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Neither as a folder, nor as a file in it, nor within a folder that was named."""
    (tmp_path / "shots").mkdir()
    vault.rename(tmp_path / "shots" / "case")
    vault.symlink_to(tmp_path / "shots" / "case")
    picture(tmp_path / "shots" / "a.png")
    assert run("add", vault, tmp_path / "shots", vault / "keys.a", "--json") == 5
    told = json.loads(capsys.readouterr().out)
    assert told["added"] == ["AB1"]
    assert len(told["refused"]) == 2
    assert all("sealed" in refused["sentence"] for refused in told["refused"])


def test_nothing_is_exported_into_a_vault(
    run: Run,  # noqa: F811
    vault: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    """A backup or a check would not know what to make of it, and it would not be found again."""
    run("add", picture(tmp_path / "a.png"))
    before = sorted(vault.iterdir())
    assert run("report", "-o", vault / "report.pdf") == 5
    assert run("extract", "AB1", "-o", vault / "tmp" / "a.png") == 5
    assert sorted(vault.iterdir()) == before


def test_a_name_that_no_file_can_hold_is_refused(
    tmp_path: Path,
    secret: Path,  # noqa: F811
    cheap_keys: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Half characters come from a terminal that sends another encoding than it says."""
    words = ["create", str(tmp_path / "v"), "--initials", "AB", "--passphrase-file", str(secret)]
    assert main([*words, "--name", "J\udcfcrgen"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "v").exists()


def test_a_path_that_is_too_long_is_one_sentence(
    tmp_path: Path,
    secret: Path,  # noqa: F811
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What no module foresaw of a drive still ends in a sentence and code 5."""
    words = ["create", str(tmp_path / ("x" * 300)), "--initials", "AB"]
    assert main([*words, "--passphrase-file", str(secret)]) == 5
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_names_move_no_cursor_wherever_they_are_shown(
    run: Run,  # noqa: F811
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A file's or an account's name may have been chosen to hide a line of the answer."""
    evil = "\x1b[2J\u202e\n"
    shot = picture(tmp_path / "a.png")
    shot.rename(tmp_path / f"a{evil}.png")
    run("add", tmp_path / f"a{evil}.png")
    run("add", tmp_path / f"a{evil}.png", tmp_path / f"gone{evil}.png")
    records = {
        "accounts": [{"handle": evil, "platform": evil, "ref": "a"}],
        "events": [{"accounts": ["a"], "words": evil, "exhibits": ["AB1"]}],
    }
    (tmp_path / "records.json").write_text(json.dumps(records), encoding="utf-8")
    assert run("record", tmp_path / "records.json") == 0
    run("list")
    run("timeline")
    out, err = capsys.readouterr()
    assert not {"\x1b", "\u202e"} & {*out, *err}


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xff\xfe"])
def test_files_of_a_windows_editor_are_read(
    mark: bytes,
    run: Run,  # noqa: F811
    secret: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    """Notepad puts a byte order mark first, and PowerShell writes UTF-16."""
    text = '{"events": [{"words": "Grüße"}]}'
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-8"
    (tmp_path / "records.json").write_bytes(mark + text.encode(encoding))
    secret.write_bytes(b"\xef\xbb\xbf" + secret.read_bytes())
    assert run("record", tmp_path / "records.json") == 0


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_cost_nothing(
    closed: str,
    vault: Path,  # noqa: F811
    secret: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    """Whoever starts the program may have closed its streams; a file then must not take their place."""
    shot = picture(tmp_path / "a.png")
    words = [sys.executable, "-m", "evidence_kit", "add", vault, shot, "--passphrase-file", secret]
    line = " ".join(f"'{word}'" for word in words)
    assert subprocess.run(["sh", "-c", f"{line} {closed}"], capture_output=True).returncode == 0
    assert main(["check", str(vault), "--passphrase-file", str(secret)]) == 0


def test_json_is_utf_8_whatever_the_terminal(
    vault: Path,  # noqa: F811
    secret: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    """A terminal without the letters gets codes in the list, and a whole document as JSON."""
    shot = picture(tmp_path / "plain.png")
    shot.rename(tmp_path / "ناجي😀.png")
    main(["add", str(vault), str(tmp_path / "ناجي😀.png"), "--passphrase-file", str(secret)])
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii:strict"}
    words = ("list", vault, "--passphrase-file", secret)
    listed, _ = (plain := _start(*words, env=ascii_only)).communicate()
    assert plain.returncode == 0
    assert b"\\U0001f600" in listed
    document, _ = _start(*words, "--json", env=ascii_only).communicate()
    assert json.loads(document)[0]["name"] == "ناجي😀.png"


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_report_that_is_ended_leaves_no_file(
    end: signal.Signals,
    run: Run,  # noqa: F811
    vault: Path,  # noqa: F811
    secret: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    """Ctrl+C, a shutdown, a closed terminal: code 130, one sentence, the target as it was."""
    run("add", *(picture(tmp_path / f"{n}.png", n) for n in range(12)))
    target = tmp_path / "target"
    target.mkdir()
    words = ("report", vault, "-o", target / "r.pdf", "--passphrase-file", secret)
    making = _start(*words)
    while not any(target.iterdir()):
        assert making.poll() is None
    making.send_signal(end)
    _, err = making.communicate()
    assert making.returncode == 130, err
    assert len(err.splitlines()) == 1
    assert not any(target.iterdir())
    assert run("check") == 0


def test_an_end_before_the_command_begins_is_no_fault() -> None:
    """Whoever presses Ctrl+C at once sees no lines of a program."""
    script = "import signal, sys, evidence_kit.__main__ as m; sys.argv = ['x', 'list']; "
    script += "sys.meta_path.insert(0, type('Stop', (), {'find_spec': lambda *_: _press()}));"
    script = "def _press(): raise KeyboardInterrupt\n" + script + "sys.exit(m.main())"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True)
    assert (ended.returncode, ended.stderr) == (130, b"")


def test_records_that_do_not_fit_are_not_recorded_in_part(
    run: Run,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whoever runs the command again after a full disk has each of them once."""
    events = [{"words": f"message {number} " * 60} for number in range(50)]
    (tmp_path / "records.json").write_text(json.dumps({"events": events}), encoding="utf-8")
    write = durable.write

    def full(fd: int, data: bytes) -> None:
        if len(data) > 10_000:
            write(fd, data[:4096])
            raise OSError(errno.ENOSPC, "full")
        write(fd, data)

    with monkeypatch.context() as disk:
        disk.setattr(durable, "write", full)
        assert run("record", tmp_path / "records.json") == 5
    assert "Nothing was recorded." in capsys.readouterr().err
    assert run("timeline", "--json") == 0
    assert json.loads(capsys.readouterr().out)["events"] == []
    assert run("record", tmp_path / "records.json") == 0
    assert run("check") == 0
