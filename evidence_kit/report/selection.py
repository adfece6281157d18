"""What goes into a report and what it is called there: the case as the choices cut it."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

import msgspec

from evidence_kit.model.case import Case
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit, PictureFacts, Sensitivity
from evidence_kit.model.exhibit_mark import ExhibitMark, read_mark
from evidence_kit.model.moment_words import day_words
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.stamp import Stamp
from evidence_kit.report.choices import SINCE_LAST, ReportChoices
from evidence_kit.report.earlier import EarlierReport, earlier_reports
from evidence_kit.report.parts import Link
from evidence_kit.report.prepared import SIZE_LIMIT, Shown
from evidence_kit.timeline.order import lane_names, rows
from evidence_kit.timeline.rows import TimelineRow

_LOSSLESS = frozenset({"image/png", "image/gif", "image/bmp", "image/tiff", "image/webp"})


class Learnt(msgspec.Struct, frozen=True):
    """What preparing a picture told: its facts, and how the page shows it.

    *sha256* and *size* are those of the picture in the report where it is a JPEG without its
    metadata.
    """

    facts: PictureFacts
    shown: Shown
    sha256: str = ""
    size: int = 0


class Since(msgspec.Struct, frozen=True):
    """What a supplement adds to: all up to *mark* (None for nothing) and to the moment *cut*.

    *words* call it by name; *report* is the earlier one where the custody log knows it.
    """

    mark: ExhibitMark | None
    cut: dt.datetime
    words: str
    report: EarlierReport | None


class Selection:
    """A case seen through the choices of one report.

    *learnt* tells by exhibit id what preparing a picture for the PDF has shown, where it differs
    from what is recorded. With *stand_ins* the pictures come as upright copies of the originals.
    Raises WrongUse where *choices* name a mark or a report that is not there.
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

    def _since(self) -> Since | None:
        if not self.choices.since:
            return None
        earlier = earlier_reports(self.case)
        if self.choices.since == SINCE_LAST:
            if not earlier:
                raise WrongUse(
                    "No report was made yet, so there is none to add to. Make the whole report."
                )
            last = earlier[-1]
            before = [each for each in self.case.exhibits if each.added.utc <= last.when.utc]
            mark = max((each.mark for each in before), default=None)
            return Since(mark, last.when.utc, f"the report of {day_words(last.when.local)}", last)
        mark = read_mark(self.choices.since)
        for exhibit in self.case.exhibits:
            if exhibit.mark == mark:
                return Since(mark, exhibit.added.utc, str(mark), self._ending_in(mark, earlier))
        raise WrongUse(f"There is no exhibit {mark}, so it cannot be said what is new since then.")

    def _ending_in(
        self, mark: ExhibitMark, earlier: tuple[EarlierReport, ...]
    ) -> EarlierReport | None:
        """The last of the *earlier* reports that can hold all up to *mark* and nothing after."""
        added = {each.mark: each.added.utc for each in self.case.exhibits}
        after = min((when for each, when in added.items() if each > mark), default=None)
        fits = [
            each
            for each in earlier
            if each.when.utc >= added[mark] and (after is None or each.when.utc < after)
        ]
        return fits[-1] if fits else None

    @cached_property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Those with a page in this report, in the order of their marks."""
        out = set(self.choices.leave_out)
        after = self.since.mark.number if self.since and self.since.mark else 0
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
        return self.since is not None and entered is not None and entered.utc > self.since.cut

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
            and exhibit.media_type.startswith("image/")  # others are drawn for the screen alone
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

    def bare_sha256(self, exhibit: Exhibit) -> str:
        """The SHA-256 of the picture in the report where metadata were taken out of it."""
        return self._learnt[exhibit.id].sha256 if exhibit.id in self._learnt else ""

    def bare_size(self, exhibit: Exhibit) -> int:
        """The bytes of the file without metadata, 0 where nothing was taken out."""
        return self._learnt[exhibit.id].size if exhibit.id in self._learnt else 0

    def how_shown(self, exhibit: Exhibit) -> Shown:
        """How the picture on the page follows from the original, as far as is known before."""
        if exhibit.id in self._learnt:
            return self._learnt[exhibit.id].shown
        if exhibit.picture is not None and exhibit.picture.caution:
            return Shown.IN_PART
        if self.choices.small:
            return Shown.REDUCED
        if exhibit.media_type == "image/jpeg":
            return Shown.BARE if self.choices.bare else Shown.FILE
        return Shown.PIXELS if exhibit.media_type in _LOSSLESS else Shown.CONVERTED
