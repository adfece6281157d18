"""The list of accounts: one is chosen to be opened, several to say that they are one person."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtWidgets import QListView, QWidget

from evidence_kit.gui.pages.account_rows import (
    ROW,
    AccountDelegate,
    AccountModel,
    AccountRow,
    choose_only,
)


class AccountList(QListView):
    """Shows the rows of `accounts`, an `AccountModel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accounts = AccountModel(self)
        self.setModel(self.accounts)
        self.setItemDelegate(AccountDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def chosen(self) -> list[AccountRow]:
        """The rows that are chosen, from the top down."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda i: i.row())
        return [index.data(ROW) for index in indexes]

    def row(self, account: str | None) -> AccountRow | None:
        """The row of the account of that id; None where it is not there."""
        place = self.accounts.place(account) if account else None
        return self.accounts.row(place) if place is not None else None

    def choose(self, accounts: Sequence[str]) -> None:
        """Choose exactly those of the ids *accounts* that are there."""
        places = [place for id in accounts if (place := self.accounts.place(id)) is not None]
        if len(places) == 1:
            choose_only(self, self.accounts.index(places[0]))
            return
        wanted = QItemSelection()
        for place in places:
            index = self.accounts.index(place)
            wanted.select(index, index)
        chosen = self.selectionModel()
        chosen.select(wanted, chosen.SelectionFlag.ClearAndSelect)
