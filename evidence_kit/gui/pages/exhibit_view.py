"""One exhibit, or several, with the form for what they show."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.event_removal import EventRemoval
from evidence_kit.gui.pages.exhibit_beside import ExhibitBeside
from evidence_kit.gui.pages.exhibit_header import EventChoice, ExhibitHeader
from evidence_kit.gui.pages.picture_form import PictureForm
from evidence_kit.gui.pages.record_form import RecordForm
from evidence_kit.gui.pages.recording import Recording
from evidence_kit.gui.pages.suggesting import Suggesting
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.picture_beside import PictureBeside
from evidence_kit.gui.widgets.picture_view import PictureView
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.thumbnails import Thumbnails
from evidence_kit.model.account import Account
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.service.messages import (
    Decided,
    Draft,
    ExhibitDetails,
    Failed,
    GetDraft,
    GetExhibit,
    GetRecord,
    Saved,
)

BESIDE = 660  # width from which the picture stands beside the form
ABOVE = 360  # height of a picture above the form
WORDS, ANOTHER, SEVERAL = "words", "+", "several"


class ExhibitView(QWidget):
    """Shows what is open: an exhibit, several exhibits as one event, or an event without any.

    What is in the form stays live until the next values are here, and is then saved: what a
    person sees is always what they type into.
    """

    status = Signal(str)
    saved = Signal(object)
    """A record was saved or, as None, removed."""
    attach_wanted = Signal(object)
    """The ids of the exhibits that belong to something written down before."""

    def __init__(self, asker: Asker, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._wanted: object = None
        self._exhibits: tuple[str, ...] = ()
        self._events: list[Event] = []
        self._current = 0
        self._accounts: dict[str, Account] = {}
        self.header = ExhibitHeader(self)
        self.notice = Notice(parent=self)
        self.picture = PictureView(asker, thumbnails, self)
        self.events = EventChoice(self)
        self.form = RecordForm(self)
        self.picture_form = PictureForm(self)
        self.recording = Recording(asker, self.form, self.picture_form, self)
        self.suggesting = Suggesting(asker, self)
        self.attach = Button(self.tr("Part of something I wrote before"), "link", "quiet", self)
        self.go_on = Button(self.tr("Save and go on"), "check", "primary", self)
        self.sure = EventRemoval(asker, self)
        self.remove = self.sure.button
        self.sure.begun.connect(self.recording.event_draft.settle)
        self.sure.removed.connect(self._removed)
        self.sure.problem.connect(self._warn)
        self.beside = ExhibitBeside(asker, self)
        self._lay_out()
        self.events.chosen.connect(self._choose_event)
        self.events.another_wanted.connect(self._another_event)
        self.attach.clicked.connect(lambda: self.attach_wanted.emit(self._exhibits))
        self.picture_form.sensitivity_chosen.connect(self.picture.take_sensitivity)
        self.recording.kept.connect(lambda: self.status.emit(self.tr("Saved")))
        self.recording.problem.connect(self._warn)
        self.recording.saved.connect(self._record_saved)
        self.picture_form.sensitivity_chosen.connect(self.suggesting.take_sensitivity)
        self.suggesting.before_taking.connect(self.commit)
        self.suggesting.taken.connect(self._was_taken)
        self.suggesting.problem.connect(self._warn)
        self.suggesting.edits.kept.connect(lambda: self.status.emit(self.tr("Saved")))

    # --- opening ---------------------------------------------------------------------------------

    @property
    def exhibits(self) -> tuple[str, ...]:
        """The ids of the exhibits that are open."""
        return self._exhibits

    @property
    def is_empty(self) -> bool:
        """Whether nothing is open."""
        return self._wanted is None

    def whereabouts(self) -> dict[str, str]:
        """What is open, for `go_back_to`; empty where nothing is."""
        event = self._events[self._current].id if self._current < len(self._events) else ANOTHER
        if self.is_empty:
            return {}
        if not self._exhibits:
            return {"event": event or WORDS}
        if len(self._exhibits) > 1 and not event:
            return {"several": ",".join(self._exhibits)}
        return {"exhibit": self._exhibits[0], "event": event}

    def take_facts(self, facts: CaseFacts, accounts: tuple[Account, ...]) -> None:
        """Take the person's clock and the accounts that are known."""
        self._accounts = {account.id: account for account in accounts}
        self.form.set_zone(facts.zone)
        self.picture_form.set_zone(facts.zone)
        self.suggesting.panel.set_zone(facts.zone)
        self.form.set_accounts(accounts)

    def open_exhibit(self, exhibit: str, event: str = "") -> None:
        """Open the exhibit of that id, with the event *event* in the form, or its first.

        *event* may be `ANOTHER`, for one more than it has.
        """
        wanted = self._want()

        def take(details: ExhibitDetails) -> None:
            if wanted is self._wanted:
                self._take_exhibit(details, event, wanted)

        self._asker.ask(GetExhibit(id=exhibit), take, self._failed)

    def open_event(self, event: str) -> None:
        """Open the event of that id: with its first exhibit, or alone where it has none."""
        wanted = self._want()

        def take(answer: Saved) -> None:
            record = answer.record
            if wanted is not self._wanted or not isinstance(record, Event):
                return
            if record.exhibits:
                self.open_exhibit(record.exhibits[0], record.id)
            else:
                self._take_words(record, wanted)

        self._asker.ask(GetRecord(id=event), take, self._failed)

    def open_several(self, exhibits: tuple[str, ...], marks: str) -> None:
        """Open a new event that *exhibits* show together; *marks* names them."""
        wanted = self._want()
        event = Event(id="", exhibits=exhibits)

        def take(draft: Draft) -> None:
            if wanted is not self._wanted:
                return
            self.recording.commit()
            title = self.tr("%n pictures, one thing that happened", "", len(exhibits))
            self.header.say(title, marks, beside=False)
            waiting = draft.fields if draft.fields.get("exhibits") == ",".join(exhibits) else {}
            self._show_alone(event, SEVERAL, waiting)

        self._asker.ask(GetDraft(form=SEVERAL), take, self._failed)

    def open_words(self) -> None:
        """Open a new event without any exhibit."""
        self._take_words(Event(id=""), self._want())

    def open_again(self) -> None:
        """Show anew what is open, after it was changed elsewhere."""
        current = self._events[self._current].id if self._current < len(self._events) else ""
        if len(self._exhibits) == 1 and self.picture.isVisibleTo(self):
            self.open_exhibit(self._exhibits[0], current)
        elif current:
            self.open_event(current)

    def take_picture(self, exhibit: Exhibit) -> None:
        """Take what looking at the picture of the open exhibit told."""
        if self._exhibits == (exhibit.id,):
            self.picture.show_exhibit(exhibit)
            self.picture_form.take_facts(exhibit)
            self.suggesting.open(exhibit)

    # --- keeping ---------------------------------------------------------------------------------

    def commit(self) -> None:
        """Save what was changed."""
        event = self.recording.commit()
        if event is not None:
            self._events[self._current : self._current + 1] = [event]

    def flush(self) -> None:
        """Hand over at once what was typed."""
        self.recording.flush()
        self.suggesting.flush()

    def forget(self) -> None:
        """Drop the picture and all text."""
        self.recording.let_go()
        self._wanted = None
        self._exhibits, self._events, self._accounts = (), [], {}
        self.beside.show_about(None)
        self.form.set_accounts(())
        self.form.show_event(Event(id=""), None, {})
        self.picture_form.forget()
        self.picture.forget()
        self.suggesting.forget()
        self.header.say("", "", beside=False)
        self.events.offer((), 0)
        self.notice.clear()

    # --- inside: taking values -------------------------------------------------------------------

    def _want(self) -> object:
        self._wanted = object()
        return self._wanted

    def _failed(self, failed: Failed) -> None:
        self._warn(failed.sentence)

    def _warn(self, sentence: str) -> None:
        self.notice.say(sentence, "caution")

    def _take_exhibit(self, details: ExhibitDetails, event: str, wanted: object) -> None:
        exhibit, events = details.exhibit, list(details.events)
        places = [number for number, other in enumerate(events) if other.id == event]
        current = places[0] if places else len(events) if event == ANOTHER else 0
        drafts: list[dict[str, str]] = []

        def take(draft: Draft) -> None:
            drafts.append(draft.fields)
            if len(drafts) == 2 and wanted is self._wanted:
                self.commit()
                self._learn(details.accounts)
                self._show_exhibit(exhibit, events, current, drafts)

        fresh = _fresh(exhibit.id, events)
        event_form = f"event:{events[current].id if current < len(events) else fresh}"
        self._asker.ask(GetDraft(form=event_form), take, self._failed)
        self._asker.ask(GetDraft(form=f"exhibit:{exhibit.id}"), take, self._failed)

    def _show_exhibit(
        self, exhibit: Exhibit, events: list[Event], current: int, drafts: list[dict[str, str]]
    ) -> None:
        self._exhibits, self._events, self._current = (exhibit.id,), events, current
        self.beside.show_about(exhibit)
        self.notice.clear()
        self.header.say(str(exhibit.mark), exhibit.original_name, beside=True)
        self.picture.show_exhibit(exhibit)
        self.suggesting.open(exhibit)
        self.picture_form.show_exhibit(exhibit, drafts[1])
        self.recording.hold_picture(exhibit.id, bool(drafts[1]))
        self._show_event(drafts[0])
        self._show_parts(with_picture=True)

    def _take_words(self, event: Event, wanted: object) -> None:
        def take(draft: Draft) -> None:
            if wanted is not self._wanted:
                return
            self.commit()
            self.header.say(self.tr("Something without a picture"), "", beside=False)
            self._show_alone(event, form, draft.fields)

        form = f"event:{event.id or WORDS}"
        self._asker.ask(GetDraft(form=form), take, self._failed)

    def _show_alone(self, event: Event, form: str, draft: dict[str, str]) -> None:
        self._exhibits, self._events, self._current = event.exhibits, [event], 0
        self.notice.clear()
        self.picture.forget()
        self.suggesting.forget()
        self.recording.picture_draft.settle()
        self.form.show_event(event, self._account_of(event), draft)
        self.recording.hold_event(form, bool(draft))
        self.beside.show_about(None, event.id)
        self.events.offer([event], 0)
        self.events.another.hide()
        self._show_parts(with_picture=False)

    def _show_event(self, draft: dict[str, str]) -> None:
        new = Event(id="", exhibits=self._exhibits)
        is_new = self._current >= len(self._events)
        event = new if is_new else self._events[self._current]
        self.form.show_event(event, self._account_of(event), draft, self.beside.taken)
        fresh = _fresh(self._exhibits[0], self._events)
        self.recording.hold_event(f"event:{event.id or fresh}", bool(draft))
        self.events.offer(self._events, self._current)
        self.beside.show_event(event.id)
        self.sure.offer(event.id)
        self.attach.setVisible(is_new)

    def _account_of(self, event: Event) -> Account | None:
        return self._accounts.get(event.accounts[0]) if event.accounts else None

    def _choose_event(self, number: int) -> None:
        self.commit()
        self._current = number
        event = self._events[number] if number < len(self._events) else None
        wanted = self._wanted
        fresh = _fresh(self._exhibits[0], self._events)

        def take(draft: Draft) -> None:
            if wanted is self._wanted:
                self._show_event(draft.fields)

        form = f"event:{event.id if event else fresh}"
        self._asker.ask(GetDraft(form=form), take, self._failed)

    def _another_event(self) -> None:
        self.commit()
        self._choose_event(len(self._events))
        self.form.start()

    def _record_saved(self, record: object) -> None:
        if isinstance(record, Account):
            self._learn((record,))
        self.saved.emit(record)

    def _learn(self, accounts: tuple[Account, ...]) -> None:
        """Offer *accounts* from now on, as they stand."""
        if any(self._accounts.get(account.id) != account for account in accounts):
            self._accounts.update((account.id, account) for account in accounts)
            self.form.set_accounts(tuple(self._accounts.values()))

    def _was_taken(self, _decided: Decided) -> None:
        """Show anew what follows from suggestions that were taken."""
        self.status.emit(self.tr("Saved. Ctrl Z takes it back."))
        self.open_again()

    def _removed(self, event: str) -> None:
        self.saved.emit(None)
        self.status.emit(self.tr("Removed. Ctrl Z brings it back."))
        shown = self._events[self._current] if self._current < len(self._events) else None
        if shown is not None and shown.id == event and self._exhibits:
            self.form.settle(shown)
            self.open_exhibit(self._exhibits[0])

    # --- inside: layout --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        scroll = ScrollColumn(720, self)
        scroll.setMinimumHeight(theme.px(40))  # it scrolls; the head above it must be whole
        column = scroll.column
        self._picture_card = picture_card = Card(parent=self)
        picture_card.column.addWidget(self.picture_form)
        actions = QWidget(self)
        row = Flow(actions)
        for button in (self.go_on, self.attach, self.remove):
            row.addWidget(button)
        parts = (self.suggesting.panel, self.events, self.form, picture_card, actions, self.sure)
        for part in (*parts, self.beside):
            column.addWidget(part)
        column.addStretch(1)
        body = PictureBeside(
            self.picture, scroll, beside=BESIDE, above=ABOVE, place=0, shares=(2, 3)
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space(8))
        whole.addWidget(self.header)
        whole.addWidget(self.notice)
        whole.addWidget(body, 1)

    def _show_parts(self, *, with_picture: bool) -> None:
        self.picture.setVisible(with_picture)
        self._picture_card.setVisible(with_picture)
        if not with_picture:
            self.sure.offer(self._events[0].id if self._events else "")
            self.attach.setVisible(False)

    def minimumSizeHint(self) -> QSize:
        # The parts find room of their own: they must not hold the window wide.
        return QSize(theme.px(280), theme.px(240))


def _fresh(exhibit: str, events: list[Event]) -> str:
    """The name for the draft of a new event: a further one of an exhibit has its own."""
    return f"{exhibit}{ANOTHER}" if events else exhibit
