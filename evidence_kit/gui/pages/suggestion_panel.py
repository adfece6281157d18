"""What was read of the open picture: questions, suggestions to check, and one key for all of them."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.pages.suggested_messages import SuggestedMessages
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.gui.widgets.gradual import Gradual
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.picture_crops import PictureCrops
from evidence_kit.gui.widgets.suggestion_chip import CheckedLine, MessageRow, SuggestionChip
from evidence_kit.gui.widgets.suggestion_edits import SuggestionEdits
from evidence_kit.gui.widgets.suggestion_words import about_words, cautions, value_words
from evidence_kit.gui.widgets.tab_order import tab_by_layout
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.checked import SuggestionKind, Verdict
from evidence_kit.model.suggestion import Suggestion, Suggestions
from evidence_kit.service.messages import Decision, Suggested

AT_ONCE = 3  # parts that are there with the panel; each of the others has a turn of its own


class SuggestionPanel(QWidget):
    """Shows a `Suggested` and emits what the person says of it. Hidden where there is nothing."""

    decided = Signal(object, bool)
    """Decisions, and whether the person is through with this picture."""
    accepted_all = Signal(object)
    """The decisions that take all of the picture: then comes the next one."""
    side_chosen = Signal(object)
    """The `Side` on which the person's own messages stand."""
    day_order_chosen = Signal(bool)
    """Whether 03/04 means 3 April."""
    thread_wanted = Signal(str)
    """The id of a conversation to see as one."""
    export_wanted = Signal()
    """The messages in the open file are to be shown."""

    def __init__(
        self, crops: PictureCrops, edits: SuggestionEdits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._crops, self._edits = crops, edits
        crops.arrived.connect(self._cut_out)
        self.zone = "UTC"
        self._suggested: Suggested | None = None
        self._keyboard_by: QScrollArea | None = None
        self.chips: list[SuggestionChip] = []
        self.rows: list[MessageRow] = []
        self.questions: list[Button] = []
        self._card = Card("soft", self)
        self._inside = QWidget()
        self._card.column.addWidget(self._inside)
        self._parts: Gradual | None = None
        self._checked_fold: Fold | None = None
        edits.restored.connect(self._open_checked)
        self.reading = Words(
            self.tr("The words in this picture are being read. You can go on meanwhile."),
            "small",
            self,
        )
        self.accept_all = Button(self.tr("Take these and go on"), "check", "primary", self)
        self.accept_all.setAccessibleDescription(self.tr("Control and Enter"))
        self.accept_all.clicked.connect(self.take_all)
        self.none = Button(self.tr("None of this"), "x", "quiet", self)
        self.none.clicked.connect(self._none)
        self._keys = Words(self.tr("Ctrl Enter"), "small", self, wrap=False)
        self._actions = QWidget(self)
        row = Flow(self._actions)
        for action in (self.accept_all, self._keys, self.none):
            row.addWidget(action)
        self._card.column.addWidget(self._actions)
        self.see_thread = Button(self.tr("See the whole conversation"), "message-square", "", self)
        self.see_thread.clicked.connect(self._see_thread)
        self.see_export = Button(
            self.tr("Choose from its messages"), "list-checks", "primary", self
        )
        self.see_export.clicked.connect(self.export_wanted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space(8))
        for part in (self.see_export, self.reading, self._card, self.see_thread):
            whole.addWidget(part)
        self.forget()

    # --- values ----------------------------------------------------------------------------------

    def set_zone(self, zone: str) -> None:
        """Take *zone* (IANA) as the clock of the case."""
        self.zone = zone

    def show_suggested(self, suggested: Suggested, *, is_read_soon: bool) -> None:
        """Show what was read; *is_read_soon* says that a picture which is not read yet will be."""
        self._put_keyboard_by()
        self._suggested = suggested
        found = suggested.suggestions
        self._clear()
        self.reading.setVisible(is_read_soon and not found.reader)
        inside = self._inside.layout()
        assert isinstance(inside, QVBoxLayout)
        told = cautions(found)
        something = bool(found.waiting or told or found.length)
        if something:
            self._head(inside, suggested, told)
        self._parts = parts = Gradual(inside, self._inside)
        self._add_parts(parts, suggested)
        self._checked(parts, found)
        self._card.setVisible(something or bool(found.items))
        self._actions.hide()
        parts.done.connect(self._complete)
        if parts.is_making:
            parts.make_now(AT_ONCE)
        tab_by_layout(self)
        conversation = suggested.conversation
        several = conversation is not None and suggested.joined and len(conversation.exhibits) > 1
        self.see_thread.setVisible(several)
        if several and conversation is not None:
            count = len(conversation.exhibits)
            self.see_thread.say(
                self.tr("Whole conversation: %n pictures", "", count), "message-square"
            )
        shown = (self.see_export, self.reading, self._card, self.see_thread)
        self.setVisible(any(part.isVisibleTo(self) for part in shown))
        if self._keyboard_by is not None:
            was_left = self._keyboard_by.hasFocus()
            self._keyboard_by = None
            if was_left and self.isVisible():
                self.start()

    def start(self) -> None:
        """Give the keyboard to the first question, or the first thing to check."""
        rows = [row.tick for row in self.rows[:1]]
        first = (*self.questions, *(chip.accept for chip in self.chips), *rows, self.accept_all)
        seen = next((each for each in first if each.isVisibleTo(self)), None)
        if seen is None:
            return
        seen.setFocus()
        # Only now do the new parts get their places.
        QTimer.singleShot(0, self, self._keep_in_sight)

    def offer_export(self, offered: bool) -> None:
        """Offer to choose from the messages in the open file, or not."""
        self.see_export.setVisible(offered)
        if offered:
            self.show()

    def forget(self) -> None:
        """Drop all that was read."""
        self._put_keyboard_by()
        self._suggested = None
        self._clear()
        for part in (self.see_export, self.reading, self._card, self.see_thread):
            part.hide()
        self.hide()

    @property
    def is_waiting(self) -> bool:
        """Whether there is something to check."""
        return self._suggested is not None and bool(self._suggested.suggestions.waiting)

    @property
    def asks_first(self) -> bool:
        """Whether a question has to be answered before everything can be taken at once."""
        asked = self._suggested
        ticked = any(row.is_ticked for row in self.rows)
        return asked is not None and ticked and (asked.asks_side or asked.asks_day_order)

    @property
    def is_making(self) -> bool:
        """Whether parts of it are not on the screen yet."""
        return self._parts is not None and self._parts.is_making

    # --- what the person does --------------------------------------------------------------------

    def take_all(self) -> None:
        """Take everything that is ticked, or go to the question that comes first.

        Never while rows are still to come: nobody has seen those, or could take their tick away.
        """
        if self.is_making:
            announce(self, self.tr("One moment. There is more to come."))
            return
        if self.asks_first:
            self.questions[0].setFocus()
            self._keep_in_sight()
            announce(self, self.tr("One question first."))
            return
        self.accepted_all.emit(tuple(map(self._word_on, self._taken())))

    def _taken(self) -> list[SuggestionChip | MessageRow]:
        ticked = [row for row in self.rows if row.is_ticked]
        again = self._suggested is not None and self._suggested.done
        chips = [
            chip for chip in self.chips if chip.editing.typed() or (chip.item.ticked and not again)
        ]
        return [*chips, *ticked]

    def _word_on(self, part: SuggestionChip | MessageRow) -> Decision:
        """What is typed in its open editor, or that it is right as it was read."""
        item = part.item
        read = Decision(kind=item.kind, place=item.place, verdict=Verdict.ACCEPTED)
        return part.editing.typed() or read

    def _none(self) -> None:
        refused = [
            Decision(kind=item.kind, place=item.place, verdict=Verdict.NOT_HERE)
            for item in (*[c.item for c in self.chips], *[r.item for r in self.rows])
        ]
        self.decided.emit(tuple(refused), True)

    def _see_thread(self) -> None:
        if self._suggested is not None and self._suggested.conversation is not None:
            self.thread_wanted.emit(self._suggested.conversation.id)

    # --- inside ----------------------------------------------------------------------------------

    def _clear(self) -> None:
        if self._parts is not None:
            self._parts.stop()
        self._parts = self._checked_fold = None
        self.chips, self.rows, self.questions = [], [], []
        old = self._inside
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        # Not replaceWidget: it hands the old item of the layout to Python, which lets go of it.
        self._card.column.removeWidget(old)
        self._card.column.insertWidget(0, self._inside)
        old.hide()
        old.deleteLater()

    def _head(self, column: QVBoxLayout, suggested: Suggested, told: list[str]) -> None:
        found = suggested.suggestions
        if found.waiting:
            seen = found.reader or any(item.box is not None for item in found.waiting)
            title = self.tr("Read from the picture, please check")
            if not seen:
                title = self.tr("Told by the file, please check")
            column.addWidget(Words(title, "section"))
            column.addWidget(
                Words(self.tr("Nothing of this is written down until you say so."), "small")
            )
        if found.length:
            words = self.tr("This recording is {length} long.").format(length=found.length)
            column.addWidget(Words(words, "small"))
        for sentence in told:
            column.addWidget(Words(sentence, "caution"))

    def _add_parts(self, parts: Gradual, suggested: Suggested) -> None:
        waiting = suggested.suggestions.waiting
        for item in waiting:
            if item.kind is not SuggestionKind.MESSAGE:
                parts.add(partial(self._chip, item))
        messages = [item for item in waiting if item.kind is SuggestionKind.MESSAGE]
        if messages:
            parts.add(lambda: self._messages(parts, suggested, messages))

    def _chip(self, item: Suggestion) -> SuggestionChip:
        chip = SuggestionChip(item, self.zone, self._edits)
        chip.decided.connect(lambda decision: self.decided.emit((decision,), False))
        self.chips.append(chip)
        self._show_crop(chip)
        return chip

    def _messages(
        self, parts: Gradual, suggested: Suggested, messages: list[Suggestion]
    ) -> SuggestedMessages:
        card = SuggestedMessages(suggested, messages)
        card.side_chosen.connect(self.side_chosen)
        card.day_order_chosen.connect(self.day_order_chosen)
        self.questions = card.questions

        def row(item: Suggestion) -> MessageRow:
            # What was left out before is not taken by a key that is pressed to go on.
            ticked = item.ticked and not suggested.done
            row = MessageRow(item, card.mine, self.zone, self._edits, ticked=ticked)
            row.decided.connect(lambda decision: self.decided.emit((decision,), False))
            self.rows.append(row)
            self._show_crop(row)
            return row

        for item in messages:
            parts.add(partial(row, item), card.column)
        return card

    def _complete(self) -> None:
        """Everything is on the screen: now it can be taken."""
        waiting = self._suggested is not None and self._suggested.suggestions.waiting
        self._actions.setVisible(bool(waiting))
        tab_by_layout(self)

    def _checked(self, parts: Gradual, found: Suggestions) -> None:
        """Say what was checked before, folded away."""
        checked = [item for item in found.items if item.check is not None]
        if not checked:
            return
        words = self.tr("%n read from this picture and checked", "", len(checked))

        def fill() -> None:
            for item in checked:
                parts.add(partial(self._checked_line, item), fold.column)
            parts.make_now(AT_ONCE)

        self._checked_fold = fold = Fold(words)
        fold.fill_when_opened(fill)
        parts.add(lambda: fold)
        self._open_checked()

    def _open_checked(self) -> None:
        """Unfold what was checked where something was typed over it that is not used yet."""
        items = self._suggested.suggestions.items if self._suggested is not None else ()
        typed = any(item.check is not None and self._edits.of(item) for item in items)
        if typed and self._checked_fold is not None:
            self._checked_fold.set_open(True)

    def _checked_line(self, item: Suggestion) -> CheckedLine:
        line = CheckedLine(item, self._line(item), self.zone, self._edits)
        line.decided.connect(lambda decision: self.decided.emit((decision,), False))
        return line

    def _line(self, item: Suggestion) -> str:
        assert item.check is not None
        about = about_words(item)
        verdict = item.check.verdict
        if verdict is Verdict.NOT_HERE:
            words = self.tr("{what}: “{read}” is not here, you said.")
        elif verdict is Verdict.CHANGED and item.check.read:
            words = self.tr("{what}: {value}, which was read as “{read}”.")
        else:
            words = self.tr("{what}: {value}")
        unread = value_words(item)  # of a message without words
        value, read = item.check.value or unread, item.check.read or unread
        return words.format(what=about, value=value, read=read)

    def _area(self) -> QScrollArea | None:
        """What this panel is scrolled in."""
        above: QWidget | None = self
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def _put_keyboard_by(self) -> None:
        """Hold the keyboard near by while the parts that may have it are replaced.

        Left to itself it would go on to the next control of the window: the button that hides.
        """
        focus = QApplication.focusWidget()
        area = self._area()
        if area is not None and focus is not None and self.isAncestorOf(focus):
            area.setFocus()
            self._keyboard_by = area

    def _keep_in_sight(self) -> None:
        """Scroll to what has the keyboard, with the words above it."""
        focus, area = QApplication.focusWidget(), self._area()
        if area is not None and focus is not None and self.isAncestorOf(focus):
            area.ensureWidgetVisible(focus, 0, theme.px(120))

    def _cut_out(self) -> None:
        parts: list[SuggestionChip | MessageRow] = [*self.chips, *self.rows]
        for part in parts:
            self._show_crop(part)

    def _show_crop(self, part: SuggestionChip | MessageRow) -> None:
        box = part.item.box
        part.crop.show_part(self._crops.crop(box) if box is not None else None)
