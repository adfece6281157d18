"""What must be known before anything is unlocked: the look, the hide key, and no more.

The file tells nothing about what is kept. The place of a vault stands in it only if the person
asked for that.
"""

import os
from pathlib import Path

import msgspec
from PySide6.QtCore import QStandardPaths

from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.outward import OutwardName
from evidence_kit.gui.theme import Scheme
from evidence_kit.model.problem import CannotWrite

IDLE_CHOICES = (1, 2, 5, 10, 20, 30)
"""Minutes without a key or the mouse after which it may lock by itself."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """The choices of one person on one computer.

    *text_size* is a percentage from 100 to 200, *far_key* a key that hides from other programs too
    (number 0 for none), *idle_minutes* one of `IDLE_CHOICES`, *place* the
    folder to open, "" where it shall not be remembered, *outward* the name in the list of windows,
    *language* is a key of `language.LANGUAGES`, "" for the computer's own, *read_words* whether the
    words in pictures are read.
    """

    appearance: Scheme = "system"
    text_size: int = 100
    hide_key: HideKey = HideKey()
    far_key: HideKey = HideKey(0)
    idle_minutes: int = 5
    place: str = ""
    read_words: bool = True
    outward: OutwardName = "documents"
    language: str = ""

    @property
    def scale(self) -> float:
        """The size of text as a factor."""
        return min(max(self.text_size, 100), 200) / 100


def usual_file() -> Path:
    """Where the settings are, under a name that tells nothing."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "documents" / "view.json"


class SettingsFile:
    """The settings in *path*; *settings* is what holds now."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or usual_file()
        self.settings = self._read()

    def change(self, **changes: object) -> Settings:
        """Keep the settings with *changes*; raise CannotWrite where the file cannot be written.

        The change holds for this sitting in either case.
        """
        self.settings = msgspec.structs.replace(self.settings, **changes)
        try:
            self._write()
        except OSError as cause:
            raise CannotWrite(
                "This choice holds for now, but could not be kept for the next time. "
                "The program may not write to its settings folder."
            ) from cause
        return self.settings

    def _read(self) -> Settings:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=Settings)
        except (OSError, msgspec.DecodeError):
            return Settings()  # nothing is lost but a choice of colours

    def _write(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".new")
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(msgspec.json.encode(self.settings))
        fresh.replace(self.path)
