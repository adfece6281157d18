"""Where the files that ship with the program are."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, for example ``resource("fonts", "Inter-Regular.ttf")``."""
    bundled = getattr(sys, "_MEIPASS", None)  # set by PyInstaller in a packaged program
    root = Path(bundled) if bundled else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)
