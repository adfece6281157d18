"""The pages of the rail, each imported when it is first wanted so that the start is quick."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.reading_words import ReadingWords
from evidence_kit.gui.widgets.page import Page


def page_builders(
    asker: Asker, reading: ReadingWords | None = None
) -> dict[str, Callable[..., Page]]:
    """Return what makes each page, by its name, in the widget that it will stand in.

    *reading* has the words in pictures read.
    """

    def start(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.start import StartPage

        return StartPage(asker, parent)

    def evidence(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.evidence import EvidencePage

        return EvidencePage(asker, reading, parent)

    def accounts(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.accounts import AccountsPage

        return AccountsPage(asker, parent)

    def timeline(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.timeline import TimelinePage

        return TimelinePage(asker, parent)

    def report(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.report import ReportPage

        return ReportPage(asker, parent)

    def help_page(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.help import HelpPage

        return HelpPage(asker, parent)

    def situation(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.situation import SituationPage

        return SituationPage(asker, parent)

    def call(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.call import CallPage

        return CallPage(asker, parent)

    def stop(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.stop import StopPage

        return StopPage(asker, parent)

    def known_picture(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.known_picture import KnownPicturePage

        return KnownPicturePage(asker, parent)

    def search(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.search import SearchPage

        return SearchPage(asker, parent)

    def quick(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.quick import QuickPage

        return QuickPage(asker, parent)

    def safekeeping(parent: QWidget | None = None) -> Page:
        from evidence_kit.gui.pages.safekeeping import SafekeepingPage

        return SafekeepingPage(asker, parent)

    return {
        "start": start,
        "evidence": evidence,
        "accounts": accounts,
        "timeline": timeline,
        "report": report,
        "help": help_page,
        "situation": situation,
        "call": call,
        "stop": stop,
        "known-picture": known_picture,
        "search": search,
        "quick": quick,
        "safekeeping": safekeeping,
    }
