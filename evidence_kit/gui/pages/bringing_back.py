"""Writing an earlier value of an exhibit or an event anew, from the history beneath its form."""

from PySide6.QtCore import QObject

from evidence_kit.gui.pages.exhibit_view import ExhibitView
from evidence_kit.gui.widgets.page import Page


class BringingBack(QObject):
    """Saves what is typed before, and shows anew what is open after."""

    def __init__(self, view: ExhibitView, page: Page) -> None:
        super().__init__(page)
        self._view = view
        view.beside.changing.connect(view.commit)
        view.beside.changed.connect(self._changed)
        view.beside.told.connect(page.status)

    def _changed(self, record: object) -> None:
        self._view.saved.emit(record)
        self._view.open_again()
