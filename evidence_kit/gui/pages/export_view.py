"""The messages in a file that a chat app or mail program wrote, to choose from."""

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QListView, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.export_rows import ExportRows
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.choice import Choice, TypedChoice
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.notice import Notice, announce
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.ticks_draft import TicksDraft
from evidence_kit.gui.widgets.words import Words
from evidence_kit.gui.widgets.zones import zone_options
from evidence_kit.model.reading import Export
from evidence_kit.service.messages import (
    Decided,
    Done,
    ExportPage,
    Failed,
    GetExport,
    SetDayOrder,
    TakeFromExport,
)

PART = 2000
NOBODY = ""
_FIELD = 250  # pixels that a question needs


class ExportView(QWidget):
    """Lists the messages of one conversation; those that are ticked become things that happened."""

    back_wanted = Signal()
    taken = Signal(object)
    """A `Decided`: events were written."""
    status = Signal(str)

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._load = 0
        self._exhibit = ""
        self._zone = ""
        self.title = Words("", "section", self)
        self.about = Words("", "small", self)
        self.notice = Notice(parent=self)
        self.cautions = Words("", "caution", self)
        self.left_out = Fold(self.tr("What such a file leaves out"), self)
        self._left_out_words = Words("", "small")
        self.left_out.column.addWidget(self._left_out_words)
        self._build_questions()
        self.rows = ExportRows(self)
        self.search = line(self.tr("A word, a name or a date"))
        self.search.textChanged.connect(self.rows.find)
        self.list = QListView(self)
        # without a model of Qt in between, each look at a row asks Python how many there are
        listed = QSortFilterProxyModel(self)
        listed.setDynamicSortFilter(False)
        listed.setSourceModel(self.rows)
        self.list.setModel(listed)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(theme.space(4))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Messages in this file"))
        self.list.setAccessibleDescription(self.tr("The space bar ticks a message."))
        self.list.setMinimumHeight(theme.px(200))
        self.take = Button(self.tr("Write these down"), "check", "primary", self)
        self.take.clicked.connect(self._take)
        self.tick = Button(self.tr("Tick all in the list"), "list-checks", "quiet", self)
        self.tick.clicked.connect(self.rows.tick_listed)
        self.back = Button(self.tr("Back"), "arrow-left", "quiet", self)
        self.back.clicked.connect(self.back_wanted)
        self.rows.ticks_changed.connect(self._count)
        self._mine_before = ""
        self.draft = TicksDraft(asker, lambda: self.rows.ticked, self.mine.value, self)
        self.rows.ticks_changed.connect(self.draft.touch)
        self.mine.activated.connect(lambda _place: self.draft.touch())
        self.rows.ticks_changed.connect(self.list.viewport().update)
        row = Flow()
        for button in (self.take, self.tick, self.back):
            row.addWidget(button)
        scroll = ScrollColumn(1040, self, beside=2)
        scroll.column.setSpacing(theme.space(8))
        for part in (self.notice, self.cautions, self._questions, self.left_out):
            scroll.column.addWidget(part)
        scroll.column.addWidget(Field(self.tr("Find"), self.search))
        scroll.column.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        for part in (self.title, self.about):
            column.addWidget(part)
        column.addWidget(scroll, 1)
        column.addLayout(row)
        self._count()

    def _build_questions(self) -> None:
        self._questions = QWidget(self)
        column = QVBoxLayout(self._questions)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        self.thread_choice = Choice((), self)
        self.thread_choice.activated.connect(lambda _place: self._open_anew())
        self._thread_field = Field(self.tr("Which conversation?"), self.thread_choice)
        self.mine = Choice((), self)
        self._mine_field = Field(self.tr("Which one is you?"), self.mine)
        self._day_words = Words("", "strong")
        self._day_row = QWidget()
        days = Flow(self._day_row)
        for words, day_first in (
            (self.tr("The first number is the day"), True),
            (self.tr("The second number is the day"), False),
        ):
            button = Button(words)
            button.clicked.connect(lambda _on=False, first=day_first: self._say_day_order(first))
            days.addWidget(button)
        self.zone = TypedChoice((), self)
        self.zone.activated.connect(lambda _place: self._say_zone())
        self._zone_field = Field(self.tr("Which clock did the phone show?"), self.zone)
        fields = QWidget(self._questions)
        self._fields = QBoxLayout(QBoxLayout.Direction.LeftToRight, fields)
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setSpacing(theme.space(12))
        for field in (self._thread_field, self._mine_field, self._zone_field):
            self._fields.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        for part in (self._day_words, self._day_row, fields):
            column.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask one thing beneath the other where there is no room beside it."""
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        asked = (self._thread_field, self._mine_field, self._zone_field)
        count = sum(not field.isHidden() for field in asked)
        narrow = self.width() < theme.px(_FIELD) * count
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._fields.setDirection(way)

    # --- values ----------------------------------------------------------------------------------

    def open(self, exhibit: str, name: str, zone: str) -> None:
        """Open the exhibit of that id, called *name*; *zone* (IANA) is the person's own clock."""
        self._exhibit, self._zone = exhibit, ""
        self.title.setText(self.tr("Messages in {name}").format(name=name))
        self.thread_choice.offer(())
        self.mine.offer(())
        self._mine_before = ""
        self.zone.offer(zone_options())
        self.zone.set_text(dict(zone_options()).get(zone, zone))
        self.search.clear()
        self.left_out.button.setChecked(False)
        for part in (self._questions, self.left_out, self.cautions):
            part.hide()
        self._open_anew()
        self.search.setFocus()

    def forget(self) -> None:
        """Drop everything that is shown."""
        self._load += 1
        self.draft.leave()
        self._exhibit = ""
        self.title.setText("")
        self.about.setText("")
        self._left_out_words.setText("")
        self.cautions.setText("")
        self.search.clear()
        self.notice.clear()
        self.rows.replace()

    @property
    def _thread(self) -> int:
        return max(0, self.thread_choice.currentIndex())

    # --- asking ----------------------------------------------------------------------------------

    def _open_anew(self) -> None:
        self._load += 1
        self.notice.clear()
        self.draft.leave()
        self.rows.replace()
        self.draft.begin(self._exhibit, self._thread, self._tick_again)
        self.about.setText(self.tr("Opening the file. A long chat takes a moment."))
        self._ask_from(0, self._load)

    def _ask_from(self, start: int, load: int) -> None:
        def take(answer: ExportPage) -> None:
            if load != self._load:
                return
            export = answer.export
            if start == 0:
                self._show(export)
                self._show_zone(answer.zone)
            self.rows.extend(export.messages, answer.taken)
            read = start + len(export.messages)
            if export.messages and read < export.total:
                self._ask_from(read, load)

        def failed(told: Failed) -> None:
            if load == self._load:
                self.about.setText("")
                self.notice.say(said(told.sentence), "caution")

        request = GetExport(
            exhibit=self._exhibit, thread=self._thread, start=start, count=PART, zone=self._zone
        )
        self._asker.ask(request, take, failed, lambda _told: None)

    def _show(self, export: Export) -> None:
        self.about.setText(self._about(export))
        place = self._thread
        self.thread_choice.offer((str(n), name) for n, name in enumerate(export.threads))
        self.thread_choice.setCurrentIndex(min(place, max(0, len(export.threads) - 1)))
        self._thread_field.setVisible(len(export.threads) > 1)
        before = self.mine.value() or self._mine_before
        names = [(name, name) for name in export.participants]
        self.mine.offer([*names, (NOBODY, self.tr("I am not in it, or I can't tell"))])
        self.mine.choose(before) if before else self.mine.setCurrentIndex(len(names))
        known = all(message.mine is not None for message in export.messages)
        self._mine_field.setVisible(bool(names) and not known)
        self._day_row.setVisible(export.asks_day_order)
        self._day_words.setVisible(export.asks_day_order)
        if export.asks_day_order and export.messages:
            words = self.tr("The file shows “{date}”. Which number is the day?")
            self._day_words.setText(words.format(date=export.messages[0].shown))
        self._zone_field.setVisible(export.asks_zone or bool(self._zone))
        self._left_out_words.setText("\n".join(said(sentence) for sentence in export.left_out))
        self.left_out.setVisible(bool(export.left_out))
        self.cautions.setText("\n".join(said(sentence) for sentence in export.cautions))
        self.cautions.setVisible(bool(export.cautions))
        hint = self.tr("The file does not say. Type the name of a large city.")
        if export.zone:
            hint = self.tr("This is what the file shows. Change it only if you know better.")
        self._zone_field.hint(hint)
        self._arrange()
        self._questions.show()

    def _tick_again(self, numbers: set[int], mine: str) -> None:
        """Put back what was ticked when the program was hidden or another page was opened."""
        self.rows.tick_numbers(numbers)
        self._mine_before = mine
        self.mine.choose(mine)

    def _show_zone(self, zone: str) -> None:
        """Offer the clock that the file shows, or the person's own, until they say another one."""
        if not self._zone:
            self.zone.set_text(dict(zone_options()).get(zone, zone))

    def _about(self, export: Export) -> str:
        first = export.platform
        count = (
            self.tr("1 message") if export.total == 1 else self.tr("%n messages", "", export.total)
        )
        tells = self.tr("Tick those that matter. Each becomes one thing that happened.")
        return f"{first} · {count}. {tells}" if first else f"{count}. {tells}"

    # --- what the person does --------------------------------------------------------------------

    def _say_day_order(self, day_first: bool) -> None:
        def done(_answer: Done) -> None:
            self._open_anew()

        self._asker.ask(SetDayOrder(day_first=day_first), done, self._failed)

    def _say_zone(self) -> None:
        chosen = self.zone.value()
        if chosen and chosen != self._zone:
            self._zone = chosen
            self._open_anew()

    def _take(self) -> None:
        numbers = self.rows.ticked
        load = self._load

        def done(answer: Decided) -> None:
            if load == self._load:
                self.rows.take(numbers)
            words = self.tr(
                "%n messages are written down. Ctrl Z takes them back.", "", len(numbers)
            )
            if len(numbers) == 1:
                words = self.tr("1 message is written down. Ctrl Z takes it back.")
            self.notice.say(words, "soft")
            self.status.emit(self.tr("Saved"))
            announce(self, words)
            self.taken.emit(answer)

        request = TakeFromExport(
            exhibit=self._exhibit,
            thread=self._thread,
            numbers=numbers,
            mine=self.mine.value(),
            zone=self._zone,
        )
        self._asker.ask(request, done, self._failed, lambda _told: None)

    def _failed(self, failed: Failed) -> None:
        self.notice.say(said(failed.sentence), "caution")

    def _count(self) -> None:
        count = len(self.rows.ticked)
        self.take.setEnabled(bool(count))
        if count == 1:
            self.take.say(self.tr("Write 1 message down"), "check")
        elif count:
            self.take.say(self.tr("Write %n messages down", "", count), "check")
        else:
            self.take.say(self.tr("Write these down"), "check")
