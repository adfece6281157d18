"""First use, 3 of 4: the recovery code, shown once and asked back."""

import secrets

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from evidence_kit.gui.pages.first_use_step import Step
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.print_panel import PrintPanel
from evidence_kit.gui.widgets.words import Words

# Crockford's base 32 reads these as digits (https://www.crockford.com/base32.html).
_ALIKE = str.maketrans("OIL", "011", " -")


def same_group(typed: str, group: str) -> bool:
    """Say whether *typed* is *group* of a recovery code, by the rules of Crockford's base 32."""
    return typed.upper().translate(_ALIKE) == group.upper().translate(_ALIKE)


class CodeStep(Step):
    """Shows the code, then covers it and asks two of its groups back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[str, ...] = ()
        self._asked: tuple[int, ...] = ()
        self._proven = False
        self.title = self.tr("Your recovery code")
        self.purpose = self.tr("It opens everything if you forget the passphrase. Seen only here.")
        self._show_card = Card()
        self._show_card.column.addWidget(
            Words(
                self.tr(
                    "Write it on paper, and keep the paper where the person who threatens you "
                    "cannot find it: with a friend you trust, for example. Whoever has it can "
                    "open everything."
                )
            )
        )
        self._rows = Flow(gap=32)
        self._show_card.column.addLayout(self._rows)
        self.print_button = Button(self.tr("Print it"), "printer")
        self.print_button.clicked.connect(self._offer_print)
        self.print_button.let_break()
        self._show_card.column.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._printing = PrintPanel()
        self._printing.hide()
        self._show_card.column.addWidget(self._printing)
        self._ask_card = Card()
        self._ask_card.column.addWidget(
            Words(self.tr("Please type two parts of it from your paper."), "section")
        )
        self.fields: tuple[Field, ...] = tuple(
            Field(self.tr("Part"), line(length=9)) for _part in range(2)
        )
        row = QHBoxLayout()
        for field in self.fields:
            row.addWidget(field)
        row.addStretch(1)
        self._ask_card.column.addLayout(row)
        self.notice = Notice("caution")
        self._ask_card.column.addWidget(self.notice)
        self.again = Button(self.tr("Show the code again"), "eye", "quiet")
        self.again.clicked.connect(self._show_again)
        self.again.let_break()
        self._ask_card.column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self._ask_card.hide()
        self.column.addWidget(self._show_card)
        self.column.addWidget(self._ask_card)
        self.column.addStretch(1)

    @property
    def asked(self) -> tuple[int, ...]:
        """The places (from 1) of the groups that are asked back."""
        return self._asked

    def take(self, code: str) -> None:
        """Show *code*, groups with dashes between."""
        self._groups = tuple(code.split("-"))
        self._proven = False
        for number, group in enumerate(self._groups, start=1):
            part = QWidget()
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(Words(f"{number}.", "muted", wrap=False))
            label = Words(group, "code", wrap=False)
            label.setAccessibleName(
                self.tr("Part {number}: {letters}").format(number=number, letters=" ".join(group))
            )
            # A screen reader can walk it like the other controls.
            label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(label)
            self._rows.addWidget(part)
        self._show_again()

    def primary_focus(self) -> QWidget | None:
        return self.fields[0].control if self._asked else self.print_button

    def forget(self) -> None:
        self._groups, self._asked = (), ()
        self._rows.clear()
        self._printing.forget()

    def go_on(self) -> None:
        if self._proven:
            self.ready.emit()
            return
        if not self._asked:
            self._ask_back()
            return
        typed = [field.control.text() for field in self.fields]  # type: ignore[attr-defined]
        right = [
            same_group(text, self._groups[place - 1])
            for text, place in zip(typed, self._asked, strict=True)
        ]
        for field, fits in zip(self.fields, right, strict=True):
            field.problem("" if fits else self.tr("This part is different."))
        if not all(right):
            self.notice.say(
                self.tr("Please compare with your paper. You can look at the code again.")
            )
            return
        self.notice.clear()
        self._proven = True
        self.ready.emit()

    def _offer_print(self) -> None:
        self._printing.offer(self.tr("Keep this safe"), "-".join(self._groups))
        self.area.ensureWidgetVisible(self._printing)

    def _ask_back(self) -> None:
        count = len(self._groups)
        first = secrets.randbelow(count) + 1
        second = (first + secrets.randbelow(count - 1)) % count + 1
        self._asked = tuple(sorted((first, second)))
        for field, place in zip(self.fields, self._asked, strict=True):
            field.rename(self.tr("Part {number}").format(number=place))
            field.control.clear()  # type: ignore[attr-defined]
            field.problem()
        self._show_card.hide()
        self._printing.hide()
        self._ask_card.show()
        self.onward = self.tr("Continue")
        self.changed.emit()
        self.fields[0].control.setFocus()

    def _show_again(self) -> None:
        self.notice.clear()
        self._ask_card.hide()
        self._show_card.show()
        self._asked = ()
        self.onward = self.tr("Continue") if self._proven else self.tr("I have written it down")
        self.changed.emit()
