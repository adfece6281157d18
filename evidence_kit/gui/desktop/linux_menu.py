"""Linux: an entry in the menu of the desktop, a file of its own (Desktop Entry Specification 1.5).

https://specifications.freedesktop.org/desktop-entry-spec/latest/
"""

import contextlib
import errno
from collections.abc import Sequence
from pathlib import Path

from evidence_kit.gui.outward import OUTWARD, OutwardName, app_id

_OURS = ("Name=", "Exec=")
"""What differs from one entry of ours to another: language, and where the program is."""


class LinuxMenu:
    """The menu that reads the folder *folder*; *command* starts this program."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self._folder, self._command = folder, command

    def there(self) -> bool:
        """Look for each name."""
        return any(self._is_ours(name) for name in OUTWARD)

    def put(self, name: OutwardName, title: str) -> None:
        """Write the file, and take away those of other names."""
        path = self._path(name)
        if path.exists() and not self._is_ours(name):
            raise FileExistsError(errno.EEXIST, "another program's")
        self._folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(entry(name, title, self._command), "utf-8")
        part.replace(path)
        self._remove_all_but(name)

    def remove(self) -> None:
        """Take every file of ours away."""
        self._remove_all_but(None)
        with contextlib.suppress(OSError):  # other programs are in it
            self._folder.rmdir()

    def _path(self, name: OutwardName) -> Path:
        return self._folder / f"{app_id(name)}.desktop"

    def _is_ours(self, name: OutwardName) -> bool:
        try:
            found = self._path(name).read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        wanted = entry(name, "", ()).splitlines()
        kept = [line for line in found if not line.startswith(_OURS)]
        return kept == [line for line in wanted if not line.startswith(_OURS)]

    def _remove_all_but(self, kept: OutwardName | None) -> None:
        for name in OUTWARD:
            if name != kept and self._is_ours(name):
                self._path(name).unlink()


def entry(name: OutwardName, title: str, command: Sequence[str]) -> str:
    """What stands in the file. The window belongs to it by StartupWMClass, or by its name."""
    outward = OUTWARD[name]
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        f"Name={title}",
        f"Exec={' '.join(map(_quoted, command))}",
        f"Icon={outward.sign}",
        f"Categories={outward.group};",
        f"StartupWMClass={name}",
        "StartupNotify=false",
        "Terminal=false",
    )
    return "\n".join(lines) + "\n"


def _quoted(word: str) -> str:
    """Return *word* as an argument of Exec: quoted, then escaped as every value is ("Exec" key)."""
    for sign in ("\\", '"', "`", "$"):
        word = word.replace(sign, f"\\{sign}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'
