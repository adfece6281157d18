"""The messages of a chat export as a Qt model, each with a tick."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from evidence_kit.gui.said import said
from evidence_kit.model.reading import ExportedMessage

_Index = QModelIndex | QPersistentModelIndex

_MOST_TOLD = 2000


class ExportRows(QAbstractListModel):
    """Messages in the order of the file. One that is written down already cannot be ticked again.

    It does its own filtering: with a hundred thousand messages a filter of Qt asks for each of them
    one by one, and the window stands still at every letter.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: list[ExportedMessage] = []
        self._texts: list[str] = []
        self._listed: list[int] = []
        self._wanted = ""
        self._taken: set[int] = set()
        self._ticked: set[int] = set()

    @property
    def ticked(self) -> tuple[int, ...]:
        """The numbers of all messages that are ticked, in order."""
        return tuple(sorted(self._ticked))

    def replace(self) -> None:
        """Drop all messages and ticks."""
        self.beginResetModel()
        self._messages, self._texts, self._listed = [], [], []
        self._taken, self._ticked = set(), set()
        self.endResetModel()
        self.ticks_changed.emit()

    def extend(self, messages: tuple[ExportedMessage, ...], taken: tuple[int, ...]) -> None:
        """Add *messages* at the end; *taken* are the numbers of those that are written down."""
        self._taken |= set(taken)
        self._ticked -= self._taken
        start, first = len(self._messages), len(self._listed)
        self._messages.extend(messages)
        self._texts.extend(self._words(message).casefold() for message in messages)
        new = [at for at in range(start, len(self._texts)) if self._wanted in self._texts[at]]
        if new:
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._listed.extend(new)
            self.endInsertRows()

    def find(self, words: str) -> None:
        """List the messages that have *words* in what is shown of them; all for no words."""
        self.beginResetModel()
        self._wanted = wanted = words.casefold()
        self._listed = [at for at, text in enumerate(self._texts) if wanted in text]
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many messages are listed so far."""
        return 0 if parent is not None and parent.isValid() else len(self._listed)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every message may be chosen; those not written down yet may be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._message(index.row()).number not in self._taken:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Two lines, who and when above what was said; the tick; a sentence for screen readers."""
        message = self._message(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(message)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._above(message)}: {_one_line(message)}"
        if role == Qt.ItemDataRole.CheckStateRole:
            on = message.number in self._ticked | self._taken
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a message, or take its tick away."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick((index.row(),), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def tick(self, rows: Sequence[int], on: bool) -> None:
        """Tick the messages in *rows*, or take their ticks away."""
        numbers = {self._message(row).number for row in rows} - self._taken
        self._ticked = self._ticked | numbers if on else self._ticked - numbers
        self._tell(rows)

    def tick_numbers(self, numbers: set[int]) -> None:
        """Tick the messages of these *numbers*, those that have yet to come too."""
        self._ticked |= numbers - self._taken
        self._tell(range(len(self._listed)))

    def tick_listed(self) -> None:
        """Tick all that are listed; where they all are ticked, take their ticks away."""
        rows = range(len(self._listed))
        whole = {self._message(row).number for row in rows} - self._taken
        self.tick(rows, not whole <= self._ticked)

    def take(self, numbers: tuple[int, ...]) -> None:
        """Mark messages as written down."""
        self._taken |= set(numbers)
        self._ticked -= set(numbers)
        self._tell(range(len(self._listed)))

    def _tell(self, rows: Sequence[int]) -> None:
        """Say which *rows* have changed; of very many the list is only painted again."""
        if 0 < len(rows) <= _MOST_TOLD:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
        self.ticks_changed.emit()

    def _message(self, row: int) -> ExportedMessage:
        return self._messages[self._listed[row]]

    def _words(self, message: ExportedMessage) -> str:
        return f"{self._above(message)}\n{_one_line(message)}"

    def _above(self, message: ExportedMessage) -> str:
        who = message.sender or self.tr("The app itself")
        parts = [who, message.shown or self.tr("no time given")]
        if message.note and "\n" not in message.note and _said_in(message):
            parts.append(said(message.note))
        if message.number in self._taken:
            parts.append(self.tr("written down"))
        return " · ".join(parts)


def _one_line(message: ExportedMessage) -> str:
    return _said_in(message) or said(message.note)


def _said_in(message: ExportedMessage) -> str:
    files = [f"[{name}]" for name in message.attachments]
    return " ".join(" ".join((message.text, *files)).split())
