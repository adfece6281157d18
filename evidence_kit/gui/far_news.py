"""What the desktop answers where it is asked for a key that hides from other programs (Wayland)."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt

from evidence_kit.gui.guard_client import GuardClient
from evidence_kit.gui.widgets.far_key import FarKey, no_far_key


class FarNews(QObject):
    """Passes on what *guard* hears: trouble to *tell*, and to whatever shows the choice.

    *drop* takes the choice back, where the desktop has no such key to give, or gives none.
    """

    def __init__(
        self,
        guard: GuardClient,
        tell: Callable[[str], None],
        drop: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._guard, self._tell, self._drop = guard, tell, drop
        # Later: *drop* ends the guard, which is speaking now.
        guard.far_news.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def follow(self, choice: FarKey) -> None:
        """Show in *choice*, for as long as it is there, what the desktop has given."""
        choice.hear(*self._guard.far_state)
        self._guard.far_news.connect(choice.hear)

    def _take(self, news: str, key: str) -> None:
        words = _trouble(news, key)
        if words:
            self._tell(words)
        if news in ("none", "refused"):
            self._drop()


def _trouble(news: str, key: str) -> str:
    """What the person has to know about *news*; "" where all is well."""
    if news == "none":
        return no_far_key()
    if news == "refused":
        return QCoreApplication.translate(
            "FarNews",
            "Your desktop did not give us a key that works in other programs, so there is none. "
            "Hiding from this window works as before. Some desktops give a key only to programs "
            "in their menu: you can put this one there in the settings. Start it again after "
            "that, and choose the key once more.",
        )
    if news == "gone":
        return QCoreApplication.translate(
            "FarNews",
            "The key that hides from other programs does not work now: the part of your desktop "
            "that gave it has stopped. Go back to this window first, then hide. We ask for the key "
            "again when that part is back.",
        )
    if news == "given" and not key:
        return QCoreApplication.translate(
            "FarNews",
            "Your desktop knows our wish, but has set no key for it. You can set one in the "
            "keyboard settings of your desktop. Until then, go back to this window to hide.",
        )
    return ""
