"""The way from exhibits to something written down before, to which they belong."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.attach_panel import AttachPanel
from evidence_kit.gui.pages.evidence_rooms import EvidenceRooms
from evidence_kit.gui.widgets.later import Later
from evidence_kit.gui.widgets.tab_order import tab_by_layout


class AttachWay(QObject):
    """Opens `panel` in its place in *rooms*; *one* or *several* stands there again afterwards."""

    tied = Signal(object, object)
    """The event as it now stands, and the ids of the exhibits that were tied to it."""

    def __init__(
        self, asker: Asker, one: QWidget, several: QWidget, rooms: EvidenceRooms, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._asker, self._one, self._several, self._rooms = asker, one, several, rooms
        self.panel = Later(self._make_panel)

    def open(self, exhibits: tuple[str, ...]) -> None:
        """Let the person choose what the exhibits of these ids belong to."""
        self._rooms.show_part(self.panel())
        self.panel().open(exhibits)

    def forget(self) -> None:
        """Drop all rows."""
        if self.panel.made is not None:
            self.panel.made.forget()

    def _make_panel(self) -> AttachPanel:
        panel = AttachPanel(self._asker, self._rooms.beside)
        panel.tied.connect(self.tied)
        panel.back_wanted.connect(self._back)
        tab_by_layout(panel)
        return panel

    def _back(self) -> None:
        several = len(self.panel().exhibits) > 1
        self._rooms.show_part(self._several if several else self._one)
