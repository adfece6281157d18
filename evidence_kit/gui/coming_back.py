"""Coming back after hiding or locking: the same page, praise for the practice, the rest of the files.

What is remembered for that is a draft in the vault; outside it there is nothing.
"""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.pages.practise import FORM as PRACTICE
from evidence_kit.service.messages import (
    INTERRUPTED,
    UNFINISHED,
    UNWRITTEN,
    Draft,
    GetDraft,
    SaveDraft,
)

PLACE = "place"
"""The draft that names the page that was open."""
_MADE_ON = {
    **dict.fromkeys(("report", "package", "paper"), "report"),
    **dict.fromkeys(("messages", "cover"), "evidence"),
}
_AGAIN = ("evidence", "accounts", "timeline", "report", "help")


class ComingBack(QObject):
    """Remembers through *asker* where the person was in *window*, and leads there again."""

    def __init__(self, asker: Asker, window: MainWindow) -> None:
        super().__init__()
        self._asker, self._window = asker, window

    def remember(self) -> None:
        """Keep which page is open. Called on hiding and locking, before the keeper goes."""
        page = self._window.current
        fields = {"page": page} if page in _AGAIN else {}
        self._asker.ask(SaveDraft(form=PLACE, fields=fields), _nothing)

    def welcome(self) -> None:
        """Called once it is unlocked and the first page is shown."""
        self._asker.ask(GetDraft(form=PLACE), self._lead)
        self._asker.ask(GetDraft(form=PRACTICE), self._praise)
        self._asker.ask(GetDraft(form=UNWRITTEN), self._offer_code)
        self._asker.ask(GetDraft(form=INTERRUPTED), self._offer_rest)
        self._asker.ask(GetDraft(form=UNFINISHED), self._offer_step)

    def _lead(self, draft: Draft) -> None:
        page = draft.fields.get("page", "")
        if page in _AGAIN and self._window.current == "start":
            self._window.show_page(page)

    def _praise(self, draft: Draft) -> None:
        if not draft.fields:
            return
        self._forget(PRACTICE)
        told = self.tr(
            "That worked. Everything went off the screen and was locked, and you came back. "
            "You can do it at any time, on every page."
        )
        self._tell_too(told)

    def _tell_too(self, sentence: str) -> None:
        """Tell *sentence* above what the unlocking had to tell."""
        earlier = self._window.notice.sentence
        self._window.tell(f"{sentence}\n{earlier}".strip(), "caution" if earlier else "soft")

    def _offer_code(self, draft: Draft) -> None:
        """Offer a new recovery code to whoever hid before the first one was on paper.

        "Not now" holds until the next unlock: without a code, a forgotten passphrase is the end.
        It ends with a new code, or when the old one has opened it (the keeper sees to that).
        """
        if not draft.fields:
            return
        self._window.offer(
            self.tr(
                "Your recovery code has not been checked yet. If it is not on paper, make a new "
                "one: we cannot show the old one again. Once there is a new one, the old one opens "
                "nothing. If it is on paper, unlock with it once, and we stop asking."
            ),
            self.tr("Make a new code"),
            self._show_code_making,
            _not_now,
        )

    def _show_code_making(self) -> None:
        from evidence_kit.gui.pages.safekeeping import SafekeepingPage

        self._window.show_page("safekeeping")
        page = self._window.page
        if isinstance(page, SafekeepingPage):
            # Once the page has its size: before, there is nothing to scroll.
            QTimer.singleShot(0, page, lambda: _go_to(page.current.line, page))

    def _offer_rest(self, draft: Draft) -> None:
        """Offer the files that were not reached: "12 of 40 were added before you hid"."""
        paths = [path for path in draft.fields.get("paths", "").split("\0") if path]
        if not paths:
            return
        self._window.offer(
            self.tr(
                "{done} of {total} files were dealt with before it was hidden or locked. Nothing "
                "is lost. The rest can be added now; none is stored twice."
            ).format(done=draft.fields.get("done", "0"), total=draft.fields.get("total", "0")),
            self.tr("Add the rest"),
            lambda: self._add_rest(paths),
            lambda: self._forget(INTERRUPTED),
        )

    def _add_rest(self, paths: list[str]) -> None:
        from evidence_kit.gui.pages.evidence import EvidencePage

        self._forget(INTERRUPTED)
        self._window.show_page("evidence")
        page = self._window.page
        if isinstance(page, EvidencePage):
            page.add(paths)

    def _offer_step(self, draft: Draft) -> None:
        """Say what was being made and is not there; one offer at a time, this one waits its turn."""
        sentence, page = self._told_of_step(draft.fields.get("step", ""))
        if not sentence or self._window.offered.sentence:
            return
        if self._window.current == page:  # the person is there already
            self._forget(UNFINISHED)
            self._tell_too(sentence)
            return

        def go() -> None:
            self._forget(UNFINISHED)
            self._window.show_page(page)

        self._window.offer(sentence, self.tr("Go there now"), go, lambda: self._forget(UNFINISHED))

    def _told_of_step(self, step: str) -> tuple[str, str]:
        """What to say of *step*, see the keeper, and the page where it can be begun again."""
        told = {
            "report": self.tr(
                "The report was not finished when it was hidden or locked. No half report was "
                "left. You can make it again whenever you like."
            ),
            "package": self.tr(
                "The package for the police was not finished when it was hidden or locked. No half "
                "package was left. You can make it again whenever you like."
            ),
            "paper": self.tr(
                "The paper was not finished when it was hidden or locked. No half paper was left. "
                "You can make it again whenever you like."
            ),
            "copy": self.tr(
                "The copy was not finished when it was hidden or locked. What you have here is "
                "safe. Make the copy again: what is in it already is not copied twice."
            ),
            "compare": self.tr(
                "We had not looked through the whole copy when it was hidden or locked. Nothing "
                "has changed. You can look through it again."
            ),
            "check": self.tr(
                "We had not checked everything when it was hidden or locked. Nothing has changed. "
                "You can check it again."
            ),
            "sealing": self.tr(
                "Sealing everything anew was not finished when it was hidden or locked. Everything "
                "is as it was before, and the same passphrase opens it. You can begin it again."
            ),
            "messages": self.tr(
                "The messages that you chose were not written down when it was hidden or locked. "
                "The file with them is safe. You can choose them again."
            ),
            "cover": self.tr(
                "The covered copy of a picture was not finished when it was hidden or locked. The "
                "picture itself is safe. You can make the copy again."
            ),
        }
        return told.get(step, ""), _MADE_ON.get(step, "safekeeping")

    def _forget(self, form: str) -> None:
        self._asker.ask(SaveDraft(form=form), _nothing)


def _go_to(field: QWidget, page: QWidget) -> None:
    """Give *field* the keyboard and bring it into sight."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    for area in page.findChildren(QScrollArea):
        if area.isAncestorOf(field):
            area.ensureWidgetVisible(field, 0, area.height() // 3)


def _not_now() -> None:
    """Ask again at the next unlock."""


def _nothing(_answer: object) -> None:
    """Take an answer that says nothing more."""
