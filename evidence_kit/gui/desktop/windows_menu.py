"""Windows: a shortcut in the Start menu, made by Qt through the system's own IShellLink.

https://doc.qt.io/qt-6/qfile.html#link: a name that ends in .lnk makes a shortcut there. It has the
icon of the program's file.
"""

import errno
from pathlib import Path

from PySide6.QtCore import QFile

from evidence_kit.gui.outward import OutwardName


class WindowsMenu:
    """The person's part of the Start menu, the folder *folder*; *program* is this program's file."""

    def __init__(self, folder: Path, program: Path) -> None:
        self._folder, self._program = folder, program

    def there(self) -> bool:
        """Look for a shortcut that leads to us."""
        return bool(self._ours())

    def put(self, name: OutwardName, title: str) -> None:
        """Make the shortcut, and take away others of ours."""
        path = self._folder / f"{title}.lnk"
        ours = self._ours()
        if path in ours:
            ours.remove(path)
        elif path.exists():
            raise FileExistsError(errno.EEXIST, "another program's")
        elif not QFile.link(str(self._program), str(path)):
            raise OSError(errno.EIO, "the shortcut was not made")
        self._remove(ours)

    def remove(self) -> None:
        """Take every shortcut of ours away."""
        self._remove(self._ours())

    def _ours(self) -> list[Path]:
        return [
            path
            for path in sorted(self._folder.glob("*.lnk"))
            if Path(QFile.symLinkTarget(str(path))) == self._program
        ]

    def _remove(self, paths: list[Path]) -> None:
        for path in paths:
            path.unlink()
