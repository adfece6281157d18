"""The first use: four short pages, one question each, with a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.outward import OutwardName
from evidence_kit.gui.pages.first_use_code import CodeStep
from evidence_kit.gui.pages.first_use_computer import ComputerStep
from evidence_kit.gui.pages.first_use_place import PlaceStep
from evidence_kit.gui.pages.first_use_step import Step
from evidence_kit.gui.pages.practise import FORM, PractisePanel
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import UNWRITTEN, SaveDraft


class _PractiseStep(Step):
    """4 of 4: hiding for real."""

    def __init__(self, asker: Asker, key: HideKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self.title = self.tr("Practise hiding")
        self.purpose = self.tr("Try it now, in peace, so that your hands know it later.")
        self.onward = self.tr("Not now, go on")
        self.column.addWidget(PractisePanel(key))
        self.column.addStretch(1)

    def shown(self) -> None:
        self._asker.ask(SaveDraft(form=FORM, fields={"begun": "yes"}), lambda _done: None)

    def go_on(self) -> None:
        self._asker.ask(SaveDraft(form=FORM), lambda _done: None)
        self.ready.emit()


class FirstUsePage(Page):
    """*left* is Back from the first page; *created* carries the folder and whether to remember it.

    *outward_chosen* carries the name that the list of windows shall show.
    """

    left = Signal()
    created = Signal(str, bool)
    finished = Signal()
    outward_chosen = Signal(str)

    def __init__(
        self,
        asker: Asker,
        key: HideKey,
        outward: OutwardName = "documents",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(asker, parent)
        computer = ComputerStep(outward)
        computer.outward_chosen.connect(self.outward_chosen)
        self.place = PlaceStep(asker)
        self.code = CodeStep()
        self.steps: tuple[Step, ...] = (
            computer,
            self.place,
            self.code,
            _PractiseStep(asker, key),
        )
        self._stack = QStackedWidget()
        for step in self.steps:
            step.ready.connect(self._next)
            step.changed.connect(self._refresh)
            self._stack.addWidget(step)
        self.place.created.connect(self._made)
        self.code.ready.connect(self._written_down)
        self.back = Button(self.tr("Back"), "arrow-left")
        self.back.clicked.connect(self._previous)
        self.counter = Words("", "muted", wrap=False)
        self.onward = Button(self.tr("Continue"), "arrow-right", "primary")
        self.onward.clicked.connect(lambda: self.step.go_on())
        line = QFrame()
        line.setProperty("kind", "line")
        bar = QHBoxLayout()
        side, gap = theme.space(24), theme.space(12)
        bar.setContentsMargins(side, gap, side, gap)
        bar.addWidget(self.back)
        bar.addStretch(1)
        bar.addWidget(self.counter)
        bar.addStretch(1)
        bar.addWidget(self.onward)
        bar.setAlignment(self.counter, Qt.AlignmentFlag.AlignCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(line)
        whole.addLayout(bar)
        self._refresh()

    @property
    def step(self) -> Step:
        """The page that is shown."""
        return self.steps[self._stack.currentIndex()]

    def enter(self) -> None:
        self.step.shown()

    def primary_focus(self) -> QWidget | None:
        return self.step.primary_focus() or self.onward

    def forget(self) -> None:
        for step in self.steps:
            step.forget()

    def _made(self, folder: str, code: str) -> None:
        self.code.take(code)
        # Whoever hides before it is on paper is asked at the next unlock, see coming_back.py.
        self.asker.ask(SaveDraft(form=UNWRITTEN, fields={"since": "first use"}), _nothing)
        self.created.emit(folder, self.place.remember)

    def _written_down(self) -> None:
        self.asker.ask(SaveDraft(form=UNWRITTEN), _nothing)

    def _next(self) -> None:
        if self._stack.currentIndex() + 1 == len(self.steps):
            self.finished.emit()
        else:
            self._turn_to(self._stack.currentIndex() + 1)

    def _previous(self) -> None:
        if self._stack.currentIndex() == 0:
            self.left.emit()
        else:
            self._turn_to(self._stack.currentIndex() - 1)

    def _turn_to(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._refresh()
        self.step.shown()
        focus = self.primary_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        number = self._stack.currentIndex() + 1
        self.title, self.purpose = self.step.title, self.step.purpose
        self.counter.setText(
            self.tr("{number} of {count}").format(number=number, count=len(self.steps))
        )
        self.onward.say(self.step.onward)
        self.onward.setEnabled(self.step.can_go_on)
        self.retitled.emit()


def _nothing(_answer: object) -> None:
    """Take an answer that says nothing more."""
