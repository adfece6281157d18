"""Looking for faces in a picture, while everything else on the screen goes on working."""

from PySide6.QtCore import QObject, Signal

from evidence_kit.gui.asking import Asker, Ticket
from evidence_kit.model.reading import Box
from evidence_kit.service.messages import FacesFound, Failed, FindFaces


class FaceSearch(QObject):
    """Asks for one exhibit's faces at a time, and puts what comes of it into words."""

    found = Signal(object)
    """The boxes, a tuple of Box."""
    said = Signal(str, str)
    """A sentence for the person, and the kind of notice that it is: "soft" or "caution"."""

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._ticket: Ticket | None = None
        self._turn = 0

    def start(self, exhibit: str) -> None:
        """Look in the exhibit of that id. Does nothing while it is at it."""
        if self._ticket is not None:
            return
        turn = self._turn

        def take(answer: FacesFound) -> None:
            if turn == self._turn:
                self._ticket = None
                self._take(tuple(Box(*each) for each in answer.boxes))

        def fail(failed: Failed) -> None:
            if turn == self._turn:
                self._ticket = None
                self.said.emit(failed.sentence, "caution")

        self.said.emit(self.tr("Looking for faces. This can take a few seconds."), "soft")
        self._ticket = self._asker.ask(FindFaces(id=exhibit), take, fail)

    def stop(self) -> None:
        """Leave it; an answer that still comes is dropped. Does nothing where none is awaited."""
        self._turn += 1
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _take(self, boxes: tuple[Box, ...]) -> None:
        self.found.emit(boxes)
        count = len(boxes)
        if not count:
            said = self.tr("We found nothing that looks like a face. We can miss some.")
        elif count == 1:
            said = self.tr("A box was drawn over 1 place that looks like a face. We can miss some.")
        else:
            said = self.tr(
                "Boxes were drawn over %n places that look like a face. We can miss some.",
                "",
                count,
            )
        look = self.tr("Please look at the whole picture. You can move or remove each box.")
        if not count:
            look = self.tr("Please look at the whole picture. You can draw a box over each face.")
        self.said.emit(f"{said} {look}", "soft" if count else "caution")
