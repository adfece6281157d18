"""What the program is called to anyone who glances at the list of windows: a name and an icon."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

OutwardName = Literal["documents", "notes", "pictures", "bills"]


class Outward(NamedTuple):
    """The words of the title bar, not yet translated, and the name of an icon."""

    title: str
    icon: str


OUTWARD: dict[OutwardName, Outward] = {
    "documents": Outward(str(QT_TRANSLATE_NOOP("Outward", "Documents")), "file-text"),
    "notes": Outward(str(QT_TRANSLATE_NOOP("Outward", "Notes")), "sticky-note"),
    "pictures": Outward(str(QT_TRANSLATE_NOOP("Outward", "Pictures")), "images"),
    "bills": Outward(str(QT_TRANSLATE_NOOP("Outward", "Bills")), "table"),
}


def title_of(name: OutwardName) -> str:
    """The words for the title bar, in the person's language."""
    return QCoreApplication.translate("Outward", OUTWARD[name].title)
