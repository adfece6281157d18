"""The accounts as a list: the handle large, what does not change beneath it, and how often."""

from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from evidence_kit.gui import theme
from evidence_kit.gui.language import isolated
from evidence_kit.gui.said import said
from evidence_kit.model.account import Account, Person
from evidence_kit.service.messages import Records, Sighting

ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class AccountRow(msgspec.Struct, frozen=True):
    """An account, the person it may belong to, and how often it appears."""

    account: Account
    person: Person | None
    sighting: Sighting


class AccountModel(QAbstractListModel):
    """Accounts, those of one person next to each other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AccountRow] = []

    def take(self, records: Records) -> None:
        """Show the accounts of *records*."""
        people = {person.id: person for person in records.people}
        sightings = {sighting.account: sighting for sighting in records.sightings}
        first: dict[str, int] = {}
        for place, account in enumerate(records.accounts):
            first.setdefault(account.person or account.id, place)
        rows = [
            AccountRow(
                account,
                people.get(account.person or ""),
                sightings.get(account.id, Sighting(account.id)),
            )
            for account in sorted(records.accounts, key=lambda a: first[a.person or a.id])
        ]
        if [row.account.id for row in rows] == [row.account.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def forget(self) -> None:
        """Drop all rows."""
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def place(self, account: str) -> int | None:
        """The row number of an account id; None where it is not in the list."""
        places = (n for n, row in enumerate(self._rows) if row.account.id == account)
        return next(places, None)

    def row(self, number: int) -> AccountRow | None:
        """The row at *number*; None past either end."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.account.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.account.label, *self.lines(row)) if part)
        return None

    def lines(self, row: AccountRow) -> tuple[str, str, str]:
        """What stands beneath the name: where and its ID, who it may be, and how often."""
        account, sighting = row.account, row.sighting
        permanent = self.tr("ID {}").format(account.permanent_id) if account.permanent_id else ""
        where = " · ".join(part for part in (account.platform, permanent) if part)
        person = row.person.name or self.tr("Person not named") if row.person else ""
        return where, person, self._seen(sighting)

    def _seen(self, sighting: Sighting) -> str:
        if not sighting.events:
            return self.tr("Not in anything you wrote")
        count = (
            self.tr("Seen once")
            if sighting.events == 1
            else self.tr("Seen %n times", "", sighting.events)
        )
        # The day is enough here; the time of day is in the timeline.
        when, last = (said(time.partition(",")[0]) for time in (sighting.first, sighting.last))
        if last != when:
            when = self.tr("{} to {}").format(when, last)
        return f"{count} · {when}" if when else count


def choose_only(view: QAbstractItemView, index: QModelIndex) -> None:
    """Choose one row, also while Shift is held, which would add all between to what was chosen."""
    one = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(index, one)


class AccountDelegate(QStyledItemDelegate):
    """Paints a row from tokens."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        high = QFontMetrics(theme.font("section", bold=True)).height()
        return QSize(theme.px(200), high + 3 * _small().height() + theme.space(24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: AccountRow = index.data(ROW)
        model = index.model()
        assert isinstance(model, AccountModel)
        whole: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(whole, theme.token("soft"))
            painter.fillRect(
                whole.adjusted(0, 0, theme.space(4) - whole.width(), 0), theme.token("accent")
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(whole, theme.token("hover"))
        room = theme.space(16)
        line = whole.adjusted(room, theme.space(12), -room, 0)
        lead = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.setFont(theme.font("section", bold=True))
        painter.setPen(theme.token("text"))
        measured = painter.fontMetrics()
        name = measured.elidedText(row.account.label, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, lead, isolated(name))
        line.translate(0, measured.height())
        painter.setFont(theme.font("small"))
        for number, text in enumerate(model.lines(row)):
            painter.setPen(theme.token("accent" if number == 1 else "muted"))
            if text:
                painter.drawText(
                    line,
                    lead,
                    isolated(_small().elidedText(text, Qt.TextElideMode.ElideRight, line.width())),
                )
                line.translate(0, _small().height())
        painter.setPen(theme.token("line"))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.token("focus"), 2))
            painter.drawRoundedRect(whole.adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()


def _small() -> QFontMetrics:
    return QFontMetrics(theme.font("small"))
