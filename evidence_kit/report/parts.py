"""The values that a report is made of: what the template sets, in words that are ready to print."""

import msgspec


class Fact(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """A *label* and what is known.

    *exact* text (hashes, addresses) is set in fixed width; *own* words of a person stand at the
    side on which their writing begins.
    """

    label: str
    text: str
    exact: bool = False
    own: bool = False
    strong: bool = False


class Link(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """Words that lead to the place *target* of this report; to nowhere if it is empty."""

    text: str
    target: str = ""


class Card(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """Facts under a *heading*, with links to what belongs to them under *links_label*."""

    heading: str
    facts: tuple[Fact, ...] = ()
    links_label: str = ""
    links: tuple[Link, ...] = ()


class Part(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """A part of the report: *intro* paragraphs, then *cards*; *empty* is said where there are none."""

    heading: str
    intro: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    empty: str = ""


class Lane(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """A strip of the timeline picture, *levels* marks high; *note* says what could not be drawn."""

    label: str
    levels: int
    note: str = ""


class DrawnEvent(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """A mark in the picture: *x* and *until* from 0 to 1, *kind* the shape."""

    x: float
    until: float
    lane: int
    level: int
    kind: str
    exact: bool


class Tick(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """A place on the axis, from 0 to 1, and its words; *row* keeps words that meet apart."""

    x: float
    label: str
    row: int = 0


class Stretch(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """A stretch of the axis, from 0 to 1, and its words."""

    x: float
    until: float
    label: str


class TimePicture(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """The timeline as a picture; *alt* says the same to those who cannot see it."""

    alt: str
    lanes: tuple[Lane, ...]
    events: tuple[DrawnEvent, ...]
    ticks: tuple[Tick, ...]
    gaps: tuple[Stretch, ...]
    steps: tuple[Tick, ...]
    legend: tuple[tuple[str, str], ...]
    caption: str


class EventRow(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """An event in the timeline table; *target* is where links lead.

    *brief* is *when* without the zone that the table names once for all.
    """

    number: int
    target: str
    new: bool
    when: str
    brief: str
    shown: str
    written_down: str
    kind: str
    who: str
    words: str
    facts: tuple[Fact, ...]
    exhibits: tuple[Link, ...]


class TimelinePart(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """The timeline: sentences, the picture if any time is known, a *note* and the table."""

    heading: str
    sentences: tuple[str, ...]
    picture: TimePicture | None
    note: str
    columns: tuple[str, ...]
    rows: tuple[EventRow, ...]
    new_label: str
    empty: str


class Picture(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """The picture on a page: the *number* of its place, and its stored size and turn."""

    number: int
    width: int
    height: int
    orientation: int
    alt: str
    part_label: str


class ExhibitPage(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """The page of one exhibit. *notice* stands where there is no picture, *origin* under one."""

    target: str
    mark: str
    title: str
    description: str
    picture: Picture | None
    notice: str
    origin: str
    sha256: str
    facts: tuple[Fact, ...]
    events_label: str
    events: tuple[EventRow, ...]
    text_label: str
    text: str


class ListRow(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """An exhibit in the list."""

    exhibit: Link
    what: str
    name: str
    sha256: str
    shown: str


class IndexRow(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """An account in the index, with the numbers of its *events* in words."""

    account: str
    events: str
    exhibits: tuple[Link, ...]


class Index(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """Where each account appears."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[IndexRow, ...]


class ListPart(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """The list of exhibits."""

    heading: str
    intro: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[ListRow, ...]
    empty: str
    by_account: Index


class ExhibitsPart(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """The exhibits, a page each."""

    heading: str
    hash_label: str
    pages: tuple[ExhibitPage, ...]
    empty: str


class CustodyPart(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """The custody log: rows of number, time, what was done, and hash."""

    heading: str
    intro: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, str, str, str], ...]
    empty: str


class Content(msgspec.Struct, frozen=True, kw_only=True, rename="kebab"):
    """All that the template needs, in the order of the pages.

    *shown* holds the ids of the exhibits whose pictures are in it, in the order of the numbers of
    their places; the template does not use it.
    """

    language: str
    title: str
    subtitle: str
    author: str
    made: str
    made_seconds: int
    running_title: str
    page_words: tuple[str, str]
    contents_heading: str
    glance_heading: str
    glance: tuple[Fact, ...]
    accounts: Part
    demands: Part
    timeline: TimelinePart
    done: Part
    listed: ListPart
    exhibits: ExhibitsPart
    method: Part
    custody: CustodyPart
    shown: tuple[str, ...]
