"""Keeps which messages of a file are ticked, until they are written down: hiding loses no tick."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.service.messages import Draft, GetDraft


class TicksDraft(QObject):
    """Keeps what *ticked* and *mine* give, a draft for each conversation of a file.

    *ticked* are the numbers of messages, *mine* the name that is the person's own.
    """

    def __init__(
        self,
        asker: Asker,
        ticked: Callable[[], tuple[int, ...]],
        mine: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asker, self._ticked, self._mine = asker, ticked, mine
        self._keeper = DraftKeeper(asker, self)
        self._touched = False
        self._keeper.kept.connect(self._kept)
        self._wanted = ""

    def begin(self, exhibit: str, thread: int, restore: Callable[[set[int], str], None]) -> None:
        """Keep the ticks of that conversation; *restore* takes those, and the name, kept before."""
        self.leave()
        self._wanted = form = f"messages:{exhibit}:{thread}"

        def take(draft: Draft) -> None:
            if self._wanted != form:
                return
            if draft.fields:
                restore(_numbers(draft.fields.get("ticked", "")), draft.fields.get("mine", ""))
            self._keeper.hold(form, self._fields, bool(draft.fields))

        self._asker.ask(GetDraft(form=form), take)

    def touch(self) -> None:
        """Say that a tick was made or taken away."""
        self._touched = bool(self._keeper.form)
        self._keeper.touch()

    def leave(self) -> None:
        """Hand over what was ticked since the last time, and keep no more of it."""
        if self._touched:
            self._keeper.flush()
        self._touched, self._wanted = False, ""
        self._keeper.settle()

    def _kept(self) -> None:
        self._touched = False

    def _fields(self) -> dict[str, str]:
        ticked = self._ticked()
        return {"ticked": _ranges(ticked), "mine": self._mine()} if ticked else {}


def _ranges(numbers: tuple[int, ...]) -> str:
    """Write numbers that rise as "1-4,7": all of a hundred thousand messages are a few letters."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][1] == number - 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return ",".join(f"{first}-{last}" if last > first else f"{first}" for first, last in parts)


def _numbers(ranges: str) -> set[int]:
    found: set[int] = set()
    for part in filter(None, ranges.split(",")):
        first, _, last = part.partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return found
