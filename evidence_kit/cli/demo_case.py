"""The made-up case of Sam Taylor: nobody in it is real, nor is any number, address or reference.

Its words are data in ``resources/demo``; the screenshots are drawn by the sandbox.
"""

import datetime as dt
import io
import json
import math
import os
import wave
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from evidence_kit.model.account import Account, Person
from evidence_kit.model.case import Record
from evidence_kit.model.contact import Contact
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Answer, Capture, Exhibit, Sensitivity
from evidence_kit.model.moment import Basis, Moment, Precision
from evidence_kit.model.problem import CannotWrite
from evidence_kit.resources import resource
from evidence_kit.service.sandbox import Sandbox
from evidence_kit.service.sandbox_jobs import Draw, Made

ZONE = "Europe/London"
_KINDS: dict[str, type[Account | Person | Event | Demand | Contact]] = {
    "people": Person,
    "accounts": Account,
    "events": Event,
    "demands": Demand,
    "contacts": Contact,
}
_CHAT_EXPORT = "WhatsApp Chat with +44 7700 900317.txt"
_VOICE_NOTE = "PTT-20261009-WA0003.wav"
_ON_SCREEN = ("clock", "battery", "silent", "net")
_CUT_OFF_AT = 0.65  # of the damaged file, as by a copy that broke off


class DemoFiles(NamedTuple):
    """The drawn files, in the order in which Sam would add them."""

    files: tuple[Path, ...]


def build(folder: Path, sandbox: Sandbox) -> DemoFiles:
    """Draw the screenshots of the case and write them to *folder*, which is made if need be.

    The same bytes come out each time; file times are those of the story. Raises CannotWrite.
    """
    story = _read("screens.json")
    files = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for screen in story["screens"]:
            _keep(folder / screen["file"], drawn(screen["file"], sandbox), screen["at"])
            files.append(folder / screen["file"])
        for name, content, at in (
            (_CHAT_EXPORT, _chat_export(story), "2026-10-18T12:25"),
            (_VOICE_NOTE, _voice_note(), "2026-10-09T23:01"),
        ):
            _keep(folder / name, content, at)
            files.append(folder / name)
    except OSError as cause:
        raise CannotWrite("The pictures could not be written here. Name another folder.") from cause
    return DemoFiles(tuple(files))


def drawn(name: str, sandbox: Sandbox) -> bytes:
    """The screenshot of that file name, the same bytes each time. Raises KeyError for no such."""
    story = _read("screens.json")
    screen = {screen["file"]: screen for screen in story["screens"]}[name]
    phone = story["phones"][screen["phone"]]
    data = {
        **{key: screen[key] for key in screen if key not in ("file", "phone")},
        "screen": {**phone, **{key: screen[key] for key in _ON_SCREEN if key in screen}},
    }
    if screen["kind"] == "chat":
        chat = screen["chat"]
        data["chat"] = story["chats"][chat] if isinstance(chat, str) else chat
        data["look"] = data["chat"]["look"]
    job = Draw(
        template="screen",
        scale=phone["scale"],
        format=screen.get("format", "png"),
        orientation=screen.get("orientation", 1),
    )
    made = sandbox.call(job, json.dumps(data, ensure_ascii=False).encode("utf-8"), seconds=60)
    assert isinstance(made, Made)
    if screen.get("damaged"):
        return made.data[: int(len(made.data) * _CUT_OFF_AT)]
    return made.data


def records(exhibits: Mapping[str, Exhibit]) -> list[Record]:
    """What the story says of the files: capture, people, accounts, events, demands, contacts.

    *exhibits* are by original name. Ids are fixed, and files that were not added are left out.
    """
    ids = {name: exhibit.id for name, exhibit in exhibits.items()}
    story, facts = _read("screens.json"), _read("records.json")
    found: list[Record] = [
        _described(exhibits[screen["file"]], screen, story["phones"][screen["phone"]])
        for screen in story["screens"]
        if screen["file"] in exhibits
    ]
    for part, kind in _KINDS.items():
        found += [msgspec.convert(_resolved(entry, ids), kind) for entry in facts[part]]
    return found


def _keep(path: Path, content: bytes, at: str) -> None:
    path.write_bytes(content)
    when = _moment_of(at).timestamp()
    os.utime(path, (when, when))


@cache
def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("demo", name).read_text(encoding="utf-8"))
    return found


def _chat_export(story: dict[str, Any]) -> bytes:
    """The chats of one number as a messenger writes them to a text file."""
    lines = []
    for screen in story["screens"]:
        if screen.get("chat") != "second-whatsapp":
            continue
        day = _moment_of(screen["at"]).strftime("%d/%m/%Y")
        for side, words, *rest in screen["messages"]:
            if side in ("in", "out"):
                who = "+44 7700 900317" if side == "in" else "Sam"
                lines.append(f"{day}, {rest[0]} - {who}: {words or '<Media omitted>'}")
    return "".join(f"{line}\n" for line in lines).encode()


def _voice_note() -> bytes:
    """Two seconds of a hum that rises and falls."""
    rate = 8000
    samples = bytearray()
    for n in range(2 * rate):
        swell = math.sin(math.pi * n / (2 * rate))
        value = int(swell * 1800 * math.sin(2 * math.pi * 140 * n / rate))
        samples += value.to_bytes(2, "little", signed=True)
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(bytes(samples))
    return out.getvalue()


def _described(exhibit: Exhibit, screen: dict[str, Any], phone: dict[str, Any]) -> Exhibit:
    when = _moment_of(screen["at"])
    own = "by" not in screen
    capture = Capture(
        by=screen.get("by", "Sam Taylor"),
        moment=Moment(
            shown=screen["clock"],
            wall=when.replace(tzinfo=None),
            zone=ZONE,
            precision=Precision.MINUTE if screen["clock"] else Precision.DAY,
            basis=Basis.FILE,
            fold=0,
        ),
        how=screen.get("how", "Screenshot" if screen.get("orientation", 1) == 1 else "Photograph"),
        device=phone["device"],
        whole_screen=Answer.YES,
        still_on_device=Answer.YES if own else Answer.UNKNOWN,
    )
    return msgspec.structs.replace(
        exhibit,
        capture=capture,
        sensitivity=Sensitivity(screen.get("sensitivity", "ordinary")),
        description=screen.get("description", ""),
    )


def _moment_of(when: str) -> dt.datetime:
    return dt.datetime.fromisoformat(when).replace(tzinfo=ZoneInfo(ZONE))


def _resolved(entry: dict[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    """An entry of the data with exhibit ids for file names and whole moments for short ones."""
    found = dict(entry)
    for key in ("exhibits", "profile_exhibits"):
        if key in found:
            found[key] = [ids[name] for name in found[key] if name in ids]
    for key in ("moment", "deadline"):
        if key in found:
            found[key] = {"zone": ZONE, "precision": "minute", **found[key]}
    return found
