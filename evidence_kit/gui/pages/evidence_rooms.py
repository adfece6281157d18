"""What stands where on the Evidence page, at every size, and files that are dropped on it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.pages.add_files import AddingPanel
from evidence_kit.gui.pages.evidence_side import EmptyEvidence, EvidenceSide
from evidence_kit.gui.pages.under_18 import Under18
from evidence_kit.gui.widgets.drop_outline import DropOutline
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.tab_order import first_control
from evidence_kit.gui.widgets.words import Words

NARROW = 760  # width below which the list and what is open take turns
LOW = 420  # height below which what is said about adding takes the whole page
SIDE = 264


class EvidenceRooms(QWidget):
    """The list beside what is open, or one of them; the question; the empty page; adding above.

    *parts* are the widgets of which one at a time stands beside the list.
    """

    dropped = Signal(object)
    """The paths of files and folders that were let go over the page."""
    went_narrow = Signal(bool)

    def __init__(
        self,
        side: EvidenceSide,
        parts: Sequence[QWidget],
        adding: AddingPanel,
        under_18: Under18,
        empty: EmptyEvidence,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side, self._adding, self._under_18, self._empty = side, adding, under_18, empty
        self._something = False
        self._home_is_empty = False
        # From the outside to the inside: with a style sheet Qt dresses all that is in a widget anew
        # each time that the widget moves into another one.
        self._stack = QStackedWidget(self)
        self._work = QWidget(self._stack)
        self._stack.addWidget(self._work)
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(16))
        self._right = QStackedWidget(self._work)
        row.addWidget(side)
        row.addWidget(self._right, 1)
        for part in parts:
            self._right.addWidget(part)
        self._question_room, self._empty_room = ScrollColumn(640, self), ScrollColumn(720, self)
        self._adding_room = ScrollColumn(1040, self)
        for room, part in ((self._question_room, under_18), (self._empty_room, empty)):
            room.column.addWidget(part)
            room.column.addStretch(1)
        self._adding_room.column.addStretch(1)
        for place in (self._question_room, self._empty_room, self._adding_room):
            self._stack.addWidget(place)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.space(24), 0, theme.space(24), theme.space(8))
        self._column.setSpacing(theme.space(8))
        self._column.addWidget(adding)
        self._column.addWidget(self._stack, 1)
        self._low = False
        adding.came.connect(self._place_adding)
        adding.went.connect(self._place_adding)
        self._cover = self._drop_cover()
        self.setAcceptDrops(True)

    # --- showing ---------------------------------------------------------------------------------

    @property
    def is_narrow(self) -> bool:
        """Whether the list and what is open take turns."""
        return self.width() < theme.px(NARROW)

    @property
    def is_asking(self) -> bool:
        """Whether the question about under-18s is on the page."""
        return self._stack.currentWidget() is self._question_room

    @property
    def is_empty(self) -> bool:
        """Whether the page shows that nothing was added yet."""
        return self._stack.currentWidget() is self._empty_room

    @property
    def part(self) -> QWidget | None:
        """What stands beside the list."""
        return self._right.currentWidget()

    def show_home(self, *, empty: bool) -> None:
        """Show the list with what is open, or the *empty* page."""
        self._home_is_empty = empty
        self._stack.setCurrentWidget(self._empty_room if empty else self._work)
        self._place_adding()
        self._arrange()

    def show_part(self, part: QWidget) -> None:
        """Show *part* beside the list, or alone where room is scarce."""
        self._home_is_empty = False
        self._something = True
        self._right.setCurrentWidget(part)
        self._stack.setCurrentWidget(self._work)
        self._arrange()

    def show_list(self) -> None:
        """Show the list, alone where room is scarce."""
        self._something = False
        self._arrange()
        self._side.list.setFocus()

    def show_question(self) -> None:
        """Show the question about under-18s."""
        self._stack.setCurrentWidget(self._question_room)

    def _arrange(self) -> None:
        narrow = self.is_narrow
        had_keyboard = self._side.isAncestorOf(self.focusWidget() or self)
        self._side.setVisible(not narrow or not self._something)
        self._right.setVisible(not narrow or self._something)
        self._side.set_alone(narrow)
        self._side.setMinimumWidth(0 if narrow else theme.px(SIDE))
        self._side.setMaximumWidth(theme.px(2000 if narrow else SIDE))
        self.went_narrow.emit(narrow)
        part = self._right.currentWidget()
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
                self._adding_room.column.insertWidget(0, self._adding)
            else:
                self._column.insertWidget(0, self._adding)
            self._adding.setVisible(shown)
        alone = self._stack.currentWidget() is self._adding_room
        if low and shown and not self.is_asking:
            self._stack.setCurrentWidget(self._adding_room)
        elif alone and not (low and shown):
            self._stack.setCurrentWidget(self._empty_room if self._home_is_empty else self._work)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        self._place_adding()
        self._cover.setGeometry(self.rect())
        super().resizeEvent(event)

    # --- dropping --------------------------------------------------------------------------------

    def _drop_cover(self) -> DropOutline:
        cover = DropOutline(self)
        words = Words(self.tr("Let go to add these files"), "section")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cover.column.addStretch(1)
        cover.column.addWidget(words)
        cover.column.addStretch(1)
        cover.hide()
        return cover

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            # Never a move: what is dropped stays where it was.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._cover.raise_()
            self._cover.show()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._cover.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._cover.hide()
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if paths:
            self.dropped.emit(paths)
