"""Small pieces of wording that several parts of the report share."""

import datetime as dt

from evidence_kit.model.exhibit import Answer
from evidence_kit.model.moment import Basis, Moment, Precision, WallTime, wall_time
from evidence_kit.model.moment_words import clock_words, day_words, moment_words
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.parts import Fact

_BASIS = {
    Basis.SCREEN: "read from the screen",
    Basis.FILE: "taken from the file",
    Basis.MEMORY: "from memory",
    Basis.OTHER: "known in another way",
}
_MEDIA = {
    "application/timestamp-reply": "time stamp",
    "image/png": "PNG picture",
    "image/jpeg": "JPEG picture",
    "image/webp": "WebP picture",
    "image/heic": "HEIC picture",
    "image/heif": "HEIF picture",
    "image/avif": "AVIF picture",
    "image/gif": "GIF picture",
    "image/bmp": "BMP picture",
    "image/tiff": "TIFF picture",
    "application/pdf": "PDF document",
    "message/rfc822": "mail",
    "application/mbox": "box of mails",
    "application/vnd.ms-outlook": "mail of Outlook",
    "multipart/related": "saved web page",
    "application/zip": "ZIP archive",
    "text/plain": "text file",
}


def stamp_words(stamp: Stamp, seconds: bool = False) -> str:
    """A moment of recording on the clock of the computer: "3 March 2026, 14:02 (UTC+1)".

    Where somebody typed for the person, their name stands behind it.
    """
    sign = "-" if stamp.offset < 0 else "+"
    hours, minutes = divmod(abs(stamp.offset), 60)
    zone = "UTC" if not stamp.offset else f"UTC{sign}{hours}" + (f":{minutes:02}" * bool(minutes))
    local = stamp.local
    by = f", by {stamp.by}" if stamp.by else ""
    return f"{day_words(local)}, {local:{'%H:%M:%S' if seconds else '%H:%M'}} ({zone}){by}"


def utc_words(moment: dt.datetime) -> str:
    """An aware moment in UTC, to the second."""
    utc = moment.astimezone(dt.UTC)
    return f"{day_words(utc)}, {utc:%H:%M:%S} (UTC)"


def time_words(moment: Moment) -> str:
    """How the time is understood, with UTC where it follows and a doubt where there is one."""
    words = moment_words(moment)
    if moment.precision is not Precision.MINUTE or moment.wall is None:
        return words
    utc = moment.utc
    if utc is not None:
        if utc.replace(tzinfo=None) == moment.wall:
            return words  # the zone's clock is on UTC
        same_day = utc.date() == moment.wall.date()
        clock = clock_words(utc) if same_day else f"{day_words(utc)}, {clock_words(utc)}"
        return f"{words}, which is {clock} UTC"
    if wall_time(moment.wall, moment.zone) is WallTime.NEVER:
        return f"{words}. The clocks went forward over this time, so it may be wrong."
    return f"{words}. The clocks went back, so this time came twice; which one is not known."


def shown_words(moment: Moment) -> str:
    """What was shown or typed, word for word, and how it is known; "" where nothing was."""
    basis = _BASIS[moment.basis]
    if moment.shown:
        known = "" if moment.basis is Basis.SCREEN else f" ({basis})"
        return f"As shown: {moment.shown}{known}"
    return "" if moment.wall is None else f"The time is {basis}."


def answer_words(answer: Answer) -> str:
    """Yes, No or Not said."""
    return {Answer.YES: "Yes", Answer.NO: "No", Answer.UNKNOWN: "Not said"}[answer]


def media_words(media_type: str) -> str:
    """A kind of file as people call it; the media type itself where there is no name for it."""
    known = _MEDIA.get(media_type)
    if known:
        return known
    kind = media_type.partition("/")[0]
    if kind in ("video", "audio"):
        return f"{'video' if kind == 'video' else 'sound recording'} ({media_type})"
    return f"file ({media_type})"


def listed(items: tuple[str, ...] | list[str], most: int = 6) -> str:
    """ "a, b and c"; more than *most* end in "and 4 more"."""
    if len(items) > most:
        return ", ".join(items[:most]) + f" and {len(items) - most} more"
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def counted(count: int, one: str, many: str = "") -> str:
    """ "1 exhibit", "1,204 exhibits"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def shortened(text: str, length: int) -> str:
    """The first line of *text*, cut at a word to at most *length* characters."""
    first = text.strip().partition("\n")[0]
    if len(first) <= length:
        return first
    cut = first[: length - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"


def known_facts(
    *pairs: tuple[str, str],
    exact: frozenset[str] = frozenset(),
    own: frozenset[str] = frozenset(),
) -> tuple[Fact, ...]:
    """Facts of the pairs (label, text) that have a text; *exact* and *own* name labels."""
    return tuple(
        Fact(label=label, text=text, exact=label in exact, own=label in own)
        for label, text in pairs
        if text
    )
