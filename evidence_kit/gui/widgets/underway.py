"""A bar and a button to stop, for one long piece of work at a time."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar

from evidence_kit.gui.asking import Ticket
from evidence_kit.gui.widgets.button import Button
from evidence_kit.service.messages import Progress


class Underway(QObject):
    """Holds `bar` and `stop`, hidden until `begin`; *name* is what a screen reader calls the bar.

    The owner puts both in their places.
    """

    changed = Signal(bool)
    """Work has begun, or has ended."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticket: Ticket | None = None
        self.was_stopped = False
        """Whether the person asked the last piece of work to stop."""
        self.bar = QProgressBar()
        self.bar.setAccessibleName(name)
        self.stop = Button(self.tr("Stop"), "x")
        self.stop.clicked.connect(self.cancel)
        self._show(False)

    @property
    def is_on(self) -> bool:
        """Whether something is being made."""
        return self._ticket is not None

    def begin(self, ticket: Ticket) -> None:
        """Show that *ticket* is worked on; the keyboard goes to the way out."""
        self._ticket, self.was_stopped = ticket, False
        self._show(True)
        self.stop.setFocus()

    def tell(self, told: Progress) -> None:
        """Show how far it has come."""
        self.bar.setRange(0, told.total)
        self.bar.setValue(told.done)

    def end(self) -> None:
        """Show nothing any more: it is done, or it failed."""
        self._ticket = None
        self._show(False)

    def cancel(self) -> None:
        """Ask what is worked on to stop."""
        if self._ticket is not None:
            self.was_stopped = True
            self.stop.setEnabled(False)
            self._ticket.cancel()

    def _show(self, on: bool) -> None:
        self.bar.setVisible(on)
        self.bar.setRange(0, 0)
        self.stop.setVisible(on)
        self.stop.setEnabled(on)
        self.changed.emit(on)
