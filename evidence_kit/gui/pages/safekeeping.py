"""Keeping it safe: a second copy, reading everything through, and what opens it."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.long_step import LongStep
from evidence_kit.gui.pages.safekeeping_removed import RemovedCard
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.file_choice import choose_folder
from evidence_kit.gui.widgets.notice import Notice, NoticeKind
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.passphrase_field import PassphraseField
from evidence_kit.gui.widgets.print_panel import PrintPanel
from evidence_kit.gui.widgets.sure import Sure
from evidence_kit.gui.widgets.tick import Tick
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service import messages as m


class SafekeepingPage(Page):
    """Asks for one thing at a time; *notice* of each card says how it went."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Keep it safe")
        self.purpose = self.tr("A second copy, a check of everything, and what opens it.")
        self._step = LongStep(self.asker, self)
        self._step.status.connect(self.status)
        self.stop_button = self._step.stop_button
        self._sealing: m.SealAnew | None = None
        self._sealing_notice = Notice()
        column = self.reading_column(760)
        self.back = Button(self.tr("Back to Settings"), "arrow-left", "quiet")
        self.back.clicked.connect(lambda: self.go_to.emit("settings"))
        self.back.let_break()
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.removed = RemovedCard(self._step)
        self.removed.put_back.connect(self._put_back)
        self.removed.erase.connect(self._erase)
        for card in (
            self._copies(),
            self._checking(),
            self._secrets(),
            self.removed,
            self._code(),
        ):
            column.addWidget(card)
        column.addStretch(1)

    def primary_focus(self) -> QWidget | None:
        return self.copy_button

    def enter(self) -> None:
        self.asker.ask(m.GetCopies(), self._show_copies)
        self.asker.ask(m.ListRemoved(), lambda found: self.removed.show_rows(found.rows))

    def leave(self) -> None:
        self.forget()

    def forget(self) -> None:
        self._forget_secrets()
        self.printed.clear()
        self._hide_code()
        for notice in (self.copy_notice, self.check_notice, self.secret_notice):
            notice.clear()
        self.removed.forget()
        self._sealing = None

    def _copies(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("A second copy"), "section"))
        self._last = Words("")
        card.column.addWidget(self._last)
        card.column.addWidget(
            Words(
                self.tr(
                    "If this computer breaks or is taken away, a copy on a USB stick keeps "
                    "everything. It is locked like this one, and opens with the same passphrase. "
                    "Keep the stick where the person who threatens you cannot find it. Choose a new "
                    "folder on it, or the folder of your last copy to bring that up to date."
                ),
                "muted",
            )
        )
        self.copy_button = self._step.button(self.tr("Make or update a copy"), "copy", self._copy)
        self.compare_button = self._step.button(
            self.tr("Compare with a copy"), "list-checks", self._compare
        )
        card.column.addLayout(self._step.row(self.copy_button, self.compare_button))
        self.copy_notice = Notice()
        card.column.addWidget(self.copy_notice)
        self.remind = Tick(self.tr("Remind me when the copy is old"))
        self.remind.clicked.connect(
            lambda on: self.asker.ask(m.SetReminder(on=on), lambda _done: None)
        )
        card.column.addWidget(self.remind)
        return card

    def _checking(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("Check everything"), "section"))
        card.column.addWidget(
            Words(
                self.tr(
                    "Reads every file that you added and every word that you wrote, and says if "
                    "anything is damaged. Nothing is changed by it."
                ),
                "muted",
            )
        )
        self.check_button = self._step.button(self.tr("Check now"), "shield-check", self._check)
        card.column.addLayout(self._step.row(self.check_button))
        self.printed = line(length=80)
        card.column.addWidget(
            Field(
                self.tr("Compare with a printed report"),
                self.printed,
                self.tr("Type the first 12 signs of the last fingerprint in its custody log."),
            )
        )
        self.printed_button = self._step.button(self.tr("Look for it"), "search", self._find)
        card.column.addLayout(self._step.row(self.printed_button))
        self.check_notice = Notice()
        card.column.addWidget(self.check_notice)
        return card

    def _secrets(self) -> Card:
        card = Card()
        card.column.addWidget(Words(self.tr("Passphrase and recovery code"), "section"))
        self.current = PassphraseField(self.tr("Passphrase now, or recovery code"))
        self.new = PassphraseField(self.tr("New passphrase"))
        self.again = PassphraseField(self.tr("The new one again"))
        for field in (self.current, self.new, self.again):
            card.column.addWidget(field)
        card.column.addWidget(
            Words(self.tr("Four or more words that do not belong together are good."), "small")
        )
        self.change_button = self._step.button(
            self.tr("Change the passphrase"), "key-round", self._change
        )
        self.code_button = self._step.button(
            self.tr("Make a new recovery code"), "refresh-cw", self._new_code
        )
        card.column.addLayout(self._step.row(self.change_button, self.code_button))
        card.column.addWidget(
            Words(
                self.tr(
                    "For a new recovery code only the first field is needed. Copies that you made "
                    "before still open with the old passphrase and the old code."
                ),
                "muted",
            )
        )
        card.column.addWidget(Words(self.tr("Someone saw my passphrase"), "strong"))
        card.column.addWidget(
            Words(
                self.tr(
                    "Then a new passphrase is not enough: someone may have an old copy of the keys. "
                    "This locks everything again with new keys. Fill in all three fields. It takes "
                    "a while, needs as much free room again, and can be stopped."
                ),
                "muted",
            )
        )
        self.seal_button = self._step.button(
            self.tr("Lock everything with new keys"), "shield", self._ask_seal
        )
        card.column.addLayout(self._step.row(self.seal_button))
        self.sure = Sure(self.tr("Leave it as it is"), self.tr("Lock with new keys"))
        self.sure.confirmed.connect(self._seal)
        card.column.addWidget(self.sure)
        self.unfinished = Notice("caution")
        self.drop_button = self._step.button(self.tr("Drop it"), "undo-2", self._drop)
        self.drop_button.let_break()
        self.unfinished.controls.addWidget(self.drop_button, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(self.unfinished)
        self.without = Sure(self.tr("Stop here"), self.tr("Go on without them"))
        self.without.confirmed.connect(self._seal_without)
        card.column.addWidget(self.without)
        self.secret_notice = Notice()
        card.column.addWidget(self.secret_notice)
        return card

    def _code(self) -> Card:
        self._code_card = Card("soft")
        self._code_card.column.addWidget(Words(self.tr("Your new recovery code"), "section"))
        self._code_card.column.addWidget(
            Words(
                self.tr(
                    "Write it on paper now: it is not shown again. It opens everything if you "
                    "forget the passphrase. The old code opens nothing here any more."
                )
            )
        )
        self.code = Words("", "code")
        self.code.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._code_card.column.addWidget(self.code)
        self._printing = PrintPanel()
        self._printing.hide()
        self._code_card.column.addWidget(self._printing)
        self._code_card.hide()
        return self._code_card

    def _show_copies(self, found: m.Copies) -> None:
        self._last.setText(
            self.tr("The last copy was made on {day}.").format(day=found.last)
            if found.last
            else self.tr("There is no copy yet.")
        )
        self.remind.setChecked(found.remind)
        self.unfinished.say(
            self.tr(
                "Locking with new keys was begun and not finished. Nothing is lost, and your "
                "passphrase of now opens everything. To finish it, choose it again with the same "
                "new passphrase. Or drop it, and all stays as it is."
            )
            if found.sealing_left
            else ""
        )

    def _copy(self) -> None:
        choose_folder(self, self.tr("Folder for the copy"), self.copy_to)

    def copy_to(self, path: str) -> None:
        """Make or update the copy in the folder *path*."""

        def done(made: m.BackedUp) -> None:
            counted = self.tr("Exhibits in the copy: {all}. New, and read back: {new}.")
            words = counted.format(all=made.exhibits, new=made.copied)
            told = " ".join((words, *made.damage))
            self._step.ended(self.copy_notice, told, "caution" if made.damage else "soft")
            self.enter()

        self._step.run(m.BackUp(path=path), done, self.copy_notice, self.tr("Copying"))

    def _compare(self) -> None:
        choose_folder(self, self.tr("Folder of the copy"), self.compare_with)

    def compare_with(self, path: str) -> None:
        """Compare with the copy in the folder *path*."""

        def done(found: m.Compared) -> None:
            kind: NoticeKind = "soft" if found.whole else "caution"
            self._step.ended(self.copy_notice, " ".join(map(said, found.sentences)), kind)

        self._step.run(m.CompareCopy(path=path), done, self.copy_notice, self.tr("Comparing"))

    def _check(self) -> None:
        def done(found: m.Checked) -> None:
            whole = self.tr("Exhibits: {count}. All of them, and all that you wrote, are whole.")
            whole = whole.format(count=found.exhibits)
            told = " ".join((*found.healed, *(found.damage or (whole,))))
            self._step.ended(self.check_notice, told, "caution" if found.damage else "soft")

        self._step.run(m.CheckVault(full=True), done, self.check_notice, self.tr("Checking"))

    def _find(self) -> None:
        def done(found: m.FoundPrinted) -> None:
            self._step.ended(
                self.check_notice, said(found.sentence), "soft" if found.number else "caution"
            )

        self._step.run(m.FindPrinted(chain=self.printed.text()), done, self.check_notice)

    def _change(self) -> None:
        if not self._new_fits():
            return

        def done(_answer: m.Done) -> None:
            self._forget_secrets()
            self._step.ended(self.secret_notice, self.tr("The passphrase is changed."), "soft")

        asked = m.ChangePassphrase(current=self.current.text, new=self.new.text)
        self._step.run(asked, done, self.secret_notice)

    def _new_code(self) -> None:
        self._sealing = None
        asked = m.NewRecoveryCode(current=self.current.text)
        self._step.run(asked, self._show_code, self.secret_notice)

    def _ask_seal(self) -> None:
        if self._new_fits():
            self.sure.ask(
                self.tr(
                    "The passphrase and the recovery code of now will open nothing here any more. "
                    "You will get a new code to write down. Nothing that you kept is lost. Go on?"
                )
            )

    def _seal(self) -> None:
        self._seal_with(m.SealAnew(current=self.current.text, new=self.new.text))

    def _erase(self, marks: list[str], secret: str) -> None:
        asked = m.SealAnew(current=secret, new=secret, erase=tuple(marks))
        self._seal_with(asked, self.removed.notice)

    def _seal_without(self) -> None:
        if self._sealing is not None:
            without = msgspec.structs.replace(self._sealing, leave_damaged=True)
            self._seal_with(without, self._sealing_notice)

    def _seal_with(self, asked: m.SealAnew, notice: Notice | None = None) -> None:
        self._sealing, self._sealing_notice = asked, notice or self.secret_notice
        verb = self.tr("Locking with new keys")
        self._step.run(asked, self._show_code, self._sealing_notice, verb, self._damaged)

    def _damaged(self, failed: m.Failed) -> bool:
        """Ask whether to leave out what is damaged, where that is what is in the way."""
        self.asker.ask(m.GetCopies(), self._show_copies)  # it may be half done now
        if failed.kind != "VaultUnusable" or self._sealing is None or self._sealing.leave_damaged:
            return False
        self.without.ask(
            self.tr(
                "{sentence} Or go on without these files: what you wrote about them stays, and "
                "the files themselves are gone for good. Go on without them?"
            ).format(sentence=failed.sentence)
        )
        return True

    def _drop(self) -> None:
        def done(_answer: m.Done) -> None:
            self._step.ended(
                self.secret_notice, self.tr("It is dropped. All is as before."), "soft"
            )
            self.enter()

        self._step.run(m.DropSealing(), done, self.secret_notice)

    def _put_back(self, ids: list[str]) -> None:
        def done(_answer: m.Done) -> None:
            if ids:
                self._put_back(ids)
                return
            told = self.tr("It is back in the case, with the same mark.")
            self._step.ended(self.removed.notice, told, "soft")
            self.enter()

        self._step.run(m.PutBack(id=ids.pop(0)), done, self.removed.notice)

    def _show_code(self, made: m.Created) -> None:
        self._forget_secrets()
        self.asker.ask(m.SaveDraft(form=m.UNWRITTEN), _nothing)  # this one takes its place
        self.code.setText(made.recovery_code)
        self.code.setAccessibleName(" ".join(made.recovery_code.replace("-", ", ")))
        self._printing.offer(self.tr("Keep this safe"), made.recovery_code)
        self._code_card.show()
        told = self.tr("It is done. Your new recovery code is below.")
        notice = self.secret_notice if self._sealing is None else self._sealing_notice
        self._sealing = None
        self._step.ended(notice, told, "soft")
        self.enter()
        self.code.setFocus()

    def _hide_code(self) -> None:
        self.code.clear()
        self.code.setAccessibleName("")
        self._printing.forget()
        self._code_card.hide()

    def _new_fits(self) -> bool:
        if self.new.text == self.again.text:
            return True
        told = self.tr("The two new passphrases are not the same. Please type them again.")
        self.secret_notice.say(told, "caution")
        self.again.clear()
        self.again.setFocus()
        return False

    def _forget_secrets(self) -> None:
        for field in (self.current, self.new, self.again, self.removed.passphrase):
            field.clear()


def _nothing(_answer: object) -> None:
    """Take an answer that says nothing more."""
