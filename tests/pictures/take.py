"""Takes the pictures of docs/look.md: every page of the made-up case, in a real window.

    python -m tests.pictures.take [--demo FOLDER] [--out FOLDER]

Needs Xvfb and openbox. The made-up case is built first unless FOLDER holds it already.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
COLOURS = 160
MOST_BYTES = 120_000

PAGES = ("start", "start-calls", "start-demands", "evidence", "accounts", "timeline", "report")
STEPS = ("situation", "call", "stop")
SITTINGS: tuple[tuple[str, ...], ...] = (
    ("--tag", "light", "--first-use", *PAGES, *STEPS, "help", "search", "quick", "settings"),
    ("--tag", "dark", "--scheme", "dark", "--first-use", *PAGES, "help", "settings"),
    ("--tag", "light-200", "--scale", "200", "start", "evidence", "timeline", "report"),
    ("--tag", "light-narrow", "--narrow", "start", "evidence", "timeline", "report"),
    ("--tag", "welsh", "--language", "cy", "start", "situation", "call"),
    ("--tag", "right-to-left", "--language", "ar", "start", "evidence", "timeline"),
)


def main() -> None:
    """Build what is missing, take all pictures, and make them small."""
    parser = argparse.ArgumentParser(description="Takes the pictures of docs/look.md.")
    parser.add_argument("--demo", type=Path, help="a folder with the made-up case")
    parser.add_argument("--out", type=Path, help="take all there, not only those of docs/look.md")
    options = parser.parse_args()
    out = options.out or ROOT / "docs" / "pictures"
    out.mkdir(parents=True, exist_ok=True)
    shown = (ROOT / "docs" / "look.md").read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        demo = options.demo or scratch / "demo"
        if not (demo / "vault").exists():
            subprocess.run([sys.executable, "-m", "evidence_kit", "demo", str(demo)], check=True)
        vault = scratch / "vault"
        shutil.copytree(demo / "vault", vault)  # looking at it writes into its log
        fresh = scratch / "pictures"
        fresh.mkdir()
        with _display() as display:
            for number, arguments in enumerate(SITTINGS):
                place = scratch / str(number)
                place.mkdir()
                _sit(display, vault, fresh, place, arguments)
        for picture in sorted(fresh.glob("*.png")):
            if options.out or f"pictures/{picture.name}" in shown:
                _shrink(picture, out / picture.name)
                print(out / picture.name)  # noqa: T201 - a command that says what it made


def _sit(display: str, vault: Path, out: Path, scratch: Path, arguments: tuple[str, ...]) -> None:
    where = ("--vault", str(vault), "--out", str(out), "--scratch", str(scratch))
    settings = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(scratch)}
    command = [sys.executable, "-m", "tests.pictures.sitting", *where, *arguments]
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | settings, timeout=600)


@contextmanager
def _display() -> Iterator[str]:
    """Give a display of the size of an old laptop, with a window manager."""
    told, tells = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tells), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(tells,),
        stderr=subprocess.DEVNULL,
    )
    os.close(tells)
    with os.fdopen(told) as answer:
        display = f":{answer.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox"], env=os.environ | {"DISPLAY": display}, stderr=subprocess.DEVNULL
    )
    try:
        yield display
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def _shrink(source: Path, target: Path) -> None:
    """Keep *source* as a PNG with few colours: it is for reading, not for measuring."""
    with Image.open(source) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(target, optimize=True)
    if target.stat().st_size > MOST_BYTES:
        with Image.open(source) as picture:
            picture.convert("RGB").quantize(48, dither=Image.Dither.NONE).save(
                target, optimize=True
            )


if __name__ == "__main__":
    main()
