"""What was taken out of the case: put it back, or erase it for good."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.pages.long_step import LongStep
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.passphrase_field import PassphraseField
from evidence_kit.gui.widgets.sure import Sure
from evidence_kit.gui.widgets.words import Words
from evidence_kit.service.messages import RemovedExhibit

_NAMED = 5
_ROW = 44


class RemovedCard(Card):
    """A list to tick. *put_back* carries ids, *erase* marks and the passphrase of now."""

    put_back = Signal(list)
    erase = Signal(list, str)

    def __init__(self, step: LongStep, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows: tuple[RemovedExhibit, ...] = ()
        self.column.addWidget(Words(self.tr("Taken out of the case"), "section"))
        self._about = Words("", "muted")
        self.column.addWidget(self._about)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Taken out of the case"))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.list)
        self.back_button = step.button(
            self.tr("Put the ticked ones back"), "undo-2", self._put_back
        )
        self._back_row = step.row(self.back_button)
        self.column.addLayout(self._back_row)
        self._words = (
            Words(self.tr("Erase for good"), "strong"),
            Words(
                self.tr(
                    "The police may want to see it. If you can, ask them or a helpline first. "
                    "Erased, it cannot come back here, not for you and not for the police. The log "
                    "keeps its mark, and nothing of what it showed. Everything else is locked "
                    "again with new keys: that takes a while, can be stopped, and gives you a new "
                    "recovery code. Copies that you made before still have it, and a laboratory "
                    "may find remains on the drive."
                ),
                "muted",
            ),
        )
        for words in self._words:
            self.column.addWidget(words)
        self.passphrase = PassphraseField(self.tr("Your passphrase"))
        self.column.addWidget(self.passphrase)
        self.erase_button = step.button(
            self.tr("Erase the ticked ones for good"), "trash-2", self._ask
        )
        self._erase_row = step.row(self.erase_button)
        self.column.addLayout(self._erase_row)
        self.sure = Sure(self.tr("Keep them"), self.tr("Erase for good"))
        self.sure.confirmed.connect(self._erase)
        self.column.addWidget(self.sure)
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.show_rows(())

    @property
    def ticked(self) -> list[RemovedExhibit]:
        """The ones with a tick, in the order of marks."""
        marked = Qt.CheckState.Checked
        return [
            row
            for place, row in enumerate(self._rows)
            if self.list.item(place).checkState() == marked
        ]

    def show_rows(self, rows: Sequence[RemovedExhibit]) -> None:
        """List *rows*, none of them ticked."""
        self._rows = tuple(rows)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.mark} · {row.name}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, theme.px(_ROW)))
            self.list.addItem(item)
        self.list.setFixedHeight(theme.px(_ROW * min(max(len(rows), 1), 6) + 4))
        self.sure.hide()
        some = bool(rows)
        for widget in (self.list, self.passphrase, self.back_button, self.erase_button):
            widget.setVisible(some)
        for words in self._words:
            words.setVisible(some)
        self._about.setText(
            self.tr(
                "It is not in lists, in the timeline or in reports any more. It is still kept "
                "here, locked like everything else, until you erase it for good."
            )
            if some
            else self.tr(
                "Nothing has been taken out. A picture or file that you take out of the case is "
                "listed here, and you can put it back or erase it for good."
            )
        )

    def forget(self) -> None:
        """Drop what is listed and what is typed."""
        self.passphrase.clear()
        self.notice.clear()
        self.show_rows(())

    def _put_back(self) -> None:
        if ticked := self._some_ticked():
            self.put_back.emit([row.id for row in ticked])

    def _some_ticked(self) -> list[RemovedExhibit]:
        self.sure.hide()
        ticked = self.ticked
        self.notice.say("" if ticked else self.tr("Please tick one or more in the list first."))
        if not ticked:
            self.list.setFocus()
        return ticked

    def _ask(self) -> None:
        ticked = self._some_ticked()
        if not ticked:
            return
        if not self.passphrase.text:
            self.notice.say(self.tr("Please type your passphrase first."))
            self.passphrase.line.setFocus()
            return
        named = ", ".join(f"{row.mark} ({row.name})" for row in ticked[:_NAMED])
        if len(ticked) > _NAMED:
            named = self.tr("{some} and {count} more").format(
                some=named, count=len(ticked) - _NAMED
            )
        self.sure.ask(
            self.tr(
                "This will be gone for good, and cannot be taken back: {named}. Everything else "
                "stays. Go on?"
            ).format(named=named)
        )

    def _erase(self) -> None:
        self.erase.emit([row.mark for row in self.ticked], self.passphrase.text)
