"""The top of the window: where one is, what that is for, and the way to hide."""

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.words import Words

TIGHT = 400
"""Pixels at 100 % below which there is room for the title and "Hide now" alone."""


class Header(QWidget):
    """Title and purpose at the left; "Hide now" at the right, always in the same place.

    Beside it, while a vault is open, the two ways in from everywhere: writing down, and searching.
    """

    hide_requested = Signal()
    write_requested = Signal()
    search_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Words("", "title", self)
        self.purpose = Words("", "muted", self)
        self.hide_button = Button("", "eye-off", "hide", self)
        self.hide_button.clicked.connect(self.hide_requested)
        self.key_words = QLabel(self)
        self.key_words.setProperty("kind", "small")
        self.key_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.write, self.write_key = self._way("pencil", self.write_requested)
        self.search, self.search_key = self._way("search", self.search_requested)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.title)
        left.addWidget(self.purpose)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.hide_button)
        right.addWidget(self.key_words)
        right.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left, 1)
        self._ways: list[QWidget] = []
        for button, key in ((self.write, self.write_key), (self.search, self.search_key)):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(button)
            column.addWidget(key)
            column.addStretch(1)
            self._row.addLayout(column)
            self._ways += [button, key]
        self._row.addLayout(right)
        theme.changed.connect(self._measure)
        self._key = ""
        self._narrow = self._offered = self._low = False
        self._name_button()
        self.offer_ways(False)
        self._measure()

    def _way(self, icon: str, wanted: SignalInstance) -> tuple[Button, QLabel]:
        button, key = Button("", icon, "quiet", self), QLabel(self)
        button.setMinimumHeight(theme.px(48))
        button.clicked.connect(wanted)
        key.setProperty("kind", "small")
        key.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return button, key

    def offer_ways(self, offered: bool) -> None:
        """Show the ways to write down and to search, or neither while nothing is open."""
        self._offered = offered
        self._fit()

    def set_narrow(self, narrow: bool) -> None:
        """Leave only the signs of the ways where room is scarce."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._name_button()

    def set_low(self, low: bool) -> None:
        """Leave what the page is for to screen readers where the window is low."""
        self._low = low
        self.purpose.setVisible(bool(self.purpose.text()) and not low)

    def show_page(self, title: str, purpose: str) -> None:
        """Say where one is."""
        self.title.setText(title)
        self.purpose.setText(purpose)
        self.purpose.setVisible(bool(purpose) and not self._low)

    def show_key(self, name: str) -> None:
        """Write the hide key under the button."""
        self._key = name
        self._name_button()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep "Hide now" whole: the ways give way to it, and go by their keys alone."""
        room = self.width() >= theme.px(TIGHT)
        for part in self._ways:
            part.setVisible(self._offered and room)
        self.hide_button.setMinimumWidth(self.hide_button.sizeHint().width())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._name_button()

    def _name_button(self) -> None:
        self.hide_button.setText(self.tr("Hide now"))
        self._fit()
        write, search = self.tr("Write it down"), self.tr("Search")
        self.write.setText("" if self._narrow else write)
        self.search.setText("" if self._narrow else search)
        self.write.setAccessibleName(write)
        self.search.setAccessibleName(search)
        self.write_key.setText(self.tr("Ctrl N"))
        self.search_key.setText(self.tr("Ctrl K"))
        if not self._key:
            return
        self.key_words.setText(self.tr("or press {key}").format(key=self._key))
        self.hide_button.setAccessibleDescription(
            self.tr("Takes everything off the screen and locks. {key} does the same.").format(
                key=self._key
            )
        )

    def _measure(self) -> None:
        self._row.setContentsMargins(
            theme.space(24), theme.space(16), theme.space(24), theme.space(8)
        )
        self._row.setSpacing(theme.space(16))
