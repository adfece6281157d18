"""A list of records of one kind and, in its place, the form for one of them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.card_button import CardButton
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.gui.widgets.form import Form, FormRecord
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.record_history import RecordHistory
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import (
    Done,
    Draft,
    Failed,
    GetDraft,
    ListRecords,
    Records,
    Remove,
    Save,
    Saved,
    SaveDraft,
    Undo,
    Undone,
)

_BESIDE = 320  # from this width on at 100 % the two buttons of a form stand beside each other


@dataclass(frozen=True)
class PanelWords:
    """What is particular to one kind of record: its name in drafts, and its words."""

    form: str
    title: str
    purpose: str
    new: str
    new_heading: str
    none_yet: str
    asks_removal: str
    line_of: Callable[[FormRecord], tuple[str, str]]


class RecordsPanel(QWidget):
    """Lists records, opens one in *form*, keeps what is typed, and saves it on leaving."""

    left = Signal()
    """The person wants to go back to where they came from."""
    status = Signal(str)

    def __init__(
        self,
        asker: Asker,
        words: PanelWords,
        form: Form,
        chosen: Callable[[Records], tuple[FormRecord, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._asker, self._words, self._chosen = asker, words, chosen
        self.title, self.purpose = words.title, words.purpose
        self.form = form
        self._drafts = DraftKeeper(asker, self)
        self._drafts.kept.connect(lambda: self.status.emit(self.tr("Saved")))
        self._drafts.problem.connect(self._say_problem)
        form.changed.connect(self._drafts.touch)
        self.notice = Notice()
        self._undo = Button(self.tr("Undo"), "undo-2")
        self._undo.clicked.connect(self._take_back)
        self.notice.controls.addWidget(self._undo)
        self.notice.controls.addStretch()
        # Shown in turn, not stacked: a stack is as high as its highest part.
        self._listing, self._writing = self._build_list(), self._build_form()
        self._show_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(16))
        column.addWidget(self.notice)
        column.addWidget(self._listing)
        column.addWidget(self._writing)
        column.addStretch()

    def _build_list(self) -> QWidget:
        whole = QWidget(self)
        back = Button(self.tr("Back to Start"), "arrow-left", "quiet")
        back.clicked.connect(self.left)
        self.new = Button(self._words.new, "plus", "primary")
        self.new.let_break()
        self.new.clicked.connect(lambda: self.open_form(None))
        self._none = Words(self._words.none_yet, "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(8))
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        back.let_break()
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        column.addStretch()
        return whole

    def _build_form(self) -> QWidget:
        whole = QWidget(self)
        self._form_heading = Words("", "section")
        self.done = Button(self.tr("Done"), "check", "primary")
        self.done.clicked.connect(self.close_form)
        self.remove = Button(self.tr("Remove"), "trash-2", "quiet")
        self.remove.clicked.connect(lambda: self._ask_removal(True))
        self._ends = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.addWidget(self.done)
        row.addStretch()
        row.addWidget(self.remove)
        self._removal = Card("caution")
        self._removal.column.addWidget(Words(self._words.asks_removal))
        keep = Button(self.tr("Keep it"))
        keep.clicked.connect(lambda: self._ask_removal(False))
        self.really_remove = Button(self.tr("Remove it"), "trash-2")
        self.really_remove.clicked.connect(self._remove_it)
        answers = QHBoxLayout()
        answers.addWidget(keep)
        answers.addWidget(self.really_remove)
        answers.addStretch()
        self._removal.column.addLayout(answers)
        card = Card()
        card.column.addWidget(self._form_heading)
        card.column.addWidget(
            Words(self.tr("Leave out what you do not know. It is saved as you type."), "muted")
        )
        card.column.addWidget(self.form)
        card.column.addLayout(row)
        card.column.addWidget(self._removal)
        self.history = RecordHistory(self._asker)
        self.history.changing.connect(self.commit)
        self.history.changed.connect(self._brought_back)
        self.history.told.connect(self.status)
        card.column.addWidget(self.history)
        card.setMaximumWidth(theme.px(720))
        back = Button(self.tr("Back to the list"), "arrow-left", "quiet")
        back.clicked.connect(self.close_form)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        back.let_break()
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(card)
        column.addStretch()
        return whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ends.setDirection(
            QBoxLayout.Direction.LeftToRight
            if self.width() >= theme.px(_BESIDE)
            else QBoxLayout.Direction.TopToBottom
        )

    # --- coming and going -----------------------------------------------------------------------

    def enter(self) -> None:
        """Ask for the records, and for what was being typed when the program was hidden."""
        self._show_list()
        self._asker.ask(ListRecords(), self._take_records)
        self._asker.ask(GetDraft(form=self._words.form), self._take_draft)

    def open_form(self, record: FormRecord | None) -> None:
        """Show *record* in the form, or an empty form for a new one."""
        self.notice.clear()
        self._ask_removal(False)
        self.form.show_record(record)
        self._form_heading.setText(
            self._words.new_heading if record is None else self._words.line_of(record)[0]
        )
        self.remove.setVisible(record is not None)
        self.history.show_record(record.id if record is not None else "")
        self._drafts.hold(self._words.form, self.form.fields)
        self._listing.hide()
        self._writing.show()
        self.form.focus_first()

    def open_one(self, identifier: str) -> None:
        """Show the record of that id in the form, unless another is being written."""

        def found(records: Records) -> None:
            known = {record.id: record for record in self._chosen(records)}
            if identifier in known and not self._drafts.form:
                self.open_form(known[identifier])

        self._asker.ask(ListRecords(), found)

    def close_form(self) -> None:
        """Save what is in the form, if anything changed, and go back to the list."""
        self.commit()
        self._show_list()
        self.new.setFocus()

    def commit(self) -> None:
        """Save what is in the form, if it is open and anything changed in it."""
        if not self._drafts.form:
            return
        if self.form.is_untouched():
            self._drafts.settle()()
            return
        fields = self.form.fields()
        record = self.form.record()
        drop = self._drafts.settle()
        self._asker.ask(Save(record=record), self._saved, lambda told: self._failed(told, fields))
        drop()

    def settle(self) -> None:
        """Save what is typed, and show the list."""
        self.commit()
        self._show_list()

    def look_again(self) -> None:
        """Ask anew for the records."""
        self.notice.clear()
        self._asker.ask(ListRecords(), self._take_records)

    def flush(self) -> None:
        """Hand over at once what is typed; it waits as a draft."""
        if self._drafts.form and not self.form.is_untouched():
            self._drafts.flush()

    def forget(self) -> None:
        """Drop everything shown."""
        self._drafts.settle()
        self.form.show_record(None)
        self.history.forget()
        self._list(())
        self.notice.clear()
        self._show_list()

    # --- answers --------------------------------------------------------------------------------

    def _take_records(self, records: Records) -> None:
        self.form.offer(records)
        self._list(self._chosen(records))

    def _list(self, records: tuple[FormRecord, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._none.setVisible(not records)
        for record in records:
            title, detail = self._words.line_of(record)
            row = CardButton(title, "pencil", detail)
            row.clicked.connect(lambda _checked=False, one=record: self.open_form(one))
            self._rows.addWidget(row)

    def _take_draft(self, draft: Draft) -> None:
        if not draft.fields or self._drafts.form:
            return
        self._asker.ask(ListRecords(), lambda records: self._put_back(records, draft.fields))

    def _put_back(self, records: Records, fields: dict[str, str]) -> None:
        known = {record.id: record for record in self._chosen(records)}
        self.open_form(known.get(fields.get("id", "")))
        self.form.set_fields(fields)
        self._drafts.hold(self._words.form, self.form.fields, waiting=True)
        self._undo.hide()
        self.notice.say(self.tr("This is what you were writing. Nothing was lost."), "soft")

    def _saved(self, _saved: Saved) -> None:
        self.status.emit(self.tr("Saved"))
        self._asker.ask(ListRecords(), self._take_records)

    def _brought_back(self, record: FormRecord) -> None:
        self.open_form(record)
        self._asker.ask(ListRecords(), self._take_records)

    def _failed(self, failed: Failed, fields: dict[str, str] | None = None) -> None:
        self._say_problem(failed.sentence)
        if fields:  # the record could not be written: what was typed waits as a draft
            self._asker.ask(SaveDraft(form=self._words.form, fields=fields), _nothing)

    def _say_problem(self, sentence: str) -> None:
        self._undo.hide()
        self.notice.say(sentence, "caution")

    # --- removing -------------------------------------------------------------------------------

    def _ask_removal(self, asked: bool) -> None:
        self._removal.setVisible(asked)
        if asked:
            self._removal.findChildren(Button)[0].setFocus()

    def _remove_it(self) -> None:
        record = self.form.fields()["id"]
        self._drafts.settle()()
        self._asker.ask(Remove(id=record), self._removed, self._failed)

    def _removed(self, _answer: Done) -> None:
        self._show_list()
        self._undo.show()
        self.notice.say(self.tr("It was removed."), "soft")
        self._undo.setFocus()
        self._asker.ask(ListRecords(), self._take_records)

    def _take_back(self) -> None:
        self._asker.ask(Undo(), self._taken_back, self._failed)

    def _taken_back(self, undone: Undone) -> None:
        self._undo.hide()
        self.notice.say(undone.what or self.tr("There is nothing to take back."), "soft")
        self._asker.ask(ListRecords(), self._take_records)

    def _show_list(self) -> None:
        self._writing.hide()
        self._listing.show()


def _nothing(_answer: Done) -> None:
    """A draft that was kept needs no words."""
