"""What became of one record, in plain words: when it was written, what was changed, and by whom."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.custody import Amendment
from evidence_kit.service.messages import GetHistory, History

MOST = 30


def field_name(field: str) -> str:
    """Return what the *field* of a record is called in a sentence on what was changed."""
    names = {
        "words": QCoreApplication.translate("History", "the words"),
        "moment": QCoreApplication.translate("History", "the time"),
        "kind": QCoreApplication.translate("History", "what sort of thing it was"),
        "accounts": QCoreApplication.translate("History", "which account it was"),
        "exhibits": QCoreApplication.translate("History", "which pictures belong to it"),
        "witnesses": QCoreApplication.translate("History", "who else saw it"),
        "effect": QCoreApplication.translate("History", "what it did to you"),
        "url": QCoreApplication.translate("History", "the web address"),
        "thread": QCoreApplication.translate("History", "the chat or group"),
        "notes": QCoreApplication.translate("History", "the notes"),
        "platform": QCoreApplication.translate("History", "the app or website"),
        "handle": QCoreApplication.translate("History", "the username"),
        "display_name": QCoreApplication.translate("History", "the name shown"),
        "permanent_id": QCoreApplication.translate("History", "the permanent ID"),
        "profile_url": QCoreApplication.translate("History", "the address of the profile"),
        "phone": QCoreApplication.translate("History", "the phone number"),
        "email": QCoreApplication.translate("History", "the e-mail address"),
        "earlier_names": QCoreApplication.translate("History", "the earlier names"),
        "linked": QCoreApplication.translate("History", "the linked accounts"),
        "profile_exhibits": QCoreApplication.translate("History", "the pictures of the profile"),
        "person": QCoreApplication.translate("History", "who may be behind it"),
        "person_basis": QCoreApplication.translate("History", "how that is known"),
        "description": QCoreApplication.translate("History", "the description"),
        "sensitivity": QCoreApplication.translate("History", "who may see the picture"),
        "capture": QCoreApplication.translate("History", "how the picture was taken"),
        "deadline": QCoreApplication.translate("History", "the day by which they want it"),
        "demanded": QCoreApplication.translate("History", "what they want"),
        "threat": QCoreApplication.translate("History", "what they said they would do"),
        "paid": QCoreApplication.translate("History", "whether anything was paid"),
        "outcome": QCoreApplication.translate("History", "what came of it"),
        "next_step": QCoreApplication.translate("History", "what happens next"),
        "follow_up": QCoreApplication.translate("History", "when to ask again"),
        "reference": QCoreApplication.translate("History", "the reference number"),
    }
    return names.get(field, field.replace("_", " "))


def amendment_words(version: Amendment) -> str:
    """Return one version as a sentence: "3 March 2026, 14:02: you changed the words."."""
    local = version.when.local
    date = QDate(local.year, local.month, local.day)
    day = f"{QLocale().toString(date, 'd MMMM yyyy')}, {local:%H:%M}"
    who = version.when.by
    if version.version == 1:
        said = (
            QCoreApplication.translate("History", "{who} wrote it down.").format(who=who)
            if who
            else QCoreApplication.translate("History", "you wrote it down.")
        )
    elif version.fields:
        changed = ", ".join(field_name(field) for field in version.fields)
        said = (
            QCoreApplication.translate("History", "{who} changed {what}.").format(
                who=who, what=changed
            )
            if who
            else QCoreApplication.translate("History", "you changed {what}.").format(what=changed)
        )
    else:
        said = QCoreApplication.translate("History", "it was put back as it had been.")
    return f"{day}: {said}"


class RecordHistory(QWidget):
    """A fold that is asked for when it is opened; newest first. It is hidden for a new record."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._record = ""
        self.fold = Fold(self.tr("What was changed, and when"), self)
        self.fold.toggled.connect(lambda is_open: self._ask() if is_open else None)
        self.words = Words("", "small", self)
        self.fold.column.addWidget(self.words)
        self.fold.column.addWidget(
            Words(
                self.tr("Nothing that was written is overwritten. The log keeps each change."),
                "muted",
            )
        )
        self.fold.column.setSpacing(theme.space(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self.hide()

    def show_record(self, record: str) -> None:
        """Be about the record of that id; "" hides it."""
        if record != self._record:
            self.words.setText("")
            self.fold.set_open(False)
        self._record = record
        self.setVisible(bool(record))
        if self.fold.is_open:
            self._ask()

    def forget(self) -> None:
        """Drop what is shown."""
        self.show_record("")

    def _ask(self) -> None:
        record = self._record

        def take(history: History) -> None:
            if record == self._record:
                newest = reversed(history.versions[-MOST:])
                self.words.setText("\n".join(amendment_words(each) for each in newest))

        if record:
            self._asker.ask(GetHistory(id=record), take, lambda _failed: None)
