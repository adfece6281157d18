"""A form whose fields carry the names of the fields of a record."""

from typing import Any, TypeAlias

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.answer import AnswerChoice
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.time_field import TimeField
from evidence_kit.model.contact import Contact
from evidence_kit.model.demand import Demand
from evidence_kit.service.messages import Records

Control: TypeAlias = QLineEdit | QPlainTextEdit | Choice | AnswerChoice
FormRecord: TypeAlias = Contact | Demand


class Form(QWidget):
    """Shows one record and gives back what the person made of it.

    A subclass adds its fields in order; each is named after the field of the record that it fills.
    *blank* is the record that nobody has written in yet.
    """

    changed = Signal()

    def __init__(self, blank: FormRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blank = blank
        self._base = blank
        self._texts: dict[str, Control] = {}
        self._times: dict[str, TimeField] = {}
        self._account = Choice()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(16))

    # --- building -------------------------------------------------------------------------------

    def add_text(self, name: str, words: str, control: Control, hint: str = "") -> Field:
        """Add *control* for the field *name* under the label *words*."""
        self._texts[name] = control
        if isinstance(control, QLineEdit):
            control.textEdited.connect(self.changed)
        elif isinstance(control, QPlainTextEdit):
            control.textChanged.connect(self.changed)
        elif isinstance(control, Choice):
            control.activated.connect(self.changed)
        else:
            control.changed.connect(self.changed)
        field = Field(words, control, hint)
        self.column.addWidget(field)
        return field

    def add_time(self, name: str, words: str, *, ahead: bool = False) -> TimeField:
        """Add a time for the field *name*; *ahead* where it is a deadline."""
        field = TimeField(words, ahead=ahead)
        field.changed.connect(self.changed)
        self._times[name] = field
        self.column.addWidget(field)
        return field

    def add_account(self, words: str) -> Field:
        """Add the choice of the account that the record is about."""
        self._account.activated.connect(self.changed)
        field = Field(words, self._account)
        self.column.addWidget(field)
        return field

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        first = next(iter(self._texts.values()), None)
        if first is not None:
            first.setFocus()

    # --- values ---------------------------------------------------------------------------------

    def offer(self, records: Records) -> None:
        """Take the accounts to choose from, and the clock of the person."""
        named = [
            (account.id, f"{account.label} ({account.platform})".replace(" ()", ""))
            for account in records.accounts
        ]
        self._account.offer([("", self.tr("Not about one account")), *named])
        for field in self._times.values():
            field.set_home(records.facts.zone)

    def show_record(self, record: FormRecord | None) -> None:
        """Show *record*, or empty fields for a new one; emits nothing."""
        self._base = record or self._blank
        for name, control in self._texts.items():
            _put(control, str(getattr(self._base, name)))
        for name, field in self._times.items():
            field.set_moment(getattr(self._base, name))
        self._account.choose(next(iter(self._base.accounts), ""))
        self.rearrange()

    def record(self) -> FormRecord:
        """The record as the fields have it now."""
        values: dict[str, Any] = {name: _text(control) for name, control in self._texts.items()}
        values |= {name: field.moment() for name, field in self._times.items()}
        chosen = self._account.value()
        if chosen != next(iter(self._base.accounts), ""):
            values["accounts"] = (chosen,) if chosen else ()
        # Enumerations are texts in the fields and values of their own in the record.
        plain = msgspec.structs.asdict(self._base) | values
        return msgspec.convert(plain, type(self._base))

    def is_untouched(self) -> bool:
        """Whether saving would change nothing."""
        return self.record() == self._base

    def fields(self) -> dict[str, str]:
        """Everything typed and chosen, for a draft."""
        kept = {name: _text(control) for name, control in self._texts.items()}
        for name, field in self._times.items():
            kept |= {f"{name}.{part}": value for part, value in field.fields().items()}
        return kept | {"id": self._base.id, "account": self._account.value()}

    def set_fields(self, fields: dict[str, str]) -> None:
        """Put a draft back over what is shown."""
        for name, control in self._texts.items():
            if name in fields:
                _put(control, fields[name])
        for name, field in self._times.items():
            start = f"{name}."
            field.set_fields(
                {key[len(start) :]: value for key, value in fields.items() if key.startswith(start)}
            )
        self._account.choose(fields.get("account", ""))
        self.rearrange()

    def rearrange(self) -> None:
        """Called when values were put in: show the fields that these make useful."""


def _text(control: Control) -> str:
    if isinstance(control, QLineEdit):
        return control.text().strip()
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText().strip()
    return control.value()


def _put(control: Control, text: str) -> None:
    before = control.blockSignals(True)
    if isinstance(control, QLineEdit):
        control.setText(text)
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(text)
    else:
        control.choose(text)
    control.blockSignals(before)
