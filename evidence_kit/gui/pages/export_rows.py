"""The messages of a chat export as a Qt model, each with a tick."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from evidence_kit.model.reading import ExportedMessage

_Index = QModelIndex | QPersistentModelIndex


class ExportRows(QAbstractListModel):
    """Messages in the order of the file. One that is written down already cannot be ticked again."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: list[ExportedMessage] = []
        self._taken: set[int] = set()
        self._ticked: set[int] = set()

    @property
    def ticked(self) -> tuple[int, ...]:
        """The numbers of all messages that are ticked, in order."""
        return tuple(sorted(self._ticked))

    def replace(self) -> None:
        """Drop all messages and ticks."""
        self.beginResetModel()
        self._messages, self._taken, self._ticked = [], set(), set()
        self.endResetModel()
        self.ticks_changed.emit()

    def extend(self, messages: tuple[ExportedMessage, ...], taken: tuple[int, ...]) -> None:
        """Add *messages* at the end; *taken* are the numbers of those that are written down."""
        self._taken |= set(taken)
        if messages:
            start = len(self._messages)
            self.beginInsertRows(QModelIndex(), start, start + len(messages) - 1)
            self._messages.extend(messages)
            self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many messages are in so far."""
        return 0 if parent is not None and parent.isValid() else len(self._messages)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every message may be chosen; those not written down yet may be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._messages[index.row()].number not in self._taken:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Two lines, who and when above what was said; the tick; a sentence for screen readers."""
        message = self._messages[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._above(message)}\n{_one_line(message)}"
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

    def tick(self, rows: tuple[int, ...], on: bool) -> None:
        """Tick the messages in *rows*, or take their ticks away."""
        numbers = {self._messages[row].number for row in rows} - self._taken
        self._ticked = self._ticked | numbers if on else self._ticked - numbers
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
            self.ticks_changed.emit()

    def take(self, numbers: tuple[int, ...]) -> None:
        """Mark messages as written down."""
        self._taken |= set(numbers)
        self._ticked -= set(numbers)
        if self._messages:
            self.dataChanged.emit(self.index(0), self.index(len(self._messages) - 1))
        self.ticks_changed.emit()

    def _above(self, message: ExportedMessage) -> str:
        who = message.sender or self.tr("The app itself")
        parts = [who, message.shown or self.tr("no time given")]
        if message.number in self._taken:
            parts.append(self.tr("written down"))
        return " · ".join(parts)


def _one_line(message: ExportedMessage) -> str:
    files = [f"[{name}]" for name in message.attachments]
    return " ".join(" ".join((message.text, *files)).split())
