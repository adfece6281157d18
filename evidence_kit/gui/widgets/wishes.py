"""What would make the evidence stronger, as quiet help: beside one picture, and over the case."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.words import Words
from evidence_kit.gui.widgets.wrapped_button import WrappedButton
from evidence_kit.model.account import Account
from evidence_kit.service.messages import GetWishes, Wishes
from evidence_kit.timeline.completeness import CaseWish, Wish


def wish_words(wish: Wish) -> str:
    """Return what would help with one picture, as a sentence."""
    return {
        Wish.NOTHING_WRITTEN: QCoreApplication.translate(
            "Wish", "Write who it was, when, and what they said. A few words are enough."
        ),
        Wish.TIME: QCoreApplication.translate(
            "Wish", "When was it? If you do not know, you can say so."
        ),
        Wish.ACCOUNT: QCoreApplication.translate("Wish", "Which account was it?"),
        Wish.HANDLE: QCoreApplication.translate(
            "Wish",
            "A username, number or profile address of the account. A name alone can belong to many.",
        ),
        Wish.ADDRESS: QCoreApplication.translate("Wish", "The web address of the post or profile."),
        Wish.PROFILE: QCoreApplication.translate(
            "Wish", "A picture of the whole profile page. The owner can change it at any time."
        ),
        Wish.AROUND: QCoreApplication.translate(
            "Wish", "The messages before and after this one, in pictures that overlap a little."
        ),
        Wish.WHOLE_SCREEN: QCoreApplication.translate(
            "Wish",
            "Does it show the whole screen, with the time at the top? Say so under the picture.",
        ),
        Wish.CROPPED: QCoreApplication.translate(
            "Wish", "If the message is still there: one more picture, of the whole screen."
        ),
        Wish.ORIGINAL: QCoreApplication.translate(
            "Wish", "Is it still on the phone or computer? If so, keep it there."
        ),
    }[wish]


def case_words(wish: CaseWish, accounts: Mapping[str, Account]) -> str:
    """Return what would help over the whole case, with how many pictures or which accounts."""
    count = len(wish.exhibits)
    named = [accounts[each].label for each in wish.accounts if each in accounts]
    names = ", ".join(named[:3])
    if len(named) > 3:
        names = QCoreApplication.translate("Wish", "{names} and {count} more").format(
            names=names, count=len(named) - 3
        )
    if wish.wish is Wish.PROFILE:
        return QCoreApplication.translate(
            "Wish", "Take a picture of the whole profile page of {names}."
        ).format(names=names)
    if wish.wish is Wish.HANDLE:
        return QCoreApplication.translate(
            "Wish", "Find a username, number or profile address of {names}."
        ).format(names=names)
    if count == 1:
        return {
            Wish.NOTHING_WRITTEN: QCoreApplication.translate(
                "Wish", "Write down what one picture shows."
            ),
            Wish.TIME: QCoreApplication.translate(
                "Wish", "Say when it was, for one picture, or that you do not know."
            ),
            Wish.ACCOUNT: QCoreApplication.translate(
                "Wish", "Say which account it was, for one picture."
            ),
            Wish.ADDRESS: QCoreApplication.translate(
                "Wish", "Copy the web address of one post or profile."
            ),
            Wish.AROUND: QCoreApplication.translate(
                "Wish", "Take pictures of the messages before and after one picture."
            ),
        }.get(wish.wish, wish_words(wish.wish))
    return {
        Wish.NOTHING_WRITTEN: QCoreApplication.translate(
            "Wish", "Write down what %n pictures show.", "", count
        ),
        Wish.TIME: QCoreApplication.translate(
            "Wish", "Say when it was, for %n pictures, or that you do not know.", "", count
        ),
        Wish.ACCOUNT: QCoreApplication.translate(
            "Wish", "Say which account it was, for %n pictures.", "", count
        ),
        Wish.ADDRESS: QCoreApplication.translate(
            "Wish", "Copy the web address of %n posts or profiles.", "", count
        ),
        Wish.AROUND: QCoreApplication.translate(
            "Wish", "Take pictures of the messages before and after, for %n pictures.", "", count
        ),
    }.get(wish.wish, wish_words(wish.wish))


class ExhibitWishes(QWidget):
    """A fold beneath one exhibit: what would make it stronger. Hidden where there is nothing."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._exhibit = ""
        self.fold = Fold(self.tr("What would make this stronger"), self)
        self.words = Words("", "", self)
        self.fold.column.addWidget(self.words)
        self.fold.column.addWidget(
            Words(self.tr("You can report without any of this."), "muted", self)
        )
        self.fold.column.setSpacing(theme.space(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self.hide()

    def show_exhibit(self, exhibit: str) -> None:
        """Ask what would help with the exhibit of that id; "" hides it."""
        if exhibit != self._exhibit:
            self.words.setText("")
            self.hide()
        self._exhibit = exhibit
        if exhibit:
            self._asker.ask(GetWishes(exhibit=exhibit), self._take, lambda _failed: None)

    def _take(self, wishes: Wishes) -> None:
        if self._exhibit:
            self.words.setText("\n".join(f"•  {wish_words(wish)}" for wish in wishes.of))
            self.setVisible(bool(wishes.of))


class CaseWishes(Card):
    """The few things most worth doing, each leading to the first picture; or that it is enough."""

    wanted = Signal(str)
    """The id of the exhibit to open."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._asker = asker
        self.column.setSpacing(theme.space(4))
        self.title = Words("", "strong", self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(4))
        self.buttons: list[Button | WrappedButton] = []
        self.column.addWidget(self.title)
        self.column.addLayout(self._rows)
        self._free = Words(self.tr("You can report without any of this."), "small", self)
        self.column.addWidget(self._free)
        self.hide()

    def ask(self, accounts: tuple[Account, ...]) -> None:
        """Ask anew; *accounts* are those that may be named."""
        known = {account.id: account for account in accounts}
        self._asker.ask(GetWishes(), lambda answer: self._take(answer, known))

    def forget(self) -> None:
        """Drop every name."""
        self._clear()
        self.hide()

    def _take(self, wishes: Wishes, accounts: Mapping[str, Account]) -> None:
        self._clear()
        self.setVisible(bool(wishes.exhibits))
        self._free.setVisible(bool(wishes.overall))
        self.title.setText(
            self.tr("What would help most, if you have the strength")
            if wishes.overall
            else self.tr("That is enough. What you have is good to hand over.")
        )
        for wish in wishes.overall:
            button = WrappedButton(case_words(wish, accounts), parent=self)
            first = wish.exhibits[0]
            button.clicked.connect(lambda _c=False, exhibit=first: self.wanted.emit(exhibit))
            self._rows.addWidget(button)
            self.buttons.append(button)

    def _clear(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
