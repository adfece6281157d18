"""Small pictures of exhibits, fetched for what is in view and kept for a little while."""

from collections import OrderedDict

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from evidence_kit.gui.asking import Asker
from evidence_kit.service.messages import Failed, GetThumbnails
from evidence_kit.service.messages import Thumbnails as ThumbnailBytes

KEPT = 256
WANTED = 64
AT_ONCE = 8  # decoding eight takes about 3 ms of the desktop's turn


class Thumbnails(QObject):
    """Small pictures by exhibit id, blurred unless asked for clear.

    What was wanted last is fetched first, and what has scrolled away is never fetched: a list that
    is dragged through thousands of rows fills its view at once.
    """

    arrived = Signal(str)
    """The id of an exhibit whose small picture can now be had."""

    def __init__(self, asker: Asker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._kept: OrderedDict[tuple[str, bool], QPixmap] = OrderedDict()
        self._wanted: OrderedDict[tuple[str, bool], None] = OrderedDict()
        self._without: set[tuple[str, bool]] = set()
        self._asked: tuple[str, ...] = ()
        self._sitting = 0
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._fetch)

    def get(self, exhibit: str, clear: bool = False) -> QPixmap | None:
        """Return the small picture, or None and have it fetched; `arrived` tells when it is in."""
        key = (exhibit, clear)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        if key not in self._without:
            self._wanted[key] = None
            self._wanted.move_to_end(key)
            while len(self._wanted) > WANTED:
                self._wanted.popitem(last=False)
            if not self._asked:
                self._turn.start()
        return None

    def look_again(self, exhibit: str) -> None:
        """Ask anew for an exhibit that had no small picture before."""
        self._without -= {(exhibit, True), (exhibit, False)}
        self.arrived.emit(exhibit)

    def forget_clear(self) -> None:
        """Drop every small picture that is not blurred."""
        for key in [key for key in self._kept if key[1]]:
            del self._kept[key]

    def forget(self) -> None:
        """Drop every small picture."""
        self._sitting += 1
        self._kept.clear()
        self._wanted.clear()
        self._without.clear()
        self._asked = ()

    def _fetch(self) -> None:
        if not self._wanted or self._asked:
            return
        clear = next(reversed(self._wanted))[1]
        newest = [key for key in reversed(self._wanted) if key[1] == clear][:AT_ONCE]
        for key in newest:
            del self._wanted[key]
        self._asked = tuple(key[0] for key in newest)
        asked, sitting = self._asked, self._sitting

        def take(answer: ThumbnailBytes) -> None:
            if sitting == self._sitting:
                self._take(asked, clear, answer)

        def give_up(_problem: Failed) -> None:
            # The rows show their plain placeholder; the exhibit itself says what is wrong.
            if sitting == self._sitting:
                self._take(asked, clear, ThumbnailBytes())

        self._asker.ask(GetThumbnails(ids=asked, clear=clear), take, give_up)

    def _take(self, asked: tuple[str, ...], clear: bool, answer: ThumbnailBytes) -> None:
        self._asked = ()
        for exhibit in asked:
            # No other format is guessed at: it was made in a process that outside files can reach.
            data = answer.pictures.get(exhibit, b"")
            image = QImage.fromData(data, "JPEG")  # type: ignore[arg-type]  # the stub says bytes
            if image.isNull():
                self._without.add((exhibit, clear))
                continue
            self._kept[exhibit, clear] = QPixmap.fromImage(image)
            self.arrived.emit(exhibit)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        if self._wanted:
            self._turn.start()
