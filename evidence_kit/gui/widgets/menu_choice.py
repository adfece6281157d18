"""Choosing to be in the computer's menu under the outward name. Not there at first."""

import sys

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from evidence_kit.gui import theme
from evidence_kit.gui.widgets.tick import Tick
from evidence_kit.gui.widgets.words import Words


class MenuChoice(QWidget):
    """*chosen* says whether to be in the menu. Shown once `offer` says that there is one."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None, platform: str = sys.platform) -> None:
        super().__init__(parent)
        self.box = Tick(self.tr("Put it in this computer’s menu, too"))
        self.words = Words("", "small")
        self.box.clicked.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(self.box)
        column.addWidget(self.words)
        self.box.hide()
        self.setVisible(platform == "darwin")
        if platform == "darwin":
            self.words.setText(
                self.tr(
                    "A Mac lists a program by the name of its file. You can give that file another "
                    "name in the Finder; it starts as before."
                )
            )

    def offer(self, is_in_it: bool) -> None:
        """Offer it, and show whether it *is_in_it* now."""
        words = self.tr(
            "It is called the same there, and you can start it from there. For that we leave a "
            "small file outside your folder. The file shows when it was made and which program it "
            "starts. Take the tick away, and the file goes too."
        )
        self.words.setText(words)
        self.box.setAccessibleDescription(words)
        self.box.setChecked(is_in_it)
        self.box.show()
        self.show()
