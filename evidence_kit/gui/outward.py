"""What the program is called to anyone who glances at the list of windows: a name and an icon."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

OutwardName = Literal["documents", "notes", "pictures", "bills"]


class Outward(NamedTuple):
    """The words of the title bar, not yet translated, and the name of an icon.

    *sign* and *group* are for the menus of Linux desktops: the name of an icon that every theme has
    (Icon Naming Specification), and where it stands in a menu (Desktop Menu Specification).
    """

    title: str
    icon: str
    sign: str
    group: str


OUTWARD: dict[OutwardName, Outward] = {
    "documents": Outward(
        str(QT_TRANSLATE_NOOP("Outward", "Documents")), "file-text", "x-office-document", "Office"
    ),
    "notes": Outward(
        str(QT_TRANSLATE_NOOP("Outward", "Notes")), "sticky-note", "text-x-generic", "Utility"
    ),
    "pictures": Outward(
        str(QT_TRANSLATE_NOOP("Outward", "Pictures")), "images", "image-x-generic", "Graphics"
    ),
    "bills": Outward(
        str(QT_TRANSLATE_NOOP("Outward", "Bills")), "table", "x-office-spreadsheet", "Office"
    ),
}


def title_of(name: OutwardName) -> str:
    """The words for the title bar, in the person's language."""
    return QCoreApplication.translate("Outward", OUTWARD[name].title)


def app_id(name: OutwardName) -> str:
    """What Linux desktops know the program by, and what its entry in their menu is called.

    Desktops may refuse a name without a dot; "local" is nobody's domain (RFC 6762, appendix G).
    """
    return f"local.{name}"
