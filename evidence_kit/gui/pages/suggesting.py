"""Asks for what was read of the open picture, and hands on what the person says of it."""

import re

import msgspec
from PySide6.QtCore import QObject, Signal

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.suggestion_panel import SuggestionPanel
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.picture_crops import PictureCrops
from evidence_kit.gui.widgets.suggestion_edits import SuggestionEdits
from evidence_kit.intake.sniff import is_words
from evidence_kit.model.checked import Verdict
from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.model.reading import Side
from evidence_kit.service.messages import (
    Decide,
    Decided,
    Decision,
    Done,
    Failed,
    GetSuggestions,
    SetDayOrder,
    SetSide,
    Suggested,
)

_EXPORTED_PAGE = re.compile(r"(?:messages?[\W_\d]*|subpage_.+)\.html?$", re.IGNORECASE)


class Suggesting(QObject):
    """Holds the panel of suggestions and the keeper together, for one exhibit at a time."""

    before_taking = Signal()
    """Records are about to be written: what is typed is to be saved first."""
    taken = Signal(object)
    """A `Decided`: records have changed, and the forms are to be shown anew."""
    next_wanted = Signal()
    """The person is through with this picture."""
    problem = Signal(str)
    export_wanted = Signal(object, str)
    """The open exhibit, to choose from the messages in it, and the zone of the case."""

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._exhibit: Exhibit | None = None
        self._clear = False
        self._is_going_on = False
        self.is_reading = True
        self.crops = PictureCrops(asker, self)
        self.edits = SuggestionEdits(asker, self)
        self.edits.problem.connect(self.problem)
        self.panel = SuggestionPanel(self.crops, self.edits)
        self.panel.decided.connect(self._decide)
        self.panel.accepted_all.connect(self._accept_all)
        self.panel.side_chosen.connect(self._choose_side)
        self.panel.day_order_chosen.connect(self._choose_day_order)
        self.panel.export_wanted.connect(self._want_export)

    def open(self, exhibit: Exhibit) -> None:
        """Show what was read of *exhibit*, as soon as it is known."""
        if self._exhibit is None or self._exhibit.id != exhibit.id:
            self.panel.forget()
        self._exhibit = exhibit
        self._is_going_on = False
        self.edits.begin(exhibit.id)
        self.panel.offer_export(_may_be_export(exhibit.media_type, exhibit.original_name))
        self.ask()

    def ask(self) -> None:
        """Ask anew for what was read of the open exhibit."""
        exhibit = self._exhibit
        if exhibit is None:
            return

        def take(answer: Suggested) -> None:
            if self._exhibit is exhibit:
                self._show(answer)

        self._asker.ask(GetSuggestions(exhibit=exhibit.id), take, self._failed)

    def show_clear(self, clear: bool) -> None:
        """Show where things were read, as the picture itself is shown *clear*."""
        self._clear = clear
        self._aim()
        self.ask()

    def take_sensitivity(self, sensitivity: Sensitivity) -> None:
        """Cut nothing out of a picture that is kept out of sight."""
        if self._exhibit is not None:
            self._exhibit = msgspec.structs.replace(self._exhibit, sensitivity=sensitivity)
            self._aim()
            self.ask()

    def forget(self) -> None:
        """Drop all that was read."""
        self._exhibit = None
        self.crops.of("", 0)
        self.edits.leave()
        self.panel.forget()

    def flush(self) -> None:
        """Hand over at once what was typed over suggestions."""
        self.edits.flush()

    def accept_all(self) -> bool:
        """Take all that is ticked and go on; False where there is nothing to check.

        A second press before the next picture is there does nothing: it would pass over one.
        """
        if self._is_going_on:
            return True
        if not self.panel.is_waiting:
            return False
        self.panel.take_all()
        return True

    # --- inside ----------------------------------------------------------------------------------

    def _show(self, answer: Suggested) -> None:
        assert self._exhibit is not None
        self._aim(answer.suggestions.width)
        looks = self._exhibit.media_type.startswith("image/")
        shown = self._exhibit.picture is None or not self._exhibit.picture.problem
        self.panel.show_suggested(answer, is_read_soon=self.is_reading and looks and shown)

    def _aim(self, width: int = 0) -> None:
        exhibit = self._exhibit
        if exhibit is None or not self._clear or exhibit.sensitivity is not Sensitivity.ORDINARY:
            self.crops.of("", 0)
        elif width:
            self.crops.of(exhibit.id, width)

    def _decide(self, decisions: tuple[Decision, ...], through: bool) -> None:
        self._send(decisions, done=through, go_on=False)

    def _accept_all(self, decisions: tuple[Decision, ...]) -> None:
        self._send(decisions, done=True, go_on=True)

    def _send(self, decisions: tuple[Decision, ...], *, done: bool, go_on: bool) -> None:
        exhibit = self._exhibit
        if exhibit is None:
            return
        self._is_going_on = go_on
        self.before_taking.emit()

        def taken(answer: Decided) -> None:
            self.taken.emit(answer)
            if go_on:
                self.next_wanted.emit()
            else:
                announce(self.panel, self.tr("Saved"))

        typed = self.edits.drop(each for each in decisions if each.verdict is Verdict.CHANGED)

        def failed(problem: Failed) -> None:
            self.edits.put_back(exhibit.id, typed)
            self._failed(problem)

        request = Decide(exhibit=exhibit.id, decisions=decisions, done=done)
        self._asker.ask(request, taken, failed)
        self.edits.flush()

    def _choose_side(self, side: Side) -> None:
        if self._exhibit is not None:
            request = SetSide(exhibit=self._exhibit.id, side=side)
            self._asker.ask(request, self._answered, self._failed)

    def _choose_day_order(self, day_first: bool) -> None:
        self._asker.ask(SetDayOrder(day_first=day_first), self._answered, self._failed)

    def _want_export(self) -> None:
        if self._exhibit is not None:
            self.export_wanted.emit(self._exhibit, self.panel.zone)

    def _answered(self, _done: Done) -> None:
        self.ask()

    def _failed(self, failed: Failed) -> None:
        self._is_going_on = False
        self.problem.emit(failed.sentence)


def _may_be_export(kind: str, name: str) -> bool:
    """Whether a file of this media type and *name* may hold messages to choose from."""
    if kind == "text/html":  # nearly all are saved pages; exports keep the name that the app gave
        return _EXPORTED_PAGE.match(name) is not None
    pages = ("text/csv", "multipart/related")
    return (is_words(kind) and kind not in pages) or kind in ("application/zip", "text/xml")
