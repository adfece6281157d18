"""A field for a time as people type it, read back in full before it counts."""

import datetime as dt
from collections.abc import Callable

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.choice import Choice, TypedChoice
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.words import Words
from evidence_kit.gui.widgets.wrapped_button import WrappedButton
from evidence_kit.gui.widgets.zones import zone_options
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.moment_words import day_words, full_words, moment_words, zone_words
from evidence_kit.model.typed_time import Reading, read_time

UNKNOWN = "don't know"
DRAFT_FIELDS = ("time", "time_said", "zone", "basis")
"""The names of what a draft holds of a time."""


def _wall_clock() -> dt.datetime:
    return dt.datetime.now().astimezone()


class TimeField(QWidget):
    """Takes a time in words, shows how it was understood, and asks where that is not sure.

    What is typed becomes a `Moment` only as it is read back. A question that is still open leaves
    the words as they are, with the time unknown: nothing is guessed. *ahead* is for deadlines: a
    day without a year is then the next such day.
    """

    changed = Signal()
    """Something was typed or chosen."""

    def __init__(
        self,
        name: str,
        zone: str = "Europe/London",
        clock: Callable[[], dt.datetime] = _wall_clock,
        parent: QWidget | None = None,
        *,
        ahead: bool = False,
    ) -> None:
        super().__init__(parent)
        self._ahead = ahead
        self._said = ""
        self._home_zone = self._zone = zone
        self._clock = clock
        self._basis = Basis.SCREEN
        self._details: tuple[TypedChoice, Choice] | None = None
        self._taken: dt.datetime | None = None
        self._kept: Moment | None = None
        self._reading: Reading | None = None
        self.line = QLineEdit(self)
        self.line.setMaxLength(200)
        self.line.setPlaceholderText(self.tr("3 March 2026, 14:02, or: yesterday 9pm"))
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._left)
        self.readback = Words("", "small", self)
        self._question = Words("", "caution", self)
        self._answers_room = QWidget(self)
        self._answers = QVBoxLayout(self._answers_room)
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._answers.setSpacing(theme.space(4))
        self.fold = Fold("", self)
        self.fold.fill_when_opened(self._fill_details)
        self.fold.toggled.connect(self._offer_zones)
        self.unknown = Button(self.tr("I don't know"), "", "quiet", self)
        self.unknown.clicked.connect(self._say_unknown)
        for button in (self.fold.button, self.unknown):
            button.setAccessibleDescription(name)  # a form can have several times
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        self._field = Field(name, self.line, parent=self)
        column.addWidget(self._field)
        for part in (self.readback, self._question, self._answers_room):
            column.addWidget(part)
        column.addWidget(self.fold)
        self.fold.beside.addWidget(self.unknown)
        self._show()

    @property
    def zone(self) -> TypedChoice:
        """The list of clocks, folded away."""
        return self._made_details()[0]

    @property
    def basis(self) -> Choice:
        """How the time is known, folded away."""
        return self._made_details()[1]

    # --- values ----------------------------------------------------------------------------------

    def set_home(self, zone: str) -> None:
        """Take *zone* (IANA) as the clock of a time that is typed anew."""
        if self._zone == self._home_zone:
            self._zone = zone
        self._home_zone = zone
        self._show()

    def set_taken(self, taken: Moment) -> None:
        """Count what is shown on the screen from when the picture was *taken*, where that is known.

        "Yesterday" on a screenshot is the day before the screenshot, whenever it is typed.
        """
        known = taken.precision in (Precision.MINUTE, Precision.DAY)
        self._taken = taken.wall if known else None
        if self._taken is not None and taken.precision is Precision.DAY:
            self._taken = dt.datetime.combine(self._taken, dt.time(23, 59))

    def set_moment(self, moment: Moment) -> None:
        """Show *moment*, or an empty field for one that nobody has written yet."""
        blank = moment == Moment()
        known = moment.precision is not Precision.UNKNOWN
        self._kept, self._said = moment, moment.shown
        self._zone = self._home_zone if blank else moment.zone
        self._set_basis(moment.basis)
        self.line.setText(moment_words(moment) if known else moment.shown)
        self._reading = None
        if moment.shown and not known and moment.shown != UNKNOWN:
            # What is clear only today was not when it was kept: "yesterday" was another day then.
            reading = self._read()
            self._reading = reading if reading.moment is None else None
        self._show()

    def moment(self) -> Moment:
        """What the field says now, as it is read back; unknown where it cannot be read yet."""
        if self._kept is not None:
            return self._kept
        text = self.line.text().strip()
        if not text:
            return Moment()
        reading = self._reading or self._read()
        if reading.moment is not None and not reading.question:
            return msgspec.structs.replace(reading.moment, shown=self._said)
        return Moment(shown=text, zone=self._zone, basis=self._basis)

    def fields(self) -> dict[str, str]:
        """What is typed and chosen, for a draft.

        A time that was read stands in it in full: on another day "yesterday" would be another day.
        """
        text = self.line.text()
        reading = self._reading
        if reading is not None and reading.moment is not None and not reading.question:
            text = moment_words(reading.moment)
        return {
            "time": text,
            "time_said": self._said,
            "zone": self._zone,
            "basis": self._basis.value,
        }

    def set_fields(self, fields: dict[str, str]) -> None:
        """Put a draft back."""
        if fields == self.fields():
            return
        self._kept = None
        self._said = fields.get("time_said") or fields.get("time", "").strip()
        self._zone = fields.get("zone") or self._home_zone
        self._set_basis(Basis(fields.get("basis") or Basis.SCREEN))
        self.line.setText(fields.get("time", ""))
        self._reading = self._read() if self.line.text().strip() else None
        self._show()

    # --- what the person does --------------------------------------------------------------------

    def _typed(self) -> None:
        self._kept, self._said = None, self.line.text().strip()
        self._reading = self._read() if self.line.text().strip() else None
        self._show()
        self.changed.emit()

    def _left(self) -> None:
        if self._reading is not None:
            announce(self.line, said(self._reading.question or self._reading.readback))

    def _say_unknown(self) -> None:
        self.line.setText(UNKNOWN)
        self._typed()
        self._left()

    def _answer(self, moment: Moment) -> None:
        self._kept = moment
        self._reading = None
        self.line.setText(moment_words(moment))
        self._show()
        self.line.setFocus()
        announce(self.line, self.readback.text())
        self.changed.emit()

    def _zone_chosen(self) -> None:
        chosen = self.zone.value()
        if self.zone.text() != self.zone.itemText(self.zone.currentIndex()):
            chosen = ""
        if not chosen:
            self.zone.set_text(dict(zone_options()).get(self._zone, self._zone))
        elif chosen != self._zone:
            self._zone = chosen
            self._details_changed()

    def _basis_chosen(self) -> None:
        self._basis = Basis(self.basis.value())
        self._details_changed()

    def _details_changed(self) -> None:
        if self._kept is not None and self._kept.precision is not Precision.UNKNOWN:
            kept = msgspec.structs.replace(
                self._kept, zone=self._zone, basis=self._basis, fold=None
            )
            self.line.setText(moment_words(kept))
        self._kept = None
        self._reading = self._read() if self.line.text().strip() else None
        self._show()
        self.changed.emit()

    def _offer_zones(self, is_open: bool) -> None:
        if is_open and not self.zone.count():
            self.zone.offer(zone_options())
        if is_open:
            self.zone.set_text(dict(zone_options()).get(self._zone, self._zone))

    # --- reading and showing ---------------------------------------------------------------------

    def _made_details(self) -> tuple[TypedChoice, Choice]:
        self.fold.fill()
        assert self._details is not None
        return self._details

    def _fill_details(self) -> None:
        zone, basis = TypedChoice((), self), Choice(self._bases().items(), self)
        self._details = (zone, basis)
        basis.choose(self._basis.value)
        zone.activated.connect(self._zone_chosen)
        zone.left.connect(self._zone_chosen)
        basis.currentIndexChanged.connect(self._basis_chosen)
        self.fold.column.addWidget(
            Field(self.tr("Which clock?"), zone, self.tr("Type the name of a large city."))
        )
        self.fold.column.addWidget(Field(self.tr("How do you know the time?"), basis))

    def _bases(self) -> dict[str, str]:
        return {
            Basis.SCREEN.value: self.tr("shown on the screen"),
            Basis.FILE.value: self.tr("from the file"),
            Basis.MEMORY.value: self.tr("I remember it"),
            Basis.OTHER.value: self.tr("known another way"),
        }

    def _set_basis(self, basis: Basis) -> None:
        self._basis = basis
        if self._details is not None:
            self.basis.blockSignals(True)
            self.basis.choose(basis.value)
            self.basis.blockSignals(False)

    def _read(self) -> Reading:
        shown = self._taken if self._basis in (Basis.SCREEN, Basis.FILE) else None
        if shown is None:
            return self._read_from(self._clock())
        reading = self._read_from(shown)
        if reading.moment is None or reading == self._read_from(self._clock()):
            return reading
        counted = self.tr("Counted from the day of the picture, {day}.").format(
            day=said(day_words(shown))
        )
        return msgspec.structs.replace(reading, readback=f"{said(reading.readback)} {counted}")

    def _read_from(self, today: dt.datetime) -> Reading:
        return read_time(
            self.line.text(),
            today=today,
            zone=self._zone,
            basis=self._basis,
            ahead=self._ahead,
        )

    def _show(self) -> None:
        reading = self._reading
        told = said(reading.readback) if reading else ""
        if reading is None and self._kept is not None and self.line.text().strip():
            told = said(full_words(self._kept))
        question = said(reading.question) if reading else ""
        self.readback.setText(told)
        self.readback.setVisible(bool(told))
        self._question.setText(question)
        self._question.setVisible(bool(question))
        while (item := self._answers.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        choices = reading.choices if reading else ()
        before: QWidget = self.line
        for choice in choices:
            button = WrappedButton(said(choice.label), parent=self._answers_room)
            button.clicked.connect(lambda _checked=False, m=choice.moment: self._answer(m))
            self._answers.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button
        self._answers_room.setVisible(bool(choices))
        self.unknown.setVisible(not self.line.text().strip())
        basis = self._bases()[self._basis.value]
        self.fold.say(f"{said(zone_words(self._zone))} · {basis}")
        self.line.setAccessibleDescription(f"{question} {told}".strip())
