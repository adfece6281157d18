"""Who it was: an account that is known already, or a new one with what is known of it."""

import uuid
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.choice import TypedChoice
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.place_card import told
from evidence_kit.gui.widgets.tab_order import tab_by_layout
from evidence_kit.gui.widgets.words import Words
from evidence_kit.guide.platforms import platforms
from evidence_kit.model.account import Account


class AccountChoice(QWidget):
    """Asks for the platform and the name of an account.

    A name that is known on that platform is that account; any other name opens the fields of a
    new one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accounts: dict[str, Account] = {}
        self._new_id = ""
        self._platforms = {platform.name.casefold(): platform for platform in platforms()}
        self.platform = TypedChoice(
            [(platform.name, platform.name) for platform in platforms()], self
        )
        self.platform.setCurrentIndex(-1)
        self.name = TypedChoice((), self)
        self.name.line.setMaxLength(300)
        self.display_name, self.profile_url, self.permanent_id = (line() for _ in range(3))
        self._known = Words("", "small", self)
        self._new = Card("sunken", self)
        self._new_fields: tuple[Field, Field] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        column.addWidget(Field(self.tr("Which app or website?"), self.platform))
        column.addWidget(
            Field(
                self.tr("Which account?"),
                self.name,
                self.tr("The username, such as @name, or a phone number."),
            )
        )
        column.addWidget(self._known)
        column.addWidget(self._new)

        self.platform.currentTextChanged.connect(self._platform_changed)
        self.platform.left.connect(self._platform_left)
        self.name.currentTextChanged.connect(self._changed)
        for field in (self.display_name, self.profile_url, self.permanent_id):
            field.textEdited.connect(self.changed)
        self._show()

    # --- values ----------------------------------------------------------------------------------

    def set_accounts(self, accounts: Sequence[Account]) -> None:
        """Offer *accounts* as those that are known."""
        self._accounts = {account.id: account for account in accounts}
        self._offer_platforms()
        self._offer_names()
        self._show()

    def set_account(self, account: Account | None) -> None:
        """Show *account*, or empty fields."""
        if account is None:
            self._fill({})
            return
        named = (
            account.label if account != Account(id=account.id, platform=account.platform) else ""
        )
        self._fill({"platform": account.platform, "account": named})
        place = self.name.findData(account.id)
        if named and place >= 0:
            # Two accounts may have the same name.
            self.name.blockSignals(True)
            self.name.setCurrentIndex(place)
            self.name.blockSignals(False)
            self._show()

    def account(self) -> Account | None:
        """The account that is meant, a new one with a new id included; None where none is named."""
        known = self._match()
        if known is not None:
            return known
        name, platform = self.name.text(), self.platform.text()
        if not (name or platform or self.permanent_id.text().strip()):
            return None
        self._new_id = self._new_id or uuid.uuid4().hex
        return Account(
            id=self._new_id,
            platform=platform,
            handle=name,
            display_name=self.display_name.text().strip(),
            profile_url=self.profile_url.text().strip(),
            permanent_id=self.permanent_id.text().strip(),
        )

    def is_new(self) -> bool:
        """Whether `account` is one that has not been saved yet."""
        account = self.account()
        return account is not None and account.id not in self._accounts

    def fields(self) -> dict[str, str]:
        """What is typed, for a draft."""
        return {
            "platform": self.platform.text(),
            "account": self.name.text(),
            "account_id": self._new_id,
            "display_name": self.display_name.text(),
            "profile_url": self.profile_url.text(),
            "permanent_id": self.permanent_id.text(),
        }

    def set_fields(self, fields: dict[str, str]) -> None:
        """Put a draft back."""
        self._fill(fields)

    # --- what follows from what is typed ---------------------------------------------------------

    def _match(self) -> Account | None:
        """The known account that the fields name; the one chosen from the list goes first."""
        name, platform = _plain(self.name.text()), self.platform.text().casefold()
        same_place = [
            account
            for account in self._accounts.values()
            if account.platform.casefold() == platform
        ]
        if not name:
            bare = (
                a for a in same_place if platform and a == Account(id=a.id, platform=a.platform)
            )
            return next(bare, None)
        chosen = self._accounts.get(self.name.value())
        if chosen is not None and chosen in same_place and _plain(chosen.label) == name:
            return chosen
        fitting = (account for account in same_place if name in _names(account))
        return next(fitting, None)

    def _platform_changed(self) -> None:
        self._offer_names()
        self._changed()

    def _platform_left(self) -> None:
        known = {account.platform.casefold() for account in self._accounts.values()}
        if self.platform.text().casefold() not in known and self.platform.finish():
            announce(self.platform, self.platform.text())

    def _changed(self) -> None:
        chosen = self._accounts.get(self.name.value())
        if chosen is not None and not self.platform.text():
            self.platform.blockSignals(True)
            self.platform.set_text(chosen.platform)
            self.platform.blockSignals(False)
        self._show()
        self.changed.emit()

    def _offer_platforms(self) -> None:
        """Offer every platform, those that were used first, the last one before all others."""
        used = [account.platform for account in reversed(self._accounts.values())]
        names = dict.fromkeys(name for name in used if name)
        names |= dict.fromkeys(platform.name for platform in platforms())
        self.platform.offer((name, name) for name in names)

    def _offer_names(self) -> None:
        platform = self.platform.text().casefold()
        self.name.offer(
            (account.id, account.label)
            for account in self._accounts.values()
            if not platform or account.platform.casefold() == platform
        )

    def _fill(self, fields: dict[str, str]) -> None:
        self._new_id = fields.get("account_id", "")
        widgets = (self.platform, self.name)
        for widget in widgets:
            widget.blockSignals(True)
        self.platform.set_text(fields.get("platform", ""))
        self._offer_names()
        self.name.set_text(fields.get("account", ""))
        for widget in widgets:
            widget.blockSignals(False)
        self.display_name.setText(fields.get("display_name", ""))
        self.profile_url.setText(fields.get("profile_url", ""))
        self.permanent_id.setText(fields.get("permanent_id", ""))
        self._show()

    def _lay_out_new(self) -> tuple[Field, Field]:
        """Put the fields of a new account in their places; most accounts are known already."""
        column = self._new.column
        column.addWidget(Words(self.tr("A new account. Add what you can see."), "muted"))
        column.addWidget(Field(self.tr("Name shown, if it is different"), self.display_name))
        profile = Field(self.tr("Address of the profile"), self.profile_url)
        permanent = Field(self.tr("Permanent ID"), self.permanent_id)
        for part in (profile, permanent):
            column.addWidget(part)
        tab_by_layout(self)
        return profile, permanent

    def _show(self) -> None:
        known = self._match()
        is_new = known is None and bool(self.name.text())
        if is_new and self._new_fields is None:
            self._new_fields = self._lay_out_new()
        self._new.setVisible(is_new)
        facts = []
        if known is not None and self.name.text():
            facts = [self.tr("You have written this account down before.")]
            if known.permanent_id:
                facts.append(self.tr("Permanent ID: {}").format(known.permanent_id))
        self._known.setText(" ".join(facts))
        self._known.setVisible(bool(facts))
        if is_new and self._new_fields is not None:
            profile, permanent = self._new_fields
            found = self._platforms.get(self.platform.text().casefold())
            why = self.tr("Names can be changed, IDs cannot.")
            permanent.hint(f"{why} {told(found.permanent_id)}".strip() if found else why)
            profile.hint(told(found.profile) if found else "")


def _plain(name: str) -> str:
    return name.strip().lstrip("@").casefold()


def _names(account: Account) -> set[str]:
    texts = msgspec.structs.asdict(account)
    return {
        _plain(texts[field])
        for field in ("handle", "display_name", "phone", "email", "permanent_id")
        if texts[field]
    } | {_plain(name) for name in account.earlier_names}
