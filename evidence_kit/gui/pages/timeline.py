"""The Timeline page: what happened, as a picture and as a list."""

import datetime as dt

from PySide6.QtCore import QBuffer, QByteArray, QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.timeline_filters import TimelineFilters
from evidence_kit.gui.widgets.timeline_list import TimelineList
from evidence_kit.gui.widgets.timeline_out import TimelineOut
from evidence_kit.gui.widgets.timeline_peek import TimelinePeek
from evidence_kit.gui.widgets.timeline_picture import TimelinePicture
from evidence_kit.gui.widgets.timeline_view import Step
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.account import Account
from evidence_kit.model.contact import ContactKind
from evidence_kit.model.demand import Demand
from evidence_kit.service.messages import (
    GetTimeline,
    ListRecords,
    Records,
    Timeline,
)
from evidence_kit.timeline.demand_rows import with_demands
from evidence_kit.timeline.kind_words import kind_words
from evidence_kit.timeline.rows import Burst, Gap, TimelineRow

AT_ONCE = 1000
"""Rows asked for at a time: reading so many takes about 2 ms of the desktop's turn."""

_BESIDE = 820  # from this width on at 100 % the buttons stand beside the sentence


class TimelinePage(Page):
    """Shows every event, lets the person look closer, and opens the picture of one."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Timeline")
        self.purpose = self.tr("Everything you wrote down, in order of time.")
        self._rows: list[TimelineRow] = []
        self._arriving: list[TimelineRow] = []
        self._gaps: tuple[Gap, ...] = ()
        self._bursts: tuple[Burst, ...] = ()
        self._reported: float | None = None
        self._pointer = QPoint()
        self._zone = "UTC"
        self._demands: tuple[Demand, ...] = ()
        self._accounts: tuple[Account, ...] = ()
        self._visit = 0
        column = self.reading_column(2400)
        self._either = QStackedLayout()
        column.addLayout(self._either)
        self._either.addWidget(QWidget())
        self._either.addWidget(self._empty())
        self._either.addWidget(self._full())

    # --- what is on it --------------------------------------------------------------------------

    def _empty(self) -> QWidget:
        whole = QWidget()
        card = Card()
        card.setMaximumWidth(theme.px(640))
        card.column.addWidget(Words(self.tr("Nothing is here yet"), "section"))
        card.column.addWidget(
            Words(
                self.tr(
                    "When you write down what a picture shows and when it happened, it appears "
                    "here by itself. You do not have to put anything in order."
                )
            )
        )
        go = Button(self.tr("Go to Evidence"), "images", "primary")
        go.clicked.connect(lambda: self.go_to.emit("evidence"))
        self._go_to_evidence = go
        row = QHBoxLayout()
        row.addWidget(go)
        row.addStretch()
        card.column.addLayout(row)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch()
        return whole

    def _full(self) -> QWidget:
        whole = QWidget()
        self.first_sentence = Words("", "strong")
        self.more_sentences = Words("", "small")
        self.reading = Words("", "muted")
        self.picture = TimelinePicture()
        self.picture.chosen.connect(self._choose)
        self.picture.opened.connect(self._open)
        self.picture.pointed_at.connect(self._take_pointer)
        self.picture.pointed.connect(self._point)
        self.filters = TimelineFilters()
        self.filters.changed.connect(self._filter)
        self.out = TimelineOut(
            self.asker, self.picture.as_image, self._svg, self._png, self._ids_shown
        )
        self.out.status.connect(self.status)
        self.list = TimelineList()
        self.list.setMinimumHeight(theme.px(136))
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addLayout(self._top_line())
        column.addWidget(self.more_sentences)
        column.addWidget(self.picture)
        column.addSpacing(theme.space(4))
        column.addWidget(self.reading)
        column.addSpacing(theme.space(4))
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        column.addWidget(self.out)
        self.peek = TimelinePeek(self.asker, whole)
        return whole

    def _top_line(self) -> QBoxLayout:
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self.first_sentence, 2)
        row = Flow(gap=4)
        for words, icon, act in (
            (self.tr("Closer"), "zoom-in", lambda: self.picture.zoom(1.6)),
            (self.tr("Further away"), "zoom-out", lambda: self.picture.zoom(1 / 1.6)),
            (self.tr("Show all"), "calendar-days", self.picture.show_all),
        ):
            button = Button(words, icon, "quiet")
            button.clicked.connect(act)
            row.addWidget(button)
        self.clear_pictures = Button(self.tr("Show pictures clearly"), "eye", "quiet")
        self.clear_pictures.setCheckable(True)
        self.clear_pictures.toggled.connect(lambda clear: self.peek.show_clear(clear))
        row.addWidget(self.clear_pictures)
        self._top.addLayout(row, 3)
        return self._top

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.px(_BESIDE)
        self._top.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    # --- asking and showing ---------------------------------------------------------------------

    def enter(self) -> None:
        """Ask for everything anew."""
        self._visit += 1
        self._arriving = []
        self.asker.ask(ListRecords(), self._take_records)
        self._ask_for_rows()

    def _take_records(self, records: Records) -> None:
        self._zone = records.facts.zone
        self._demands, self._accounts = records.demands, records.accounts
        blocked = [
            Step(bounds[0].timestamp(), self.tr("blocked"))
            for contact in records.contacts
            if contact.kind is ContactKind.BLOCKED and (bounds := contact.moment.bounds)
        ]
        self.picture.show_steps(sorted(blocked))

    def _ask_for_rows(self) -> None:
        visit = self._visit
        request = GetTimeline(start=len(self._arriving), count=AT_ONCE)
        self.asker.ask(request, lambda answer: self._take_rows(answer, visit))

    def _take_rows(self, answer: Timeline, visit: int) -> None:
        if visit != self._visit:
            return
        if not self._arriving:
            self._gaps, self._bursts = answer.gaps, answer.bursts
            self._reported = answer.reported
            self.first_sentence.setText(said(answer.sentences[0]) if answer.sentences else "")
            self.more_sentences.setText(" ".join(map(said, answer.sentences[1:])))
        self._arriving.extend(answer.rows)
        if answer.rows and len(self._arriving) < answer.total:
            self._ask_for_rows()
            return
        self._rows = with_demands(self._arriving, self._demands, self._accounts)
        self._arriving = []
        self.clear_pictures.setVisible(any(row.exhibits for row in self._rows))
        self.filters.offer(self._rows, self._zone, self._reported)
        self._either.setCurrentIndex(2 if self._rows else 1)
        self._filter()

    def _filter(self) -> None:
        rows = self.filters.fitting(self._rows)
        whole = len(rows) == len(self._rows)
        now = dt.datetime.now(dt.UTC).timestamp()
        self.peek.hide()
        self.list.events.show_rows(rows)
        self.picture.show_rows(rows, self._gaps if whole else (), self._zone, now)
        self.picture.show_bursts(self._bursts if whole else ())
        self._say(self._said_of_all(len(rows)))

    def _said_of_all(self, shown: int) -> str:
        if shown == len(self._rows):
            return self.tr("Point at a mark to read it. Double-click, or press Enter, to open it.")
        return self.tr("{shown} of {all} are shown.").format(
            shown=f"{shown:n}", all=f"{len(self._rows):n}"
        )

    # --- choosing and opening -------------------------------------------------------------------

    def _choose(self, identifier: str) -> None:
        self.picture.choose(identifier)
        self.list.choose(identifier)
        self._say(self._about(identifier))

    def _take_pointer(self, where: QPoint) -> None:
        room = self.peek.parentWidget()
        if room is not None:
            self._pointer = self.picture.mapTo(room, where)

    def _point(self, identifier: str, count: int) -> None:
        place = self.list.events.place(identifier)
        exhibits = self.list.events.rows[place].exhibits if place >= 0 else ()
        self.peek.show_at(self._pointer, exhibits)
        if count > 1:
            self._say(self.tr("%n things close together. Double-click to look closer.", "", count))
        elif identifier:
            self._say(self._about(identifier))
        elif (index := self.list.currentIndex()).isValid():
            self._say(self._about(self.list.events.rows[index.row()].id))
        else:
            self._say(self._said_of_all(len(self.list.events.rows)))

    def _about(self, identifier: str) -> str:
        place = self.list.events.place(identifier)
        if place < 0:
            return ""
        row = self.list.events.rows[place]
        words = " ".join(row.words.split())
        short = words if len(words) <= 80 else words[:79] + "…"
        parts = (said(row.when), row.lane, said(kind_words(row.kind)), short)
        return " · ".join(part for part in parts if part)

    def _say(self, words: str) -> None:
        self.reading.setText(words)

    def _open(self, identifier: str) -> None:
        if any(demand.id == identifier for demand in self._demands):
            self.go_to_place.emit("start", f"demands/{identifier}")
            return
        place = self.list.events.place(identifier)
        exhibits = self.list.events.rows[place].exhibits if place >= 0 else ()
        self.go_to_place.emit("evidence", exhibits[0] if exhibits else f"event/{identifier}")

    # --- taking it elsewhere --------------------------------------------------------------------

    def _svg(self) -> bytes:
        return self.picture.as_svg(self.tr("Timeline"))

    def _png(self) -> bytes:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        self.picture.as_image().save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(data.data())

    def _ids_shown(self) -> tuple[str, ...]:
        rows = self.list.events.rows
        return () if len(rows) == len(self._rows) else tuple(row.id for row in rows)

    # --- coming and going -----------------------------------------------------------------------

    def forget(self) -> None:
        """Drop every row and every word."""
        self._visit += 1
        self._rows, self._arriving, self._gaps, self._bursts = [], [], (), ()
        self.peek.forget()
        self.clear_pictures.setChecked(False)
        self.filters.forget()
        self.out.forget()
        self._demands, self._accounts = (), ()
        self.list.events.show_rows(())
        self.picture.forget()
        for words in (self.first_sentence, self.more_sentences, self.reading):
            words.setText("")
        self._either.setCurrentIndex(0)

    def primary_focus(self) -> QWidget | None:
        """The list, or the one button there is while it is empty."""
        return self._go_to_evidence if self._either.currentIndex() == 1 else self.list

    def retheme(self) -> None:
        """Draw the marks on the toggles anew."""
        self.filters.retheme()
