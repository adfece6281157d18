"""A sentence that the person should see, where it arose: a caution, a problem, good news."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.gui import icons, theme
from evidence_kit.gui.widgets.words import Words

NoticeKind = Literal["caution", "soft"]
_LOOKS = {"caution": ("triangle-alert", "caution"), "soft": ("circle-check", "accent")}


class Notice(QFrame):
    """Hidden until `say`; read aloud by a screen reader when it appears.

    "caution" is for problems and limits, "soft" for what went well and for advice. Controls that
    belong to the sentence go into *controls*, beneath it, or one small one *beside* it.
    """

    def __init__(self, kind: NoticeKind = "caution", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel(self)
        self._words = Words(parent=self)
        self.controls = QHBoxLayout()
        self.beside = QHBoxLayout()
        column = QVBoxLayout()
        column.addWidget(self._words)
        column.addLayout(self.controls)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.space(12),) * 4)
        row.setSpacing(theme.space(12))
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row.addWidget(self._sign)
        row.addLayout(column, 1)
        row.addLayout(self.beside)
        self._kind: NoticeKind = kind
        self._dress()
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now, "" while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def say(self, sentence: str, kind: NoticeKind | None = None) -> None:
        """Show *sentence*, or hide where it is empty."""
        if kind and kind != self._kind:
            self._kind = kind
            self._dress()
        self._words.setText(sentence)
        row = self.layout()
        if row is not None:  # the sign stands beside the first line, or beside the control
            middle = Qt.AlignmentFlag.AlignVCenter
            top = Qt.AlignmentFlag.AlignTop
            row.setAlignment(self._sign, middle if self.beside.count() else top)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def clear(self) -> None:
        """Hide it."""
        self.say("")

    def _dress(self) -> None:
        self.setProperty("kind", self._kind)
        sign, token = _LOOKS[self._kind]
        self._sign.setPixmap(icons.pixmap(sign, token))
        self.style().unpolish(self)
        self.style().polish(self)


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say *sentence* now, without moving the keyboard."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
