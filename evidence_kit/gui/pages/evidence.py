"""The Evidence page: add pictures, look at them, and write down what they show."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.add_files import AddingPanel
from evidence_kit.gui.pages.attach_panel import AttachPanel
from evidence_kit.gui.pages.evidence_side import EmptyEvidence, EvidenceSide
from evidence_kit.gui.pages.exhibit_rows import ExhibitModel
from evidence_kit.gui.pages.exhibit_view import WORDS, ExhibitView
from evidence_kit.gui.pages.several import Several
from evidence_kit.gui.pages.under_18 import FORM as UNDER_18
from evidence_kit.gui.pages.under_18 import NO, Under18
from evidence_kit.gui.widgets.drop_outline import DropOutline
from evidence_kit.gui.widgets.file_choice import choose_files, choose_folder
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.tab_order import tab_by_layout
from evidence_kit.gui.widgets.thumbnails import Thumbnails
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.service.messages import (
    Done,
    Draft,
    ExhibitDetails,
    FilesAdded,
    GetDraft,
    GetExhibit,
    GetRecord,
    ListRecords,
    Records,
    Save,
    Saved,
    SaveDraft,
    Undo,
    Undone,
)

LAST_OPEN = "evidence"
NARROW = 760
SIDE = 264


class EvidencePage(Page):
    """Adding, looking and recording; `open_exhibit` and `open_event` are for other pages."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(asker, parent)
        self.title = self.tr("Evidence")
        self.purpose = self.tr("Add pictures and write down what they show.")
        self.setAcceptDrops(True)
        self._to_open: tuple[str, str] | None = None
        self._entered = False
        self._after_question: Callable[[], None] = self._choose_files
        self.thumbnails = Thumbnails(asker, self)
        self.model = ExhibitModel(asker, self.thumbnails, self)
        self.side = EvidenceSide(self.model, self)
        self.list = self.side.list
        self.adding = AddingPanel(asker, self)
        self.view = ExhibitView(asker, self.thumbnails, self)
        self.several = Several(self)
        self.attaching = AttachPanel(asker, self)
        self.under_18 = Under18(self)
        self.empty = EmptyEvidence(self)
        self._lay_out()
        tab_by_layout(self)
        self._connect()
        self._keys()
        self._drop_here = self._drop_cover()
        for child in self.findChildren(QWidget):
            # A file dropped on a field would be written into it as text.
            child.setAcceptDrops(False)
            if isinstance(child, QLineEdit | QPlainTextEdit):
                child.installEventFilter(self)

    # --- for the frame and other pages -----------------------------------------------------------

    def enter(self) -> None:
        self._entered = True
        self.asker.ask(ListRecords(), self._take_records)
        if self._to_open is None and self.view.is_empty:
            self.asker.ask(GetDraft(form=LAST_OPEN), self._take_last_open)
        self.model.load()
        self.adding.read_new()
        exhibits = self.view.exhibits
        if len(exhibits) == 1 and self._to_open is None:
            self.view.open_exhibit(exhibits[0])

    def leave(self) -> None:
        self.view.commit()

    def flush(self) -> None:
        self.view.flush()
        if self._entered:
            where = self.view.whereabouts()
            self.asker.ask(SaveDraft(form=LAST_OPEN, fields=where), _nothing)

    def forget(self) -> None:
        self._entered = False
        self._to_open = None
        for part in (self.view, self.adding, self.attaching, self.side, self.model):
            part.forget()
        self.list.forget()
        self.thumbnails.forget()
        self.several.offer((), "")
        self.model.show_clear(False)
        self.view.picture.show_clear(False)

    def primary_focus(self) -> QWidget | None:
        if self._stack.currentWidget() is self._empty_room:
            return self.empty.files
        return self.list

    def open_exhibit(self, exhibit: str, event: str = "") -> None:
        """Open the exhibit of that id, with the event *event* in the form where one is named."""
        self._to_open = (exhibit, event)
        self._open_what_waits()

    def show_place(self, place: str) -> None:
        """Open the exhibit of the id *place*, or the event of "event/" and an id."""
        kind, slash, event = place.partition("/")
        if slash and kind == "event":
            self.open_event(event)
        else:
            self.open_exhibit(place)

    def open_event(self, event: str) -> None:
        """Open the event of that id, with its first exhibit where it has one."""
        self.view.open_event(event)
        self._show_work(self.view)

    # --- adding ----------------------------------------------------------------------------------

    def add(self, paths: list[str]) -> None:
        """Add files and folders, after the question about under-18s where it was never asked."""
        self._ask_first(lambda: self.adding.add(paths))

    def choose_files(self) -> None:
        """Let the person choose files to add."""
        self._ask_first(self._choose_files)

    def choose_folder(self) -> None:
        """Let the person choose a folder to add."""
        self._ask_first(self._choose_folder)

    def _choose_files(self) -> None:
        choose_files(self, self.tr("Choose pictures"), self.adding.add)

    def _choose_folder(self) -> None:
        choose_folder(self, self.tr("Choose a folder"), lambda folder: self.adding.add([folder]))

    def _ask_first(self, then: Callable[[], None]) -> None:
        if self.adding.is_adding:
            self.status.emit(self.tr("One moment: other files are still being added."))
            return

        def take(draft: Draft) -> None:
            if draft.fields.get("answer"):
                then()
                return
            self._after_question = then
            self.under_18.ask()
            self._stack.setCurrentWidget(self._question_room)
            self.under_18.no.setFocus()

        self.asker.ask(GetDraft(form=UNDER_18), take)

    def _answered(self, answer: str) -> None:
        self.asker.ask(SaveDraft(form=UNDER_18, fields={"answer": answer}), _nothing)
        if answer == NO:
            self._show_home()
            self._after_question()
            return
        # What was dropped may be the very pictures that must not be copied.
        self._after_question = self._choose_files
        self.under_18.advise()

    def _add_others(self) -> None:
        self._show_home()
        self._after_question()

    def _under_18_again(self) -> None:
        self._after_question = self._choose_files
        self.under_18.ask()
        self._stack.setCurrentWidget(self._question_room)

    def _was_added(self, answer: FilesAdded) -> None:
        if answer.added:
            self.model.load()

    def _was_read(self, exhibit: str) -> None:
        self.thumbnails.look_again(exhibit)
        if self.view.exhibits == (exhibit,):
            self.asker.ask(GetExhibit(id=exhibit), self._take_looked)

    def _take_looked(self, details: ExhibitDetails) -> None:
        self.view.take_picture(details.exhibit)

    # --- going through ---------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Open the exhibit *by* places further on; the keyboard stays in the field it is in."""
        exhibits = self.view.exhibits
        place = self.model.place(exhibits[0]) if exhibits else None
        row = self.model.row(place + by) if place is not None else self.model.row(0)
        if row is not None:
            self.list.open(row.id)
            return
        self.view.commit()
        words = self.tr("That was the last one.") if by > 0 else self.tr("This is the first one.")
        self.status.emit(words)
        announce(self, words)

    def undo(self) -> None:
        """Take back the last change of a record."""
        self.view.commit()
        self.asker.ask(Undo(), self._undone)

    def _undone(self, answer: Undone) -> None:
        words = answer.what or self.tr("There is nothing to take back.")
        self.status.emit(words)
        announce(self, words)
        if answer.what:
            self._records_changed(None)
            self.view.open_again()

    def _take_records(self, records: Records) -> None:
        if not self._entered:
            return
        self.view.take_facts(records.facts, records.accounts)
        self.under_18.set_country(records.facts.country)

    def _take_last_open(self, draft: Draft) -> None:
        if self._to_open is not None or not self.view.is_empty:
            return
        where = draft.fields
        if "exhibit" in where:
            self._to_open = (where["exhibit"], where.get("event", ""))
            self._open_what_waits()
        elif "several" in where:
            ids = tuple(where["several"].split(","))
            self.view.open_several(ids, self._marks(ids))
        elif where.get("event") == WORDS:
            self.view.open_words()
        elif "event" in where:
            self.view.open_event(where["event"])
        if not self.view.is_empty:
            self._show_work(self.view)

    def _open_what_waits(self) -> None:
        if self._to_open is None or self.model.place(self._to_open[0]) is None:
            return
        exhibit, event = self._to_open
        self._to_open = None
        self.list.blockSignals(True)
        self.list.open(exhibit)
        self.list.blockSignals(False)
        self.view.open_exhibit(exhibit, event)
        self._show_work(self.view)

    def _loaded(self) -> None:
        self._open_what_waits()
        if self._stack.currentWidget() in (self._empty_room, self._work):
            self._show_home()
        if self.view.is_empty and self._right.currentWidget() is self.view and not self._is_narrow:
            row = self.model.row(0)
            if row is not None:
                self.list.open(row.id)

    def _open(self, exhibit: str) -> None:
        if self.view.exhibits != (exhibit,):
            self.view.open_exhibit(exhibit)
        self._show_work(self.view)

    def _chosen(self, ids: tuple[str, ...]) -> None:
        if len(ids) > 1:
            self.view.commit()
            self.several.offer(ids, self._marks(ids))
            self._show_work(self.several)

    def _marks(self, ids: tuple[str, ...]) -> str:
        rows = [self.model.row(place) for i in ids if (place := self.model.place(i)) is not None]
        marks = [row.mark for row in rows if row is not None]
        return ", ".join(marks) if len(marks) <= 12 else ", ".join([*marks[:11], "…", marks[-1]])

    def _record_together(self, ids: tuple[str, ...]) -> None:
        self.view.open_several(ids, self._marks(ids))
        self._show_work(self.view)
        self.view.form.start()

    def _write_words(self) -> None:
        self.list.clearSelection()
        self.view.open_words()
        self._show_work(self.view)
        self.view.form.start()

    # --- tying pictures to what is written down --------------------------------------------------

    def _attach(self, ids: tuple[str, ...]) -> None:
        self._attached = ids
        self._show_work(self.attaching)
        self.attaching.open(len(ids))

    def _attach_to(self, event: str) -> None:
        ids = self._attached

        def take(answer: Saved) -> None:
            record = answer.record
            assert isinstance(record, Event)
            together = tuple(dict.fromkeys(record.exhibits + ids))
            changed = msgspec.structs.replace(record, exhibits=together)
            self.asker.ask(Save(record=changed), done)

        def done(answer: Saved) -> None:
            self._records_changed(answer.record)
            self.status.emit(self.tr("Saved"))
            self.open_exhibit(ids[0], event)

        self.asker.ask(GetRecord(id=event), take)

    def _records_changed(self, record: object) -> None:
        if isinstance(record, Event):
            self.model.refresh(record.exhibits)
        elif isinstance(record, Exhibit):
            self.model.refresh((record.id,))
        elif record is None:
            self.model.load()

    # --- layout ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._right = QStackedWidget(self)
        for part in (self.view, self.several, self.attaching):
            self._right.addWidget(part)
        self._work = QWidget(self)
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(16))
        row.addWidget(self.side)
        row.addWidget(self._right, 1)
        self._question_room, self._empty_room = ScrollColumn(640, self), ScrollColumn(720, self)
        self._question_room.column.addWidget(self.under_18)
        self._question_room.column.addStretch(1)
        self._empty_room.column.addWidget(self.empty)
        self._stack = QStackedWidget(self)
        for room in (self._work, self._question_room, self._empty_room):
            self._stack.addWidget(room)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.space(24), 0, theme.space(24), theme.space(8))
        whole.setSpacing(theme.space(8))
        whole.addWidget(self.adding)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for part in (self.side, self.empty):
            part.files_wanted.connect(self.choose_files)
            part.folder_wanted.connect(self.choose_folder)
            part.words_wanted.connect(self._write_words)
        self.side.under_18_wanted.connect(self._under_18_again)
        self.under_18.answered.connect(self._answered)
        self.under_18.go_on_wanted.connect(self._add_others)
        self.under_18.words_wanted.connect(self._write_words)
        self.under_18.back_wanted.connect(self._show_home)
        self.adding.status.connect(self.status)
        self.adding.added.connect(self._was_added)
        self.adding.was_read.connect(self._was_read)
        self.model.loaded.connect(self._loaded)
        self.list.opened.connect(self._open)
        self.list.chosen.connect(self._chosen)
        self.view.status.connect(self.status)
        self.view.saved.connect(self._records_changed)
        self.view.attach_wanted.connect(self._attach)
        self.view.header.previous_wanted.connect(lambda: self.step(-1))
        self.view.header.next_wanted.connect(lambda: self.step(1))
        self.view.header.list_wanted.connect(self._show_list)
        self.view.go_on.clicked.connect(lambda: self.step(1))
        self.view.picture.shown_for_now.connect(self._show_clear)
        self.several.together_wanted.connect(self._record_together)
        self.several.attach_wanted.connect(self._attach)
        self.attaching.chosen.connect(self._attach_to)
        self.attaching.back_wanted.connect(self._back_from_attaching)

    def _keys(self) -> None:
        for keys, by in (("Ctrl+Down", 1), ("Alt+Right", 1), ("Ctrl+Up", -1), ("Alt+Left", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.step(by))
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.undo)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl Z undo typing first, and then what was saved."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            if isinstance(watched, QLineEdit):
                typed = watched.isUndoAvailable()
            else:
                typed = isinstance(watched, QPlainTextEdit) and (
                    watched.document().isUndoAvailable()
                )
            if not typed:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _show_clear(self, clear: bool) -> None:
        self.model.show_clear(clear)
        self.list.forget()
        self.view.picture.show_clear(clear)

    def _show_home(self) -> None:
        empty = not self.model.rowCount() and not self.side.search.text() and self.view.is_empty
        self._stack.setCurrentWidget(self._empty_room if empty else self._work)
        self._arrange()

    def _show_work(self, part: QWidget) -> None:
        self._right.setCurrentWidget(part)
        self._stack.setCurrentWidget(self._work)
        self._arrange()

    def _back_from_attaching(self) -> None:
        self._show_work(self.several if len(self._attached) > 1 else self.view)

    def _show_list(self) -> None:
        self.view.commit()
        self.side.show()
        self._right.hide()
        self.list.setFocus()

    @property
    def _is_narrow(self) -> bool:
        return self.width() < theme.px(NARROW)

    def _arrange(self) -> None:
        """Show the list and what is open side by side, or one of them where room is scarce."""
        something = not (self._right.currentWidget() is self.view and self.view.is_empty)
        in_list = self.side.isAncestorOf(self.focusWidget() or self)
        self.side.setVisible(not self._is_narrow or not something)
        self._right.setVisible(not self._is_narrow or something)
        self.view.header.back.setVisible(self._is_narrow)
        self.side.set_alone(self._is_narrow)
        if self._is_narrow:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(theme.px(2000))
            if in_list and something:
                self.view.header.back.setFocus()
        else:
            self.side.setFixedWidth(theme.px(SIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        self._drop_here.setGeometry(self.rect())
        super().resizeEvent(event)

    # --- dropping --------------------------------------------------------------------------------

    def _drop_cover(self) -> DropOutline:
        cover = DropOutline(self)
        cover.column.addStretch(1)
        words = Words(self.tr("Let go to add these files"), "section")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cover.column.addWidget(words)
        cover.column.addStretch(1)
        cover.hide()
        return cover

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            # Never a move: what is dropped stays where it was.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._drop_here.setGeometry(self.rect())
            self._drop_here.raise_()
            self._drop_here.show()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._drop_here.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_here.hide()
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if paths:
            self.add(paths)


def _nothing(_answer: Done) -> None:
    """There is nothing to show once an answer or a place is remembered."""
