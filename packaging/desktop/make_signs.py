"""Draw the signs of the neutral names: `python packaging/desktop/make_signs.py`, from the checkout."""

from pathlib import Path

from evidence_kit.gui.desktop.linux_menu import entry
from evidence_kit.gui.outward import OUTWARD, app_id
from evidence_kit.resources import resource

HERE = Path(__file__).parent
_LINE, _GROUND, _EDGE = "#1F5F63", "#FFFFFF", "#A39B8B"


def sign(icon: str) -> str:
    """The line icon called *icon* on a light tile, which can be seen on light and dark grounds."""
    drawn = resource("icons", f"{icon}.svg").read_text("utf-8").replace("currentColor", _LINE)
    inside = drawn.split(">", 1)[1].rsplit("</svg>", 1)[0].strip()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="-4 -4 32 32">\n'
        f'<rect x="-3" y="-3" width="30" height="30" rx="6" fill="{_GROUND}" stroke="{_EDGE}"/>\n'
        f'<g fill="none" stroke="{_LINE}" stroke-width="1.75" stroke-linecap="round" '
        f'stroke-linejoin="round">\n{inside}\n</g>\n</svg>\n'
    )


def files() -> dict[str, str]:
    """What belongs into this folder, by name."""
    made = {f"{name}.svg": sign(outward.icon) for name, outward in OUTWARD.items()}
    made[f"{app_id('documents')}.desktop"] = entry("documents", "Documents", ["documents"])
    return made


if __name__ == "__main__":
    for name, text in files().items():
        (HERE / name).write_text(text, "utf-8")
