"""Choosing a passphrase: typed twice, judged while it is typed, with a plain warning."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.passphrase_field import PassphraseField
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import JudgePassphrase, Strength

PAUSE = 250
"""Milliseconds without a key after which what was typed is judged."""


class NewPassphrase(Card):
    """*first* and *second* are the fields, *strength* says in words how hard it is to guess."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._asker = asker
        self._judged: Strength | None = None
        self._hints: tuple[str, ...] = ()
        self.column.addWidget(Words(self.tr("A passphrase"), "section"))
        self.column.addWidget(
            Words(
                self.tr(
                    "Four or more words that do not belong together are strong and easy to "
                    "remember. Do not use one that you use anywhere else."
                )
            )
        )
        self.first = PassphraseField(self.tr("Passphrase"))
        self.second = PassphraseField(self.tr("The same again"))
        self._bar = QProgressBar()
        self._bar.setRange(0, 4)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self.strength = Words("", "small")
        for widget in (self.first, self._bar, self.strength, self.second):
            self.column.addWidget(widget)
        warning = Card("caution")
        warning.column.addWidget(
            Words(
                self.tr(
                    "Nobody can open it without this passphrase or the recovery code on the next "
                    "page. We cannot, and the police cannot. If both are lost, what is inside is "
                    "lost for ever."
                )
            )
        )
        self.column.addWidget(warning)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._judge)
        self.first.edited.connect(self._judge_again)

    @property
    def text(self) -> str:
        """The passphrase as it is typed now."""
        return self.first.text

    def know(self, hints: tuple[str, ...]) -> None:
        """Judge with *hints*: words that a guesser would know."""
        self._hints = hints

    def trouble(self) -> str:
        """What is still in the way of taking it, in one sentence, or nothing.

        One that was not judged yet is let through: whoever makes the vault judges it once more.
        """
        if not self.text:
            return self.tr("Please choose a passphrase.")
        if self._judged is not None and not self._judged.enough:
            return self.tr("This passphrase is too easy to guess. Add one or two more words.")
        if self.text != self.second.text:
            return self.tr("The two passphrases are not the same. Look at both with Show.")
        return ""

    def clear(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.second.clear()

    def _judge_again(self, _text: str) -> None:
        self._judged = None
        self._pause.start()

    def _judge(self) -> None:
        words = self.text
        self._asker.ask(
            JudgePassphrase(passphrase=words, hints=self._hints),
            lambda strength: self._show(words, strength),
        )

    def _show(self, words: str, strength: Strength) -> None:
        if words != self.text:
            return  # it was typed on meanwhile
        self._judged = strength
        self._bar.setValue(strength.score if words else 0)
        if not words:
            self.strength.setText("")
            return
        rating = (
            self.tr("Guessed at once."),
            self.tr("Easy to guess."),
            self.tr("Not yet enough."),
            self.tr("Good."),
            self.tr("Very good."),
        )[min(strength.score, 4)]
        advice = () if strength.enough else (strength.warning, *strength.suggestions)
        self.strength.setText(" ".join(part for part in (rating, *advice) if part))
        self._bar.setAccessibleDescription(rating)
