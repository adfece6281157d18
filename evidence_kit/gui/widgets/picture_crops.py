"""Parts of one picture, cut out where something was read."""

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage, QPixmap

from evidence_kit.gui.asking import Asker
from evidence_kit.model.reading import Box
from evidence_kit.service.messages import Failed, GetPicture, Picture

WIDTH = 900  # pixels to which a wider picture is scaled
PART = 1600  # rows that are fetched at once
MOST_PARTS = 12  # of a long capture; what is further down is shown without its picture
MARGIN = 6  # pixels around what was read


class PictureCrops(QObject):
    """Fetches the parts of a picture that are wanted, clear, and cuts them out.

    Only for a picture that the person has chosen to see clear: each is a look at the original.
    """

    arrived = Signal()
    """More parts can be cut out now."""

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._exhibit = ""
        self._scale = 1.0
        self._width = 0
        self._parts: dict[int, QImage] = {}
        self._asked: set[int] = set()
        self._turn = 0

    def of(self, exhibit: str, width: int) -> None:
        """Cut from the exhibit of that id, *width* pixels wide, from now on; "" drops all."""
        if exhibit == self._exhibit and width == self._width:
            return
        self._turn += 1
        self._exhibit, self._width = exhibit, width
        self._scale = min(1.0, WIDTH / width) if width else 1.0
        self._parts.clear()
        self._asked.clear()

    def crop(self, box: Box) -> QPixmap | None:
        """The part in *box*; None while it is fetched, or where there is none."""
        if not self._exhibit or not self._width:
            return None
        top = max(0, round(box.top * self._scale) - MARGIN)
        bottom = round((box.top + box.height) * self._scale) + MARGIN
        number = top // PART
        image = self._parts.get(number)
        if image is None:
            self._fetch(number)
            return None
        left = max(0, round(box.left * self._scale) - MARGIN)
        right = round((box.left + box.width) * self._scale) + MARGIN
        wanted = QRect(left, top - number * PART, right - left, bottom - top)
        found = wanted.intersected(image.rect())
        return QPixmap.fromImage(image.copy(found)) if not found.isEmpty() else None

    def _fetch(self, number: int) -> None:
        if number in self._asked or number >= MOST_PARTS:
            return
        self._asked.add(number)
        turn = self._turn

        def take(answer: Picture) -> None:
            if turn != self._turn or not answer.height:
                return
            size = (answer.width, answer.height, answer.width * 4)
            image = QImage(answer.pixels, *size, QImage.Format.Format_RGBX8888)
            self._parts[number] = image.copy()  # the bytes go with the answer
            self.arrived.emit()

        def give_up(_problem: Failed) -> None:
            """The words stand without their picture, which says itself what is wrong."""

        # Half a part more: what begins near the end of one is cut out whole.
        request = GetPicture(
            id=self._exhibit,
            width=max(1, round(self._width * self._scale)),
            top=number * PART,
            height=PART + PART // 2,
            clear=True,
        )
        self._asker.ask(request, take, give_up)
