"""Prepare resources/fonts/: `python packaging/fonts.py emoji FILE` and `python packaging/fonts.py coverage`.

*emoji* copies the Google build of Noto Color Emoji without its SVG table, which is a fourth
version of the same pictures (20 MB) that no reader of ours needs. *coverage* writes the code points
that the fonts of the report can show, for evidence_kit/report/glyphs.py. Needs fontTools.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"


def slim_emoji(source: Path) -> None:
    """Write *source* without its SVG table into resources/fonts."""
    font = TTFont(source, recalcTimestamp=False)
    del font["SVG "]
    font.save(FONTS / "NotoColorEmoji-Regular.ttf")


def covered() -> set[int]:
    """All code points that at least one font of resources/fonts has a glyph for."""
    points: set[int] = set()
    for path in sorted(FONTS.glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            points |= set(font.getBestCmap())
    return points


def as_text(points: set[int]) -> str:
    """Ranges in hex, one a line: "20-7E" or "A9"."""
    lines: list[str] = []
    first = last = -2
    for point in [*sorted(points), -2]:
        if point != last + 1:
            if first >= 0:
                lines.append(f"{first:X}-{last:X}" if last > first else f"{first:X}")
            first = point
        last = point
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Do what the first argument says; return an exit code."""
    if arguments[:1] == ["emoji"] and len(arguments) == 2:
        slim_emoji(Path(arguments[1]))
    elif arguments == ["coverage"]:
        (FONTS / "coverage.txt").write_text(as_text(covered()), "ascii", newline="\n")
    else:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
