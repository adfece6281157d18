"""The way from an exhibit to covering parts of it, and back."""

from PySide6.QtCore import QObject

from evidence_kit.gui.pages.cover_panel import CoverPanel
from evidence_kit.gui.pages.evidence_rooms import EvidenceRooms
from evidence_kit.gui.pages.exhibit_view import ExhibitView


class CoverWay(QObject):
    """Opens *panel* for the picture of *view*, in its place in *rooms*."""

    def __init__(
        self, panel: CoverPanel, view: ExhibitView, rooms: EvidenceRooms, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel, self._view, self._rooms = panel, view, rooms
        view.picture.cover_wanted.connect(self._open)
        panel.back_wanted.connect(self._back)
        panel.made.connect(lambda _copy: self._leave())

    def _open(self, exhibit: str) -> None:
        self._view.commit()
        self._rooms.show_part(self._panel)
        self._panel.open(exhibit)

    def _back(self) -> None:
        self._leave()
        self._view.picture.cover_button.setFocus()

    def _leave(self) -> None:
        self._panel.forget()
        self._rooms.show_part(self._view)
