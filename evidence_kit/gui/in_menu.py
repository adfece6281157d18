"""Keeps the entry in the computer's menu as the person wants it: there or not, and its name."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from evidence_kit.gui.desktop.menu_entry import MenuEntry, menu_entry
from evidence_kit.gui.outward import OutwardName, title_of
from evidence_kit.gui.widgets.menu_choice import MenuChoice


class InMenu(QObject):
    """Passes trouble on to *tell*. *entry* is the computer's own menu where none is given."""

    def __init__(
        self,
        tell: Callable[[str], None],
        parent: QObject | None = None,
        entry: MenuEntry | None = None,
    ) -> None:
        super().__init__(parent)
        self._tell = tell
        self._entry = menu_entry() if entry is None else entry

    def follow(self, choice: MenuChoice, name: Callable[[], OutwardName]) -> None:
        """Offer it in *choice*, where there is a menu, and do what is chosen under *name*."""
        entry = self._entry
        if entry is None:
            return

        def take(wanted: bool) -> None:
            self._try(lambda: _put(entry, name()) if wanted else entry.remove())
            choice.offer(entry.there())

        choice.offer(entry.there())
        choice.chosen.connect(take)

    def rename(self, name: OutwardName) -> None:
        """Be called *name* there too, if we are in it."""
        entry = self._entry
        if entry is not None and entry.there():
            self._try(lambda: _put(entry, name))

    def _try(self, change: Callable[[], None]) -> None:
        try:
            change()
        except FileExistsError:
            self._tell(
                self.tr(
                    "This computer's menu has something else under this name already, so the menu "
                    "stays as it was. Please choose another name."
                )
            )
        except OSError:
            self._tell(
                self.tr(
                    "The computer did not let us change its menu. Everything else is as it was."
                )
            )


def _put(entry: MenuEntry, name: OutwardName) -> None:
    entry.put(name, title_of(name))
