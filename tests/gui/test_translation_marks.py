"""Every word of the screen can be found by the tool that gathers words for translators."""

import ast
from collections.abc import Iterator
from pathlib import Path

import evidence_kit.gui

GUI = Path(evidence_kit.gui.__file__).parent

MARKED_ELSEWHERE = {"outward.py"}
"""Files that mark their words with QT_TRANSLATE_NOOP, and look them up by another name."""


def calls() -> Iterator[tuple[str, list[ast.expr]]]:
    """Where words are translated in the desktop, and what has to be written out there."""
    for path in sorted(GUI.rglob("*.py")):
        if path.name in MARKED_ELSEWHERE:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                where = f"{path.relative_to(GUI)}:{node.lineno}"
                if node.func.attr == "tr":
                    yield where, node.args[:1]
                elif ast.unparse(node.func) == "QCoreApplication.translate":
                    yield where, node.args[:2]


def test_words_are_written_where_they_are_translated() -> None:
    """A name in place of the words is not gathered: its words would stay English for ever."""
    found = list(calls())
    assert len(found) > 500
    assert [
        where
        for where, needed in found
        if not all(
            isinstance(each, ast.Constant) and isinstance(each.value, str) for each in needed
        )
    ] == []
