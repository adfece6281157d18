"""A labelled field: its name above, a hint below, and the sentence on what to mend."""

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.words import Words


class Field(QWidget):
    """Puts *name* above *control* and ties both together for screen readers.

    *hint* is help that is always there. `problem` shows a sentence beneath and marks the field.
    """

    def __init__(
        self, name: str, control: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._hint = hint
        self.label = QLabel(name, self)
        self.label.setProperty("kind", "strong")
        # An ampersand in a name is a letter here, not a shortcut.
        self.label.setText(name.replace("&", "&&"))
        self.label.setWordWrap(True)
        self.label.setBuddy(control)
        # A file dropped on it would be written into it as text: the page takes it instead.
        control.setAcceptDrops(False)
        _tell(control, name, hint)
        self._hint_words = Words(hint, "small", self)
        self._hint_words.setVisible(bool(hint))
        self._problem_words = Words("", "caution", self)
        self._problem_words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self.label)
        column.addWidget(control)
        column.addWidget(self._hint_words)
        column.addWidget(self._problem_words)

    def rename(self, name: str) -> None:
        """Give it another name."""
        self.label.setText(name.replace("&", "&&"))
        _tell(self.control, name, self.control.accessibleDescription())

    def problem(self, sentence: str = "") -> None:
        """Say what to mend, or nothing where *sentence* is empty."""
        self._problem_words.setText(sentence)
        self._problem_words.setVisible(bool(sentence))
        self.control.setProperty("wrong", bool(sentence))
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
        said = f"{sentence} {self._hint}".strip()
        _tell(self.control, self.control.accessibleName(), said)
        if sentence:
            announce(self.control, sentence)

    def hint(self, sentence: str) -> None:
        """Change the help beneath."""
        self._hint = sentence
        self._hint_words.setText(sentence)
        self._hint_words.setVisible(bool(sentence))
        _tell(self.control, self.control.accessibleName(), sentence)


def _tell(control: QWidget, name: str, description: str) -> None:
    """Have a screen reader say both; the line of a list that is typed into is a thing of its own."""
    typed = control.lineEdit() if isinstance(control, QComboBox) else None
    for part in (control, typed):
        if part is not None:
            part.setAccessibleName(name)
            part.setAccessibleDescription(description)


def line(placeholder: str = "", length: int = 500) -> QLineEdit:
    """Return a one-line field that takes at most *length* characters."""
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    made.setMaxLength(length)
    return made


def paragraph(rows: int = 3) -> QPlainTextEdit:
    """Return a field for several lines, *rows* high; Tab moves on."""
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setFixedHeight(theme.px(24 * rows + 20))
    return made
