"""The head of an exhibit: its mark, its name, and the way to the next one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.elided import Elided
from evidence_kit.gui.widgets.flow import Flow, FlowBox
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.event import Event
from evidence_kit.model.moment_words import moment_words

KEYS_FROM = 620  # width from which there is room for the names of the keys
TITLE = 120  # width that the mark and the name have at least


class ExhibitHeader(QWidget):
    """Says which exhibit is open and offers the ones beside it."""

    list_wanted = Signal()
    previous_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_beside = False
        self.mark = Words("", "section", self)
        self.name = Elided("small", self)
        self.back = Button(self.tr("All pictures"), "arrow-left", "quiet", self)
        self.previous = Button(self.tr("Previous"), "chevron-up", "", self)
        self.next = Button(self.tr("Next"), "chevron-down", "", self)
        self.previous.setAccessibleDescription(self.tr("Control and up arrow"))
        self.next.setAccessibleDescription(self.tr("Control and down arrow"))
        self.keys = Words(self.tr("Ctrl ↑  Ctrl ↓"), "small", self, wrap=False)
        self.back.clicked.connect(self.list_wanted)
        self.previous.clicked.connect(self.previous_wanted)
        self.next.clicked.connect(self.next_wanted)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self.mark)
        titles.addWidget(self.name)
        self._row = row = QHBoxLayout()
        row.setSpacing(theme.space(8))
        row.addLayout(titles, 1)
        row.addWidget(self.keys)
        self._beneath = FlowBox(8)
        self._beside_title = -1
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space(8))
        whole.addLayout(row)
        whole.addWidget(self._beneath)
        self._place_buttons(3)

    def say(self, mark: str, name: str, *, beside: bool) -> None:
        """Show *mark* and *name*; *beside* says whether there is a previous or a next one."""
        self.mark.setText(mark)
        self.name.say(name)
        self.name.setVisible(bool(name))
        self._is_beside = beside
        for part in (self.previous, self.next):
            part.setVisible(beside)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint().height(), self.layout()
        if self._beside_title < 3 and layout is not None:  # all lines of buttons, at this width
            least = max(least, layout.totalHeightForWidth(self.width()))
        return QSize(theme.px(280), least)

    def _fit(self) -> None:
        def needed(*buttons: Button) -> int:
            widths = (each.sizeHint().width() for each in buttons if not each.isHidden())
            return sum(width + theme.space(8) for width in widths) + theme.px(TITLE)

        all_three = self.width() >= needed(self.back, self.previous, self.next)
        beside = 3 if all_three else int(self.width() >= needed(self.back))
        if beside != self._beside_title:
            self._place_buttons(beside)
        self.keys.setVisible(self._is_beside and self.width() >= theme.px(KEYS_FROM))

    def _place_buttons(self, beside: int) -> None:
        """Put the first *beside* buttons beside the title, the others beneath: no word is cut."""
        self._beside_title = beside
        self._beneath.setVisible(beside < 3)
        self._beneath.let_go()
        if beside:
            self._row.insertWidget(0, self.back)
        if beside == 3:
            self._row.addWidget(self.previous)
            self._row.addWidget(self.next)
        for button in (self.back, self.previous, self.next)[beside:]:
            self._beneath.add(button)


class EventChoice(QWidget):
    """Chooses which of the things that an exhibit shows is in the form, or adds another."""

    chosen = Signal(int)
    """The number of an event, counted from 0."""
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Words(self.tr("What happened"), "section", self, wrap=False)
        self.title.setMinimumHeight(theme.px(42))
        self.choice = Choice((), self)
        self.choice.setAccessibleName(self.tr("Which of the things that happened"))
        self.choice.activated.connect(self.chosen)
        self.another = Button(self.tr("Add another"), "plus", "quiet", self)
        self.another.setAccessibleName(self.tr("Add another thing that this picture shows"))
        self.another.clicked.connect(self.another_wanted)
        room = QWidget(self)
        row = Flow(room)
        row.addWidget(self.title)
        row.addWidget(self.another)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(room)
        column.addWidget(self.choice)

    def offer(self, events: Sequence[Event], current: int) -> None:
        """Offer *events*; *current* may be one past the last, for a new one."""
        names = [self._name(number, event) for number, event in enumerate(events)]
        if current >= len(events):
            names.append(self.tr("{}: new").format(len(events) + 1))
        self.choice.offer((str(number), name) for number, name in enumerate(names))
        self.choice.setCurrentIndex(current)
        self.choice.setVisible(len(names) > 1)
        self.another.setVisible(current < len(events))

    def _name(self, number: int, event: Event) -> str:
        words = " ".join(event.words.split())
        short = words if len(words) <= 40 else f"{words[:39]}…"
        return ": ".join((str(number + 1), said(moment_words(event.moment)))) + (
            f" – {short}" if short else ""
        )
