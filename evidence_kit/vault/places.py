"""Whether a folder is a good place for a vault or a report: is it copied elsewhere, can it be used?"""

import ctypes
import errno
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from evidence_kit.model.problem import CannotWrite, WrongUse
from evidence_kit.vault.folder import only_ours

_NAMED = {
    # Names that the services give to the folder that they copy.
    r"onedrive(?: - .+)?": "OneDrive",
    r"dropbox(?: \(.+\))?": "Dropbox",
    r"google ?drive|my drive|googledrive-.+": "Google Drive",
    r"icloud ?drive|mobile documents|com~apple~clouddocs": "iCloud",
    r"nextcloud\d*": "Nextcloud",
    r"owncloud": "ownCloud",
    r"mega(?:sync)?": "MEGA",
    r"pcloud ?drive": "pCloud",
    r"box(?: sync)?|box-box": "Box",
    r"proton ?drive": "Proton Drive",
}
_HOME_ONLY = {"MEGA", "Box"}  # these are also ordinary words
_MARKED = {
    # What the services leave in the folder that they copy.
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".megaignore": "MEGA",
    ".stfolder": "Syncthing",
    ".synologyworkingdirectory": "Synology Drive",
}
_ENVIRONMENT = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_NETWORK = re.compile(
    r"nfs4?|cifs|smb\w*|afs|ncpfs|ceph|glusterfs|9p|davfs|fuse\.(?:sshfs|davfs\w*|smb\w*|gvfsd.*|rclone)"
)
_LITTLE = 1_000_000_000

_ON_NETWORK = (
    "This folder is on another computer. Whoever looks after that computer can see that it is "
    "there, and it is out of reach without the network."
)
_ON_STICK = (
    "This folder is on a drive that can be taken out. Take it out only after you have locked "
    "this program, and keep it somewhere safe."
)
_IN_MEMORY = (
    "This folder is emptied when the computer is switched off. Please choose another, so that "
    "nothing is lost."
)


class PlaceJudgement(msgspec.Struct, frozen=True, kw_only=True):
    """*cautions* are sentences to show; *blocked* says why the place cannot be used, or is empty.

    *unwritable* tells that it is blocked because the computer lets nothing be written there.
    """

    cautions: tuple[str, ...] = ()
    blocked: str = ""
    unwritable: bool = False

    def demand_free(self) -> None:
        """Raise WrongUse, or CannotWrite, with the sentence if the place cannot be used."""
        if self.blocked:
            raise CannotWrite(self.blocked) if self.unwritable else WrongUse(self.blocked)


def judge_place(path: Path) -> PlaceJudgement:
    """Judge the folder of a vault that may not exist yet, or the file of a report to be written.

    A folder that exists must be empty. Nothing is left behind; no network is used.
    """
    place = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would lose the name that is shown
    cautions = tuple(_cautions(place))
    try:
        return PlaceJudgement(cautions=cautions, blocked=_blocked(place))
    except OSError as error:
        return PlaceJudgement(cautions=cautions, blocked=_refusal(error), unwritable=True)


def inside_vault(path: Path) -> bool:
    """Whether *path* is the folder of a vault, or lies anywhere inside one."""
    return any(_is_vault(folder) for folder in (path, *path.parents))


def synced_by(path: Path) -> str:
    """Return the name of the service that copies *path* to the internet, or ""."""
    home = Path.home()
    for place in dict.fromkeys((path, _real(path))):
        for name in _ENVIRONMENT:
            if os.environ.get(name) and place.is_relative_to(os.environ[name]):
                return "OneDrive"
        if any(place.is_relative_to(folder) for folder in _dropbox_folders(home)):
            return "Dropbox"
        for folder in (place, *place.parents):
            found = _by_name(folder, home) or _by_marks(folder)
            if found:
                return found
    return ""


def _blocked(place: Path) -> str:
    for folder in (place, *place.parents):
        if _is_vault(folder):
            if folder == place:
                return "There is already something kept here. Open it, or choose a new folder."
            return (
                "This folder is inside one that this program keeps sealed. Please choose a folder "
                "outside of it."
            )
    folder = place if place.is_dir() else place.parent
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    if not folder.is_dir():
        return "There is a file where the folder should be. Please choose another place."
    if place.is_dir() and not only_ours(place):
        return (
            "This folder is not empty. Please choose a new folder, so that nothing gets mixed up."
        )
    with tempfile.TemporaryFile(dir=folder):
        pass
    return ""


