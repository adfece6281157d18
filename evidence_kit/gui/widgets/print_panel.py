"""Printing a few lines without a dialog: a printer, a caution, a button."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.widgets.button import Button
from evidence_kit.gui.widgets.card import Card
from evidence_kit.gui.widgets.choice import Choice
from evidence_kit.gui.widgets.field import Field
from evidence_kit.gui.widgets.notice import Notice
from evidence_kit.gui.widgets.words import Words


class PrintPanel(Card):
    """Dialogs of the system would get the hide key instead of us; so the choice is made here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent)
        self._title, self._text = "", ""
        self.printers = Choice()
        self.button = Button(self.tr("Print"), "printer")
        self.button.clicked.connect(self._print)
        self.notice = Notice("caution")
        self.column.addWidget(
            Words(
                self.tr(
                    "Some printers keep a copy of what they print, and so do some offices. Use one "
                    "that only you use. Otherwise, write it down."
                )
            )
        )
        self._field = Field(self.tr("Printer"), self.printers)
        self.column.addWidget(self._field)
        self.button.let_break()
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.notice)

    def offer(self, title: str, text: str) -> None:
        """Show the panel for printing *text* in large letters under *title*."""
        self._title, self._text = title, text
        self.notice.clear()
        names = QPrinterInfo.availablePrinterNames()
        self.printers.offer((name, name) for name in names)
        self.printers.choose(QPrinterInfo.defaultPrinterName())
        self._field.setVisible(bool(names))
        self.button.setVisible(bool(names))
        if not names:
            self.notice.say(self.tr("No printer was found. Please write it down instead."))
        self.show()

    def forget(self) -> None:
        """Drop what was to be printed."""
        self._title, self._text = "", ""
        self.hide()

    def _print(self) -> None:
        printer = QPrinter(QPrinterInfo.printerInfo(self.printers.value()))
        printer.setDocName(self._title)  # lists of print jobs show it
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        painter = QPainter()
        if not painter.begin(printer):
            self.notice.say(self.tr("The printer did not answer. Please write it down instead."))
            return
        page = QRectF(painter.viewport())
        edge = page.width() / 10
        area = page.adjusted(edge, edge, -edge, -edge)
        painter.setFont(QFont(painter.font().family(), 16))
        painter.drawText(area, Qt.AlignmentFlag.AlignTop, self._title)
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        mono.setPointSize(22)
        painter.setFont(mono)
        area.setTop(area.top() + edge)
        painter.drawText(
            area,
            Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            self._text.replace("-", "\n"),
        )
        painter.end()
        self.notice.say(self.tr("Sent to the printer. Take the paper with you."), "soft")
