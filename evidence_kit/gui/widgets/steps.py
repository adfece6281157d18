"""The steps that help, as a short column: what is done, and the one that would help next."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from evidence_kit.gui import icons, theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.words import Words


@dataclass(frozen=True)
class StepView:
    """A step as it stands: *state* is a sentence on what is done, *action* the word of its button.

    *sign* is an icon for a step that is never done. *target* is handed back when the button is
    pressed, and *skip* when the one beside it is, which says *skip_words*. *more* opens a topic of
    the Help page.
    """

    id: str
    title: str
    text: str
    sign: str = "circle"
    done: bool = False
    state: str = ""
    action: str = ""
    target: str = ""
    skip: str = ""
    skip_words: str = ""
    more: str = ""


class StepColumn(QWidget):
    """Shows steps; the next one is open, the others open when their title is pressed."""

    wanted = Signal(str)
    """The target of a step whose button was pressed."""
    more = Signal(str)
    """The topic to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(8))
        self._open = ""

    def show_steps(self, steps: Iterable[StepView], next_step: str) -> None:
        """Show *steps* in order; the one whose id is *next_step* is open."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for step in steps:
            part = _Step(step, step.id == next_step)
            part.wanted.connect(self.wanted)
            part.more.connect(self.more)
            self._column.addWidget(part)

    def controls(self) -> list[Button]:
        """Its buttons, in order from the top."""
        steps = [step for step in self.findChildren(_Step) if self._column.indexOf(step) >= 0]
        steps.sort(key=self._column.indexOf)
        return [button for step in steps for button in step.findChildren(Button)]


class _Step(Card):
    """One step: a sign, its title and what is done; beneath, once open, its text and button."""

    wanted = Signal(str)
    more = Signal(str)

    def __init__(self, step: StepView, is_next: bool) -> None:
        super().__init__("soft" if is_next else "card")
        self.column.setContentsMargins(
            theme.space(12), theme.space(4), theme.space(12), theme.space(4)
        )
        self.column.setSpacing(theme.space(8))
        sign = QLabel()
        name, token = ("circle-check", "accent") if step.done else (step.sign, "muted")
        if is_next and step.sign == "circle":
            name, token = "circle-dot", "accent"
        sign.setPixmap(icons.pixmap(name, token))
        self._title = Button(step.title, "", "quiet")
        self._title.setProperty("kind", "heading")
        self._title.setCheckable(True)
        self._title.let_break()
        done = self.tr("done") if step.done else self.tr("next") if is_next else ""
        self._title.setAccessibleName(f"{step.title}, {done}" if done else step.title)
        head = QHBoxLayout()
        head.setSpacing(theme.space(8))
        head.addWidget(sign)
        self._names = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._names.setSpacing(theme.space(8))
        self._names.addWidget(self._title, 1)
        self._next = Words(self.tr("This would help next"), "small", wrap=False)
        self._names.addWidget(self._next)
        if not is_next:
            self._next.hide()
        head.addLayout(self._names, 1)
        self.column.addLayout(head)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(theme.px(38), 0, theme.space(4), theme.space(8))
        inside.setSpacing(theme.space(8))
        if step.state:
            inside.addWidget(Words(step.state, "strong"))
        inside.addWidget(Words(step.text))
        ways = QWidget()
        row = Flow(ways)
        if step.action:
            act = Button(step.action, "arrow-right", "primary" if is_next else "")
            act.clicked.connect(lambda: self.wanted.emit(step.target))
            row.addWidget(act)
        if step.skip and step.skip != step.target:
            skip = Button(step.skip_words, "phone-call")
            skip.clicked.connect(lambda: self.wanted.emit(step.skip))
            row.addWidget(skip)
        if step.more:
            more = Button(self.tr("Read more"), "book-open", "quiet")
            more.setAccessibleName(self.tr("Read more: {title}").format(title=step.title))
            more.clicked.connect(lambda: self.more.emit(step.more))
            row.addWidget(more)
        inside.addWidget(ways)
        self.column.addWidget(self._inside)
        self._title.toggled.connect(self._inside.setVisible)
        self._title.setChecked(is_next)
        self._inside.setVisible(is_next)
        sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._title.sizeHint().width() + self._next.sizeHint().width() + theme.px(60)
        stacked = not self._next.isHidden() and self.width() < needed
        self._next.setContentsMargins(theme.space(8) if stacked else 0, 0, 0, 0)
        self._names.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
