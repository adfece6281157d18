"""The pages of a report to look at, before it is made: shown only when asked for."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker, Ticket
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.words import Words
from evidence_kit.report.choices import Paper, ReportChoices
from evidence_kit.service.messages import (
    Failed,
    GetPage,
    Picture,
    Preview,
    PreviewReport,
    Progress,
)

_SHAPES = {Paper.A4: 297 / 210, Paper.LETTER: 11 / 8.5}


class PageSheet(QWidget):
    """One page, as wide as the room it is given; blank until a picture of it arrives."""

    wanted = Signal(int)
    """The page is to be drawn anew, so many pixels wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shape = _SHAPES[Paper.A4]
        self._image: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # The room changes many times while a window is drawn larger; one page is asked for.
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(120)
        self._settling.timeout.connect(lambda: self.wanted.emit(self.pixels))

    @property
    def pixels(self) -> int:
        """How many pixels of the screen the page is wide."""
        return max(round((self.width() - 8) * self.devicePixelRatioF()), 1)

    def show_picture(self, picture: Picture | None) -> None:
        """Show *picture*, or a blank page."""
        self._image = None
        if picture is not None:
            stride = picture.width * 4
            shape = QImage.Format.Format_RGBX8888
            seen = QImage(picture.pixels, picture.width, picture.height, stride, shape)
            self._image = seen.copy()  # the bytes go with the answer
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), self.heightForWidth(theme.px(320)))

    def heightForWidth(self, width: int) -> int:
        return round(max(width - 8, 0) * self.shape) + 8

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        width = min(room.width(), room.height() / self.shape)
        page = QRectF(room.left() + (room.width() - width) / 2, room.top(), width, 0)
        page.setHeight(width * self.shape)
        painter.fillRect(page, Qt.GlobalColor.white)
        if self._image is not None:
            painter.drawImage(page, self._image)
        ring = self.hasFocus()
        painter.setPen(QPen(theme.token("focus" if ring else "edge"), 3 if ring else 1))
        painter.drawRect(page.adjusted(-1, -1, 1, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._settling.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()


class PagePreview(QWidget):
    """Sets the pages when the person asks for them, and turns them.

    Page Up and Page Down turn; Home and End go to the first and the last page.
    """

    enlarge = Signal(bool)
    """The person wants the page large enough to read, or small again."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._choices = ReportChoices()
        self._ticket: Ticket | None = None
        self._round = 0
        self.pages = 0
        self.number = 0
        self.sheet = PageSheet()
        self.sheet.wanted.connect(self._ask_for_page)
        self.notice = Notice()
        self._about = Card("sunken")
        self._about.column.addWidget(Words(self.tr("The pages"), "strong"))
        self._about.column.addWidget(
            Words(
                self.tr(
                    "See every page as the police will see it, pictures too. Nothing is saved by "
                    "looking."
                )
            )
        )
        self.show_pages = Button(self.tr("Show the pages"), "eye")
        self.show_pages.clicked.connect(self.ask)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Setting the pages"))
        self.stop = Button(self.tr("Stop"), "x")
        self.stop.clicked.connect(self.cancel)
        self._build_turning()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        for part in (self._about, self.notice, self.show_pages, self.bar, self.stop):
            column.addWidget(part)
        column.addWidget(self._turning)
        column.addWidget(self.sheet)
        column.addStretch()
        self._show_state()

    def _build_turning(self) -> None:
        self._turning = QWidget()
        self.back = Button(self.tr("Back"), "chevron-left")
        self.back.setAccessibleName(self.tr("Page before"))
        self.back.clicked.connect(lambda: self.turn_to(self.number - 1))
        self.on = Button(self.tr("Next"), "chevron-right")
        self.on.setAccessibleName(self.tr("Next page"))
        self.on.clicked.connect(lambda: self.turn_to(self.number + 1))
        self.where = Words("", "strong", wrap=False)
        self.where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.larger = Button(self.tr("Larger, to read it"), "zoom-in", "quiet")
        self.larger.setCheckable(True)
        self.larger.toggled.connect(self._enlarge)
        turning = QHBoxLayout()
        turning.setSpacing(theme.space(4))
        turning.addWidget(self.back)
        turning.addWidget(self.where, 1)
        turning.addWidget(self.on)
        column = QVBoxLayout(self._turning)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addLayout(turning)
        column.addWidget(self.larger, 0, Qt.AlignmentFlag.AlignHCenter)

    # --- asking ---------------------------------------------------------------------------------

    def set_choices(self, choices: ReportChoices) -> None:
        """Take what was chosen; pages that are shown already do not fit it any more."""
        if choices == self._choices:
            return
        self._choices = choices
        self.sheet.shape = _SHAPES[choices.paper]
        self.outdated()

    def outdated(self) -> None:
        """Say that what is shown is no longer what would be made."""
        if self._ticket is not None:
            self.cancel()
        if self.pages:
            self.notice.say(self.tr("Something changed since these pages were shown."), "soft")
            self.show_pages.say(self.tr("Show the pages again"), "refresh-cw")
            self.show_pages.show()

    def ask(self) -> None:
        """Have the pages set."""
        self._round += 1
        now = self._round
        self.notice.clear()
        self.bar.setRange(0, 0)
        self._ticket = self._asker.ask(
            PreviewReport(choices=self._choices),
            lambda preview: self._ready(preview, now),
            lambda failed: self._failed(failed, now),
            self._progress,
        )
        self._show_state()
        self.stop.setFocus()

    def cancel(self) -> None:
        """Stop setting the pages."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = None
        self._round += 1
        self._show_state()

    def turn_to(self, number: int) -> None:
        """Show page *number*, if there is one."""
        if not 1 <= number <= self.pages:
            return
        self.number = number
        words = self.tr("Page {number} of {pages}").format(number=number, pages=self.pages)
        self.where.setText(words)
        self.sheet.setAccessibleName(words)
        self.back.setEnabled(number > 1)
        self.on.setEnabled(number < self.pages)
        self._ask_for_page()

    def forget(self) -> None:
        """Drop the pages."""
        self.cancel()
        self.pages = self.number = 0
        self.sheet.show_picture(None)
        self.notice.clear()
        self.larger.setChecked(False)
        self.show_pages.say(self.tr("Show the pages"), "eye")
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {
            Qt.Key.Key_PageUp: self.number - 1,
            Qt.Key.Key_PageDown: self.number + 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self.pages,
        }
        if self.pages and event.key() in turns:
            self.turn_to(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    # --- answers --------------------------------------------------------------------------------

    def _progress(self, told: Progress) -> None:
        if self._ticket is not None:
            self.bar.setRange(0, told.total)
            self.bar.setValue(told.done)

    def _ready(self, preview: Preview, asked: int) -> None:
        if asked != self._round:
            return
        self._ticket = None
        self.pages = preview.pages
        self.show_pages.say(self.tr("Show the pages"), "eye")
        self._show_state()
        self.turn_to(min(max(self.number, 1), self.pages))
        self.sheet.setFocus()

    def _failed(self, failed: Failed, asked: int) -> None:
        if asked != self._round:
            return
        self._ticket = None
        self.notice.say(failed.sentence, "caution")
        self._show_state()

    def _ask_for_page(self) -> None:
        if not self.pages or self._ticket is not None:
            return
        number, now = self.number, self._round
        self._asker.ask(
            GetPage(number=number, width=self.sheet.pixels),
            lambda picture: self._take_page(picture, number, now),
            lambda failed: self.notice.say(failed.sentence, "caution"),
        )

    def _take_page(self, picture: Picture, number: int, asked: int) -> None:
        if number == self.number and asked == self._round:
            self.sheet.show_picture(picture)

    def _enlarge(self, on: bool) -> None:
        self.larger.say(
            self.tr("Smaller again") if on else self.tr("Larger, to read it"),
            "zoom-out" if on else "zoom-in",
        )
        self.enlarge.emit(on)

    def _show_state(self) -> None:
        setting, shown = self._ticket is not None, self.pages > 0
        self._about.setVisible(not shown and not setting)
        self.show_pages.setVisible(not setting and not shown)
        self.bar.setVisible(setting)
        self.stop.setVisible(setting)
        self._turning.setVisible(shown and not setting)
        self.sheet.setVisible(shown)
