"""What stands where on the Evidence page, at every size, and files that are dropped on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.pages.add_files import AddingPanel
from evidence_kit.gui.pages.evidence_side import EmptyEvidence, EvidenceSide
from evidence_kit.gui.pages.under_18 import Under18
from evidence_kit.gui.widgets.drop_outline import DropOutline
from evidence_kit.gui.widgets.later import Later
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.tab_order import first_control, tab_by_layout
from evidence_kit.gui.widgets.words import Words

NARROW = 760  # width below which the list and what is open take turns
LOW = 420  # height below which what is said about adding takes the whole page
SIDE = 264


class EvidenceRooms(QWidget):
    """The list beside what is open, or one of them; the question; the empty page; adding above.

    `work` is where the list belongs and `beside` what stands beside it: whatever is made in its
    place from the start need not be dressed anew.
    """

    dropped = Signal(object)
    """The paths of files and folders that were let go over the page."""
    went_narrow = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._something = False
        self._home_is_empty = False
        # From the outside to the inside: with a style sheet Qt dresses all that is in a widget anew
        # each time that the widget moves into another one.
        self._stack = QStackedWidget(self)
        self.work = QWidget(self._stack)
        self._stack.addWidget(self.work)
        self._row = QHBoxLayout(self.work)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(16))
        self.beside = QStackedWidget(self.work)
        self._row.addWidget(self.beside, 1)
        self._adding_room = Later(lambda: self._room(1040))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.space(24), 0, theme.space(24), theme.space(8))
        self._column.setSpacing(theme.space(8))
        self._column.addWidget(self._stack, 1)
        self._low = False
        self._cover = Later(self._drop_cover)
        self.setAcceptDrops(True)

    def furnish(
        self,
        side: EvidenceSide,
        adding: AddingPanel,
        question: Later[Under18],
        empty: Later[EmptyEvidence],
    ) -> None:
        """Take the list with what is around it, made in `work`, and what is said about adding.

        The *question* about under-18s and what stands on the *empty* page are made when wanted.
        """
        self._side, self._adding = side, adding
        self._question_room = Later(lambda: self._room(640, question))
        self._empty_room = Later(lambda: self._room(720, empty))
        self._row.insertWidget(0, side)
        self._column.insertWidget(0, adding)
        adding.came.connect(self._place_adding)
        adding.went.connect(self._place_adding)

    def _room(
        self, width: int, part: Later[Under18] | Later[EmptyEvidence] | None = None
    ) -> ScrollColumn:
        room = ScrollColumn(width, self._stack)
        if part is not None:
            room.column.addWidget(part())
        room.column.addStretch(1)
        self._stack.addWidget(room)
        tab_by_layout(room)
        return room

    # --- showing ---------------------------------------------------------------------------------

    @property
    def is_narrow(self) -> bool:
        """Whether the list and what is open take turns."""
        return self.width() < theme.px(NARROW)

    @property
    def is_asking(self) -> bool:
        """Whether the question about under-18s is on the page."""
        return self._stands(self._question_room)

    @property
    def is_empty(self) -> bool:
        """Whether the page shows that nothing was added yet."""
        return self._stands(self._empty_room)

    @property
    def part(self) -> QWidget | None:
        """What stands beside the list."""
        return self.beside.currentWidget()

    def _stands(self, room: Later[ScrollColumn]) -> bool:
        return room.made is not None and self._stack.currentWidget() is room.made

    def show_home(self, *, empty: bool) -> None:
        """Show the list with what is open, or the *empty* page."""
        self._home_is_empty = empty
        self._stack.setCurrentWidget(self._empty_room() if empty else self.work)
        self._place_adding()
        self._arrange()

    def show_part(self, part: QWidget) -> None:
        """Show *part* beside the list, or alone where room is scarce."""
        self._home_is_empty = False
        self._something = True
        if self.beside.indexOf(part) < 0:
            self.beside.addWidget(part)
        self.beside.setCurrentWidget(part)
        self._stack.setCurrentWidget(self.work)
        self._arrange()

    def show_list(self) -> None:
        """Show the list, alone where room is scarce."""
        self._something = False
        self._arrange()
        self._side.list.setFocus()

    def show_question(self) -> None:
        """Show the question about under-18s."""
        self._stack.setCurrentWidget(self._question_room())

    def _arrange(self) -> None:
        narrow = self.is_narrow
        had_keyboard = self._side.isAncestorOf(self.focusWidget() or self)
        self._side.setVisible(not narrow or not self._something)
        self.beside.setVisible(not narrow or self._something)
        self._side.set_alone(narrow)
        self._side.setMinimumWidth(0 if narrow else theme.px(SIDE))
        self._side.setMaximumWidth(theme.px(2000 if narrow else SIDE))
        self.went_narrow.emit(narrow)
        part = self.beside.currentWidget()
        if narrow and self._something and had_keyboard and part is not None:
            first = first_control(part)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_adding(self) -> None:
        """Put what is said about adding above the rest, or alone on a page that is not high."""
        low = self.height() < theme.px(LOW)
        shown = not self._adding.isHidden()
        if low != self._low:
            self._low = low
            if low:
                self._adding_room().column.insertWidget(0, self._adding)
            else:
                self._column.insertWidget(0, self._adding)
            self._adding.setVisible(shown)
        alone = self._stands(self._adding_room)
        if low and shown and not self.is_asking:
            self._stack.setCurrentWidget(self._adding_room())
        elif alone and not (low and shown):
            self._stack.setCurrentWidget(self._empty_room() if self._home_is_empty else self.work)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        self._place_adding()
        if self._cover.made is not None:
            self._cover.made.setGeometry(self.rect())
        super().resizeEvent(event)

    # --- dropping --------------------------------------------------------------------------------

    def _drop_cover(self) -> DropOutline:
        cover = DropOutline(self)
        words = Words(self.tr("Let go to add these files"), "section")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cover.column.addStretch(1)
        cover.column.addWidget(words)
        cover.column.addStretch(1)
        cover.setGeometry(self.rect())
        cover.hide()
        return cover

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            # Never a move: what is dropped stays where it was.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._cover().raise_()
            self._cover().show()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._cover().hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._cover().hide()
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if paths:
            self.dropped.emit(paths)
