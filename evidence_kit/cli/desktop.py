"""Opening the desktop, or saying why it cannot be opened here."""

import gc
import os
import sys
from pathlib import Path

from evidence_kit.cli.words import say


def open_desktop(argv: list[str]) -> int:
    """Run the desktop until it is closed; give its exit code.

    Without a display it says so, and how to see the made-up case all the same.
    """
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY")
        or os.environ.get("WAYLAND_DISPLAY")
        or os.environ.get("QT_QPA_PLATFORM")
    ):
        say("There is no screen here to open a window on.")
        say("To see what the program makes, run:  make demo   (or: evidence-kit demo FOLDER)")
        say(
            "It needs no screen: it builds a made-up case with its report and pictures of each page."
        )
        return 5
    _be_silent()
    gc.disable()  # until the window is there: nothing that is loaded now can be given back
    from evidence_kit.gui.app import run

    return run(argv)


def _be_silent() -> None:
    """Let no library write complaints where nobody reads them but whoever looks for traces.

    What a program writes to standard error is kept by the session: in its journal, with the name and
    the command line of the program, or in ~/.xsession-errors.
    """
    if sys.stderr is not None and not sys.stderr.isatty():
        sys.stderr.flush()
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), sys.stderr.fileno())
