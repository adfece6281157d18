"""The models that ship are those of which the licence and the origin are written down."""

import hashlib
import re
import tomllib
from pathlib import Path

import evidence_kit
from evidence_kit.resources import resource

FOLDER = resource("models")
NOTED = dict(re.findall(r"^\| `([^`]+)`.*`([0-9a-f]{64})` \|$", (FOLDER / "README.md").read_text(), re.M))  # fmt: skip


def test_each_file_has_the_hash_that_was_written_down():
    """Every file of the folder is named in README.md with its SHA-256, and is that file."""
    files = {
        path.name: path for path in FOLDER.iterdir() if path.suffix in (".onnx", ".txt", ".npz")
    }
    assert set(files) == set(NOTED)
    for name, path in files.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == NOTED[name], name


def test_only_what_is_used_ships():
    """models.toml or a module of the program names each file, and no other."""
    described = tomllib.loads((FOLDER / "models.toml").read_text(encoding="utf-8"))
    entries = described["reader"] + described.get("language", [])
    named = {
        each[key]
        for each in entries
        for key in ("find", "read", "alphabet", "scripts")
        if key in each
    }
    assert named - {""} <= set(NOTED)
    modules = Path(evidence_kit.__file__).parent.rglob("*.py")
    code = "".join(path.read_text(encoding="utf-8") for path in modules)
    assert all(name in named or name in code for name in NOTED)


def test_the_licence_is_there():
    """The Apache License lies beside them."""
    assert "Apache License" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
