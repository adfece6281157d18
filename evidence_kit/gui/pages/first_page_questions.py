"""The few questions whose answers stand on the first page of a report."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.answer import AnswerChoice
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.gui.widgets.field import Field, line, paragraph
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.place_card import told
from evidence_kit.gui.widgets.words import Words
from evidence_kit.guide.packs import pack
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.exhibit import Answer
from evidence_kit.service.messages import Draft, Failed, GetDraft, ListRecords, Records, Save, Saved

_FORM = "facts"


class FirstPageQuestions(Card):
    """Asks them, keeps what is typed, and saves an answer as soon as its field is left."""

    changed = Signal()
    """The facts of the case have changed, and are saved."""
    status = Signal(str)

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._asker = asker
        self._facts: CaseFacts | None = None
        self._drafts = DraftKeeper(asker, self)
        self._drafts.problem.connect(self._say_problem)
        self._drafts.kept.connect(lambda: self.status.emit(self.tr("Saved")))
        self.notice = Notice()
        danger, children = self.tr("Are you in danger now?"), self.tr("Are children involved?")
        self.in_danger, self.children_involved = AnswerChoice(danger), AnswerChoice(children)
        self.danger, self.about, self.reach = paragraph(2), line(length=300), paragraph(2)
        self._call = Notice()
        self._danger_field = Field(self.tr("What is the danger?"), self.danger)
        self.column.addWidget(Words(self.tr("For the first page"), "section"))
        self.column.addWidget(
            Words(
                self.tr("An officer reads this first. Leave empty what you do not want to say."),
                "muted",
            )
        )
        self.column.addWidget(self.notice)
        self.column.addWidget(Field(danger, self.in_danger))
        self.column.addWidget(self._call)
        self.column.addWidget(self._danger_field)
        self.column.addWidget(
            Field(
                children,
                self.children_involved,
                self.tr("For example, they live with you, or they were written to."),
            )
        )
        self.column.addWidget(Field(self.tr("In one line, what is going on?"), self.about))
        self.column.addWidget(
            Field(
                self.tr("How can the police reach you safely?"),
                self.reach,
                self.tr(
                    "It is kept here, for you to give to the police yourself. It is never printed "
                    "in the report, because others may read that."
                ),
            )
        )
        for choice in (self.in_danger, self.children_involved):
            choice.changed.connect(self._answered)
        for paragraph_field in (self.danger, self.reach):
            paragraph_field.textChanged.connect(self._drafts.touch)
        self.about.textEdited.connect(self._drafts.touch)
        self.about.editingFinished.connect(self.commit)
        self._show_danger()

    # --- coming and going -----------------------------------------------------------------------

    def enter(self) -> None:
        """Ask for what is known, and for what was being typed."""
        self._asker.ask(ListRecords(), self._take_records)
        self._asker.ask(GetDraft(form=_FORM), self._take_draft)

    def commit(self) -> None:
        """Save what was typed, if anything changed."""
        if self._facts is None:
            return
        facts = self.facts()
        if facts == self._facts:
            return
        self._facts = facts
        drop = self._drafts.settle()
        self._asker.ask(Save(record=facts), self._saved, self._failed)
        drop()
        self._drafts.hold(_FORM, self.fields)

    def flush(self) -> None:
        """Save at once; there is nothing half done in an answer."""
        self.commit()

    def forget(self) -> None:
        """Drop every answer."""
        self._drafts.settle()
        self._facts = None
        self._fill(CaseFacts(initials=""))
        self.notice.clear()

    # --- values ---------------------------------------------------------------------------------

    def facts(self) -> CaseFacts:
        """The facts of the case with the answers as they stand."""
        assert self._facts is not None
        return msgspec.structs.replace(
            self._facts,
            in_danger=Answer(self.in_danger.value()),
            danger=self.danger.toPlainText().strip(),
            children=Answer(self.children_involved.value()),
            about=self.about.text().strip(),
            reach=self.reach.toPlainText().strip(),
        )

    def fields(self) -> dict[str, str]:
        """What is typed, for a draft."""
        return {
            "danger": self.danger.toPlainText(),
            "about": self.about.text(),
            "reach": self.reach.toPlainText(),
        }

    def _take_records(self, records: Records) -> None:
        if self._facts is not None and self.facts() != self._facts:
            self._facts = records.facts  # what is typed here stays; the rest may have changed
            return
        self._facts = records.facts
        self._fill(records.facts)
        self._drafts.hold(_FORM, self.fields)

    def _take_draft(self, draft: Draft) -> None:
        if not draft.fields or self._facts is None:
            return
        for name, control in (("danger", self.danger), ("reach", self.reach)):
            control.blockSignals(True)
            control.setPlainText(draft.fields.get(name, control.toPlainText()))
            control.blockSignals(False)
        self.about.setText(draft.fields.get("about", self.about.text()))
        self._drafts.hold(_FORM, self.fields, waiting=True)
        self.commit()

    def _fill(self, facts: CaseFacts) -> None:
        self.in_danger.choose(facts.in_danger.value)
        self.children_involved.choose(facts.children.value)
        for control, text in ((self.danger, facts.danger), (self.reach, facts.reach)):
            control.blockSignals(True)
            control.setPlainText(text)
            control.blockSignals(False)
        self.about.setText(facts.about)
        self._show_danger()

    def _answered(self) -> None:
        self._show_danger()
        self.commit()

    def _show_danger(self) -> None:
        in_danger = self.in_danger.value() == Answer.YES.value
        self._danger_field.setVisible(in_danger)
        if in_danger and self._facts is not None:
            call = told(pack(self._facts.country).emergency_words)
            self._call.say(self.tr("{call} Do not wait for the report.").format(call=call))
        else:
            self._call.clear()

    def _saved(self, _answer: Saved) -> None:
        self.status.emit(self.tr("Saved"))
        self.changed.emit()

    def _failed(self, failed: Failed) -> None:
        self._say_problem(failed.sentence)
        self._drafts.flush()

    def _say_problem(self, sentence: str) -> None:
        self.notice.say(sentence, "caution")
