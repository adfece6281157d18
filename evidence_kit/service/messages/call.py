"""About the call to the police: what to say, from what is recorded."""

import msgspec

from evidence_kit.service.messages.base import Answer, Request


class GetCallWords(Request, frozen=True, kw_only=True):
    """The words of the call sheet, to read from the screen. -> CallWords"""


class CallFact(msgspec.Struct, frozen=True):
    """What may be asked, and what is written down about it, "" where nothing is."""

    label: str
    text: str


class CallPart(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the call under its *heading*."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[CallFact, ...] = ()


class CallWords(Answer, frozen=True, kw_only=True):
    """The same words as on the call sheet, part by part."""

    title: str
    parts: tuple[CallPart, ...]
