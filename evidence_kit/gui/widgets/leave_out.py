"""A list of exhibits with a tick before each, to leave some out of a report."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.field import line
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import ExhibitRow, ExhibitRows, ListExhibits

AT_ONCE = 500

_Index = QModelIndex | QPersistentModelIndex


class _Exhibits(QAbstractListModel):
    """Exhibits as words; a tick means that it stays out."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ExhibitRow] = []
        self.out: set[str] = set()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(
                part for part in (row.mark, row.account, row.when or row.name) if part
            )
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.id in self.out else Qt.CheckState.Unchecked
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        identifier = self.rows[index.row()].id
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.out.add(identifier)
        else:
            self.out.discard(identifier)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def show_rows(self, rows: list[ExhibitRow]) -> None:
        """Show *rows* instead of what was shown; ticks stay."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class LeaveOut(QWidget):
    """Lists the exhibits, with a field to find one; says when a tick changes."""

    changed = Signal()

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._round = 0
        self.model = _Exhibits(self)
        self.model.ticked.connect(self.changed)
        self.search = line(self.tr("Find by mark, name or account"))
        self.search.setProperty("kind", "search")
        self.search.setAccessibleName(self.tr("Find a picture in this list"))
        self.search.textChanged.connect(self.ask)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(theme.px(220))
        self.list.setAccessibleName(self.tr("Pictures and files. Space ticks one to leave it out."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        column.addWidget(
            Words(
                self.tr(
                    "Tick what should stay out. The report says which marks were left out, because "
                    "the numbers would show a gap. Nothing is removed from your evidence."
                ),
                "muted",
            )
        )
        column.addWidget(self.search)
        column.addWidget(self.list)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the exhibits that stay out."""
        return tuple(sorted(self.model.out))

    def tick(self, ids: Iterable[str]) -> None:
        """Have the exhibits of these *ids* stay out, too."""
        self.model.out |= set(ids)
        self.model.show_rows(self.model.rows)

    def ask(self) -> None:
        """Ask for the exhibits that match what is typed."""
        self._round += 1
        self._more([], self._round)

    def forget(self) -> None:
        """Drop the list and every tick."""
        self._round += 1
        self.model.out.clear()
        self.model.show_rows([])
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def _more(self, rows: list[ExhibitRow], asked: int) -> None:
        request = ListExhibits(start=len(rows), count=AT_ONCE, matching=self.search.text().strip())

        def take(answer: ExhibitRows) -> None:
            if asked != self._round:
                return
            rows.extend(answer.rows)
            if answer.rows and len(rows) < answer.total:
                self._more(rows, asked)
            else:
                self.model.show_rows(rows)

        self._asker.ask(request, take)
