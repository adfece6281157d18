"""The entry in the computer's menu: there only where it is asked for, and gone without a trace."""

import runpy
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence_kit.gui.desktop.linux_menu import LinuxMenu, entry
from evidence_kit.gui.desktop.menu_entry import MenuEntry, own_command
from evidence_kit.gui.desktop.windows_menu import WindowsMenu
from evidence_kit.gui.in_menu import InMenu
from evidence_kit.gui.outward import OUTWARD, OutwardName
from evidence_kit.gui.widgets.menu_choice import MenuChoice

COMMAND = ["/opt/a program/bin", "-m", "evidence_kit"]


@pytest.fixture
def applications(tmp_path: Path) -> Path:
    """The folder of a menu; it need not be there."""
    return tmp_path / "share" / "applications"


def words_of(text: str) -> list[str]:
    """Read Exec as the specification says: first the escapes of a value, then the quotes."""
    line = next(line for line in text.splitlines() if line.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\0").replace("\0", "\\")
    words: list[str] = []
    signs = iter(value)
    for sign in signs:
        if sign == '"':
            word = ""
            while (inside := next(signs)) != '"':
                word += next(signs) if inside == "\\" else inside
            words.append(word.replace("%%", "%"))
    return words


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"])), min_size=1))
def test_the_entry_starts_the_program_wherever_it_is(command: list[str]) -> None:
    """Spaces, quotes, percent and dollar signs in a path are what they are."""
    assert words_of(entry("documents", "Documents", command)) == command


@pytest.mark.parametrize("name", OUTWARD)
def test_it_tells_nothing_but_what_it_starts(name: OutwardName, applications: Path) -> None:
    """Name, sign and group are those of something common; the window belongs to it."""
    LinuxMenu(applications, ["/usr/bin/it"]).put(name, "Dogfennau")
    (file,) = applications.iterdir()
    assert file.name == f"local.{name}.desktop"
    text = file.read_text("utf-8")
    assert "Name=Dogfennau\n" in text
    assert f"StartupWMClass={name}\n" in text
    assert "vidence" not in text


def test_it_is_taken_away_with_its_folder(applications: Path) -> None:
    """Nothing is left of it; a folder with other programs stays."""
    menu = LinuxMenu(applications, COMMAND)
    menu.put("notes", "Notes")
    assert menu.there()
    menu.remove()
    assert not menu.there()
    assert not applications.exists()
    menu.put("notes", "Notes")
    (applications / "other.desktop").touch()
    menu.remove()
    assert [path.name for path in applications.iterdir()] == ["other.desktop"]


def test_another_name_takes_its_place(applications: Path) -> None:
    """There is one entry at a time, also after the program has moved and speaks Welsh."""
    LinuxMenu(applications, COMMAND).put("notes", "Notes")
    moved = LinuxMenu(applications, ["/elsewhere"])
    assert moved.there()
    moved.put("bills", "Biliau")
    assert [path.name for path in applications.iterdir()] == ["local.bills.desktop"]


def test_an_entry_of_others_is_left_alone(applications: Path) -> None:
    """It is neither taken for ours nor written over nor removed."""
    applications.mkdir(parents=True)
    theirs = applications / "local.notes.desktop"
    theirs.write_text("[Desktop Entry]\nName=Notes\nExec=notes\n")
    menu = LinuxMenu(applications, COMMAND)
    assert not menu.there()
    with pytest.raises(FileExistsError):
        menu.put("notes", "Notes")
    menu.remove()
    assert theirs.exists()


def test_a_shortcut_of_windows(tmp_path: Path) -> None:
    """Made by Qt, a link here: found by where it leads, renamed, removed, others' left alone."""
    program = tmp_path / "program.exe"
    program.touch()
    folder = tmp_path / "Programs"
    folder.mkdir()
    (folder / "Bills.lnk").symlink_to(tmp_path)
    menu = WindowsMenu(folder, program)
    assert not menu.there()
    menu.put("notes", "Notes")
    menu.put("notes", "Notes")
    assert menu.there()
    menu.put("pictures", "Pictures")
    with pytest.raises(FileExistsError):
        menu.put("bills", "Bills")
    assert sorted(path.name for path in folder.iterdir()) == ["Bills.lnk", "Pictures.lnk"]
    menu.remove()
    assert [path.name for path in folder.iterdir()] == ["Bills.lnk"]


def test_what_starts_the_program() -> None:
    """The file of the package; of an AppImage the file itself, not where it is unpacked."""
    assert own_command(False) == [sys.executable, "-m", "evidence_kit"]
    assert own_command(True, {}) == [sys.executable]
    assert own_command(True, {"APPIMAGE": "/home/a/Documents.AppImage"}) == [
        "/home/a/Documents.AppImage"
    ]


@pytest.fixture
def choice(qtbot: Any) -> MenuChoice:
    """The choice of the settings, on the screen."""
    made = MenuChoice(platform="linux")
    qtbot.addWidget(made)
    return made


class Told(list[str]):
    """The sentences that were told."""


def offered(entry: MenuEntry, choice: MenuChoice, name: OutwardName = "notes") -> tuple[Any, Told]:
    told = Told()
    made = InMenu(told.append, choice, entry)
    made.follow(choice, lambda: name)
    return made, told


def test_nothing_is_there_until_it_is_ticked(applications: Path, choice: MenuChoice) -> None:
    """A tick puts it into the menu, and takes it out again."""
    _menu, told = offered(LinuxMenu(applications, COMMAND), choice)
    assert not choice.isHidden()
    assert not choice.box.isChecked()
    assert not applications.exists()
    choice.box.click()
    assert choice.box.isChecked()
    assert [path.name for path in applications.iterdir()] == ["local.notes.desktop"]
    choice.box.click()
    assert not choice.box.isChecked()
    assert not applications.exists()
    assert told == []


def test_it_follows_the_name(applications: Path, choice: MenuChoice) -> None:
    """Where it is in the menu; where it is not, another name puts it there no more than before."""
    menu, _told = offered(LinuxMenu(applications, COMMAND), choice)
    menu.rename("bills")
    assert not applications.exists()
    choice.box.click()
    menu.rename("bills")
    assert [path.name for path in applications.iterdir()] == ["local.bills.desktop"]


@pytest.mark.parametrize("fault", [FileExistsError(), PermissionError()])
def test_trouble_is_told_and_the_tick_says_how_it_is(choice: MenuChoice, fault: OSError) -> None:
    """One sentence; nothing else is wrong."""

    class Stubborn:
        def there(self) -> bool:
            return False

        def put(self, name: OutwardName, title: str) -> None:
            raise fault

        def remove(self) -> None:
            raise fault

    _menu, told = offered(Stubborn(), choice)
    choice.box.click()
    assert not choice.box.isChecked()
    assert len(told) == 1


def test_where_there_is_no_menu_for_us_nothing_is_offered(qtbot: Any) -> None:
    """A Mac says instead what can be done there."""
    for platform, shown in (("win32", False), ("darwin", True)):
        made = MenuChoice(platform=platform)
        qtbot.addWidget(made)
        assert made.isHidden() is not shown
        assert made.box.isHidden()
        assert bool(made.words.text()) is shown


def test_what_packages_install_is_what_the_program_knows() -> None:
    """The entry and the signs in packaging/ are those of the program as it is now."""
    folder = Path(__file__).parents[2] / "packaging" / "desktop"
    made = runpy.run_path(str(folder / "make_signs.py"))["files"]()
    assert set(made) == {"local.documents.desktop", *(f"{name}.svg" for name in OUTWARD)}
    for name, text in made.items():
        assert (folder / name).read_text("utf-8") == text
