"""Gathers the words of the screen into resources/i18n, and makes what Qt reads from them.

Sentences of the core and of the guide have files of their own there (docs/decisions/0009).

    python -m tests.i18n.gather [--check]

Translations that are there stay; words that are gone go. With --check nothing is written, and the
command fails where a file is behind the program.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = {"en": ("-pluralonly",), "cy": ()}
"""Each file, and what is asked of lupdate for it: English needs its plural forms alone."""


def tool(name: str) -> str:
    """The path of a command that comes with Qt."""
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def gather(language: str, target: Path) -> None:
    """Bring *target* up to date with the words in the program's code."""
    sources = sorted(str(path) for path in (ROOT / "evidence_kit" / "gui").rglob("*.py"))
    options = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")
    subprocess.run(
        [
            tool("lupdate"),
            *options,
            *LANGUAGES[language],
            *("-target-language", language),
            *sources,
            *("-ts", str(target)),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def release(source: Path, target: Path) -> None:
    """Make the file that Qt reads."""
    subprocess.run(
        [tool("lrelease"), "-silent", str(source), "-qm", str(target)],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def behind(language: str) -> bool:
    """Whether the committed file of *language* lacks words of the program, or has words too many."""
    committed = FOLDER / f"{language}.ts"
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / committed.name
        fresh.write_bytes(committed.read_bytes())
        gather(language, fresh)
        return fresh.read_bytes() != committed.read_bytes()


def main() -> None:
    """Gather, or only say what is behind."""
    parser = argparse.ArgumentParser(description="Gathers the words of the screen.")
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        late = [language for language in LANGUAGES if behind(language)]
        sys.exit(f"Behind the program: {', '.join(late)}. Run: make words" if late else 0)
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        source = FOLDER / f"{language}.ts"
        gather(language, source)
        release(source, source.with_suffix(".qm"))


if __name__ == "__main__":
    main()
