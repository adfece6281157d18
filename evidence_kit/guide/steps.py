"""The steps that help after a threat, and short topics to read, from data files."""

import tomllib
from enum import StrEnum
from functools import cache

import msgspec

from evidence_kit.resources import resource


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One step: its *id*, a *title* of a few words, a short *text* and the page that does it.

    *page* is the page that does it, or empty. *more* is a help topic's id. *skip* is another page,
    for whoever wants to leave this step out, and *skip_words* what the way there is called.
    """

    id: str
    title: str
    text: str
    page: str = ""
    more: str = ""
    skip: str = ""
    skip_words: str = ""


class Group(StrEnum):
    """Under which heading a topic stands."""

    NOW = "now"
    KNOW = "know"
    AFTER = "after"


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """Something to read on the Help page: an opening *text*, then *points*, one line each.

    *source* names where advice was read, for the foot of the topic. *page* is the page that does
    it, or empty, and *page_words* what the way there is called.
    """

    id: str
    title: str
    text: str
    points: tuple[str, ...] = ()
    closing: str = ""
    source: str = ""
    group: Group = Group.KNOW
    page: str = ""
    page_words: str = ""


class _StepsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    steps: tuple[Step, ...]


class _HelpFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    topics: tuple[Topic, ...]


@cache
def steps() -> tuple[Step, ...]:
    """Return the steps in order."""
    data = tomllib.loads(resource("guide", "steps.toml").read_text(encoding="utf-8"))
    return msgspec.convert(data, _StepsFile).steps


@cache
def topics() -> tuple[Topic, ...]:
    """Return the help topics in order, the most pressing first."""
    data = tomllib.loads(resource("guide", "help.toml").read_text(encoding="utf-8"))
    return msgspec.convert(data, _HelpFile).topics


def topic(id: str) -> Topic:
    """Return the help topic *id*; raise KeyError where there is none."""
    return next((each for each in topics() if each.id == id), None) or _missing(id)


def _missing(id: str) -> Topic:
    raise KeyError(id)
