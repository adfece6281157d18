"""Writing something down from anywhere: one key, one form, and back to where one was."""

from collections.abc import Callable

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.record_form import RecordForm
from evidence_kit.gui.pages.under_18 import FORM as UNDER_18
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice, announce
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.paste_key import PasteKey
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.case import Record
from evidence_kit.model.event import Event
from evidence_kit.service.messages import (
    AddPasted,
    Draft,
    Failed,
    FilesAdded,
    GetDraft,
    GetThumbnails,
    ListRecords,
    ReadNew,
    Records,
    Save,
    Saved,
    Thumbnails,
)

DRAFT = "quick"


class QuickPage(Page):
    """The form for one thing that happened, with a picture pasted from the clipboard if there is one.

    What is typed is kept as a draft until it is saved, and is there again after hiding.
    """

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Write something down")
        self.purpose = self.tr("A few words are enough. You can add to it later.")
        self._ready = False
        self._exhibits: tuple[str, ...] = ()
        self.form = RecordForm(self)
        self.draft = DraftKeeper(self.asker, self)
        self.draft.kept.connect(lambda: self.status.emit(self.tr("Saved")))
        self.draft.problem.connect(self._warn)
        self.form.edited.connect(self.draft.touch)
        self.notice = Notice(parent=self)
        self.question = Button(self.tr("Go to the question"), "images", parent=self)
        self.question.clicked.connect(lambda: self.go_to.emit("evidence"))
        self.notice.controls.addWidget(self.question)
        self.notice.controls.addStretch(1)
        self.paste = Button(self.tr("Paste a picture"), "image", "", self)
        self.paste.setAccessibleDescription(self.tr("Control V does the same."))
        self.picture = QLabel(self)
        self.with_picture = Words("", "muted", self)
        self.save = Button(self.tr("Save"), "check", "primary", self)
        self.another = Button(self.tr("Save and write another"), "plus", "", self)
        self.leave_it = Button(self.tr("Back"), "arrow-left", "quiet", self)
        self.save.clicked.connect(lambda: self._save(self.done_here.emit))
        self.another.clicked.connect(lambda: self._save(self._begin))
        self.leave_it.clicked.connect(self.done_here)
        self._lay_out()
        self.paste_key = PasteKey(self, self._pasted)
        self.paste.clicked.connect(self._paste_clicked)

    # --- for the frame ---------------------------------------------------------------------------

    def enter(self) -> None:
        self.asker.ask(ListRecords(), self._take_records)
        if not self._ready:
            self.asker.ask(GetDraft(form=DRAFT), self._take_draft)

    def flush(self) -> None:
        if self._ready and (self.form.is_edited or self._exhibits):
            self.draft.flush()

    def leave(self) -> None:
        self.flush()

    def forget(self) -> None:
        self.draft.settle()
        self._ready, self._exhibits = False, ()
        self.form.set_accounts(())
        self.form.show_event(Event(id=""), None, {})
        self.notice.clear()
        self._show_picture()

    def primary_focus(self) -> QWidget | None:
        return self.form.words

    # --- taking and saving -----------------------------------------------------------------------

    def _take_records(self, records: Records) -> None:
        self.form.set_zone(records.facts.zone)
        self.form.set_accounts(records.accounts)

    def _take_draft(self, draft: Draft) -> None:
        exhibits = draft.fields.get("exhibits", "")
        self._begin(draft.fields, tuple(exhibits.split(",")) if exhibits else ())
        if draft.fields:
            said = self.tr("This is what you were writing. Nothing was lost.")
            self.question.hide()
            self.notice.say(said, "soft")

    def _begin(self, draft: dict[str, str] | None = None, exhibits: tuple[str, ...] = ()) -> None:
        self._ready, self._exhibits = True, exhibits
        self.form.show_event(Event(id="", exhibits=exhibits), None, draft or {})
        self.draft.hold(DRAFT, self.form.fields, bool(draft))
        self._show_picture()
        self.form.words.setFocus()

    def _save(self, then: Callable[[], None]) -> None:
        if not (self.form.is_edited or self._exhibits):
            self.status.emit(self.tr("There is nothing to save yet."))
            announce(self.save, self.tr("There is nothing to save yet."))
            self.form.words.setFocus()
            return
        drop = self.draft.settle()
        account, event = self.form.changed_account(), self.form.record()
        if account is not None:
            self._write(account, _nothing)

        def saved(_answer: Saved) -> None:
            drop()
            self.notice.clear()
            self.status.emit(self.tr("Saved"))
            self._begin()
            then()

        self._write(event, saved)

    def _write(self, record: Record, done: Callable[[Saved], None]) -> None:
        self.asker.ask(Save(record=record), done, self._failed)

    def _failed(self, failed: Failed) -> None:
        self.draft.hold(DRAFT, self.form.fields)
        self.draft.flush()
        kept = self.tr("{} What you typed is kept. Please try again.")
        self._warn(kept.format(failed.sentence))

    def _warn(self, sentence: str) -> None:
        self.question.hide()
        self.notice.say(sentence, "caution")

    # --- the picture -----------------------------------------------------------------------------

    def _paste_clicked(self) -> None:
        if not self.paste_key.paste():
            self._warn(self.tr("There is no picture to paste. Copy one first, then come back."))

    def _pasted(self, data: bytes) -> None:
        def asked(draft: Draft) -> None:
            if draft.fields.get("answer"):
                self.asker.ask(AddPasted(data=data), self._added, self._not_added)
            else:
                self.question.show()
                said = self.tr(
                    "Before the first picture there is one question, on the Evidence page. "
                    "What you have typed waits here."
                )
                self.notice.say(said, "caution")

        self.asker.ask(GetDraft(form=UNDER_18), asked, self._not_added)

    def _not_added(self, failed: Failed) -> None:
        self._warn(failed.sentence)

    def _added(self, added: FilesAdded) -> None:
        self._exhibits = tuple(dict.fromkeys((*self._exhibits, *added.ids)))
        self.form.add_exhibits(self._exhibits)
        self.draft.touch()
        self._show_picture()
        self.asker.ask(ReadNew(), lambda _done: self._show_picture())
        mark = ", ".join((*added.added, *(twin.mark for twin in added.twins)))
        said = self.tr("The picture is in, as {}. It is safe.").format(mark)
        self.status.emit(said)
        announce(self.paste, said)

    def _show_picture(self) -> None:
        count = len(self._exhibits)
        self.with_picture.setText(
            self.tr("1 picture belongs to this.")
            if count == 1
            else self.tr("%n pictures belong to this.", "", count)
        )
        self.with_picture.setVisible(bool(count))
        self.picture.setVisible(False)
        self.picture.clear()
        if count:
            last = self._exhibits[-1]

            def take(found: Thumbnails) -> None:
                small = QPixmap()
                if last in self._exhibits and small.loadFromData(
                    found.pictures.get(last, b""), "JPEG"
                ):
                    self.picture.setPixmap(small)
                    self.picture.setVisible(True)

            self.asker.ask(GetThumbnails(ids=(last,)), take, lambda _failed: None)

    # --- layout ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = self.reading_column(760)
        pictures = QWidget(self)
        row = Flow(pictures)
        for part in (self.paste, self.with_picture, self.picture):
            row.addWidget(part)
        card = Card(parent=self)
        card.column.addWidget(self.form)
        buttons = QWidget(self)
        below = Flow(buttons)
        for button in (self.save, self.another, self.leave_it):
            below.addWidget(button)
        for widget in (self.notice, pictures, card, buttons):
            column.addWidget(widget)
        column.addStretch(1)


def _nothing(_answer: Saved) -> None:
    """An account that is saved first needs no words."""
