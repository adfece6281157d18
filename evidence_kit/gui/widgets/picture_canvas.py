"""The picture of one exhibit: blurred until it is asked for, fetched a part at a time."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from evidence_kit.gui import icons, theme
from evidence_kit.gui.asking import Asker
from evidence_kit.service.messages import Failed, GetPicture, Picture

BAND = 1000  # rows of the picture that are asked for at once, in pixels of the screen
KEPT_BANDS = 6
TALL = 2.6  # height by width from which a picture is shown by its width
PAUSE = 120  # milliseconds without a change of size before the picture is asked for anew


class PictureCanvas(QAbstractScrollArea):
    """Shows a picture. Its clear pixels are asked for only while it is looked at.

    It is looked at while the mouse button or the space bar is held down on it, or while
    `set_open` says so. When looking ends the clear pixels are dropped at once.
    """

    looking = Signal(bool)
    """Whether clear pixels are shown or being fetched."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._exhibit = ""
        self._natural = QSize()
        self._blurred: QPixmap | None = None
        self._sentence = ""
        self._zoom = "fit"
        self._open = self._held = False
        self._bands: dict[int, QImage] = {}
        self._waiting: set[int] = set()
        self._round = 0
        self._full = QSize()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(PAUSE)
        self._settle.timeout.connect(self._start_again)
        self.setObjectName("picture")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(160), theme.px(160))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self.viewport().update)
        self._name()

    def show_exhibit(
        self, exhibit: str, natural: QSize, sentence: str = "", is_open: bool = False
    ) -> None:
        """Show the picture of *exhibit*, *natural* pixels when upright, clear where *is_open*.

        Where there is none, *natural* is empty and *sentence* says why.
        """
        self._held, self._open = False, is_open
        self._exhibit, self._natural, self._sentence = exhibit, natural, sentence
        self._blurred = None
        tall = natural.height() > TALL * max(natural.width(), 1)
        self._zoom = "width" if tall else "fit"
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        self._name()
        self._start_again()

    def set_blurred(self, small: QPixmap | None) -> None:
        """Show *small*, blurred beyond reading, wherever clear pixels are not asked for."""
        self._blurred = small
        self.viewport().update()

    def set_open(self, is_open: bool) -> None:
        """Show the picture clear, or only while it is held."""
        if self._open != is_open:
            self._open = is_open
            self._look()

    @property
    def natural(self) -> QSize:
        """The size of the upright picture in its own pixels; empty where there is none."""
        return self._natural

    def picture_rect(self) -> QRect:
        """Where the whole picture lies now, in pixels of what is seen of it."""
        room, shown = self.viewport().rect(), self._shown()
        left = max(0, (room.width() - shown.width()) // 2) - self._scroll().x()
        top = max(0, (room.height() - shown.height()) // 2) - self._scroll().y()
        return QRect(QPoint(left, top), shown)

    @property
    def zoom(self) -> str:
        """ "fit", "width" or "full" (one pixel of the picture for one of the screen)."""
        return self._zoom

    def set_zoom(self, zoom: str) -> None:
        """Change how large the picture is shown."""
        self._zoom = zoom
        self._start_again()

    @property
    def shows_clear(self) -> bool:
        """Whether clear pixels are on the screen."""
        return bool(self._bands)

    def forget(self) -> None:
        """Drop every pixel and the exhibit."""
        self.show_exhibit("", QSize())

    def _name(self) -> None:
        if not self._exhibit:
            name = self.tr("Picture")
        elif self._natural.isEmpty() or self._sentence:
            name = self._sentence
        else:
            name = self.tr("The picture, blurred")
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Hold the space bar to see it clearly."))

    # --- looking ---------------------------------------------------------------------------------

    @property
    def _is_looking(self) -> bool:
        return bool(self._exhibit) and not self._natural.isEmpty() and (self._open or self._held)

    def _hold(self, held: bool) -> None:
        if self._held != held:
            self._held = held
            self._look()

    def _look(self) -> None:
        if not self._is_looking:
            self._drop()
        self.looking.emit(self._is_looking)
        self._fetch()
        self.viewport().update()

    def _drop(self) -> None:
        self._round += 1
        self._bands.clear()
        self._waiting.clear()
        self._full = QSize()

    def _start_again(self) -> None:
        self._drop()
        self._measure()
        self._fetch()
        self.viewport().update()

    def _fetch(self) -> None:
        if not self._is_looking or self._waiting:
            return
        ratio = self.devicePixelRatioF()
        shown = self._shown()
        if shown.isEmpty():
            return
        top = round(self.verticalScrollBar().value() * ratio) // BAND
        last = max(round(shown.height() * ratio) - 1, 0) // BAND
        end = min(round((self._scroll().y() + self.viewport().height()) * ratio) // BAND, last)
        missing = [band for band in range(top, end + 1) if band not in self._bands]
        if missing:
            self._ask(missing[0], round(shown.width() * ratio))

    def _ask(self, band: int, width: int) -> None:
        this_round = self._round
        self._waiting.add(band)

        def take(picture: Picture) -> None:
            if this_round == self._round:
                self._take(band, picture)

        def give_up(failed: Failed) -> None:
            if this_round == self._round:
                self._held = self._open = False
                self._sentence = failed.sentence
                self._drop()
                self._name()
                self.looking.emit(False)
                self.viewport().update()

        self._asker.ask(
            GetPicture(id=self._exhibit, width=width, top=band * BAND, height=BAND, clear=True),
            take,
            give_up,
        )

    def _take(self, band: int, picture: Picture) -> None:
        self._waiting.discard(band)
        self._full = QSize(picture.width, picture.full_height)
        # copy(): QImage does not keep the bytes that it was made of.
        image = QImage(
            picture.pixels,
            picture.width,
            picture.height,
            picture.width * 4,
            QImage.Format.Format_RGBX8888,
        ).copy()
        self._bands[band] = image
        while len(self._bands) > KEPT_BANDS:
            furthest = max(self._bands, key=lambda other: abs(other - band))
            del self._bands[furthest]
        self._fetch()
        self.viewport().update()

    # --- size ------------------------------------------------------------------------------------

    def _shown(self) -> QSize:
        """The size of the whole picture on the screen, in its own pixels (not the device's)."""
        if self._natural.isEmpty():
            return QSize()
        natural = self._natural / self.devicePixelRatioF()
        room = self.viewport().size()
        if self._zoom == "full":
            return natural
        if self._zoom == "width":
            width = min(room.width(), max(natural.width(), theme.px(240)))
            return QSize(width, max(1, round(width * natural.height() / natural.width())))
        fitted = natural.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        grown = fitted.width() > natural.width()
        return natural if grown and natural.width() > theme.px(240) else fitted

    def _measure(self) -> None:
        shown, room = self._shown(), self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), shown.height(), room.height()),
            (self.horizontalScrollBar(), shown.width(), room.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(theme.px(40))

    def _scroll(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _scrolled(self) -> None:
        self._fetch()
        self.viewport().update()

    # --- events ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()
        self._settle.start()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._hold(True)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold(False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._hold(False)
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.viewport().rect()
        painter.fillRect(room, theme.token("sunken"))
        if not self._exhibit:
            return
        if self._natural.isEmpty() or self._sentence:
            self._paint_sentence(painter, room, self._sentence)
            return
        whole = self.picture_rect()
        if self._blurred is not None:
            painter.drawPixmap(whole, self._blurred)
        if self._bands:
            self._paint_bands(painter, whole)
        elif not self._is_looking:
            self._paint_pill(painter, room, self._invitation())
        else:
            self._paint_pill(painter, room, self.tr("One moment"))
        if self.hasFocus():
            painter.setPen(QPen(theme.token("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room.adjusted(1, 1, -2, -2))

    def _invitation(self) -> str:
        """What stands on the blurred picture."""
        return self.tr("Press and hold to look")

    def _paint_bands(self, painter: QPainter, whole: QRect) -> None:
        scale = whole.width() / max(self._full.width(), 1)
        for band, image in self._bands.items():
            top = whole.top() + band * BAND * scale
            painter.drawImage(
                QRect(
                    whole.left(),
                    round(top),
                    whole.width(),
                    round(top + image.height() * scale) - round(top),
                ),
                image,
            )

    def _paint_pill(self, painter: QPainter, room: QRect, words: str) -> None:
        painter.setFont(theme.font("body", bold=True))
        measured = painter.fontMetrics()
        sign = icons.pixmap("eye", "text")
        side = sign.deviceIndependentSize().toSize().width()
        gap = theme.space(8)
        text = measured.boundingRect(
            QRect(0, 0, room.width() - theme.space(48) - side, 1000),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            words,
        )
        wide = side + gap + text.width() + 2 * theme.space(16)
        pill = QRect(0, 0, wide, max(text.height(), side) + 2 * theme.space(12))
        pill.moveCenter(room.center())
        painter.setPen(theme.token("line"))
        painter.setBrush(theme.token("surface"))
        painter.drawRoundedRect(pill, theme.px(20), theme.px(20))
        start = pill.left() + theme.space(16)
        painter.drawPixmap(QPoint(start, pill.center().y() - side // 2), sign)
        painter.setPen(theme.token("text"))
        painter.drawText(
            QRect(start + side + gap, pill.top(), text.width() + 2, pill.height()),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            words,
        )

    def _paint_sentence(self, painter: QPainter, room: QRect, words: str) -> None:
        painter.setFont(theme.font("body"))
        painter.setPen(theme.token("muted"))
        margin = theme.space(24)
        painter.drawText(
            room.adjusted(margin, margin, -margin, -margin),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            words,
        )
