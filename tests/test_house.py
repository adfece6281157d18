"""The rules of the house: which room may know which, and what never comes in."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "evidence_kit"

# From the design, section 2: each room may import those after it, and its own.
ORDER = [
    {"cli", "gui", "__main__"},
    {"service"},
    {"report", "intake", "timeline", "guide"},
    {"vault"},
    {"model", "resources", "__init__"},
]
LEVEL = {room: level for level, rooms in enumerate(ORDER) for room in rooms}
SIDEWAYS = {
    ("report", "timeline"),  # the report shows the same picture as the desktop
    ("report", "guide"),
    ("cli", "gui"),  # only to open the desktop
}

PARSERS = {"PIL", "pillow_heif", "typst", "pypdfium2", "onnxruntime", "numpy", "olefile", "av"}
PARSERS |= {"rfc3161_client", "winrt", "objc", "Vision", "Foundation"}
TEXT_PARSERS = {"xml", "email", "html"}  # of Python itself, which other parts of it load, too
SANDBOXED = {
    "intake/cover.py",
    "intake/decode.py",
    "intake/exports/mail.py",
    "intake/exports/outlook.py",
    "intake/faces.py",
    "intake/file_facts.py",
    "intake/film.py",
    "intake/pdf_picture.py",
    "intake/pdq.py",
    "intake/picture_facts.py",
    "intake/safe_text.py",
    "intake/safe_xml.py",
    "intake/text_picture.py",
    "intake/time_stamp.py",
    "intake/web_text.py",
    "intake/web_tree.py",
    "intake/reading/apple_reader.py",
    "intake/reading/colours.py",
    "intake/reading/detection.py",
    "intake/reading/further.py",
    "intake/reading/languages.py",
    "intake/reading/line_picture.py",
    "intake/reading/models.py",
    "intake/reading/phone_frame.py",
    "intake/reading/reader.py",
    "intake/reading/recognition.py",
    "intake/reading/scripts.py",
    "intake/reading/straighten.py",
    "intake/reading/surroundings.py",
    "intake/reading/tesseract.py",
    "intake/reading/windows_reader.py",
    "report/layout.py",
    "report/images.py",
    "service/sandbox_worker.py",
    "service/demo_drawing.py",
}
NETWORK = {"socket", "http", "urllib", "ftplib", "smtplib", "ssl", "asyncio", "requests", "httpx"}
QT_NETWORK = {"PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets"}

MODULES = sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(dotted: str) -> str:
    parts = dotted.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def own_room(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    """A room imports only rooms below it: gui and cli -> service -> report ... -> vault -> model."""
    room = own_room(path)
    for name in imports(path):
        if name.split(".")[0] != "evidence_kit" or name == "evidence_kit":
            continue
        other = room_of(name)
        if other not in LEVEL or other == room or (room, other) in SIDEWAYS:
            continue
        assert LEVEL[other] > LEVEL[room] or room == "__main__", f"{room} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_each_thing_from_outside_stays_in_its_room(path: Path) -> None:
    """Qt is imported in gui alone, parsers of outside bytes in the sandbox alone, sockets nowhere."""
    relative = path.relative_to(PACKAGE).as_posix()
    tops = {name.split(".")[0] for name in imports(path)}
    if own_room(path) != "gui":
        assert "PySide6" not in tops
    if relative not in SANDBOXED:
        assert not tops & (PARSERS | TEXT_PARSERS), relative
    assert not tops & NETWORK
    if relative != "service/guard_portal.py":  # a socket of this computer, under Wayland alone
        assert "jeepney" not in tops
    if relative != "gui/one_window.py":  # the local socket by which a second start finds the first
        assert not set(imports(path)) & QT_NETWORK


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_holds_one_idea(path: Path) -> None:
    """No module grows past 400 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_the_keeper_loads_no_parser_and_no_qt() -> None:
    """What the process with the key has in memory, all its rooms imported."""
    code = (
        "import sys, evidence_kit.service.keeper; "
        "print(sorted({n.split('.')[0] for n in sys.modules}))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = set(ast.literal_eval(answer.stdout))
    assert not loaded & (PARSERS | {"PySide6"})
    assert "msgspec" in loaded
