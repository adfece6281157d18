"""Keeps what is typed over suggestions, until it is used or left: hiding loses none of it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.model.suggestion import Suggestion
from evidence_kit.service.messages import Decision, Draft, GetDraft

Typed = dict[str, dict[str, str]]
"""For each suggestion the fields of its editor."""


class SuggestionEdits(QObject):
    """A draft for each exhibit, with the fields of every editor in which something was typed."""

    restored = Signal()
    """What was typed before is known: its editors can be opened again."""
    kept = Signal()
    problem = Signal(str)

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._exhibit = ""
        self._typed: Typed = {}
        self._touched = False
        self._keeper = DraftKeeper(asker, self)
        self._keeper.kept.connect(self.kept)
        self._keeper.problem.connect(self.problem)

    def begin(self, exhibit: str) -> None:
        """Keep what is typed over suggestions of the exhibit of that id from now on."""
        if exhibit == self._exhibit:
            return
        self.leave()
        self._exhibit = exhibit
        form = f"suggestions:{exhibit}"

        def take(draft: Draft) -> None:
            if self._exhibit != exhibit:
                return
            for name, text in draft.fields.items():
                key, _, field = name.rpartition("/")
                self._typed.setdefault(key, {}).setdefault(field, text)
            self._keeper.hold(form, self._fields, bool(draft.fields))
            if self._touched:  # typed before the answer was there
                self._keeper.touch()
            if draft.fields:
                self.restored.emit()

        self._asker.ask(GetDraft(form=form), take)

    def of(self, item: Suggestion) -> dict[str, str]:
        """What was typed over *item*, field by field; empty where nothing was."""
        return self._typed.get(_key(item), {})

    def put(self, item: Suggestion, fields: dict[str, str]) -> None:
        """Keep *fields*, as they stand in the editor of *item*."""
        self._typed[_key(item)] = fields
        self._touch()

    def drop(self, items: Iterable[Suggestion | Decision]) -> Typed:
        """Forget what was typed over *items*; return it, for `put_back`."""
        keys = [key for item in items if (key := _key(item)) in self._typed]
        dropped = {key: self._typed.pop(key) for key in keys}
        if dropped:
            self._touch()
        return dropped

    def put_back(self, exhibit: str, typed: Typed) -> None:
        """Keep what `drop` gave after all: what was typed could not be used."""
        if typed and exhibit == self._exhibit:
            self._typed = typed | self._typed
            self._touch()

    def flush(self) -> None:
        """Hand over at once what was typed since the last time."""
        if self._touched:
            self._keeper.flush()
        self._touched = False

    def leave(self) -> None:
        """Hand over what was typed since the last time, and keep no more of it."""
        self.flush()
        self._keeper.settle()
        self._exhibit, self._typed = "", {}

    def _touch(self) -> None:
        self._touched = True
        self._keeper.touch()

    def _fields(self) -> dict[str, str]:
        return {
            f"{key}/{field}": text
            for key, fields in self._typed.items()
            for field, text in fields.items()
        }


def _key(item: Suggestion | Decision) -> str:
    return f"{item.kind.value}/{item.place}"
