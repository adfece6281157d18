"""The program in the computer's own menu, under its outward name: there only where a person asks."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths

from evidence_kit.gui.outward import OutwardName


class MenuEntry(Protocol):
    """The menu from which programs are started."""

    def there(self) -> bool:
        """Say whether we are in it by a file of ours, under whatever name."""

    def put(self, name: OutwardName, title: str) -> None:
        """Be in it as *name*, shown as *title*, and under no other.

        Raises FileExistsError where another program has that name in it, OSError for all else.
        """

    def remove(self) -> None:
        """Be in it no more. Raises OSError."""


def menu_entry() -> MenuEntry | None:
    """Return the menu of this computer, None where we cannot put ourselves into one."""
    folder = Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.ApplicationsLocation)
    )
    is_packaged = bool(getattr(sys, "frozen", False))  # set by PyInstaller
    if sys.platform.startswith("linux"):
        from evidence_kit.gui.desktop.linux_menu import LinuxMenu

        return LinuxMenu(folder, own_command(is_packaged))
    if sys.platform == "win32" and is_packaged:
        from evidence_kit.gui.desktop.windows_menu import WindowsMenu

        return WindowsMenu(folder, Path(sys.executable))
    return None  # macOS lists programs by the name of their file, which the person may change


def own_command(is_packaged: bool, variables: Mapping[str, str] = os.environ) -> list[str]:
    """The command that starts this program."""
    if not is_packaged:
        return [sys.executable, "-m", "evidence_kit"]
    return [
        variables.get("APPIMAGE") or sys.executable
    ]  # an AppImage runs from a folder of the moment
