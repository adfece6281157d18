"""One of the four pages of the first use."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui.widgets.scroll_column import ScrollColumn


class Step(QWidget):
    """*title* and *purpose* are shown by the frame, *onward* on the button that goes on.

    *ready* means: go to the next page. *changed* means: title, words or `can_go_on` changed.
    """

    ready = Signal()
    changed = Signal()
    title: str = ""
    purpose: str = ""
    onward: str = ""
    can_go_on: bool = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.onward = self.tr("Continue")
        self.area = ScrollColumn(720, self)
        self.column = self.area.column
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def shown(self) -> None:
        """Called when the page comes up."""

    def go_on(self) -> None:
        """Called when the person wants to go on; emit *ready* when that is right."""
        self.ready.emit()

    def forget(self) -> None:
        """Drop all that is typed and shown."""

    def primary_focus(self) -> QWidget | None:
        """The control that takes the keyboard."""
        return None
