"""The program is one window: nothing flashes up beside it while pages are made."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from tests.gui.conftest import Desk


class Eyes(QObject):
    """Sees whatever is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def test_no_part_of_a_page_is_shown_before_it_is_in_its_place(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    """It would be a small window in the list of windows for a moment, and take the keyboard."""
    window = MainWindow(page_builders(desk))
    qtbot.addWidget(window)
    window.show()
    eyes = Eyes()
    qapp.installEventFilter(eyes)
    try:
        for name in page_builders(desk):
            window.show_page(name)
            qtbot.waitUntil(lambda: not desk._jobs, timeout=15_000)
    finally:
        qapp.removeEventFilter(eyes)
        window.drop_pages()
    assert eyes.seen == []
