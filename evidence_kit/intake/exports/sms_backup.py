"""SMS Backup & Restore (Android): one XML file with every SMS and MMS, another with the calls.

The app writes an emoji as two numbers that XML forbids (halves of a UTF-16 pair); they are joined
before the file is read.
"""

import datetime as dt
import re
from typing import Any

from evidence_kit.intake.exports.source import Source
from evidence_kit.intake.exports.threads import (
    ME,
    Found,
    Thread,
    clean,
    in_order,
    instant,
    label,
    shown_as,
)
from evidence_kit.intake.safe_xml import UnsafeXml, parse
from evidence_kit.model.reading import ExportedMessage

_REFERENCE = re.compile(rb"&#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}));(?:&#(5[67][0-9]{3});)?")
_LOST = b"&#65533;"
_BEGINNING = re.compile(rb"<(?:smses|allsms|calls)\b")
_SENT = "2"  # android.provider.Telephony: MESSAGE_TYPE_SENT, MESSAGE_BOX_SENT
_OWN_ADDRESS = "insert-address-token"  # what stands for the telephone's own number
_FROM = "137"  # the type of an MMS address (PduHeaders.FROM)
_CALLS = {  # android.provider.CallLog.Calls, TYPE
    "1": "incoming call",
    "2": "outgoing call",
    "3": "missed call",
    "4": "voicemail",
    "5": "call that was declined",
    "6": "call that was blocked",
}
_CUT = "This file is damaged or was cut off. The messages after that place are missing here."
_LEFT_OUT = (
    "Messages that were deleted before the backup.",
    "Chats of other apps: only SMS and MMS.",
)


def read(source: Source) -> Found | None:
    """The messages in *source*, a thread for each number; None where it is no such backup."""
    reader = _Reader()
    cautions: tuple[str, ...] = ()
    for name in source.matching(r"\.xml$") if source.zipped else source.names:
        data = source.read(name)
        if _BEGINNING.search(data[:65536]):
            try:
                parse(_mended(data), reader.started, ended=reader.ended)
            except UnsafeXml:
                raise
            except ValueError:
                cautions = (_CUT,)  # a copy that was cut: what stood before is true
    threads = [
        Thread(title=reader.titles.get(number) or number, messages=in_order(messages))
        for number, messages in reader.threads.items()
    ]
    if not threads:
        return None
    return Found(
        platform="sms",
        form="SMS backup",
        threads=threads,
        left_out=_LEFT_OUT,
        cautions=cautions,
    )


def _mended(data: bytes) -> bytes:
    return _REFERENCE.sub(_allowed, data)


def _allowed(found: re.Match[bytes]) -> bytes:
    """The reference where XML allows it, pairs joined; the sign for a lost letter elsewhere."""
    number = int(found[1], 16) if found[1] else int(found[2])
    low = int(found[3]) if found[3] else 0
    if 0xD800 <= number < 0xDC00 <= low < 0xE000:
        return b"&#%d;" % (0x10000 + ((number - 0xD800) << 10) + (low - 0xDC00))
    kept = found[0].split(b";")[0] + b";"
    if not (
        number in (9, 10, 13)
        or 0x20 <= number < 0xD800
        or 0xE000 <= number < 0xFFFE
        or 0x10000 <= number < 0x110000
    ):
        kept = _LOST
    if not low:
        return kept
    return kept + (_LOST if 0xD800 <= low < 0xE000 else b"&#%d;" % low)


class _Reader:
    """Collects messages while the XML goes by."""

    def __init__(self) -> None:
        self.threads: dict[str, list[ExportedMessage]] = {}
        self.titles: dict[str, str] = {}
        self._mms: dict[str, str] | None = None
        self._text: list[str] = []
        self._files: list[str] = []
        self._from = ""

    def started(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sms":
            self._from = ""
            self._take(attributes, attributes.get("type"), clean(attributes.get("body")))
        elif name == "call":
            self._take_call(attributes)
        elif name == "mms":
            self._mms, self._files, self._from = attributes, [], ""
            self._text = [subject] if (subject := _given(attributes.get("sub"))) else []
        elif self._mms is not None and name == "part":
            self._part(attributes)
        elif self._mms is not None and name == "addr" and attributes.get("type") == _FROM:
            address = label(attributes.get("address"))
            self._from = "" if address == _OWN_ADDRESS else address

    def ended(self, name: str) -> None:
        if name == "mms" and self._mms is not None:
            text = "\n".join(self._text)
            self._take(self._mms, self._mms.get("msg_box"), text, tuple(self._files))
            self._mms = None

    def _part(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("ct", "")
        if kind == "text/plain":
            self._text.append(_given(attributes.get("text")))
        elif kind != "application/smil":
            named = (_given(attributes.get(key)) for key in ("cl", "fn", "name"))
            self._files.append(label(next((name for name in named if name), kind)))

    def _take_call(self, attributes: dict[str, str]) -> None:
        number = label(attributes.get("number")) or "unknown"
        utc = _instant(attributes.get("date", ""))
        kind = _CALLS.get(attributes.get("type", ""), "call")
        seconds = label(attributes.get("duration"))
        self._name(number, attributes)
        self.threads.setdefault(number, []).append(
            ExportedMessage(
                number=0,
                sender=ME if kind == "outgoing call" else number,
                text="",
                shown=label(attributes.get("readable_date")) or shown_as(utc),
                utc=utc,
                mine=kind == "outgoing call",
                call=True,
                note=kind if seconds in ("", "0") else f"{kind}, {seconds} seconds",
            )
        )

    def _name(self, number: str, attributes: dict[str, str]) -> None:
        contact = _given(attributes.get("contact_name"))
        if contact and contact != "(Unknown)":
            self.titles.setdefault(number, f"{label(contact)} ({number})")

    def _take(
        self, attributes: dict[str, str], box: Any, text: str, files: tuple[str, ...] = ()
    ) -> None:
        number = label(attributes.get("address")) or "unknown"
        utc = _instant(attributes.get("date", ""))
        mine = box == _SENT
        self._name(number, attributes)
        sender = ME if mine else self._from or number  # a group has all its numbers in one
        self.threads.setdefault(number, []).append(
            ExportedMessage(
                number=0,
                sender=sender,
                text=text,
                shown=label(attributes.get("readable_date")) or shown_as(utc),
                utc=utc,
                attachments=files,
                mine=mine,
            )
        )


def _instant(text: str) -> dt.datetime | None:
    """The time of "1710512553000"; some versions write seconds for an MMS."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0
    return instant(number / 1000 if number > 100_000_000_000 else number)


def _given(value: str | None) -> str:
    return "" if value in (None, "null") else clean(value)
