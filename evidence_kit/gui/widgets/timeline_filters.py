"""What of the timeline is shown: by account, kind, time, sensitivity, and what is new."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets import timeline_marks
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import line
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.event import EventKind
from evidence_kit.model.exhibit import Sensitivity
from evidence_kit.model.typed_time import read_time
from evidence_kit.timeline.kind_words import kind_words
from evidence_kit.timeline.rows import TimelineRow

ORDINARY, SHY = "ordinary", "shy"


class TimelineFilters(QWidget):
    """Toggles and choices in one row that breaks like words; `fitting` keeps the rows that fit."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = "UTC"
        self._reported: float | None = None
        self._span: tuple[float, float] | None = None
        self.kinds: dict[EventKind, Button] = {}
        self.account, self.sensitivity = Choice((), self), Choice((), self)
        self.account.setAccessibleName(self.tr("Which account to show"))
        self.sensitivity.setAccessibleName(self.tr("Which pictures to show"))
        self.time = line(self.tr("Any time, or: March 2026"), 80)
        self.time.setAccessibleName(self.tr("Which time to show"))
        self.time.setAccessibleDescription(
            self.tr("A day, a month, or from one day to another, as you would say it.")
        )
        self.time.setClearButtonEnabled(True)
        self.time.setFixedWidth(theme.px(230))
        self.time_read = Words("", "small", self)
        self.time_read.hide()
        self.new = Button(self.tr("New since the last report"), "", "chip", self)
        self.new.setCheckable(True)
        self.all = Button(self.tr("Show everything"), "undo-2", "quiet", self)
        self.more = Fold(self.tr("Kinds of things"), self)
        for part in (self.account, self.time, self.sensitivity, self.new, self.all):
            self.more.beside.addWidget(part)
        row = Flow()
        for kind in EventKind:
            chip = Button(said(kind_words(kind)), "", "chip", self)
            chip.setCheckable(True)
            chip.toggled.connect(self.changed)
            self.kinds[kind] = chip
            row.addWidget(chip)
        self.more.column.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self.more)
        column.addWidget(self.time_read)
        self.account.currentIndexChanged.connect(self.changed)
        self.sensitivity.currentIndexChanged.connect(self.changed)
        self.new.toggled.connect(self.changed)
        self.time.textChanged.connect(self._read_time)
        self.all.clicked.connect(self.clear)

    def offer(self, rows: Sequence[TimelineRow], zone: str, reported: float | None) -> None:
        """Offer what tells *rows* apart; *reported* is when the last report was made."""
        self._zone, self._reported = zone, reported
        self.blockSignals(True)
        counted = Counter(row.kind for row in rows)
        for kind, chip in self.kinds.items():
            chip.setVisible(kind in counted and len(counted) > 1)
            chip.say(f"{said(kind_words(kind))}  {counted[kind]:n}")
            if kind not in counted:
                chip.setChecked(False)
        lanes = list(dict.fromkeys(lane for row in rows for lane in (row.lane, *row.others)))
        self._put(self.account, [("", self.tr("All accounts")), *((lane, lane) for lane in lanes)])
        self.account.setVisible(len(lanes) > 1)
        shy = any(row.sensitivity is not Sensitivity.ORDINARY for row in rows)
        self._put(
            self.sensitivity,
            [
                ("", self.tr("All pictures")),
                (ORDINARY, self.tr("Without intimate pictures")),
                (SHY, self.tr("Only intimate or left out")),
            ],
        )
        self.sensitivity.setVisible(shy)
        self.new.setVisible(reported is not None)
        if reported is None:
            self.new.setChecked(False)
        self.blockSignals(False)
        self.retheme()
        self.all.setVisible(self.is_on)

    @property
    def is_on(self) -> bool:
        """Whether anything is kept from sight."""
        return bool(
            self._kinds()
            or self.account.value()
            or self.sensitivity.value()
            or self.new.isChecked()
            or self._span
        )

    def fitting(self, rows: Sequence[TimelineRow]) -> list[TimelineRow]:
        """The rows that fit everything that is chosen."""
        self.all.setVisible(self.is_on)
        kinds, lane, shy = self._kinds(), self.account.value(), self.sensitivity.value()
        since = self._reported if self.new.isChecked() else None
        found = list(rows)
        if kinds:
            found = [row for row in found if row.kind in kinds]
        if lane:
            found = [row for row in found if row.lane == lane or lane in row.others]
        if shy:
            ordinary = shy == ORDINARY
            found = [r for r in found if (r.sensitivity is Sensitivity.ORDINARY) is ordinary]
        if since is not None:
            found = [row for row in found if row.entered is not None and row.entered > since]
        if self._span is not None:
            found = [row for row in found if _touches(row, self._span)]
        return found

    def clear(self) -> None:
        """Show everything again."""
        self.blockSignals(True)
        self.more.set_open(False)
        for choice in (self.account, self.sensitivity):
            choice.choose("")
        for chip in (*self.kinds.values(), self.new):
            chip.setChecked(False)
        self.time.clear()
        self.blockSignals(False)
        self.changed.emit()

    def forget(self) -> None:
        """Drop what was chosen, and every name."""
        self.blockSignals(True)
        self.clear()
        self.offer((), "UTC", None)
        self.blockSignals(False)

    def retheme(self) -> None:
        """Draw the marks on the toggles anew."""
        for kind, chip in self.kinds.items():
            chip.setIcon(timeline_marks.mark_icon(kind))

    def _kinds(self) -> set[EventKind]:
        return {kind for kind, chip in self.kinds.items() if chip.isChecked()}

    def _put(self, choice: Choice, options: list[tuple[str, str]]) -> None:
        wanted = choice.value()
        before = choice.blockSignals(True)
        choice.offer(options)
        choice.choose(wanted if any(wanted == value for value, _ in options) else "")
        choice.blockSignals(before)

    def _read_time(self) -> None:
        text = self.time.text().strip()
        today = dt.datetime.now(dt.UTC)
        reading = read_time(text, today=today, zone=self._zone) if text else None
        bounds = reading.moment.bounds if reading and reading.moment else None
        span = (bounds[0].timestamp(), bounds[1].timestamp() + 60) if bounds else None
        said = ""
        if text and span is None:
            said = self.tr("We cannot read that as a time yet. All times are shown.")
        elif reading is not None:
            said = reading.readback
        self.time_read.setText(said)
        self.time_read.setVisible(bool(said))
        if span != self._span:
            self._span = span
            self.changed.emit()


def _touches(row: TimelineRow, span: tuple[float, float]) -> bool:
    """Whether *row* can have happened within *span*."""
    if row.first is None or row.last is None:
        return False
    return row.first < span[1] and row.last >= span[0]
