"""Everything that can stand in the window, by a name each; spoken_program.py shows them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from evidence_kit.gui.hide_key import HideKey
from evidence_kit.gui.main_window import MainWindow
from evidence_kit.gui.page_builders import page_builders
from evidence_kit.gui.pages.first_use import FirstUsePage
from evidence_kit.gui.pages.practise import PractisePage
from evidence_kit.gui.pages.restore import RestorePage
from evidence_kit.gui.pages.settings import SettingsPage
from evidence_kit.gui.pages.unlock import UnlockPage
from evidence_kit.gui.pages.welcome import WelcomePage
from evidence_kit.gui.settings_file import Settings
from evidence_kit.gui.widgets.fold import Fold
from evidence_kit.model.account import Account
from evidence_kit.service.messages import ListExhibits, ListRecords, Save
from tests.gui.conftest import Desk

Step = Callable[[], object]
"""One thing to do; the next is done once that has come to rest."""


def builders(desk: Desk) -> dict[str, Callable[..., Any]]:
    """Return all pages of the window."""
    return {
        **page_builders(desk),
        "settings": lambda parent=None: SettingsPage(desk, Settings(), str(desk.folder), parent),
        "practise": lambda parent=None: PractisePage(desk, HideKey(), parent),
    }


def _first_use(number: int) -> Callable[[MainWindow, Desk], Iterator[Step]]:
    def show(window: MainWindow, desk: Desk) -> Iterator[Step]:
        page = FirstUsePage(desk, HideKey())
        yield lambda: window.show_screen(page)
        yield lambda: page._turn_to(number)

    return show


def _evidence(show: Callable[[Any, tuple[str, ...]], object]) -> Callable[..., Iterator[Step]]:
    """Show something of the Evidence page, which *show* opens for the exhibits of the case."""

    def steps(window: MainWindow, desk: Desk) -> Iterator[Step]:
        ids = tuple(row.id for row in desk.answer(ListExhibits()).rows)
        yield lambda: window.show_page("evidence")
        yield lambda: window.page.open_exhibit(ids[0])  # type: ignore[union-attr]
        yield lambda: show(window.page, ids)

    return steps


def _thread(page: Any, _ids: tuple[str, ...]) -> None:
    view = page.ways.thread_view()
    page.rooms.show_part(view)
    view.open("talk")


def _export(page: Any, ids: tuple[str, ...]) -> None:
    view = page.ways.export_view()
    page.rooms.show_part(view)
    view.open(ids[-1], "chat.txt", "Europe/London")


def _cover(page: Any, ids: tuple[str, ...]) -> None:
    page.covers._open(ids[0])


def _opened(page: str, prepare: Callable[[Any], object]) -> Callable[..., Iterator[Step]]:
    def steps(window: MainWindow, desk: Desk) -> Iterator[Step]:
        yield lambda: window.show_page(page)
        yield lambda: prepare(window.page)
        yield lambda: _unfold(window.page)

    return steps


def _unfold(page: QWidget | None) -> None:
    """Open all that is folded away and in sight."""
    assert page is not None
    for fold in page.findChildren(Fold):
        if fold.isVisible():
            fold.set_open(True)


def _account(window: MainWindow, desk: Desk) -> Iterator[Step]:
    (first, *_others) = desk.answer(ListRecords()).accounts
    yield lambda: window.show_page("accounts")
    yield lambda: window.page.open_account(first.id)  # type: ignore[union-attr]
    yield lambda: _unfold(window.page)


def _undone(window: MainWindow, desk: Desk) -> Iterator[Step]:
    desk.answer(Save(record=Account(id="fresh", handle="@fresh")))
    yield lambda: window.show_page("report")
    yield lambda: window.page.undo()  # type: ignore[union-attr]
    yield lambda: None


def _screen(make: Callable[[Desk], Any]) -> Callable[[MainWindow, Desk], Iterator[Step]]:
    def show(window: MainWindow, desk: Desk) -> Iterator[Step]:
        yield lambda: window.show_screen(make(desk))

    return show


VIEWS: dict[str, Callable[[MainWindow, Desk], Iterable[Step]]] = {
    "welcome": _screen(WelcomePage),
    "unlock": _screen(lambda desk: UnlockPage(desk, str(desk.folder))),
    "restore": _screen(RestorePage),
    "first-use-computer": _first_use(0),
    "first-use-place": _first_use(1),
    "first-use-code": _first_use(2),
    "first-use-practise": _first_use(3),
    "account": _account,
    "calls": _opened("start", lambda page: page.show_place("contacts")),
    "one-call": _opened("start", lambda page: page.show_place("contacts/c")),
    "demand": _opened("start", lambda page: page.show_place("demands/d")),
    "conversation": _evidence(_thread),
    "export": _evidence(_export),
    "cover": _evidence(_cover),
    "several": _evidence(lambda page, ids: page._chosen(ids[:2])),
    "attach": _evidence(lambda page, ids: page.attach_way.open(ids[:1])),
    "under-18": _evidence(lambda page, _ids: page.way.ask_again()),
    "exhibit": _evidence(lambda page, _ids: _unfold(page)),
    "report-all": _opened("report", lambda page: None),
    "undone": _undone,
}
"""What is not a page by itself."""


def steps(name: str, window: MainWindow, desk: Desk) -> Iterable[Step]:
    """Return what shows *name*, a page or a view, step by step."""
    if name in VIEWS:
        return VIEWS[name](window, desk)
    return (lambda: window.show_page(name),)
