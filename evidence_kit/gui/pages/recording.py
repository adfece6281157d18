"""Saving what the forms of the Evidence page hold, and keeping drafts until it is saved."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.picture_form import PictureForm
from evidence_kit.gui.pages.record_form import RecordForm
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.model.case import Record
from evidence_kit.model.event import Event
from evidence_kit.service.messages import Failed, Save, Saved


class Recording(QObject):
    """Writes an event with its account, and an exhibit, each only where something was changed.

    New records get their id here, so that they can be sent one after the other without waiting,
    and so that sending one again after a problem never makes a second of it. A draft is dropped
    only once its record is saved.
    """

    kept = Signal()
    """What was typed is in the vault, as a draft or as a record."""
    saved = Signal(object)
    """A record as it now stands."""
    problem = Signal(str)

    def __init__(
        self, asker: Asker, form: RecordForm, picture: PictureForm, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._asker = asker
        self._form, self._picture = form, picture
        self.event_draft = DraftKeeper(asker, self)
        self.picture_draft = DraftKeeper(asker, self)
        self._unsaved: dict[str, tuple[Record, Callable[[], None]]] = {}
        for draft in (self.event_draft, self.picture_draft):
            draft.kept.connect(self.kept)
            draft.problem.connect(self.problem)
        form.edited.connect(self.event_draft.touch)
        picture.edited.connect(self.picture_draft.touch)

    def hold_event(self, form: str, waiting: bool) -> None:
        """Keep drafts of the event form under *form*; *waiting* where one was just put back."""
        self.event_draft.hold(form, self._form.fields, waiting)

    def hold_picture(self, exhibit: str, waiting: bool) -> None:
        """Keep drafts of the picture form of the exhibit id *exhibit*."""
        self.picture_draft.hold(f"exhibit:{exhibit}", self._picture.fields, waiting)

    def commit(self) -> Event | None:
        """Save what was changed in both forms; return the event where it was.

        What could not be saved before is tried again first.
        """
        self._send_again()
        event = self._commit_event() if self.event_draft.form else None
        if self.picture_draft.form:
            self._commit_picture()
        return event

    def flush(self) -> None:
        """Hand over at once, as drafts, what was changed and not saved."""
        self._send_again()
        if self._form.is_edited:
            self.event_draft.flush()
        if self._picture.is_edited:
            self.picture_draft.flush()

    def let_go(self) -> None:
        """Stop keeping drafts: the forms are about to be emptied."""
        self.event_draft.settle()
        self.picture_draft.settle()

    def _commit_event(self) -> Event | None:
        form = self.event_draft.form
        drop = self.event_draft.settle()
        event: Event | None = None
        if self._form.is_edited:
            account = self._form.changed_account()
            event = self._form.record()
            if account is not None:
                self._send(account, _nothing)
            self._send(event, drop)
            self._form.settle(event)
            form = f"event:{event.id}"
        self.hold_event(form, waiting=False)
        return event

    def _commit_picture(self) -> None:
        form = self.picture_draft.form
        drop = self.picture_draft.settle()
        if self._picture.is_edited:
            exhibit = self._picture.record()
            self._send(exhibit, drop)
            self._picture.settle(exhibit)
        self.picture_draft.hold(form, self._picture.fields)

    def _send(self, record: Record, drop: Callable[[], None]) -> None:
        def done(answer: Saved) -> None:
            drop()
            if isinstance(answer.record, Event):
                self._form.take_saved(answer.record)
            self.saved.emit(answer.record)
            self.kept.emit()

        def failed(told: Failed) -> None:
            self._unsaved[record.id] = (record, drop)
            self.problem.emit(
                self.tr("{} What you typed is kept, and saving is tried again.").format(
                    told.sentence
                )
            )

        self._asker.ask(Save(record=record), done, failed)

    def _send_again(self) -> None:
        waiting, self._unsaved = self._unsaved, {}
        for record, drop in waiting.values():
            self._send(record, drop)


def _nothing() -> None:
    """An account has no draft of its own."""
