"""The made-up case: drawn screenshots, a vault with records, the report and its pages as pictures."""

from pathlib import Path

from evidence_kit.cli import demo_case
from evidence_kit.cli.words import ProgressLine, say
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.checked import SuggestionKind, Verdict
from evidence_kit.model.exhibit import Answer
from evidence_kit.model.problem import CannotWrite, WrongUse
from evidence_kit.service import messages as m
from evidence_kit.service.keeper import Keeper
from evidence_kit.service.sandbox_jobs import DrawPage, Made, OpenPages, PagesOpened

PASSPHRASE = "seven quiet lanterns over the harbour"
FACTS = CaseFacts(
    initials="ST",
    name="Sam Taylor",
    country="uk",
    zone="Europe/London",
    in_danger=Answer.NO,
    danger="Not at this moment. Whoever it is claims to know the street, not the house.",
    children=Answer.NO,
    about="Someone threatens to send private pictures to family and work unless money is paid.",
    reach="Text 07700 900123 after 18:00. Please do not ring the house.",
)
_PAGE_WIDTH = 1000  # pixels
_READ = 8  # pictures whose words are read: each takes about half a second
_CHECKED = 8  # exhibits of which the name was checked


def build_demo(folder: Path) -> int:
    """Build the made-up case in the new or empty *folder*; give the exit code."""
    folder = folder.expanduser().absolute()
    _make_room(folder)
    keeper = Keeper()
    try:
        say("Drawing the screenshots of a made-up case.")
        drawn = demo_case.build(folder / "screenshots", keeper.session.sandbox)
        say("Making the vault and adding them.")
        vault = m.CreateVault(path=str(folder / "vault"), passphrase=PASSPHRASE, facts=FACTS)
        keeper.handle(vault)
        _fill(keeper, drawn)
        say("Reading the words in the first of them.")
        _read_some(keeper)
        say("Writing the report.")
        line = ProgressLine("Picture")
        report = folder / "report.pdf"
        made = keeper.handle(m.MakeReport(path=str(report)), line)
        line.end()
        say("Drawing its pages.")
        pages = _draw_pages(keeper, report, folder / "pages")
        (folder / "PASSPHRASE.txt").write_text(PASSPHRASE + "\n", encoding="utf-8")
    finally:
        keeper.close()
    say(
        f"{len(drawn.files)} screenshots, a vault, a report of {made.pages} pages, {pages} pictures."
    )
    say(f"The vault opens with:  {PASSPHRASE}")
    print(report)
    return 0


def _make_room(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise WrongUse("This folder is not empty. Name a new one for the made-up case.")
    except OSError as problem:
        raise CannotWrite("This folder cannot be used. Name another one.") from problem


def _fill(keeper: Keeper, drawn: demo_case.DemoFiles) -> None:
    """Add the drawn files in their order, then record what the story says of them."""
    keeper.handle(m.AddFiles(paths=tuple(str(path) for path in drawn.files)))
    keeper.handle(m.ReadNew())
    exhibits = keeper.session.open_vault.case().exhibits
    for record in demo_case.records({e.original_name: e for e in exhibits}):
        keeper.handle(m.Save(record=record))


def _read_some(keeper: Keeper) -> None:
    """Read the first pictures quickly, and check the names at the top of some as Sam would.

    The rest is read when the vault is opened in the desktop.
    """
    done = 0

    def count(told: m.Progress) -> None:
        nonlocal done
        done = told.done

    keeper.handle(m.ReadWords(), count, lambda: done >= _READ)
    case = keeper.session.open_vault.case()
    known = {name for each in case.accounts for name in (each.display_name, each.phone) if name}
    for exhibit in case.exhibits[:_CHECKED]:
        found = keeper.handle(m.GetSuggestions(exhibit=exhibit.id)).suggestions
        names = [item for item in found.of(SuggestionKind.NAME) if item.value in known]
        said = tuple(
            m.Decision(kind=item.kind, place=item.place, verdict=Verdict.ACCEPTED) for item in names
        )
        if said:
            keeper.handle(m.Decide(exhibit=exhibit.id, decisions=said, done=True))


def _draw_pages(keeper: Keeper, report: Path, folder: Path) -> int:
    folder.mkdir()
    sandbox = keeper.session.sandbox
    opened = sandbox.call(OpenPages(), report.read_bytes())
    assert isinstance(opened, PagesOpened)
    for number in range(1, opened.pages + 1):
        drawn = sandbox.call(DrawPage(number=number, width=_PAGE_WIDTH))
        assert isinstance(drawn, Made)
        (folder / f"page-{number:03}.png").write_bytes(drawn.data)
    return opened.pages
