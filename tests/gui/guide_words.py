"""What stands on a page of the guide."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from evidence_kit.gui.widgets.gradual import Gradual

Kind = TypeVar("Kind", bound=QWidget)


def seen(page: QWidget, kind: type[Kind]) -> list[Kind]:
    """What of *kind* is in sight or can be scrolled to."""
    QApplication.sendPostedEvents()  # what was just added to a layout is shown by one
    while any(each.is_making for each in page.findChildren(Gradual)):
        QApplication.processEvents()
    QApplication.sendPostedEvents()
    return [each for each in page.findChildren(kind) if each.isVisible()]


def shown_words(page: QWidget) -> str:
    """All words that are in sight or can be scrolled to, a line each."""
    return "\n".join(label.text() for label in seen(page, QLabel))
