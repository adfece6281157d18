"""The recogniser that is part of the system, where there is one."""

import sys

from evidence_kit.intake.reading.further import FurtherReader


def system_languages() -> list[FurtherReader]:
    """What this system reads in letters that our own models do not know; nothing on Linux."""
    if sys.platform == "win32":
        from evidence_kit.intake.reading.windows_reader import languages_of_windows

        return [*languages_of_windows()]
    if sys.platform == "darwin":
        from evidence_kit.intake.reading.apple_reader import letters_of_macos

        return [*letters_of_macos()]
    return []
