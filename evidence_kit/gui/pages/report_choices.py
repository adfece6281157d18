"""What may be chosen for a report: paper, size, and which pictures it shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.leave_out import LeaveOut
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.tick import Tick
from evidence_kit.gui.widgets.words import Words
from evidence_kit.guide.packs import pack
from evidence_kit.model.case import CaseFacts
from evidence_kit.report.choices import SINCE_LAST, Paper, ReportChoices
from evidence_kit.service.messages import Draft, GetDraft

_FORM = "report choices"
"""The draft of what was chosen. That intimate pictures are shown is not in it: that is chosen anew."""


class ReportChoicesCard(Card):
    """Starts from what is usual in the person's country; intimate pictures stay out.

    What is chosen is there again after hiding and locking: a picture that was left out must not
    come back by itself.
    """

    changed = Signal()

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._asker = asker
        self._touched = self._restoring = self._unsaved = False
        self._draft = DraftKeeper(asker, self)
        self._draft.kept.connect(self._now_kept)
        self.changed.connect(self._keep)
        self.paper = Choice(
            ((Paper.A4.value, self.tr("A4")), (Paper.LETTER.value, self.tr("US Letter")))
        )
        self.paper.activated.connect(self._paper_chosen)
        self.small = Tick(self.tr("Make a small file, for e-mail"))
        self.small.setAccessibleDescription(
            self.tr("Pictures in it are smaller. The originals stay as they are.")
        )
        self.small.toggled.connect(lambda _on: self.changed.emit())
        self.bare = Tick(self.tr("Take hidden details out of photos"))
        about_bare = self.tr(
            "A photo can hold the place where it was taken, and the name of the phone. "
            "The originals stay as they are."
        )
        self.bare.setAccessibleDescription(about_bare)
        self.bare.toggled.connect(lambda _on: self.changed.emit())
        self.since = Tick(self.tr("Only what is new since the last report"))
        about_since = self.tr("For an officer who has the last report. All marks stay the same.")
        self.since.setAccessibleDescription(about_since)
        self.since.toggled.connect(lambda _on: self.changed.emit())
        self._about_since = Words(about_since, "muted")
        self.intimate = Tick(self.tr("Show intimate pictures"))
        self.intimate.toggled.connect(self._intimate_chosen)
        self._warning = Notice()
        self._leaving = Fold(self.tr("Leave out some pictures"))
        self.leave_out = LeaveOut(asker)
        self._leaving.column.addWidget(self.leave_out)
        self._leaving.toggled.connect(self._open_list)
        self.leave_out.changed.connect(self.changed)
        self.column.addWidget(Words(self.tr("How it is made"), "section"))
        self.column.addWidget(self.intimate)
        self.column.addWidget(
            Words(
                self.tr(
                    "Leave this off if you can. The report then says that you hold these pictures, "
                    "with a number that proves which file it is. An officer can ask to see them."
                ),
                "muted",
            )
        )
        self.column.addWidget(self._warning)
        self.column.addWidget(self.small)
        self.column.addWidget(
            Words(self.tr("Pictures in it are smaller. The originals stay as they are."), "muted")
        )
        self.column.addWidget(self.bare)
        self.column.addWidget(Words(about_bare, "muted"))
        self.column.addWidget(self.since)
        self.column.addWidget(self._about_since)
        self.column.addWidget(Field(self.tr("Paper"), self.paper))
        self.offer_supplement(False)
        self.column.addWidget(self._leaving)

    def enter(self) -> None:
        """Ask for what was chosen before."""
        if not self._draft.form:
            self._asker.ask(GetDraft(form=_FORM), self._restore)

    def flush(self) -> None:
        """Hand over at once what was chosen."""
        if self._unsaved:
            self._draft.flush()

    def _keep(self) -> None:
        if self._draft.form and not self._restoring:
            self._unsaved = True
            self._draft.touch()

    def _now_kept(self) -> None:
        self._unsaved = False

    def _fields(self) -> dict[str, str]:
        fields = {
            "out": " ".join(self.leave_out.ids),
            "small": "yes" if self.small.isChecked() else "",
            "bare": "yes" if self.bare.isChecked() else "",
            "since": "yes" if self.since.isChecked() else "",
            "paper": self.paper.value() if self._touched else "",
        }
        return fields if any(fields.values()) else {}

    def _restore(self, draft: Draft) -> None:
        if self._draft.form:
            return
        self._restoring = True
        for tick, name in ((self.small, "small"), (self.bare, "bare"), (self.since, "since")):
            tick.setChecked(tick.isChecked() or bool(draft.fields.get(name)))
        if paper := draft.fields.get("paper", ""):
            self._touched = True
            self.paper.choose(paper)
        self.leave_out.tick(draft.fields.get("out", "").split())
        self._count_left_out()
        self._restoring = False
        self._draft.hold(_FORM, self._fields, bool(draft.fields))
        if draft.fields:
            self.changed.emit()

    def choices(self) -> ReportChoices:
        """What is chosen."""
        return ReportChoices(
            paper=Paper(self.paper.value() or Paper.A4),
            show_intimate=self.intimate.isChecked(),
            small=self.small.isChecked(),
            bare=self.bare.isChecked(),
            since=SINCE_LAST if self.since.isChecked() else "",
            leave_out=self.leave_out.ids,
        )

    def suit(self, facts: CaseFacts) -> None:
        """Start with the paper of the person's country, unless another was chosen."""
        if not self._touched:
            self.paper.choose(pack(facts.country).paper)

    def offer_supplement(self, there_is_a_report: bool) -> None:
        """Offer a report of what is new once there is one to add to."""
        self.since.setVisible(there_is_a_report)
        self._about_since.setVisible(there_is_a_report)

    def forget(self) -> None:
        """Go back to what is usual."""
        self._draft.settle()
        self._unsaved = False
        self.blockSignals(True)
        self._touched = False
        self.small.setChecked(False)
        self.bare.setChecked(False)
        self.since.setChecked(False)
        self.offer_supplement(False)
        self.intimate.setChecked(False)
        self._leaving.set_open(False)
        self.leave_out.forget()
        self.blockSignals(False)

    def _paper_chosen(self) -> None:
        self._touched = True
        self.changed.emit()

    def _intimate_chosen(self, on: bool) -> None:
        if on:
            self._warning.say(
                self.tr(
                    "Everyone who opens this report will see them. It may be passed on to lawyers "
                    "and a court, and the person it is about may get a copy. You cannot take it back "
                    "once it is sent."
                )
            )
        else:
            self._warning.clear()
        self.changed.emit()

    def _open_list(self, is_open: bool) -> None:
        if is_open:
            self.leave_out.ask()
        self._count_left_out()

    def _count_left_out(self) -> None:
        count = len(self.leave_out.ids)
        self._leaving.say(
            self.tr("Leave out some pictures (%n left out)", "", count)
            if count
            else self.tr("Leave out some pictures")
        )
