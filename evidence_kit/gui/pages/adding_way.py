"""The way from wanting to add something to adding it: the question first, once for each vault."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.pages.add_files import AddingPanel
from evidence_kit.gui.pages.evidence_side import EmptyEvidence, EvidenceSide
from evidence_kit.gui.pages.under_18 import FORM, NO, Under18
from evidence_kit.gui.widgets.file_choice import choose_files, choose_folder
from evidence_kit.gui.widgets.later import Later
from evidence_kit.service.messages import AddPasted, Done, Draft, FilesAdded, GetDraft, SaveDraft


class AddingWay(QObject):
    """Lets files be chosen and added after the question about under-18s was answered."""

    question_wanted = Signal()
    """The question, or the advice after it, has to be shown."""
    home_wanted = Signal()
    """The question is answered or put off."""
    words_wanted = Signal()
    """The person wants to write down what happened, without a picture."""
    status = Signal(str)
    pasted = Signal(str)
    """The id of the exhibit that a picture from the clipboard became."""

    def __init__(self, asker: Asker, panel: AddingPanel, page: QWidget) -> None:
        super().__init__(page)
        self._asker, self._panel, self._page = asker, panel, page
        self._country = ""
        self._then: Callable[[], None] = self._choose_files
        self.under_18, self.empty = Later(self._make_under_18), Later(self._make_empty)

    def set_country(self, code: str) -> None:
        """Advise for the country pack *code*."""
        self._country = code
        if self.under_18.made is not None:
            self.under_18.made.set_country(code)

    def offer(self, part: EvidenceSide | EmptyEvidence) -> None:
        """Let the buttons of *part* begin."""
        part.files_wanted.connect(self.choose_files)
        part.folder_wanted.connect(self.choose_folder)
        part.words_wanted.connect(self.words_wanted)

    def _make_under_18(self) -> Under18:
        made = Under18(self._page)
        if self._country:
            made.set_country(self._country)
        made.words_wanted.connect(self.words_wanted)
        made.answered.connect(self._answered)
        made.go_on_wanted.connect(self._go_on)
        made.back_wanted.connect(self.home_wanted)
        return made

    def _make_empty(self) -> EmptyEvidence:
        made = EmptyEvidence(self._page)
        self.offer(made)
        return made

    def add(self, paths: list[str]) -> None:
        """Add files and folders."""
        self._after_question(lambda: self._panel.add(paths))

    def paste(self, data: bytes) -> None:
        """Add the picture that was on the clipboard, as the PNG *data*."""

        def added(answer: FilesAdded) -> None:
            self._panel.added.emit(answer)
            self._panel.read_new()
            known = ", ".join(twin.mark for twin in answer.twins)
            self.status.emit(
                self.tr("This picture was in already, as {}.").format(known)
                if known
                else self.tr("The picture is in, as {}. It is safe.").format(answer.added[0])
            )
            self.pasted.emit(answer.ids[0])

        def add() -> None:
            request = AddPasted(data=data)
            self._asker.ask(request, added, lambda told: self.status.emit(told.sentence))

        self._after_question(add)

    def choose_files(self) -> None:
        """Let the person choose files to add."""
        self._after_question(self._choose_files)

    def choose_folder(self) -> None:
        """Let the person choose a folder to add."""
        self._after_question(self._choose_folder)

    def ask_again(self) -> None:
        """Show the question once more, to change the answer or to read the advice."""
        self._ask(self._choose_files)

    def _choose_files(self) -> None:
        choose_files(self._page, self.tr("Choose pictures"), self._panel.add)

    def _choose_folder(self) -> None:
        choose_folder(
            self._page, self.tr("Choose a folder"), lambda folder: self._panel.add([folder])
        )

    def _after_question(self, then: Callable[[], None]) -> None:
        if self._panel.is_adding:
            self.status.emit(self.tr("One moment: other files are still being added."))
            return

        def take(draft: Draft) -> None:
            if draft.fields.get("answer"):
                then()
            else:
                self._ask(then)

        self._asker.ask(GetDraft(form=FORM), take)

    def _ask(self, then: Callable[[], None]) -> None:
        self._then = then
        self.under_18().ask()
        self.question_wanted.emit()
        self.under_18().no.setFocus()

    def _answered(self, answer: str) -> None:
        self._asker.ask(SaveDraft(form=FORM, fields={"answer": answer}), _nothing)
        if answer == NO:
            self._go_on()
            return
        # What was dropped may be the very pictures that must not be copied.
        self._then = self._choose_files
        self.under_18().advise()

    def _go_on(self) -> None:
        self.home_wanted.emit()
        self._then()


def _nothing(_answer: Done) -> None:
    """There is nothing to show once the answer is remembered."""
