"""The Report page: what goes in, how it looks, and the one button that makes it."""

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from evidence_kit.gui import icons, theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.first_page_questions import FirstPageQuestions
from evidence_kit.gui.pages.report_choices import ReportChoicesCard
from evidence_kit.gui.pages.report_package import PackageCard
from evidence_kit.gui.pages.report_papers import PapersCard
from evidence_kit.gui.pages.report_stamp import StampCard
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.gradual import Gradual
from evidence_kit.gui.widgets.later import Later
from evidence_kit.gui.widgets.made_file import MadeFile
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.page_preview import PagePreview
from evidence_kit.gui.widgets.save_place import SavePlace
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.tab_order import tab_by_layout
from evidence_kit.gui.widgets.underway import Underway
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import (
    Exported,
    Failed,
    GetOverview,
    ListRecords,
    MakeReport,
    Overview,
    PlanReport,
    Records,
    ReportPlan,
)

_BESIDE = 900  # from this width on at 100 % the preview stands beside the rest
_THREE = 640  # from this width on at 100 % the three lists stand side by side


class ReportPage(Page):
    """Says what would be in the report, shows its pages, and writes it where the person wants."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Report")
        self.purpose = self.tr("One PDF for the police, with everything in order.")
        # From the outside to the inside, so that nothing is dressed twice.
        self._main = QWidget(self)
        self._scroll = ScrollColumn(1040, self._main)
        room = self._scroll.column.parentWidget()
        self.questions = FirstPageQuestions(self.asker, room)
        self.questions.changed.connect(self._replan)
        self.questions.status.connect(self.status)
        self.choices = ReportChoicesCard(self.asker, room)
        self.choices.changed.connect(self._replan)
        self._package, self._papers = Later(self._make_package), Later(self._make_papers)
        self._stamp = Later(lambda: StampCard(self.asker, room))
        self.preview = PagePreview(self.asker)
        self.preview.enlarge.connect(self._arrange)
        self.place = SavePlace(self.asker, self.tr("Save the report"), "pdf")
        self.place.agreed.connect(self._make)
        self.result = Notice()
        self.done = MadeFile()
        self.done.write_down.connect(lambda: self.go_to_place.emit("start", "contacts"))
        self._build()

    @property
    def package(self) -> PackageCard:
        """The package, which is put in its place after the report itself."""
        return self._package()

    @property
    def papers(self) -> PapersCard:
        """The other papers, put in their place after the report itself."""
        return self._papers()

    @property
    def stamp(self) -> StampCard:
        """The time stamp, put in its place after the report itself."""
        return self._stamp()

    def _make_package(self) -> PackageCard:
        made = PackageCard(self.asker, self.choices.choices, self._scroll.column.parentWidget())
        made.write_down.connect(lambda: self.go_to_place.emit("start", "contacts"))
        return made

    def _make_papers(self) -> PapersCard:
        room = self._scroll.column.parentWidget()
        return PapersCard(self.asker, lambda: self.choices.choices().paper, room)

    # --- what is on it --------------------------------------------------------------------------

    def _build(self) -> None:
        column = self._scroll.column
        column.addWidget(self.place)
        column.addWidget(self.result)
        column.addWidget(self.done)
        column.addWidget(self._plan_lists())
        column.addWidget(self.questions)
        column.addWidget(self.choices)
        others = QVBoxLayout()
        others.setSpacing(column.spacing())
        column.addLayout(others)
        self._others = Gradual(others, self)
        self._others.done.connect(lambda: tab_by_layout(self._scroll))
        for later in (self._package, self._papers, self._stamp):
            self._others.add(later)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        column.addStretch()
        main = self._main
        self._side = QWidget(main)
        self._side_column = QVBoxLayout(self._side)
        edge = theme.space(8)
        self._side_column.setContentsMargins(edge, edge, theme.space(24), edge)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._scroll, 1)
        beside.addWidget(self._side)
        rows = QVBoxLayout(main)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(beside, 1)
        rows.addWidget(self._making_bar())
        self._large = ScrollColumn(900, self)
        self._either = QStackedLayout(self)
        self._either.addWidget(main)
        self._either.addWidget(self._large)
        self._arrange()

    def _plan_lists(self) -> QWidget:
        whole = QWidget()
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight, whole)
        self._lists.setContentsMargins(0, 0, 0, 0)
        self._lists.setSpacing(theme.space(12))
        self.goes_in = _PlanList(self.tr("What goes in"), "check", "accent")
        self.stays_out = _PlanList(self.tr("What stays out"), "eye-off", "muted")
        self.missing = _PlanList(self.tr("Still missing"), "circle", "muted")
        for part in (self.goes_in, self.stays_out, self.missing):
            self._lists.addWidget(part, 1)
        return whole

    def _making_bar(self) -> QWidget:
        bar = QFrame()
        bar.setObjectName("foot")
        self.make = Button(self.tr("Make the report"), "file-text", "primary")
        self.make.clicked.connect(self._choose_place)
        self._about_making = Words(
            self.tr("You choose where it is saved. Nothing is sent to anyone."), "muted"
        )
        self.underway = Underway(self.tr("Making the report"), self)
        self.underway.changed.connect(self._show_making)
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.space(24), theme.space(8), theme.space(24), theme.space(8))
        row.setSpacing(theme.space(16))
        row.addWidget(self.make)
        row.addWidget(self._about_making, 1)
        row.addWidget(self.underway.bar, 1)
        row.addWidget(self.underway.stop)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the preview where there is room for it: beside, below, or alone and large."""
        large = self.preview.larger.isChecked()
        beside = self.width() >= theme.px(_BESIDE)
        self._either.setCurrentIndex(1 if large else 0)
        self._side.setVisible(beside)
        self._side.setFixedWidth(min(theme.px(400), self.width() // 2))
        where = self._large.column if large else self._side_column if beside else self._below
        if where.indexOf(self.preview) < 0:
            where.addWidget(self.preview)
        room = self.width() - (self._side.width() if beside else 0)
        self._lists.setDirection(
            QBoxLayout.Direction.LeftToRight
            if room >= theme.px(_THREE)
            else QBoxLayout.Direction.TopToBottom
        )

    # --- the plan -------------------------------------------------------------------------------

    def enter(self) -> None:
        """Ask what would be in the report now."""
        self.asker.ask(ListRecords(), self._take_records)
        self.asker.ask(GetOverview(), self._take_overview)
        self.questions.enter()
        self.choices.enter()
        self.preview.outdated()

    def _take_records(self, records: Records) -> None:
        self.choices.suit(records.facts)
        self._replan()

    def _take_overview(self, overview: Overview) -> None:
        self.choices.offer_supplement(overview.reports > 0)

    def _replan(self) -> None:
        choices = self.choices.choices()
        self.preview.set_choices(choices)
        self.preview.outdated()
        self.asker.ask(PlanReport(choices=choices), self._take_plan)

    def _take_plan(self, plan: ReportPlan) -> None:
        self.goes_in.say(plan.goes_in, self.tr("Nothing yet."))
        self.stays_out.say(plan.stays_out, self.tr("Nothing stays out."))
        self.missing.say(plan.missing, self.tr("Nothing is missing."))

    # --- making it ------------------------------------------------------------------------------

    def _choose_place(self) -> None:
        self.questions.commit()
        self.result.clear()
        self.done.clear()
        name = self.tr("Report {date}.pdf").format(date=dt.date.today().isoformat())
        self.place.ask(name)

    def _make(self, path: str) -> None:
        request = MakeReport(path=path, choices=self.choices.choices())
        ticket = self.asker.ask(request, self._made, self._not_made, self.underway.tell)
        self.underway.begin(ticket)

    def _made(self, made: Exported) -> None:
        self.underway.end()
        self.done.say(made)
        self.choices.offer_supplement(True)
        self._show_top()
        self._replan()

    def _not_made(self, failed: Failed) -> None:
        self.underway.end()
        if self.underway.was_stopped:
            self.result.say(
                self.tr("Stopped. No file was saved, and nothing in your evidence changed."), "soft"
            )
        else:
            self.result.say(failed.sentence, "caution")
        self._show_top()

    def _show_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        self.make.setFocus()

    def _show_making(self, making: bool) -> None:
        self.make.setEnabled(not making)
        self._about_making.setVisible(not making)

    # --- coming and going -----------------------------------------------------------------------

    def commit(self) -> None:
        """Save the answers for the first page."""
        self.questions.commit()

    def flush(self) -> None:
        """Save the answers for the first page, and what was chosen, at once."""
        self.questions.flush()
        self.choices.flush()

    def forget(self) -> None:
        """Drop the plan, the answers and the pages."""
        self.underway.cancel()
        self.underway.end()
        self.questions.forget()
        self.choices.forget()
        for card in (self._package.made, self._papers.made, self._stamp.made):
            if card is not None:
                card.forget()
        self.preview.forget()
        for part in (self.goes_in, self.stays_out, self.missing):
            part.say((), "")
        self.result.clear()
        self.done.clear()
        self.place.clear()

    def primary_focus(self) -> QWidget | None:
        """The main button."""
        return self.make


class _PlanList(Card):
    """A few plain sentences under a heading, each with the same small sign."""

    def __init__(self, heading: str, sign: str, token: str) -> None:
        super().__init__()
        self._sign, self._token = sign, token
        self.column.setSpacing(theme.space(8))
        self.column.addWidget(Words(heading, "strong"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(8))
        self.column.addLayout(self._rows)
        self.column.addStretch()
        self.setAccessibleName(heading)

    def say(self, sentences: Iterable[str], none: str) -> None:
        """Show *sentences*, or *none* where there are none."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        rows = list(sentences)
        for sentence in rows:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.space(8))
            sign = QLabel()
            sign.setPixmap(icons.pixmap(self._sign, self._token, 16))
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Words(said(sentence)), 1)
            self._rows.addWidget(row)
        if not rows and none:
            self._rows.addWidget(Words(none, "muted"))
