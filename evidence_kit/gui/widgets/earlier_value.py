"""One thing that was changed in a record: what it said before and after, and a way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.words import Words

SHORT = 160
"""How many characters of a text are shown before someone asks for all of it."""


class EarlierValue(QWidget):
    """Shows *before* and *after* of the thing called *name*.

    *is_now* says that *after* is what the record says today, *offered* that *before* is not, so
    that a button offers it.
    """

    wanted = Signal()
    """The person wants the earlier one back."""

    def __init__(
        self,
        name: str,
        before: str,
        after: str,
        *,
        is_now: bool,
        offered: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        first = self.tr("Before: {}")
        then = self.tr("Now: {}") if is_now else self.tr("After: {}")
        self._texts = ((first, before), (then, after))
        self._labels = (Words("", "", self), Words("", "muted", self))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(12), 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(Words(name[:1].upper() + name[1:], "strong", self))
        for label in self._labels:
            column.addWidget(label)
        self.all = Button(self.tr("Show all of it"), "", "link", self)
        self.all.setCheckable(True)
        self.all.toggled.connect(self._show)
        self.all.setVisible(any(len(text) > SHORT for _, text in self._texts))
        self.back = Button(self.tr("Use the earlier one"), "undo-2", "quiet", self)
        self.back.setAccessibleName(self.tr("Use the earlier one: {}").format(name))
        self.back.setVisible(offered)
        self.back.clicked.connect(self.wanted)
        row = QWidget(self)
        buttons = Flow(row)
        for button in (self.back, self.all):
            buttons.addWidget(button)
        row.setVisible(offered or self.all.isVisibleTo(self))
        column.addWidget(row)
        self._show(False)

    @property
    def told(self) -> str:
        """What it says, a line each."""
        return "\n".join(label.text() for label in self._labels)

    def _show(self, whole: bool) -> None:
        self.all.say(self.tr("Show less") if whole else self.tr("Show all of it"))
        for label, (words, text) in zip(self._labels, self._texts, strict=True):
            label.setText(words.format(text if whole else _shortened(text)))


def _shortened(text: str) -> str:
    return text if len(text) <= SHORT else text[: SHORT - 1].rstrip() + "…"
