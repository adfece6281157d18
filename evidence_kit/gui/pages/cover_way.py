"""The way from an exhibit to covering parts of it, and back."""

from PySide6.QtCore import QObject, Signal

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.cover_panel import CoverPanel
from evidence_kit.gui.pages.evidence_rooms import EvidenceRooms
from evidence_kit.gui.pages.exhibit_view import ExhibitView
from evidence_kit.gui.widgets.later import Later
from evidence_kit.gui.widgets.thumbnails import Thumbnails
from evidence_kit.model.case import CaseFacts


class CoverWay(QObject):
    """Opens `panel` for the picture of *view*, in its place in *rooms*."""

    made = Signal(object)
    """The new exhibit: the copy with parts covered."""

    def __init__(
        self,
        asker: Asker,
        thumbnails: Thumbnails,
        view: ExhibitView,
        rooms: EvidenceRooms,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._asker, self._thumbnails = asker, thumbnails
        self._view, self._rooms = view, rooms
        self._facts = CaseFacts(initials="")
        self.panel = Later(self._make_panel)
        view.picture.cover_wanted.connect(self._open)

    @property
    def is_open(self) -> bool:
        """Whether a picture is being covered."""
        return self.panel.made is not None and self._rooms.part is self.panel.made

    def take_facts(self, facts: CaseFacts) -> None:
        """Take the name to offer as who covered it."""
        self._facts = facts
        if self.panel.made is not None:
            self.panel.made.take_facts(facts)

    def undo(self) -> None:
        """Take back the last step with the boxes."""
        self.panel().undo()

    def flush(self) -> None:
        """Hand over at once what was drawn and typed."""
        if self.panel.made is not None:
            self.panel.made.flush()

    def forget(self) -> None:
        """Drop the picture, the boxes and all text."""
        if self.panel.made is not None:
            self.panel.made.forget()

    def _make_panel(self) -> CoverPanel:
        panel = CoverPanel(self._asker, self._thumbnails, self._rooms.beside)
        panel.take_facts(self._facts)
        panel.back_wanted.connect(self._back)
        panel.made.connect(self._was_made)
        return panel

    def _open(self, exhibit: str) -> None:
        self._view.commit()
        self._rooms.show_part(self.panel())
        self.panel().open(exhibit)

    def _was_made(self, copy: object) -> None:
        self._leave()
        self.made.emit(copy)

    def _back(self) -> None:
        self._leave()
        self._view.picture.cover_button.setFocus()

    def _leave(self) -> None:
        self.forget()
        self._rooms.show_part(self._view)
