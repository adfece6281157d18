"""Further accounts that had a part in what happened, beside the first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.flow import FlowBox
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.model.account import Account


class MoreAccounts(QWidget):
    """Shows accounts as buttons that take them out, and a list of known ones to put in."""

    changed = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, Account] = {}
        self._chosen: tuple[str, ...] = ()
        self._but: frozenset[str] = frozenset()
        self.choice = Choice((), self)
        self.choice.activated.connect(self._put_in)
        self._row = FlowBox(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(Field(name, self.choice, hint))
        column.addWidget(self._row)
        self._show()

    def values(self) -> tuple[str, ...]:
        """The ids of the accounts that are in."""
        return self._chosen

    def set_known(self, accounts: Sequence[Account]) -> None:
        """Offer *accounts* to choose from."""
        self._known = {account.id: account for account in accounts}
        self._show()

    def set_values(self, accounts: Sequence[str], but: Sequence[str] = ()) -> None:
        """Put in the accounts of these ids; those *but* are never offered."""
        self._chosen = tuple(dict.fromkeys(each for each in accounts if each))
        self._but = frozenset(but)
        self._show()

    def _put_in(self) -> None:
        chosen = self.choice.value()
        if chosen and chosen not in self._chosen:
            self._chosen = (*self._chosen, chosen)
            self._show()
            announce(self.choice, self.tr("{} was put in.").format(self._name(chosen)))
            self.changed.emit()

    def _take_out(self, account: str) -> None:
        self._chosen = tuple(each for each in self._chosen if each != account)
        self._show()
        self.choice.setFocus()
        announce(self.choice, self.tr("{} was taken out.").format(self._name(account)))
        self.changed.emit()

    def _name(self, account: str) -> str:
        known = self._known.get(account)
        if known is None:
            return self.tr("An account")
        return f"{known.label} ({known.platform})" if known.platform else known.label

    def _show(self) -> None:
        free = [each for each in self._known if each not in self._chosen and each not in self._but]
        self.choice.offer(
            [("", self.tr("Choose one to add")), *((each, self._name(each)) for each in free)]
        )
        self.choice.choose("")
        self.choice.setEnabled(bool(free))
        self._row.clear()
        for account in self._chosen:
            button = Button(self._name(account), "x", "chip", self._row)
            button.setAccessibleName(self.tr("Take out {}").format(self._name(account)))
            button.clicked.connect(lambda _checked=False, each=account: self._take_out(each))
            self._row.add(button)
        self._row.setVisible(bool(self._chosen))
