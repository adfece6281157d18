"""The exhibits as a Qt model: rows fetched in parts, small pictures on demand."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.thumbnails import Thumbnails
from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.service.messages import ExhibitRow, ExhibitRows, ListExhibits

PART = 500
FEW = 50  # rows that are asked for one by one rather than all anew
ROW = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


class ExhibitModel(QAbstractListModel):
    """Exhibits in the order of their marks, all of them or those that match some words.

    Exhibits are only ever added, so that a reload changes rows in place and keeps what is chosen.
    """

    loaded = Signal()
    """All rows are in."""

    def __init__(self, asker: Asker, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self.thumbnails = thumbnails
        self.thumbnails.arrived.connect(self._thumbnail_arrived)
        self._rows: list[ExhibitRow] = []
        self._places: dict[str, int] = {}
        self._matching = ""
        self._load = 0
        self.clear_pictures = False

    def load(self) -> None:
        """Ask for all rows anew."""
        self._load += 1
        self._ask_from(0, self._load)

    def refresh(self, exhibits: tuple[str, ...]) -> None:
        """Ask anew for the rows of *exhibits* alone; for all where only some are listed."""
        places = [self._places[exhibit] for exhibit in exhibits if exhibit in self._places]
        if self._matching or len(places) > FEW:
            self.load()
            return
        load = self._load
        for place in places:

            def take(answer: ExhibitRows, place: int = place) -> None:
                if load == self._load:
                    self._replace(place, answer.rows)

            self._asker.ask(ListExhibits(start=place, count=1), take)

    def find(self, words: str) -> None:
        """Show only the exhibits in which *words* occur; all where it is empty."""
        self._matching = words
        self.forget()
        self.load()

    def forget(self) -> None:
        """Drop all rows."""
        self._load += 1
        self.beginResetModel()
        self._rows.clear()
        self._places.clear()
        self.endResetModel()

    def place(self, exhibit: str) -> int | None:
        """The row number of an exhibit id; None where it is not in the list."""
        return self._places.get(exhibit)

    def place_of_mark(self, mark: str) -> int | None:
        """The row number of a mark such as "AB1"; None where it is not in the list."""
        return next((n for n, row in enumerate(self._rows) if row.mark == mark), None)

    def row(self, number: int) -> ExhibitRow | None:
        """The row at *number*; None past either end."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def show_clear(self, clear: bool) -> None:
        """Show ordinary pictures *clear* in the list, or all blurred."""
        self.clear_pictures = clear
        if not clear:
            self.thumbnails.forget_clear()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def is_clear(self, row: ExhibitRow) -> bool:
        """Whether the small picture of *row* may be seen: never one that is kept out of sight."""
        return self.clear_pictures and row.sensitivity is Sensitivity.ORDINARY

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows are in so far."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The mark to show, the row itself, and a sentence for screen readers."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.mark
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: ExhibitRow) -> str:
        who = " ".join(part for part in (row.platform, row.account) if part)
        state = "" if row.events else self.tr("nothing written down yet")
        check = self.tr("something was read, please check") if row.to_check else ""
        parts = (row.mark, who or row.name, said(row.when), state, check)
        return ", ".join(part for part in parts if part)

    def _ask_from(self, start: int, load: int) -> None:
        def take(answer: ExhibitRows) -> None:
            if load == self._load:
                self._take(start, answer)

        self._asker.ask(ListExhibits(start=start, count=PART, matching=self._matching), take)

    def _take(self, start: int, answer: ExhibitRows) -> None:
        rows = answer.rows
        known = min(len(self._rows) - start, len(rows))
        self._replace(start, rows[:known])
        if len(rows) > known:
            self.beginInsertRows(QModelIndex(), start + known, start + len(rows) - 1)
            self._rows.extend(rows[known:])
            self._places.update((row.id, start + known + n) for n, row in enumerate(rows[known:]))
            self.endInsertRows()
        if answer.total < len(self._rows):
            self.beginRemoveRows(QModelIndex(), answer.total, len(self._rows) - 1)
            for row in self._rows[answer.total :]:
                self._places.pop(row.id, None)
            del self._rows[answer.total :]
            self.endRemoveRows()
        if rows and start + len(rows) < answer.total:
            self._ask_from(start + len(rows), self._load)
        else:
            self.loaded.emit()

    def _replace(self, start: int, rows: tuple[ExhibitRow, ...]) -> None:
        changed = [n for n, row in enumerate(rows) if self._rows[start + n] != row]
        for number in changed:
            self._rows[start + number] = rows[number]
            self._places[rows[number].id] = start + number
        if changed:
            self.dataChanged.emit(self.index(start + changed[0]), self.index(start + changed[-1]))

    def _thumbnail_arrived(self, exhibit: str) -> None:
        place = self._places.get(exhibit)
        if place is not None:
            index = self.index(place)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])
