"""The column of pages at the left."""

from collections.abc import Container

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from evidence_kit.gui import icons, theme
from evidence_kit.gui.widgets.button import ToolButton

WIDE, NARROW = 208, 96
_PAGES = (
    ("start", "house"),
    ("evidence", "images"),
    ("accounts", "at-sign"),
    ("timeline", "calendar-clock"),
    ("report", "file-text"),
    ("help", "life-buoy"),
)
_BELONGS_TO = {
    "situation": "start",
    "call": "start",
    "stop": "start",
    "known-picture": "help",
    "safekeeping": "settings",
}


class Rail(QFrame):
    """One button for each page and, at the foot, settings and the lock.

    Wide it has icons with words beside them, narrow with words under them. *chosen* names a page.
    """

    chosen = Signal(str)
    lock_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._buttons: dict[str, QToolButton] = {}
        self._words: dict[QToolButton, str] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._narrow = False
        inside = QWidget()
        inside.setObjectName("column")
        self._column = QVBoxLayout(inside)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        theme.changed.connect(self._measure)
        self._measure()

    def show_current(self, name: str) -> None:
        """Mark the page that is shown, or the one that it belongs to."""
        button = self._buttons.get(_BELONGS_TO.get(name, name))
        if button is not None:
            button.setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        """Put the words under the icons, or beside them."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._measure()

    def offer(self, names: Container[str]) -> None:
        """Show only the pages in *names*. The buttons are made now: the closed door needs none."""
        if not self._buttons:
            self._make()
        for name, button in self._buttons.items():
            button.setVisible(name in names)

    def focus_current(self) -> None:
        """Give the keyboard to the button of the page that is shown."""
        current = self._group.checkedButton() or next(iter(self._buttons.values()))
        current.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> None:
        for number, (name, icon) in enumerate(_PAGES, start=1):
            button = self._add(icon, checkable=True)
            # Not the button's own: that goes whenever its words are set.
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(button.click)
            self._page(name, button)
        self._column.addStretch(1)
        self._page("settings", self._add("settings", checkable=True))
        self._lock = self._add("lock", checkable=False)
        self._lock.clicked.connect(self.lock_requested)
        self._name_all()
        self._measure()

    def _page(self, name: str, button: QToolButton) -> None:
        self._buttons[name] = button
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(name))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._buttons:
            self._name_all()
            self._measure()

    def _name_all(self) -> None:
        words = {
            "start": self.tr("Start"),
            "evidence": self.tr("Evidence"),
            "accounts": self.tr("Accounts"),
            "timeline": self.tr("Timeline"),
            "report": self.tr("Report"),
            "help": self.tr("Help"),
            "settings": self.tr("Settings"),
        }
        self._words = {button: words[name] for name, button in self._buttons.items()}
        self._words[self._lock] = self.tr("Lock")
        for button, word in self._words.items():
            button.setAccessibleName(word)

    def _add(self, icon: str, *, checkable: bool) -> QToolButton:
        button = ToolButton(self)
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.put_on(button, icon)
        self._column.addWidget(button)
        return button

    def _measure(self) -> None:
        self.setFixedWidth(theme.px(NARROW if self._narrow else WIDE))
        gap = theme.space(4 if self._narrow else 12)
        self._column.setContentsMargins(gap, theme.space(16), gap, theme.space(16))
        self._column.setSpacing(theme.space(4))
        for button, word in self._words.items():
            # Qt's own gap between icon and word is 4 px, whatever the size of the text.
            button.setText(word if self._narrow else f"  {word}")
            button.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextUnderIcon
                if self._narrow
                else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            )
            button.setProperty("kind", "rail-narrow" if self._narrow else "rail")
            button.setIconSize(QSize(theme.px(icons.SIZE), theme.px(icons.SIZE)))
            button.style().unpolish(button)
            button.style().polish(button)
