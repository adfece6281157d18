"""Taking a picture or file out of the case, once the person is sure; the log keeps that it was there."""

from PySide6.QtCore import QObject

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.exhibit_view import ExhibitView
from evidence_kit.gui.widgets.page import Page
from evidence_kit.service.messages import Done, Failed, Remove


class ExhibitRemoval(QObject):
    """Saves what is typed, removes the exhibit that is open, and enters the page anew."""

    def __init__(self, asker: Asker, view: ExhibitView, page: Page) -> None:
        super().__init__(page)
        self._asker, self._view, self._page = asker, view, page
        view.beside.removal_wanted.connect(self._remove)

    def _remove(self, exhibit: str, mark: str) -> None:
        self._view.commit()

        def done(_answer: Done) -> None:
            self._view.forget()
            self._page.enter()
            self._page.status.emit(self.tr("{} was removed. Ctrl Z brings it back.").format(mark))

        self._asker.ask(Remove(id=exhibit), done, self._failed)

    def _failed(self, failed: Failed) -> None:
        self._view.notice.say(failed.sentence, "caution")
