"""The Evidence page: add pictures, look at them, and write down what they show."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.add_files import AddingPanel
from evidence_kit.gui.pages.adding_way import AddingWay
from evidence_kit.gui.pages.attach_way import AttachWay
from evidence_kit.gui.pages.bringing_back import BringingBack
from evidence_kit.gui.pages.cover_way import CoverWay
from evidence_kit.gui.pages.evidence_rooms import EvidenceRooms
from evidence_kit.gui.pages.evidence_side import EvidenceSide
from evidence_kit.gui.pages.exhibit_removal import ExhibitRemoval
from evidence_kit.gui.pages.exhibit_rows import ExhibitModel
from evidence_kit.gui.pages.exhibit_view import WORDS, ExhibitView
from evidence_kit.gui.pages.reading_ways import ReadingWays
from evidence_kit.gui.pages.several import Several
from evidence_kit.gui.reading_words import ReadingWords
from evidence_kit.gui.widgets.notice import announce
from evidence_kit.gui.widgets.page import Page
from evidence_kit.gui.widgets.paste_key import PasteKey
from evidence_kit.gui.widgets.tab_order import tab_by_layout
from evidence_kit.gui.widgets.thumbnails import Thumbnails
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.service.messages import (
    Done,
    Draft,
    ExhibitDetails,
    FilesAdded,
    GetDraft,
    GetExhibit,
    ListRecords,
    Records,
    SaveDraft,
)

LAST_OPEN = "evidence"


class EvidencePage(Page):
    """Adding, looking and recording; `open_exhibit` and `open_event` are for other pages."""

    def __init__(
        self, asker: Asker, reading: ReadingWords | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(asker, parent)
        asker = self.asker  # calls back only while this page is there
        self._reading = reading
        self.title = self.tr("Evidence")
        self.purpose = self.tr("Add pictures and write down what they show.")
        self._to_open: tuple[str, str] | None = None
        self._entered = False
        self.rooms = rooms = EvidenceRooms(self)
        self.thumbnails = Thumbnails(asker, self)
        self.model = ExhibitModel(asker, self.thumbnails, self)
        self.side = EvidenceSide(self.model, rooms.work)
        self.list = self.side.list
        self.adding = AddingPanel(asker, rooms)
        self.view = ExhibitView(asker, self.thumbnails, rooms.beside)
        self.several = Several(rooms.beside)
        for part in (self.view, self.several):
            rooms.beside.addWidget(part)
        self.way = AddingWay(asker, self.adding, self)
        rooms.furnish(self.side, self.adding, self.way.under_18, self.way.empty)
        self.attach_way = AttachWay(asker, self.view, self.several, rooms, self)
        self.covers = CoverWay(asker, self.thumbnails, self.view, rooms, self)
        self.ways = ReadingWays(asker, self.view, self.several, rooms, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.rooms)
        tab_by_layout(self)
        self._connect()
        self._keys()
        PasteKey(self, self.way.paste)
        ExhibitRemoval(asker, self.view, self)
        BringingBack(self.view, self)
        # A file dropped on a field would be written into it as text; fields see to it themselves.
        self.side.search.setAcceptDrops(False)

    # --- for the frame and other pages -----------------------------------------------------------

    def enter(self) -> None:
        self._entered = True
        self.asker.ask(ListRecords(), self._take_records)
        if self._to_open is None and self.view.is_empty:
            self.asker.ask(GetDraft(form=LAST_OPEN), self._take_last_open)
        self.model.load()
        self.adding.read_new()
        self.view.suggesting.is_reading = self._reading is not None and self._reading.is_wanted
        exhibits = self.view.exhibits
        if len(exhibits) == 1 and self._to_open is None:
            self.view.open_exhibit(exhibits[0])

    def commit(self) -> None:
        self.view.commit()

    def look_again(self) -> None:
        """Show the list and what is open as they are now, also while another page is shown."""
        if self._entered:
            self.model.load()
            self.view.open_again()

    def flush(self) -> None:
        self.view.flush()
        self.covers.flush()
        if self._entered:
            where = self.view.whereabouts()
            self.asker.ask(SaveDraft(form=LAST_OPEN, fields=where), _nothing)

    def forget(self) -> None:
        self._entered = False
        self._to_open = None
        ways = (self.ways, self.attach_way, self.covers)
        for part in (self.view, self.adding, *ways, self.side, self.model):
            part.forget()
        self.list.forget()
        self.thumbnails.forget()
        self.several.offer((), "")
        self.model.show_clear(False)
        self.view.picture.show_clear(False)
        self.view.suggesting.show_clear(False)

    def primary_focus(self) -> QWidget | None:
        if self.rooms.is_empty:
            return self.way.empty().files
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
        self.rooms.show_part(self.view)

    def _covered(self, copy: Exhibit) -> None:
        words = self.tr("{mark} is the copy with parts covered.").format(mark=copy.mark)
        self.status.emit(words)
        self._to_open = (copy.id, "")
        self.model.load()
        self.list.setFocus()

    # --- what was added --------------------------------------------------------------------------

    def add(self, paths: list[str]) -> None:
        """Add files and folders, after the question about under-18s where it was never asked."""
        self.way.add(paths)

    def _was_added(self, answer: FilesAdded) -> None:
        if answer.added:
            self.model.load()

    def _show_new(self, mark: str) -> None:
        place = self.model.place_of_mark(mark)
        row = self.model.row(place) if place is not None else None
        if row is not None:
            self.adding.close_panel()
            self.list.open(row.id)
            self.list.setFocus()

    def _was_read(self, exhibit: str) -> None:
        self.thumbnails.look_again(exhibit)
        self.model.refresh((exhibit,))
        if self.view.exhibits == (exhibit,):
            self.asker.ask(GetExhibit(id=exhibit), self._take_looked)

    def _words_read(self, exhibit: str) -> None:
        if self._entered:
            self.model.refresh((exhibit,))
            if self.view.exhibits == (exhibit,):
                self.view.suggesting.ask()

    def _take_looked(self, details: ExhibitDetails) -> None:
        self.view.take_picture(details.exhibit)

    # --- going through ---------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Open the exhibit *by* places further on; the keyboard stays in the field it is in."""
        if self.covers.is_open:
            return
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

    def take_all(self) -> None:
        """Take all that was read of the open picture and go on to the next one."""
        if self.rooms.part is not self.view or self.rooms.is_asking:
            return
        if len(self.view.exhibits) != 1 or not self.view.suggesting.accept_all():
            self.step(1)

    def undo(self) -> None:
        """Take back the last change of a record, or the last step with a box."""
        if self.covers.is_open:
            self.covers.undo()
        else:
            super().undo()

    def redo(self) -> None:
        """Make again what was taken back; a box that was taken back is drawn anew."""
        if not self.covers.is_open:
            super().redo()

    def _take_records(self, records: Records) -> None:
        if not self._entered:
            return
        self.view.take_facts(records.facts, records.accounts)
        self.covers.take_facts(records.facts)
        self.way.set_country(records.facts.country)

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
            self.rooms.show_part(self.view)

    def _open_what_waits(self) -> None:
        if self._to_open is None or self.model.place(self._to_open[0]) is None:
            return
        exhibit, event = self._to_open
        self._to_open = None
        self.list.blockSignals(True)
        self.list.open(exhibit)
        self.list.blockSignals(False)
        self.view.open_exhibit(exhibit, event)
        self.rooms.show_part(self.view)

    def _loaded(self) -> None:
        self._open_what_waits()
        if not self.rooms.is_asking:
            self._show_home()
        if self.view.is_empty and self.rooms.part is self.view and not self.rooms.is_narrow:
            row = self.model.row(0)
            if row is not None:
                self.list.open(row.id)

    def _open(self, exhibit: str) -> None:
        if self.view.exhibits != (exhibit,):
            self.view.open_exhibit(exhibit)
        self.rooms.show_part(self.view)

    def _chosen(self, ids: tuple[str, ...]) -> None:
        if len(ids) > 1:
            self.view.commit()
            self.several.offer(ids, self._marks(ids))
            self.rooms.show_part(self.several)

    def _marks(self, ids: tuple[str, ...]) -> str:
        rows = [self.model.row(place) for i in ids if (place := self.model.place(i)) is not None]
        marks = [row.mark for row in rows if row is not None]
        return ", ".join(marks) if len(marks) <= 12 else ", ".join([*marks[:11], "…", marks[-1]])

    def _record_together(self, ids: tuple[str, ...]) -> None:
        self.view.open_several(ids, self._marks(ids))
        self.rooms.show_part(self.view)
        self.view.form.start()

    def _write_words(self) -> None:
        self.list.clearSelection()
        self.view.open_words()
        self.rooms.show_part(self.view)
        self.view.form.start()

    # --- tying pictures to what is written down --------------------------------------------------

    def _tied(self, event: Event, ids: tuple[str, ...]) -> None:
        self._records_changed(event)
        self.status.emit(self.tr("Saved"))
        self.open_exhibit(ids[0], event.id)

    def _records_changed(self, record: object) -> None:
        if isinstance(record, Event):
            self.model.refresh(record.exhibits)
        elif isinstance(record, Exhibit):
            self.model.refresh((record.id,))
        elif record is None:
            self.model.load()

    # --- inside ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.way.offer(self.side)
        self.way.words_wanted.connect(self._write_words)
        self.side.under_18_wanted.connect(self.way.ask_again)
        self.way.question_wanted.connect(self.rooms.show_question)
        self.way.home_wanted.connect(self._show_home)
        self.way.status.connect(self.status)
        self.way.pasted.connect(self.open_exhibit)
        self.rooms.dropped.connect(self.way.add)
        self.rooms.went_narrow.connect(self.view.header.back.setVisible)
        self.rooms.went_narrow.connect(lambda narrow: self.list.open_at_once(not narrow))
        self.adding.status.connect(self.status)
        self.adding.added.connect(self._was_added)
        self.adding.shown_wanted.connect(self._show_new)
        self.adding.was_read.connect(self._was_read)
        if self._reading is not None:
            self.adding.all_read.connect(self._reading.start)
            self._reading.was_read.connect(self._words_read)
        self.model.loaded.connect(self._loaded)
        self.list.opened.connect(self._open)
        self.list.chosen.connect(self._chosen)
        self.view.status.connect(self.status)
        self.view.saved.connect(self._records_changed)
        self.view.attach_wanted.connect(self.attach_way.open)
        self.view.header.previous_wanted.connect(lambda: self.step(-1))
        self.view.header.next_wanted.connect(lambda: self.step(1))
        self.view.header.list_wanted.connect(self._show_list)
        self.view.go_on.clicked.connect(lambda: self.step(1))
        self.view.suggesting.next_wanted.connect(lambda: self.step(1))
        self.ways.exhibit_wanted.connect(self.open_exhibit)
        self.ways.changed.connect(self.model.refresh)
        self.view.suggesting.taken.connect(lambda _: self.model.refresh(self.view.exhibits))
        self.view.picture.shown_for_now.connect(self._show_clear)
        self.covers.made.connect(self._covered)
        self.several.together_wanted.connect(self._record_together)
        self.several.attach_wanted.connect(self.attach_way.open)
        self.attach_way.tied.connect(self._tied)

    def _keys(self) -> None:
        for keys, by in (("Ctrl+Down", 1), ("Alt+Right", 1), ("Ctrl+Up", -1), ("Alt+Left", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.step(by))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.take_all)

    def _show_clear(self, clear: bool) -> None:
        self.model.show_clear(clear)
        self.list.forget()
        self.view.picture.show_clear(clear)
        self.view.suggesting.show_clear(clear)

    def _show_home(self) -> None:
        nothing = not self.model.rowCount() and not self.side.search.text()
        self.rooms.show_home(empty=nothing and self.view.is_empty)

    def _show_list(self) -> None:
        self.view.commit()
        self.rooms.show_list()


def _nothing(_answer: Done) -> None:
    """There is nothing to show once an answer or a place is remembered."""
