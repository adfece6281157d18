"""One conversation out of many pictures: each message once, with the pictures that show it."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from evidence_kit.gui import theme
from evidence_kit.gui.asking import Asker
from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.suggestion_words import held_words, side_words
from evidence_kit.gui.widgets.words import Words
from evidence_kit.model.reading import Side
from evidence_kit.service.messages import Failed, GetThread, Thread, ThreadMessage

MESSAGE = Qt.ItemDataRole.UserRole
ABOVE = Qt.ItemDataRole.UserRole + 1
MOST_MARKS = 6
WIDEST = 0.8  # of the list's width that a message takes

_Index = QModelIndex | QPersistentModelIndex


class ThreadView(QWidget):
    """Shows a conversation from top to bottom. Enter on a message opens a picture that shows it."""

    back_wanted = Signal()
    exhibit_wanted = Signal(str)
    """The id of an exhibit to open."""

    def __init__(self, asker: Asker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._load = 0
        self.title = Words("", "section", self)
        self.about = Words("", "small", self)
        self.notice = Notice(parent=self)
        self.rows = _ThreadRows(self)
        self.list = _ThreadList(self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(_Bubble(self.list))
        self.list.setAccessibleName(self.tr("The conversation"))
        self.list.setAccessibleDescription(self.tr("Enter opens the picture of a message."))
        self.list.activated.connect(self._open)
        back = Button(self.tr("Back to the picture"), "arrow-left", "", self)
        back.clicked.connect(self.back_wanted)
        row = Flow()
        row.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        for part in (self.title, self.about, self.notice):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addLayout(row)

    def open(self, conversation: str) -> None:
        """Ask for the conversation of that id and show it."""
        self.forget()
        load = self._load

        def take(answer: Thread) -> None:
            if load == self._load:
                self._show(answer)

        def failed(told: Failed) -> None:
            self.notice.say(said(told.sentence), "caution")

        self._asker.ask(GetThread(conversation=conversation), take, failed)
        self.list.setFocus()

    def forget(self) -> None:
        """Drop all words."""
        self._load += 1
        self.title.setText("")
        self.about.setText("")
        self.notice.clear()
        self.rows.replace((), None)

    def _show(self, thread: Thread) -> None:
        partner = thread.conversation.partner
        self.title.setText(
            self.tr("Conversation with {name}").format(name=partner)
            if partner
            else self.tr("One conversation")
        )
        told = [
            self.tr("Put together from %n pictures. Nothing of it is changed.", "", thread.pictures)
        ]
        told.append(self.tr("These are the words as the computer read them, please check."))
        if thread.gaps == 1:
            told.append(self.tr("In one place something may be missing between two pictures."))
        elif thread.gaps:
            words = self.tr(
                "In %n places something may be missing between two pictures.", "", thread.gaps
            )
            told.append(words)
        self.about.setText(" ".join(told))
        self.rows.replace(thread.messages, thread.conversation.mine)

    def _open(self, index: _Index) -> None:
        message: ThreadMessage = index.data(MESSAGE)
        if message.exhibits:
            self.exhibit_wanted.emit(message.exhibits[0])


class _ThreadRows(QAbstractListModel):
    """The messages of a thread, from the first to the last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages: tuple[ThreadMessage, ...] = ()
        self._mine: Side | None = None

    def replace(self, messages: tuple[ThreadMessage, ...], mine: Side | None) -> None:
        self.beginResetModel()
        self._messages, self._mine = messages, mine
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._messages)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        message = self._messages[index.row()]
        if role == MESSAGE:
            return message
        if role == ABOVE:  # not the side itself: Qt hands an enumeration of words on as plain words
            return self._above(message)
        if role == Qt.ItemDataRole.DisplayRole:
            return words_of(message)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = words_of(message).rstrip(".")
            spoken = f"{self._above(message)}: {words}. {marks_of(message)}"
            return spoken if message.follows else f"{missing_words()}. {spoken}"
        return None

    def _above(self, message: ThreadMessage) -> str:
        return above(message, self._mine)


def above(message: ThreadMessage, mine: Side | None) -> str:
    """Whose message it is and when, in one line."""
    who = message.sender or side_words(message.side, mine)
    return " · ".join(part for part in (who, message.when) if part)


