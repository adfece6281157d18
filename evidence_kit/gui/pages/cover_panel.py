"""Making a copy of a picture with parts of it covered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from evidence_kit.gui.asking import Asker, Ticket
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.cover_boxes import Boxes, as_text, from_text
from evidence_kit.gui.widgets.cover_canvas import CoverCanvas
from evidence_kit.gui.widgets.cover_view import CoverView
from evidence_kit.gui.widgets.draft_keeper import DraftKeeper
from evidence_kit.gui.widgets.face_search import FaceSearch
from evidence_kit.gui.widgets.field import Field, line
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice, NoticeKind, announce
from evidence_kit.gui.widgets.picture_beside import PictureBeside
from evidence_kit.gui.widgets.scroll_column import ScrollColumn
from evidence_kit.gui.widgets.tab_order import tab_by_layout
from evidence_kit.gui.widgets.thumbnails import Thumbnails
from evidence_kit.gui.widgets.tick import Tick
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.model.reading import Box
from evidence_kit.service.messages import (
    CoverPicture,
    Draft,
    ExhibitDetails,
    Failed,
    FindOwnDetails,
    GetDraft,
    GetExhibit,
    OwnDetails,
    Saved,
)

BESIDE = 780  # width from which the picture stands beside the rest
ABOVE = 420  # height of the picture above the rest


class CoverPanel(QWidget):
    """Boxes over one exhibit's picture, and what is said about them."""

    made = Signal(object)
    """The new exhibit: the copy with parts covered."""
    back_wanted = Signal()

    def __init__(self, asker: Asker, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._exhibit: Exhibit | None = None
        self._name = ""
        self._ticket: Ticket | None = None
        self._stopping = False
        self._boxes = Boxes()
        self._current = 0
        self.canvas = CoverCanvas(asker)
        self.picture = CoverView(asker, thumbnails, self, self.canvas)
        self.search = FaceSearch(asker, self)
        self.draft = DraftKeeper(asker, self)
        self._make_controls()
        self._lay_out()
        self._connect()
        self._dress()
        tab_by_layout(self)

    # --- for the page ----------------------------------------------------------------------------

    def take_facts(self, facts: CaseFacts) -> None:
        """Take the name to offer as who covered it."""
        self._name = facts.name

    def open(self, exhibit: str) -> None:
        """Open the exhibit of that id; boxes that were drawn before and not used wait there."""
        self.forget()
        details: list[Exhibit] = []

        def take(answer: ExhibitDetails) -> None:
            details.append(answer.exhibit)
            self._asker.ask(GetDraft(form=f"cover:{exhibit}"), begin, self._failed)

        def begin(draft: Draft) -> None:
            self._begin(details[0], draft.fields)

        self._asker.ask(GetExhibit(id=exhibit), take, self._failed)

    def undo(self) -> None:
        """Take back the last step with the boxes."""
        self._boxes.undo()
        self._show_boxes()
        announce(self, self.tr("Taken back."))

    def flush(self) -> None:
        """Hand over at once what was drawn and typed."""
        if self._exhibit is not None and (self._boxes.all or self._boxes.can_undo):
            self.draft.flush()

    def forget(self) -> None:
        """Drop the picture, the boxes and all text."""
        if self._ticket is not None:
            self._ticket.cancel()
        self.search.stop()
        self.draft.settle()
        self._exhibit = None
        self._boxes = Boxes()
        self.canvas.show_boxes(())
        self.picture.show_clear(False)
        self.picture.forget()
        self.what.clear()
        self.by.clear()
        self.notice.clear()
        self._title.setText("")
        self._set_making(None)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes that are drawn."""
        return self._boxes.all

    # --- inside ----------------------------------------------------------------------------------

    def _begin(self, exhibit: Exhibit, waiting: dict[str, str]) -> None:
        self._exhibit = exhibit
        mark = str(exhibit.mark)
        self._title.setText(self.tr("A copy of {mark} with parts covered").format(mark=mark))
        self._about.setText(
            self.tr(
                "Draw a box over each part that nobody should see. In the copy it is black, and "
                "what was under it is gone. {mark} itself stays as it is."
            ).format(mark=mark)
        )
        self.hold_back.setText(self.tr("Leave {mark} itself out of reports").format(mark=mark))
        self.hold_back.setChecked(True)
        self.hold_back.setVisible(exhibit.sensitivity is Sensitivity.ORDINARY)
        intimate = exhibit.sensitivity is Sensitivity.INTIMATE
        self.intimate.setChecked(intimate)
        self.intimate.setVisible(intimate)
        self.by.setText(waiting.get("by", self._name))
        self.what.setText(waiting.get("what", ""))
        width, height = exhibit.picture.upright if exhibit.picture else (0, 0)
        self._boxes = Boxes(width, height, from_text(waiting.get("boxes", "")))
        self.picture.show_exhibit(exhibit)
        self.draft.hold(f"cover:{exhibit.id}", self._fields, bool(waiting))
        self._show_boxes()
        self.canvas.setFocus()

    def _fields(self) -> dict[str, str]:
        boxes = as_text(self._boxes.all)
        return {"boxes": boxes, "what": self.what.text(), "by": self.by.text()}

    def _show_boxes(self) -> None:
        self.canvas.show_boxes(self._boxes.all)
        self._dress()
        if self._boxes.all or self._boxes.can_undo:
            self.draft.touch()

    def _drawn(self, box: Box) -> None:
        self._boxes.add(box)
        self._show_boxes()
        self.canvas.boxes[-1].setFocus()

    def _add(self) -> None:
        box = self.canvas.room_in_sight()
        for _ in self._boxes.all:  # a new one beside the last, not hidden beneath it
            if self._boxes.inside(box) in self._boxes.all:
                box = Box(
                    box.left + box.width // 8, box.top + box.height // 2, box.width, box.height
                )
        self._drawn(box)

    def _changed(self, number: int, box: Box) -> None:
        self._boxes.change(number, box)
        self._show_boxes()

    def _removed(self, number: int) -> None:
        self._boxes.remove(number)
        self._show_boxes()
        announce(self, self.tr("Box removed."))

    def _remove_current(self) -> None:
        if self._boxes.all:
            self._removed(min(self._current, len(self._boxes.all) - 1))
            self.remove.setFocus()

    def _reached(self, number: int) -> None:
        self._current = number

    def _cover_details(self) -> None:
        if self._exhibit is not None:
            self._asker.ask(FindOwnDetails(id=self._exhibit.id), self._found, self._failed)

    def _found(self, found: OwnDetails) -> None:
        self._boxes.add(*(Box(*each) for each in found.boxes))
        self._show_boxes()
        if found.boxes:
            count = len(found.boxes)
            said = self.tr("Boxes were drawn over %n places.", "", count)
            if count == 1:
                said = self.tr("A box was drawn over 1 place.")
            look = self.tr("Please look at each of them, and at the rest of the picture.")
            self._say(f"{said} {look}", "soft")
        elif found.read:
            self._say(
                self.tr(
                    "We did not find your name, number or e-mail address in this picture. "
                    "They may be there all the same. Please look."
                )
            )
        else:
            self._say(
                self.tr("The words of this picture were not read yet. You can draw the boxes.")
            )

    def _cover_faces(self) -> None:
        if self._exhibit is not None:
            self.search.start(self._exhibit.id)

    def _say(self, sentence: str, kind: NoticeKind = "caution") -> None:
        """Say it where the person sees it, also from further down the page."""
        self.notice.say(sentence, kind)
        self._rest.ensureWidgetVisible(self.notice)

    def _found_faces(self, boxes: tuple[Box, ...]) -> None:
        self._boxes.add(*boxes)
        self._show_boxes()

    # --- making it -------------------------------------------------------------------------------

    def _make(self) -> None:
        if self._exhibit is None:
            return
        self.search.stop()
        self.notice.clear()
        kept = Sensitivity.INTIMATE if self.intimate.isChecked() else Sensitivity.ORDINARY
        request = CoverPicture(
            id=self._exhibit.id,
            boxes=tuple((b.left, b.top, b.width, b.height) for b in self._boxes.all),
            what=self.what.text(),
            by=self.by.text(),
            hold_back=self.hold_back.isChecked(),
            sensitivity=kept,
        )
        self._stopping = False
        self._set_making(self._asker.ask(request, self._done, self._failed))
        self.stop.setFocus()

    def _stop(self) -> None:
        if self._ticket is not None:
            self._stopping = True
            self.stop.setEnabled(False)
            self._ticket.cancel()

    def _done(self, answer: Saved) -> None:
        self._set_making(None)
        self.draft.settle()()
        copy = answer.record
        assert isinstance(copy, Exhibit)
        self.made.emit(copy)

    def _failed(self, failed: Failed) -> None:
        self._set_making(None)
        self.notice.say(failed.sentence, "soft" if self._stopping else "caution")
        self.make.setFocus()

    def _set_making(self, ticket: Ticket | None) -> None:
        self._ticket = ticket
        self.progress.setVisible(ticket is not None)
        self.stop.setVisible(ticket is not None)
        self.stop.setEnabled(True)
        self._dress()

    def _dress(self) -> None:
        any_box, idle = bool(self._boxes.all), self._ticket is None
        self.make.setEnabled(any_box and idle)
        self.back.setEnabled(idle)
        self.remove.setEnabled(any_box and idle)
        self.undo_button.setEnabled(self._boxes.can_undo and idle)
        self.canvas.setEnabled(idle)
        count = len(self._boxes.all)
        self._count.setText(
            self.tr("No box yet.")
            if not count
            else self.tr("1 box.")
            if count == 1
            else self.tr("%n boxes.", "", count)
        )

    # --- layout ----------------------------------------------------------------------------------

    def _make_controls(self) -> None:
        self._title, self._about = Words("", "section"), Words("")
        self.notice = Notice()
        self.add = Button(self.tr("Add a box"), "plus")
        self.remove = Button(self.tr("Remove this box"), "trash-2", "quiet")
        self.undo_button = Button(self.tr("Take back"), "undo-2", "quiet")
        self.undo_button.setAccessibleDescription(self.tr("Control and Z"))
        self.details = Button(self.tr("Cover my details"), "user-round")
        self.details.setAccessibleDescription(
            self.tr("Draws boxes where your name, number or e-mail address was read.")
        )
        self.faces = Button(self.tr("Cover faces"), "users-round")
        self.faces.setAccessibleDescription(
            self.tr("Draws boxes where something looks like a face. It can miss some.")
        )
        self._count = Words("", "muted")
        self.what, self.by = line(length=200), line(length=100)
        self.hold_back = Tick(self.tr("Leave the first picture out of reports"))
        self.intimate = Tick(self.tr("The copy is still intimate"))
        self.make = Button(self.tr("Make the copy"), "check", "primary")
        self.back = Button(self.tr("Back"), "arrow-left")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(self.tr("Making the copy"))
        self.stop = Button(self.tr("Stop"), "x")

    def _lay_out(self) -> None:
        self._rest = ScrollColumn(520, self)
        self._column = column = self._rest.column
        for part in (self._title, self._about, self.notice):
            column.addWidget(part)
        self._row(self.add, self.details, self.faces, self.undo_button, self.remove)
        column.addWidget(self._count)
        column.addWidget(
            Words(
                self.tr(
                    "Arrow keys move a box, Shift and an arrow key change its size, Delete removes "
                    "it. Tab goes to the next one. Cover faces draws boxes where something looks like "
                    "a face. It can miss some. Please look."
                ),
                "small",
            )
        )
        column.addWidget(
            Field(
                self.tr("What is under the boxes?"),
                self.what,
                self.tr("Such as: my address. It stands beside the copy. It can stay empty."),
            )
        )
        column.addWidget(Field(self.tr("Who covered it?"), self.by))
        column.addWidget(self.hold_back)
        column.addWidget(self.intimate)
        self._row(self.make, self.back)
        self._row(self.progress, self.stop)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(
            PictureBeside(
                self.picture, self._rest, beside=BESIDE, above=ABOVE, place=3, shares=(3, 2)
            )
        )

    def _row(self, *parts: QWidget) -> None:
        row = QWidget()
        flow = Flow(row)
        for part in parts:
            flow.addWidget(part)
        self._column.addWidget(row)

    def _connect(self) -> None:
        self.canvas.drawn.connect(self._drawn)
        self.canvas.changed.connect(self._changed)
        self.canvas.removed.connect(self._removed)
        self.canvas.reached.connect(self._reached)
        self.picture.shown_for_now.connect(self.picture.show_clear)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove_current)
        self.undo_button.clicked.connect(self.undo)
        self.details.clicked.connect(self._cover_details)
        self.faces.clicked.connect(self._cover_faces)
        self.search.found.connect(self._found_faces)
        self.search.said.connect(self._say)
        for field in (self.what, self.by):
            field.textEdited.connect(self.draft.touch)
        self.draft.problem.connect(self.notice.say)
        self.make.clicked.connect(self._make)
        self.stop.clicked.connect(self._stop)
        self.back.clicked.connect(self._go_back)

    def _go_back(self) -> None:
        self.flush()
        self.back_wanted.emit()
