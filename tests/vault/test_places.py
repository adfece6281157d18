"""A place is judged by what is really there, and each judgement is one plain sentence."""

import json
import sys
from pathlib import Path

import pytest

from evidence_kit.model.problem import WrongUse
from evidence_kit.vault import Vault
from evidence_kit.vault.folder import lay_out
from evidence_kit.vault.places import judge_place, synced_by
from tests.vault.sample_vault import CHEAP, FACTS, PASSPHRASE

linux = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux about its file systems")


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder on the disk: one in memory is judged to be one."""
    return tmp_path_factory.mktemp("place")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with nothing in it."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    return folder


def test_a_new_folder_at_home_is_a_good_place(home: Path) -> None:
    """Nothing is said where nothing speaks against it, and nothing is left behind."""
    found = judge_place(home / "papers" / "new")
    assert found.blocked == ""
    assert found.cautions == ()
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Example School", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("My Drive", "Google Drive"),
        ("iCloudDrive", "iCloud"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-a@example.org", "Google Drive"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Library/CloudStorage/Box-Box", "Box"),
        ("Library/CloudStorage/NewService-Home", "NewService"),
        ("Nextcloud", "Nextcloud"),
        ("MEGA", "MEGA"),
        ("pCloudDrive", "pCloud"),
        ("Box", "Box"),
    ],
)
def test_a_folder_that_a_service_copies_is_known_by_its_name(
    home: Path, folder: str, service: str
) -> None:
    """It need not exist yet, and it may be deep inside."""
    (home / folder).mkdir(parents=True)
    found = judge_place(home / folder / "papers" / "new")
    assert found.blocked == ""
    assert len(found.cautions) == 1
    assert f"copied to the internet by {service}" in found.cautions[0]


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox", "Dropbox"),
        (".dropbox.cache", "Dropbox"),
        (".tmp.drivedownload", "Google Drive"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync_0123456789ab.db", "Nextcloud"),
        (".stfolder", "Syncthing"),
        (".megaignore", "MEGA"),
    ],
)
def test_a_folder_that_a_service_copies_is_known_by_what_it_leaves_there(
    home: Path, mark: str, service: str
) -> None:
    """People give such folders names of their own."""
    (home / "stuff").mkdir()
    (home / "stuff" / mark).touch()
    assert synced_by(home / "stuff" / "new") == service


def test_the_folder_that_onedrive_names_is_known(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows puts Documents and Desktop there without asking."""
    monkeypatch.setenv("OneDrive", str(home / "cloud"))
    assert synced_by(home / "cloud" / "Documents" / "new") == "OneDrive"
    assert synced_by(home / "Documents" / "new") == ""


def test_the_folder_that_dropbox_names_is_known(home: Path) -> None:
    """Its own settings say where it is."""
    (home / ".dropbox").mkdir()
    info = {"personal": {"path": str(home / "things"), "host": 1}}
    (home / ".dropbox" / "info.json").write_text(json.dumps(info))
    assert synced_by(home / "things" / "new") == "Dropbox"
    assert synced_by(home / "elsewhere") == ""


@pytest.mark.parametrize("text", ["", "[]", '{"personal": 5}', '{"personal": {}}'])
def test_settings_of_dropbox_that_cannot_be_read_do_no_harm(home: Path, text: str) -> None:
    """Another version may write them differently."""
    (home / ".dropbox").mkdir()
    (home / ".dropbox" / "info.json").write_text(text)
    assert judge_place(home / "new").blocked == ""


def test_a_link_into_a_copied_folder_is_seen_through(home: Path) -> None:
    """What counts is where the files end up."""
    (home / "Dropbox").mkdir()
    (home / "short").symlink_to(home / "Dropbox", target_is_directory=True)
    assert synced_by(home / "short" / "new") == "Dropbox"


def test_ordinary_words_are_not_taken_for_services(home: Path) -> None:
    """A box in the attic is not Box."""
    assert synced_by(home / "attic" / "Box" / "new") == ""
    assert synced_by(home / "dropbox receipts" / "new") == ""


def test_a_folder_with_other_things_in_it_is_not_taken(home: Path) -> None:
    """What a system leaves in every folder does not count."""
    (home / "new").mkdir()
    (home / "new" / ".DS_Store").touch()
    assert judge_place(home / "new").blocked == ""
    (home / "new" / "letter.txt").touch()
    assert "not empty" in judge_place(home / "new").blocked


def test_a_report_may_go_into_a_folder_with_other_things(home: Path) -> None:
    """The file is judged, there already or not."""
    (home / "letter.txt").touch()
    assert judge_place(home / "report.pdf").blocked == ""
    (home / "report.pdf").touch()
    assert judge_place(home / "report.pdf").blocked == ""


def test_a_file_cannot_be_a_folder(home: Path) -> None:
    """A path through a file is refused."""
    (home / "letter.txt").touch()
    assert "file where the folder should be" in judge_place(home / "letter.txt" / "new").blocked


def test_a_vault_is_not_put_onto_or_into_another(home: Path) -> None:
    """Neither is a report saved inside of one, where it would be in the way."""
    vault, _ = Vault.create(home / "kept", PASSPHRASE, FACTS, cost=CHEAP)
    vault.close()
    assert "already something kept here" in judge_place(home / "kept").blocked
    assert "outside of it" in judge_place(home / "kept" / "inside" / "new").blocked
    assert "outside of it" in judge_place(home / "kept" / "report.pdf").blocked


@linux
def test_a_place_that_cannot_be_written_to_is_said() -> None:
    """Trying is the only sure way to know."""
    assert "does not let us write" in judge_place(Path("/proc/new")).blocked


@linux
@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="no memory file system here")
def test_a_folder_that_is_only_in_memory_is_said() -> None:
    """A restart would empty it."""
    cautions = judge_place(Path("/dev/shm/new")).cautions
    assert any("emptied when the computer is switched off" in caution for caution in cautions)


def test_what_an_interrupted_making_left_is_taken_up_and_nothing_else_is(home: Path) -> None:
    """A folder of one's own with the same names in it is not, and what is in it stays."""
    lay_out(home / "begun")
    (home / "begun" / "tmp" / ("0" * 32)).write_bytes(b"left")
    (home / "begun" / ".DS_Store").write_bytes(b"")
    assert judge_place(home / "begun").blocked == ""
    (home / "own" / "log").mkdir(parents=True)
    (home / "own" / "log" / "build.txt").write_text("mine")
    assert "not empty" in judge_place(home / "own").blocked
    with pytest.raises(WrongUse):
        Vault.create(home / "own", PASSPHRASE, FACTS, cost=CHEAP)
    assert (home / "own" / "log" / "build.txt").read_text() == "mine"
    Vault.create(home / "begun", PASSPHRASE, FACTS, cost=CHEAP)[0].close()