def _refusal(error: OSError) -> str:
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return "No folder can have this name. Please choose a shorter one."
    return (
        "This computer does not let us write here. Please choose another folder, such as one in "
        "your Documents."
    )


def _cautions(place: Path) -> Iterator[str]:
    service = synced_by(place)
    if service:
        yield (
            f"This folder is copied to the internet by {service}. Anyone who can get into that "
            f"account can see that something is there. A folder outside of {service} is safer."
        )
    yield from _drive_cautions(_real(place))
    try:
        free = shutil.disk_usage(_existing(place)).free
    except OSError:
        return  # the place is blocked anyway
    if free < _LITTLE:
        yield f"Only {free // 1_000_000} MB are free on this drive. It may be full soon."


def _is_vault(folder: Path) -> bool:
    keys = (folder / "keys.a", folder / "keys.b")
    try:
        return (folder / "log").is_dir() and any(each.is_file() for each in keys)
    except OSError:
        return False  # what cannot be looked into cannot be written to either


def _existing(place: Path) -> Path:
    return next(folder for folder in (place, *place.parents) if folder.exists() or not folder.name)


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a loop of links
        return path


def _by_name(folder: Path, home: Path) -> str:
    for pattern, service in _NAMED.items():
        if re.fullmatch(pattern, folder.name.lower()) and (
            service not in _HOME_ONLY
            or folder.parent == home
            or folder.parent.name == "CloudStorage"
        ):
            return service
    if folder.parent.name == "CloudStorage" and folder.parent.parent.name == "Library":
        return folder.name.partition("-")[0]  # macOS keeps all its cloud drives there
    return ""


def _by_marks(folder: Path) -> str:
    try:
        if folder == Path.home():
            # Dropbox keeps its settings, not its files, in a folder of that name at home.
            return "Syncthing" if (folder / ".stfolder").exists() else ""
        names = {each.name.lower() for each in folder.iterdir() if each.name.startswith((".", "_"))}
    except OSError:
        return ""
    for mark, service in _MARKED.items():
        if mark in names:
            return service
    if any(re.fullmatch(r"\._?sync_[0-9a-f]+\.db", name) for name in names):
        return "Nextcloud"
    return ""


def _dropbox_folders(home: Path) -> Iterator[Path]:
    """The folders that Dropbox says it copies, from its own info.json."""
    roots = [home / ".dropbox"]
    for variable in ("APPDATA", "LOCALAPPDATA"):
        if os.environ.get(variable):
            roots.append(Path(os.environ[variable]) / "Dropbox")
    for root in roots:
        try:
            accounts = json.loads((root / "info.json").read_text(encoding="utf-8"))
            yield from (Path(account["path"]) for account in accounts.values())
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue  # no Dropbox here, or one that writes it differently


def _drive_cautions(place: Path) -> Iterator[str]:
    if sys.platform == "win32":
        root = place.anchor
        kind = ctypes.windll.kernel32.GetDriveTypeW(root)  # 2 removable, 4 remote (WinBase.h)
        if root.startswith("\\\\") or kind == 4:
            yield _ON_NETWORK
        elif kind == 2:
            yield _ON_STICK
    elif sys.platform == "darwin":
        if place.is_relative_to("/Volumes"):
            yield _ON_STICK
    else:
        yield from _mount_cautions(place)


def _mount_cautions(place: Path) -> Iterator[str]:
    """Linux: what /proc/self/mountinfo (proc(5)) says of the file system of *place*."""
    try:
        lines = Path("/proc/self/mountinfo").read_text(errors="surrogateescape").splitlines()
    except OSError:
        return
    best, device, kind = "", "", ""
    for line in lines:
        before, _, after = line.partition(" - ")
        fields, about = before.split(), after.split()
        if len(fields) < 5 or not about:
            continue
        # Spaces in a mount point are written as \040.
        point = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[4])
        if place.is_relative_to(point) and len(point) >= len(best):
            best, device, kind = point, fields[2], about[0]
    if _NETWORK.fullmatch(kind):
        yield _ON_NETWORK
    elif kind in ("tmpfs", "ramfs"):
        yield _IN_MEMORY
    elif _can_be_taken_out(device) or re.match(r"(?:/run)?/media/", best):
        yield _ON_STICK


def _can_be_taken_out(device: str) -> bool:
    block = Path("/sys/dev/block") / device
    real = _real(block)
    if "/usb" in str(real):
        return True
    for folder in (real, real.parent):  # a partition's disk is the folder above it
        try:
            if (folder / "removable").read_text().strip() == "1":
                return True
        except OSError:
            continue
    return False
