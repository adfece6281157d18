"""What goes into a report and what it is called there: the case as the choices cut it."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

import msgspec

from evidence_kit.model.case import Case
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit, PictureFacts, Sensitivity
from evidence_kit.model.exhibit_mark import read_mark
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.choices import ReportChoices
from evidence_kit.report.parts import Link
from evidence_kit.report.prepared import SIZE_LIMIT, Shown
from evidence_kit.timeline.order import lane_names, rows
from evidence_kit.timeline.rows import TimelineRow

_LOSSLESS = frozenset({"image/png", "image/gif", "image/bmp", "image/tiff", "image/webp"})


class Learnt(msgspec.Struct, frozen=True):
    """What preparing a picture told: its facts, and how the page shows it."""

    facts: PictureFacts
    shown: Shown


class Selection:
    """A case seen through the choices of one report.

    *learnt* tells by exhibit id what preparing a picture for the PDF has shown, where it differs
    from what is recorded. With *stand_ins* the pictures come as upright copies of the originals.
    Raises WrongUse where *choices* name a mark that is not there.
    """

    def __init__(
        self,
        case: Case,
        choices: ReportChoices,
        learnt: Mapping[str, Learnt] | None = None,
        stand_ins: bool = False,
    ) -> None:
        self.case = case
        self.choices = choices
        self._learnt = learnt or {}
        self._stand_ins = stand_ins
        self.since = self._since()

    def _since(self) -> Exhibit | None:
        if not self.choices.since:
            return None
        mark = read_mark(self.choices.since)
        for exhibit in self.case.exhibits:
            if exhibit.mark == mark:
                return exhibit
        raise WrongUse(f"There is no exhibit {mark}, so it cannot be said what is new since then.")

    @cached_property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Those with a page in this report, in the order of their marks."""
        out = set(self.choices.leave_out)
        after = self.since.mark.number if self.since else 0
        kept = (each for each in self.case.exhibits if each.id not in out)
        return tuple(
            sorted((each for each in kept if each.mark.number > after), key=lambda each: each.mark)
        )

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """The marks of those that were left out by choice."""
        out = set(self.choices.leave_out)
        return tuple(str(each.mark) for each in self.case.exhibits if each.id in out)

    @cached_property
    def rows(self) -> tuple[TimelineRow, ...]:
        """All events in order of time; an event's number is its place here, from 1."""
        return rows(self.case)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each event, by its id."""
        return {row.id: number for number, row in enumerate(self.rows, 1)}

    @cached_property
    def events(self) -> dict[str, Event]:
        """The events by id."""
        return {event.id: event for event in self.case.events}

    @cached_property
    def events_of(self) -> dict[str, tuple[str, ...]]:
        """The ids of the events of each exhibit, in order of time, by the exhibit's id."""
        found: dict[str, list[str]] = {}
        for row in self.rows:
            for exhibit in row.exhibits:
                found.setdefault(exhibit, []).append(row.id)
        return {exhibit: tuple(events) for exhibit, events in found.items()}

    @cached_property
    def account_names(self) -> dict[str, str]:
        """What each account is called, by its id."""
        return lane_names(self.case.accounts)

    @cached_property
    def _by_id(self) -> dict[str, Exhibit]:
        return {each.id: each for each in self.case.exhibits}

    @cached_property
    def _with_page(self) -> frozenset[str]:
        return frozenset(each.id for each in self.exhibits)

    def exhibit(self, identity: str) -> Exhibit | None:
        """The exhibit *identity*, in this report or not."""
        return self._by_id.get(identity)

    def exhibit_links(self, identities: tuple[str, ...]) -> tuple[Link, ...]:
        """The marks of exhibits, leading to their pages where they have one here."""
        known = [each for each in map(self._by_id.get, identities) if each is not None]
        return tuple(
            Link(
                text=str(each.mark), target=f"ex-{each.mark}" if each.id in self._with_page else ""
            )
            for each in known
        )

    def event_links(self, identities: tuple[str, ...]) -> tuple[Link, ...]:
        """The numbers of events, leading to their rows in the timeline."""
        return tuple(
            Link(text=f"Event {self.numbers[each]}", target=f"ev-{self.numbers[each]}")
            for each in identities
            if each in self.numbers
        )

    def is_new(self, entered: Stamp | None) -> bool:
        """Whether something was written down after the last report, in a supplement."""
        return self.since is not None and entered is not None and entered.utc > self._cut

    @cached_property
    def _cut(self) -> dt.datetime:
        assert self.since is not None
        return self.since.added.utc

    def is_held(self, exhibit: Exhibit) -> bool:
        """Whether the picture stays out: withheld ones always, intimate ones unless chosen."""
        if exhibit.sensitivity is Sensitivity.WITHHELD:
            return True
        return exhibit.sensitivity is Sensitivity.INTIMATE and not self.choices.show_intimate

    def picture_facts(self, exhibit: Exhibit) -> PictureFacts | None:
        """What is known of the picture, None where nobody has looked at it."""
        if exhibit.id in self._learnt:
            return self._learnt[exhibit.id].facts
        return exhibit.picture

    def has_picture(self, exhibit: Exhibit) -> bool:
        """Whether the page of *exhibit* shows it."""
        facts = self.picture_facts(exhibit)
        return (
            not self.is_held(exhibit)
            and exhibit.size <= SIZE_LIMIT
            and facts is not None
            and not facts.problem
            and facts.width > 0
            and facts.height > 0
        )

    def place(self, exhibit: Exhibit) -> tuple[int, int, int]:
        """Width, height and EXIF orientation of the picture as it will come."""
        facts = self.picture_facts(exhibit) or PictureFacts()
        if self._stand_ins and exhibit.id not in self._learnt:
            return (*facts.upright, 1)
        return facts.width, facts.height, facts.orientation

    def how_shown(self, exhibit: Exhibit) -> Shown:
        """How the picture on the page follows from the original, as far as is known before."""
        if exhibit.id in self._learnt:
            return self._learnt[exhibit.id].shown
        if exhibit.picture is not None and exhibit.picture.caution:
            return Shown.IN_PART
        if self.choices.small:
            return Shown.REDUCED
        if exhibit.media_type == "image/jpeg":
            return Shown.FILE
        return Shown.PIXELS if exhibit.media_type in _LOSSLESS else Shown.CONVERTED
