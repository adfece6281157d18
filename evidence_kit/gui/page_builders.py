"""The pages of the rail, each imported when it is first wanted so that the start is quick."""

from collections.abc import Callable

from evidence_kit.gui.asking import Asker
from evidence_kit.gui.reading_words import ReadingWords
from evidence_kit.gui.widgets.page import Page


def page_builders(
    asker: Asker, reading: ReadingWords | None = None
) -> dict[str, Callable[[], Page]]:
    """Return what makes each page, by its name. *reading* has the words in pictures read."""

    def start() -> Page:
        from evidence_kit.gui.pages.start import StartPage

        return StartPage(asker)

    def evidence() -> Page:
        from evidence_kit.gui.pages.evidence import EvidencePage

        return EvidencePage(asker, reading)

    def accounts() -> Page:
        from evidence_kit.gui.pages.accounts import AccountsPage

        return AccountsPage(asker)

    def timeline() -> Page:
        from evidence_kit.gui.pages.timeline import TimelinePage

        return TimelinePage(asker)

    def report() -> Page:
        from evidence_kit.gui.pages.report import ReportPage

        return ReportPage(asker)

    def help_page() -> Page:
        from evidence_kit.gui.pages.help import HelpPage

        return HelpPage(asker)

    def situation() -> Page:
        from evidence_kit.gui.pages.situation import SituationPage

        return SituationPage(asker)

    def call() -> Page:
        from evidence_kit.gui.pages.call import CallPage

        return CallPage(asker)

    def stop() -> Page:
        from evidence_kit.gui.pages.stop import StopPage

        return StopPage(asker)

    def known_picture() -> Page:
        from evidence_kit.gui.pages.known_picture import KnownPicturePage

        return KnownPicturePage(asker)

    def search() -> Page:
        from evidence_kit.gui.pages.search import SearchPage

        return SearchPage(asker)

    def quick() -> Page:
        from evidence_kit.gui.pages.quick import QuickPage

        return QuickPage(asker)

    def safekeeping() -> Page:
        from evidence_kit.gui.pages.safekeeping import SafekeepingPage

        return SafekeepingPage(asker)

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
