"""What is dropped becomes the files that a person meant."""

import os
import sys

import pytest

from evidence_kit.intake.walk import files_in, shown


def names(found):
    return [path.name for path in found.files]


def test_folders_are_opened_and_read_as_people_count(tmp_path):
    inner = tmp_path / "b"
    inner.mkdir()
    for name in ("IMG_10.png", "IMG_2.png", "img_1.png"):
        (tmp_path / name).write_bytes(b"x")
    (inner / "c.png").write_bytes(b"x")
    assert names(files_in([tmp_path])) == ["c.png", "img_1.png", "IMG_2.png", "IMG_10.png"]


def test_hidden_files_and_litter_are_left_out_and_counted(tmp_path):
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "._a.png", "~$doc.docx", "a.png"):
        (tmp_path / name).write_bytes(b"x")
    found = files_in([tmp_path])
    assert names(found) == ["a.png"]
    assert found.left_out == 5
    assert list(shown(found)) == ["5 hidden files of the system were left out."]


def test_a_hidden_file_that_was_named_itself_is_taken(tmp_path):
    (tmp_path / ".note").write_bytes(b"x")
    assert names(files_in([tmp_path / ".note"])) == [".note"]


def test_the_same_file_named_twice_is_taken_once(tmp_path):
    file = tmp_path / "a.png"
    file.write_bytes(b"x")
    assert names(files_in([file, tmp_path, file])) == ["a.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_that_lead_in_circles_end(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "x.png").write_bytes(b"x")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    found = files_in([tmp_path])
    assert names(found) == ["x.png"]
    assert [refused.name for refused in found.refused] == ["self"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders there")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    found = files_in([tmp_path])
    assert found.files == ()
    assert found.refused[0].sentence.startswith("This is not a file")


def test_what_is_gone_is_told(tmp_path):
    found = files_in([tmp_path / "gone.png"])
    assert found.refused == (("gone.png", "This file is not there any more."),)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_folder_that_may_not_be_read_is_told_and_the_rest_taken(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o000)
    (tmp_path / "open.png").write_bytes(b"x")
    found = files_in([tmp_path])
    closed.chmod(0o700)
    assert names(found) == ["open.png"]
    assert "does not let us" in found.refused[0].sentence


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are text there")
def test_a_name_that_is_not_text_is_taken(tmp_path):
    odd = os.fsencode(tmp_path) + b"/\xff\xfe\n.png"
    with open(odd, "wb") as file:  # noqa: PTH123  # a Path cannot be made of bytes
        file.write(b"x")
    assert len(files_in([tmp_path]).files) == 1
