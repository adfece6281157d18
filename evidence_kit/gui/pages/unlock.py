"""The closed door: a field and a button, and nothing that says what is behind."""

import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice, announce
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.passphrase_field import PassphraseField
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import Failed, Unlock, Unlocked

STILL_WORKING = 2500
"""Milliseconds after which it says that opening takes a while."""
AGAIN = 400
"""Milliseconds between two tries while it is still being closed from before."""
CLOSING = 8.0
"""Seconds after which it is no longer taken for that: another window has it open."""


class UnlockPage(Page):
    """Opens the vault in the folder *place*. *unlocked* carries `Unlocked`; *elsewhere* goes back,
    *restore* to where a copy is put back.

    *working* tells that the key is being derived, which takes about a second.
    """

    unlocked = Signal(object)
    working = Signal()
    elsewhere = Signal()
    restore = Signal()

    def __init__(self, asker: Asker, place: str, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Unlock")
        self._place = place
        self._busy = False
        column = self.reading_column(560)
        card = Card()
        self.field = PassphraseField(self.tr("Passphrase"))
        self.field.submitted.connect(self._try)
        self.notice = Notice("caution")
        self.button = Button(self.tr("Unlock"), "lock-open", "primary")
        self.button.clicked.connect(self._try)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Opening"))
        self._bar.hide()
        self._patience = Words("", "muted")
        self._patience.hide()
        card.column.addWidget(self.field)
        card.column.addWidget(self.notice)
        card.column.addWidget(self.button)
        card.column.addWidget(self._bar)
        card.column.addWidget(self._patience)
        column.addWidget(card)
        column.addWidget(
            Words(self.tr("No passphrase? Your recovery code opens it too. Type it here."), "muted")
        )
        self.back_button = Button(self.tr("Open something else"), "arrow-left", "quiet")
        self.back_button.clicked.connect(self.elsewhere)
        self.restore_button = Button(self.tr("Put it back from a copy"), "copy", "quiet")
        self.restore_button.clicked.connect(self.restore)
        row = Flow()
        row.addWidget(self.back_button)
        row.addWidget(self.restore_button)
        column.addLayout(row)
        column.addStretch(1)
        self._since = 0.0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN)
        self._again.timeout.connect(self._ask)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(STILL_WORKING)
        self._waiting.timeout.connect(self._say_patience)

    def primary_focus(self) -> QWidget | None:
        return self.field.line

    def forget(self) -> None:
        self._again.stop()
        self.field.clear()
        self.notice.clear()

    def tell(self, sentence: str) -> None:
        """Show why it is locked, where the person did not lock it."""
        self.notice.say(sentence)

    def _try(self) -> None:
        if self._busy:
            return
        if not self.field.text:
            self.notice.say(self.tr("Please type your passphrase first."))
            self.field.line.setFocus()
            return
        self._set_busy(True)
        self.notice.clear()
        self._since = time.monotonic()
        self._ask()

    def _ask(self) -> None:
        self.asker.ask(
            Unlock(path=self._place, secret=self.field.text), self._opened, self._refused
        )

    def _opened(self, answer: Unlocked) -> None:
        self.field.clear()
        self._set_busy(False)
        self.unlocked.emit(answer)

    def _refused(self, failed: Failed) -> None:
        # Whoever comes straight back after hiding need not type it twice.
        if failed.kind == "OpenElsewhere" and time.monotonic() - self._since < CLOSING:
            self._again.start()
            return
        self._set_busy(False)
        if failed.kind == "WrongPassphrase":
            sentence = self.tr(
                "That did not open it. It is easy to mistype: look at it with Show, check Caps "
                "Lock and the language of the keyboard, and try again as often as you like."
            )
        elif failed.kind == "OpenElsewhere":
            sentence = self.tr(
                "It is open in another window already, here or on another computer. Close it "
                "there first, and try again. Nothing is lost."
            )
        else:
            sentence = failed.sentence
        self.notice.say(sentence)
        self.field.line.selectAll()
        self.field.line.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.field.setEnabled(not busy)
        self.button.setEnabled(not busy)
        for button in (self.back_button, self.restore_button):
            button.setEnabled(not busy)
        self._bar.setVisible(busy)
        self._patience.hide()
        if busy:
            announce(self.button, self.tr("Opening"))
            self._waiting.start()
            self.working.emit()
        else:
            self._waiting.stop()

    def _say_patience(self) -> None:
        self._patience.setText(
            self.tr("Still opening. It is slow on purpose, so that nobody can guess quickly.")
        )
        self._patience.show()
        announce(self._patience, self._patience.text())
