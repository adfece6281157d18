"""A field for a passphrase: hidden, with a button to look at it.

It says what is easily wrong and cannot be seen: Caps Lock, and the language of the keyboard.
"""

import sys

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.words import Words


class _Line(QLineEdit):
    caps = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt does not tell the state of Caps Lock; a capital without Shift, or the reverse, does.
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(letter.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps.emit(False)
        super().keyPressEvent(event)


def keyboard_language() -> str:
    """Return what the keyboard writes now, in that language, "" where the system does not tell.

    Windows and macOS do. For others Qt gives the language of the system, which need not be it.
    """
    if sys.platform not in ("win32", "darwin"):
        return ""
    return QGuiApplication.inputMethod().locale().nativeLanguageName()


class PassphraseField(QWidget):
    """*line* is the field itself, *submitted* is Enter in it, *edited* each change."""

    submitted = Signal()
    edited = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(1000)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhHiddenText
        )
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.setAccessibleName(name)
        label = Words(name, "strong")
        label.setBuddy(self.line)
        self.show_button = Button(self.tr("Show"), "eye", "quiet")
        self.show_button.setCheckable(True)
        self.show_button.setAccessibleName(self.tr("Show what I type: {field}").format(field=name))
        self.show_button.toggled.connect(self._show)
        self._caps = Words(self.tr("Caps Lock seems to be on."), "caution")
        self._caps.hide()
        self._letters = Words(
            self.tr(
                "This has letters that are not on every keyboard. Is the keyboard set to the right "
                "language?"
            ),
            "caution",
        )
        self._letters.hide()
        self._language = Words("", "small")
        self._language.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.space(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(label)
        column.addLayout(row)
        for words in (self._caps, self._letters, self._language):
            column.addWidget(words)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self.submitted)
        self.line.textEdited.connect(self.edited)
        self.line.caps.connect(self._tell_caps)
        self.line.textChanged.connect(self._tell_letters)
        QGuiApplication.inputMethod().localeChanged.connect(self._tell_language)
        self._tell_language()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def clear(self) -> None:
        """Empty the field and hide what will be typed."""
        self.line.clear()
        self.show_button.setChecked(False)
        self._caps.hide()

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        accessible = self.show_button.accessibleName()
        self.show_button.say(
            self.tr("Cover") if shown else self.tr("Show"), "eye-off" if shown else "eye"
        )
        self.show_button.setAccessibleName(accessible)

    def _tell_caps(self, on: bool) -> None:
        if on and self._caps.isHidden():
            announce(self._caps, self._caps.text())
        self._caps.setVisible(on)

    def _tell_letters(self, text: str) -> None:
        odd = not text.isascii()
        if odd and self._letters.isHidden():
            announce(self._letters, self._letters.text())
        self._letters.setVisible(odd)

    def _tell_language(self) -> None:
        language = keyboard_language()
        self._language.setText(self.tr("Keyboard: {language}").format(language=language))
        self._language.setVisible(bool(language))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self.show_button.setChecked(False)
        super().changeEvent(event)
