"""A web address: to be read, copied, or opened after a word on the trace that this leaves."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.flow import Flow
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.words import Words


class WebAddress(QWidget):
    """Shows *address*, which has no scheme. Nothing opens by itself."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = address
        self.button = Button(address, "globe", "link")
        self.button.setAccessibleName(self.tr("{address}, web address").format(address=address))
        self.button.clicked.connect(self._ask)
        self.ways: AddressWays | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(8))
        row = QWidget()
        Flow(row).addWidget(self.button)
        self._column.addWidget(row)

    def _ask(self) -> None:
        if self.ways is None:  # a page has a dozen addresses, and seldom one is pressed
            self.ways = AddressWays(self.address)
            self.ways.left.connect(self.button.setFocus)
            self._column.addWidget(self.ways)
        self.ways.ask()


class AddressWays(QWidget):
    """What can be done with *address*, and what opening it leaves behind."""

    left = Signal()

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self.caution = Notice("caution")
        self.choices = QWidget()
        row = Flow(self.choices)
        self.copy = Button(self.tr("Copy the address"), "copy")
        self.copy.clicked.connect(self._copy)
        self.open = Button(self.tr("Open it here"), "external-link")
        self.open.clicked.connect(self._open)
        self.leave = Button(self.tr("Not now"), "", "quiet")
        self.leave.clicked.connect(self._close)
        for button in (self.copy, self.open, self.leave):
            row.addWidget(button)
        self.copied = Words("", "muted")
        self.copied.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        for part in (self.caution, self.choices, self.copied):
            column.addWidget(part)

    def ask(self) -> None:
        """Show the ways, the safest first."""
        self.copied.hide()
        self.choices.show()
        self.caution.say(
            self.tr(
                "Opening it leaves a trace in the browser. Whoever uses this computer can see it "
                "there, and the hide key does not close the browser. You can also type the "
                "address on another phone or computer."
            )
        )
        self.copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self._close()
        self.copied.setText(self.tr("Copied. It is taken back in half a minute."))
        self.copied.show()

    def _open(self) -> None:
        self._close()
        QDesktopServices.openUrl(QUrl(f"https://{self._address}"))

    def _close(self) -> None:
        self.choices.hide()
        self.caution.clear()
        self.left.emit()