def words_of(message: ThreadMessage) -> str:
    """What it says, or what it is where it says nothing."""
    return message.words or held_words(message.holds)


def missing_words() -> str:
    """What stands between two pictures that share no message."""
    return QCoreApplication.translate("ThreadView", "Messages may be missing here")


def marks_of(message: ThreadMessage) -> str:
    """The exhibits that show it: "AB3, AB4"."""
    marks = message.marks
    return ", ".join(marks if len(marks) <= MOST_MARKS else (*marks[:MOST_MARKS], "…"))


class _ThreadList(QListView):
    """Lays its rows out anew when its width changes: their heights follow from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class _Bubble(QStyledItemDelegate):
    """A message on its side: who and when, the words, and the marks beneath."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        message: ThreadMessage = index.data(MESSAGE)
        gap = 0 if message.follows else self._gap_high(width)
        return QSize(width, gap + self._heights(width, message)[3] + theme.space(8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        message: ThreadMessage = index.data(MESSAGE)
        whole: QRect = option.rect
        if not message.follows:
            gap_high = self._gap_high(whole.width())
            self._paint_gap(painter, whole.adjusted(0, 0, 0, gap_high - whole.height()))
            whole = whole.adjusted(0, gap_high, 0, 0)
        top, words, bottom, high = self._heights(whole.width(), message)
        width = self._width(whole.width())
        left = message.side is not Side.RIGHT
        x = whole.left() + theme.space(8) if left else whole.right() - width - theme.space(8)
        bubble = QRect(x, whole.top() + theme.space(4), width, high)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QPen(theme.token("accent" if chosen else "line"), 2 if chosen else 1))
        painter.setBrush(theme.token("surface" if left else "soft"))
        painter.drawRoundedRect(bubble, theme.px(8), theme.px(8))
        gap = theme.space(12)
        room = bubble.adjusted(gap, theme.space(8), -gap, 0)
        lines = (
            (theme.font("small"), "muted", index.data(ABOVE), top),
            (theme.font("body"), "text", words_of(message), words),
            (theme.font("small"), "muted", marks_of(message), bottom),
        )
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        for face, token, text, height in lines:
            painter.setFont(face)
            painter.setPen(theme.token(token))
            room.setHeight(height)
            painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, text)
            room.translate(0, height)
        painter.restore()

    def _paint_gap(self, painter: QPainter, room: QRect) -> None:
        """Say between two bubbles that messages may be missing there."""
        painter.save()
        painter.setPen(QPen(theme.token("line"), 1, Qt.PenStyle.DashLine))
        side = theme.space(8)
        painter.drawLine(
            room.left() + side, room.top() + side, room.right() - side, room.top() + side
        )
        painter.setFont(theme.font("small"))
        painter.setPen(theme.token("muted"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        words = room.adjusted(side, 2 * side, -side, 0)
        painter.drawText(words, flags | Qt.TextFlag.TextWordWrap, missing_words())
        painter.restore()

    def _gap_high(self, whole: int) -> int:
        inside = QRect(0, 0, whole - 2 * theme.space(8), 1 << 20)
        small = QFontMetrics(theme.font("small"))
        flags = int(Qt.TextFlag.TextWordWrap)
        return small.boundingRect(inside, flags, missing_words()).height() + 3 * theme.space(8)

    def _width(self, whole: int) -> int:
        return max(theme.px(160), int(whole * WIDEST))

    def _heights(self, whole: int, message: ThreadMessage) -> tuple[int, int, int, int]:
        """The heights of the three parts, and of the bubble around them."""
        inside = QRect(0, 0, self._width(whole) - 2 * theme.space(12), 1 << 20)
        flags = int(Qt.TextFlag.TextWordWrap)
        small, body = QFontMetrics(theme.font("small")), QFontMetrics(theme.font("body"))
        heights = (
            small.boundingRect(inside, flags, above(message, None) or " ").height(),
            body.boundingRect(inside, flags, words_of(message) or " ").height(),
            small.boundingRect(inside, flags, marks_of(message) or " ").height(),
        )
        return (*heights, sum(heights) + 2 * theme.space(8))
