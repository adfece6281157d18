"""About what the computer reads in exhibits, and what the person makes of it."""

import msgspec

from evidence_kit.model.checked import Conversation, SuggestionKind, Verdict
from evidence_kit.model.moment import Moment
from evidence_kit.model.reading import Export, Held, Side
from evidence_kit.model.suggestion import Suggestions
from evidence_kit.service.messages.base import Answer, Request


class ReadWords(Request, frozen=True, kw_only=True):
    """Read the words in pictures that were not read yet, in the background. -> Done

    Each Progress names in *note* the id of an exhibit of which the words can now be found; *done*
    counts those that can be. May be cancelled at any time; what is left is read the next time.
    """


class GetSuggestions(Request, frozen=True, kw_only=True):
    """What was read of one exhibit, with what was checked. It is also read next. -> Suggested"""

    exhibit: str


class Suggested(Answer, frozen=True, kw_only=True):
    """*suggestions* of one exhibit; *conversation* is the one it belongs to or seems to.

    *joined* says that a person confirmed that it belongs there. *asks_side* and *asks_day_order*
    are questions to put before its messages are taken. *done* says that the person was through with
    this picture before: what is still open was left out by them.
    """

    exhibit: str
    suggestions: Suggestions
    conversation: Conversation | None = None
    joined: bool = False
    done: bool = False
    asks_side: bool = False
    asks_day_order: bool = False


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What the person says of one suggestion; *value* and *moment* where they changed it."""

    kind: SuggestionKind
    place: int = 0
    verdict: Verdict
    value: str = ""
    moment: Moment | None = None


class Decide(Request, frozen=True, kw_only=True):
    """Record what the person says of suggestions of one exhibit. -> Decided

    *done* says that they are through with this picture, whatever is left open.
    """

    exhibit: str
    decisions: tuple[Decision, ...]
    done: bool = False


class Decided(Answer, frozen=True, kw_only=True):
    """Ids of the *events* and the *account* that hold it now, for forms that show them."""

    events: tuple[str, ...] = ()
    account: str = ""


class SetSide(Request, frozen=True, kw_only=True):
    """Remember on which side of pictures like *exhibit* the person's own messages stand. -> Done

    *side* UNKNOWN says that they cannot tell.
    """

    exhibit: str
    side: Side


class SetDayOrder(Request, frozen=True, kw_only=True):
    """Remember for the whole case whether 03/04 on pictures means 3 April. -> Done"""

    day_first: bool


class JoinConversation(Request, frozen=True, kw_only=True):
    """Take *exhibits* as pictures of one conversation. -> Joined"""

    exhibits: tuple[str, ...]


class Joined(Answer, frozen=True, kw_only=True):
    """The conversation as it now stands."""

    conversation: Conversation


class ThreadMessage(msgspec.Struct, frozen=True, kw_only=True):
    """One message of a thread, once, with the *marks* and ids of the exhibits that show it.

    *when* is its time as shown or, where it was worked out, in words; *event* is the id of the
    event that it was recorded as. *follows* is false where messages may be missing before it; *holds*
    says what one without words is.
    """

    words: str
    holds: Held = Held.WORDS
    side: Side = Side.UNKNOWN
    sender: str = ""
    when: str = ""
    exhibits: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    event: str = ""
    follows: bool = True


class GetThread(Request, frozen=True, kw_only=True):
    """The messages of all pictures of a *conversation* (its id), in order. -> Thread"""

    conversation: str


class Thread(Answer, frozen=True, kw_only=True):
    """*gaps* counts places where pictures do not follow on from one another."""

    conversation: Conversation
    messages: tuple[ThreadMessage, ...] = ()
    pictures: int = 0
    gaps: int = 0


class GetExport(Request, frozen=True, kw_only=True):
    """*count* messages from number *start* of a conversation in a chat export. -> ExportPage

    *thread* is the place of the conversation in the file. *zone* answers where the phone was (IANA),
    "" where the person has not said so yet. Opening a file takes a while: it sends Progress.
    """

    exhibit: str
    thread: int = 0
    start: int = 0
    count: int = 2000
    zone: str = ""


class ExportPage(Answer, frozen=True, kw_only=True):
    """A page of *export*; *taken* are the numbers of its messages that are written down already."""

    export: Export
    taken: tuple[int, ...] = ()
    zone: str = ""


class TakeFromExport(Request, frozen=True, kw_only=True):
    """Write down the messages *numbers* of a conversation, each as one event. -> Decided

    *mine* is the name under which the person stands in the file, "" where they are not in it.
    """

    exhibit: str
    thread: int
    numbers: tuple[int, ...]
    mine: str = ""
    zone: str = ""
