"""Report, block, stop: on each app in order, with a record of what was done."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from evidence_kit.gui import icons, theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.situation import FORM
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.place_card import told
from evidence_kit.gui.widgets.platform_source import PlatformSource
from evidence_kit.gui.widgets.tick import Tick
from evidence_kit.gui.widgets.words import WordKind, Words
from evidence_kit.guide.platforms import Platform, advice, platforms
from evidence_kit.guide.situations import NOT_SURE, About, Stance, situation
from evidence_kit.model.contact import Contact, ContactKind
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.moment_words import day_words, moment_words
from evidence_kit.service.messages import (
    Draft,
    GetDraft,
    ListRecords,
    Records,
    Remove,
    Save,
    Saved,
)


class StopPage(Page):
    """Shows, for one app at a time, what to keep, how to report and how to block."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Report, block, stop")
        self.purpose = self.tr("Keep your pictures first. Then report. Block last, if at all.")
        self._records: Records | None = None
        self._situation = NOT_SURE
        self._just_written: set[str] = set()
        self.ticks: dict[ContactKind, QCheckBox] = {}
        column = self.reading_column(860)
        self.back = Button(self.tr("Back to Start"), "arrow-left", "quiet")
        self.back.clicked.connect(lambda: self.go_to.emit("start"))
        self.back.let_break()
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.app = Choice((each.name, told(each.name)) for each in platforms())
        self.app.activated.connect(self._show)
        column.addWidget(
            Field(
                self.tr("Which app or website?"),
                self.app,
                self.tr("Is yours missing? Choose the last one: it says what holds for most."),
            )
        )
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.space(12))
        column.addLayout(self._body)
        column.addStretch()

    # --- asking ---------------------------------------------------------------------------------

    def enter(self) -> None:
        """Ask which accounts and records there are, and what is happening."""
        self.asker.ask(GetDraft(form=FORM), self._take_situation)
        self.asker.ask(ListRecords(), self._take_records)

    def show_place(self, place: str) -> None:
        """Show the app called *place*."""
        self.app.choose(advice(place).name)
        self._show()

    def _take_situation(self, draft: Draft) -> None:
        self._situation = draft.fields.get("situation", NOT_SURE)

    def _take_records(self, records: Records) -> None:
        first = self._records is None
        self._records = records
        known = [account.platform for account in records.accounts if account.platform]
        if first and known:
            self.app.choose(advice(known[0]).name)
        self._show()

    # --- showing --------------------------------------------------------------------------------

    def _show(self) -> None:
        if self._records is None:
            return
        self._clear()
        platform = advice(self.app.value())
        keep = self._step(self.tr("1  Keep"), self.tr("Take pictures before you report."))
        labelled = (
            (self.tr("What to show: {words}"), platform.capture),
            (self.tr("The times: {words}"), platform.time),
            (self.tr("Their name or number: {words}"), platform.handle),
            (self.tr("Good to know: {words}"), platform.note),
        )
        self._lines(keep, tuple(says.format(words=told(fact)) for says, fact in labelled if fact))
        self._say_in(
            keep,
            self.tr("Reported messages can vanish, and after blocking you may not see them."),
            "muted",
        )
        self._known(
            keep,
            platform,
            {
                "capture": self.tr("What to show"),
                "time": self.tr("The times"),
                "handle": self.tr("Their name or number"),
                "note": self.tr("Good to know"),
            },
        )
        add = Button(self.tr("Add pictures"), "images")
        add.clicked.connect(lambda: self.go_to.emit("evidence"))
        add.let_break()
        keep.column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        report = self._step(self.tr("2  Report"), "")
        self._lines(report, platform.report or self._plain_report())
        self._known_steps(report, platform, "report")
        self._tick(report, ContactKind.PLATFORM, platform, self.tr("I have reported it"))
        block = self._step(self.tr("3  Block, if it is right for you"), self._about_blocking())
        self._lines(block, platform.block or self._plain_block())
        self._known_steps(block, platform, "block")
        self._tick(block, ContactKind.BLOCKED, platform, self.tr("I have blocked them"))
        stop = self._step(self.tr("4  Stop"), self.tr("Do not answer any more, whatever they say."))
        self._say_in(
            stop,
            self.tr("Do not delete your own account. You can switch it off for a while."),
        )

    def _about_blocking(self) -> str:
        found = situation(self._situation) or situation(NOT_SURE)
        assert found is not None
        if found.stance(About.BLOCK) is Stance.ASK_FIRST:
            return self.tr(
                "With someone who may come to you, ask the police or a helpline first. "
                "A stranger you can block once you have your pictures."
            )
        return self.tr("You can block them once you have your pictures.")

    def _plain_report(self) -> tuple[str, ...]:
        return (self.tr("Look for three dots or a small flag beside the message or the profile."),)

    def _plain_block(self) -> tuple[str, ...]:
        return (self.tr("Look for three dots on their profile, then for Block."),)

    def _step(self, title: str, text: str) -> Card:
        card = Card()
        card.column.addWidget(Words(title, "section"))
        if text:
            card.column.addWidget(Words(text, "strong"))
        self._body.addWidget(card)
        return card

    def _lines(self, card: Card, lines: tuple[str, ...]) -> None:
        for line in lines:
            if line:
                card.column.addWidget(Words(f"•  {told(line)}"))

    def _known(self, card: Card, platform: Platform, called: dict[str, str]) -> None:
        words = PlatformSource(card)
        words.show_each(platform, called)
        card.column.addWidget(words)

    def _known_steps(self, card: Card, platform: Platform, fact: str) -> None:
        """Say how the steps are known, and what to do where the app has changed since."""
        changes = self.tr("Apps change. If it looks different, look for similar words.")
        words = PlatformSource(card)
        words.show_one(platform.sources.get(fact), changes)
        card.column.addWidget(words)

    def _say_in(self, card: Card, words: str, kind: WordKind = "") -> None:
        card.column.addWidget(Words(words, kind))

    def _tick(self, card: Card, kind: ContactKind, platform: Platform, words: str) -> None:
        """Add a box that writes a record when it is ticked; what was written stays ticked."""
        written = self._written(kind, platform)
        if written is not None and written.id not in self._just_written:
            self._was_done(card, words, written)
            return
        box = Tick(words)
        box.setAccessibleName(f"{words}: {platform.name}")
        box.setChecked(written is not None)
        box.toggled.connect(lambda on: self._ticked(on, kind, platform))
        self.ticks[kind] = box
        card.column.addWidget(box)
        if written is not None:
            self._when(card, written)

    def _was_done(self, card: Card, words: str, written: Contact) -> None:
        """Say what an earlier record tells; it is changed where it was written."""
        row = QHBoxLayout()
        sign = QLabel()
        sign.setPixmap(icons.pixmap("circle-check", "accent"))
        row.addWidget(sign)
        row.addWidget(Words(words, "strong"), 1)
        card.column.addLayout(row)
        self._when(card, written)

    def _when(self, card: Card, written: Contact) -> None:
        when = moment_words(written.moment)
        said = (
            self.tr("Written down: {when}.").format(when=told(when))
            if when
            else self.tr("Written down.")
        )
        self._say_in(card, said, "muted")
        more = Button(self.tr("Add the number they gave you"), "pencil", "quiet")
        more.clicked.connect(lambda: self.go_to_place.emit("start", f"contacts/{written.id}"))
        if written.kind is ContactKind.PLATFORM:
            more.let_break()
            card.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _written(self, kind: ContactKind, platform: Platform) -> Contact | None:
        assert self._records is not None
        found = (
            contact
            for contact in self._records.contacts
            if contact.kind is kind and advice(contact.organisation).id == platform.id
        )
        return next((contact for contact in found if contact.organisation), None)

    def _ticked(self, on: bool, kind: ContactKind, platform: Platform) -> None:
        if self._records is None:
            return
        if not on:
            written = self._written(kind, platform)
            if written is not None:
                self.asker.ask(Remove(id=written.id), lambda _done: self.enter())
            return
        today = dt.datetime.combine(dt.date.today(), dt.time())
        accounts = [a.id for a in self._records.accounts if advice(a.platform).id == platform.id]
        record = Contact(
            id="",
            kind=kind,
            organisation=platform.name,
            moment=Moment(
                wall=today,
                zone=self._records.facts.zone,
                precision=Precision.DAY,
                basis=Basis.MEMORY,
                shown=day_words(today),
            ),
            accounts=tuple(accounts) if len(accounts) == 1 else (),
        )
        self.asker.ask(Save(record=record), self._saved)

    def _saved(self, saved: Saved) -> None:
        self._just_written.add(saved.record.id)
        self.status.emit(self.tr("Saved"))
        announce(self, self.tr("Written down under calls and reports."))
        self.enter()

    def _clear(self) -> None:
        self.ticks.clear()
        while (item := self._body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def forget(self) -> None:
        """Drop what tells of the case."""
        self._records = None
        self._just_written.clear()
        self._situation = NOT_SURE
        self._clear()
        self.app.setCurrentIndex(0)

    def primary_focus(self) -> QWidget | None:
        """The choice of the app."""
        return self.app
