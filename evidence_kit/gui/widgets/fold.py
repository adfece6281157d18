"""A part of a form that is folded away until it is wanted."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.tab_order import tab_by_layout


class Fold(QWidget):
    """A button that says *words*; beneath it *column*, a layout to fill, shown while it is open.

    *beside* is the row of the button, for what stands next to it.
    """

    toggled = Signal(bool)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(words, "chevron-right", "quiet", self)
        self.button.setCheckable(True)
        self.button.toggled.connect(self.set_open)
        self._words = words
        self._fill: Callable[[], None] | None = None
        self._inside = QWidget(self)
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(16))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space(8))
        row = QWidget(self)
        self.beside = Flow(row)
        self.beside.addWidget(self.button)
        whole.addWidget(row)
        whole.addWidget(self._inside)
        self.set_open(False)

    def fill_when_opened(self, fill: Callable[[], None]) -> None:
        """Have *fill* put into `column` what belongs there when it is opened for the first time.

        Most of what is folded away is never looked at, and a page comes up sooner without it.
        """
        self._fill = fill

    @property
    def is_waiting(self) -> bool:
        """Whether what belongs in it is still to be put in."""
        return self._fill is not None

    def fill(self) -> None:
        """Put in now what waits for the first opening."""
        fill, self._fill = self._fill, None
        if fill is not None:
            fill()
            tab_by_layout(self)

    @property
    def is_open(self) -> bool:
        """Whether what is inside is shown."""
        return self.button.isChecked()

    def say(self, words: str) -> None:
        """Change the words of the button."""
        self._words = words
        self._dress()

    def set_open(self, is_open: bool) -> None:
        """Show what is inside, or fold it away."""
        if is_open:
            self.fill()
        self.button.setChecked(is_open)
        self._inside.setVisible(is_open)
        self._dress()
        self.toggled.emit(is_open)

    def _dress(self) -> None:
        is_open = self.button.isChecked()
        self.button.say(self._words, "chevron-down" if is_open else "chevron-right")
        state = self.tr("shown") if is_open else self.tr("hidden")
        self.button.setAccessibleName(f"{self._words}, {state}")
