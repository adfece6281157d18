"""The keeper's answers about suggestions: what was read of an exhibit, and what a person says of it."""

import datetime as dt
import uuid
from collections.abc import Sequence

import msgspec

from evidence_kit.guide.platforms import platform
from evidence_kit.intake.reading.days import when_shown
from evidence_kit.intake.suggest import When, suggest
from evidence_kit.model.case import CaseFacts
from evidence_kit.model.checked import Checked, Conversation, SuggestionKind
from evidence_kit.model.exhibit import Answer, Exhibit
from evidence_kit.model.moment import Moment
from evidence_kit.model.reading import FileFact, PictureKind, Reading, Side
from evidence_kit.model.suggestion import Suggestion, Suggestions
from evidence_kit.service import messages as m
from evidence_kit.service.known_events import with_known_events
from evidence_kit.service.session import Session
from evidence_kit.service.taking import Taking


def get_suggestions(session: Session, request: m.GetSuggestions) -> m.Suggested:
    """What was read of one exhibit; it goes to the front of those that wait to be read."""
    exhibit = session.open_vault.exhibit(request.exhibit)
    session.wanted = exhibit.id
    return suggested(session, exhibit)


def suggested(session: Session, exhibit: Exhibit) -> m.Suggested:
    """The suggestions of *exhibit*, with the conversation that it belongs to or seems to."""
    reading = session.readings.reading(exhibit.id)
    facts = session.readings.facts(exhibit.id)
    if reading is None:
        if session.readings.state(exhibit.id).size:
            session.readings.forget(exhibit.id)  # it was thrown away: it is read again
        if not facts:
            return m.Suggested(exhibit=exhibit.id, suggestions=Suggestions())
        reading = Reading()
    case = session.index.case
    checked = next((each for each in case.checked if each.exhibit == exhibit.id), None)
    moment = exhibit.capture.moment
    found = suggest(
        reading,
        facts,
        zone=case.facts.zone,
        when=when_of(case.facts),
        captured=moment if moment != Moment() else None,
        checked=checked,
    )
    found = msgspec.structs.replace(
        found, items=tuple(_named(item, checked) for item in found.items)
    )
    conversation = conversation_of(session, exhibit, found)
    found = with_known_events(session.index.case, exhibit, found, conversation)
    joined = conversation is not None and exhibit.id in conversation.exhibits
    open_messages = [item for item in found.of(SuggestionKind.MESSAGE) if item.is_open]
    sided = any(item.side is not Side.UNKNOWN for item in open_messages)
    return m.Suggested(
        exhibit=exhibit.id,
        suggestions=found,
        conversation=conversation,
        joined=joined,
        done=checked is not None and checked.done,
        asks_side=sided and (conversation is None or conversation.mine is None),
        asks_day_order=any(item.asks_day_order for item in open_messages),
    )


def offers(reading: Reading, facts: Sequence[FileFact], zone: str) -> int:
    """How many suggestions a reading gives, for the list of exhibits."""

    def unknown(_day: str, _time: str, _base: dt.datetime | None) -> tuple[None, bool]:
        return None, False

    return len(suggest(reading, facts, zone=zone, when=unknown).items)


def when_of(facts: CaseFacts) -> When:
    """What days and times on pictures mean in the case of *facts*."""

    day_first = {Answer.YES: True, Answer.NO: False}.get(facts.day_first)

    def when(day: str, time: str, base: dt.datetime | None) -> tuple[Moment | None, bool]:
        return when_shown(day, time, base, zone=facts.zone, day_first=day_first)

    return when


def _named(item: Suggestion, checked: Checked | None) -> Suggestion:
    """A platform by its own name instead of its key, as it was shown to who checked it."""
    if item.kind is not SuggestionKind.PLATFORM:
        return item
    known = platform(item.value)
    name = known.name if known else item.value
    found = checked.of(item.kind, item.place) if checked is not None else None
    check = found if found is not None and found.read == name else item.check
    return msgspec.structs.replace(item, value=name, check=check)


# --- conversations -------------------------------------------------------------------------------


def conversation_of(session: Session, exhibit: Exhibit, found: Suggestions) -> Conversation | None:
    """The conversation that *exhibit* was joined to, or one with the same name at its top."""
    conversations = session.index.case.conversations
    joined = (each for each in conversations if exhibit.id in each.exhibits)
    known = next(joined, None)
    if known is not None or found.kind is not PictureKind.CHAT:
        return known
    partner, place = _partner(found)
    if not partner:
        return None
    for each in conversations:
        same_place = not (place and each.platform) or each.platform == place
        if same_place and each.partner.casefold() == partner.casefold():
            return each
    return None


def new_conversation(found: Suggestions) -> Conversation:
    """A conversation as a picture shows it."""
    partner, place = _partner(found)
    return Conversation(id=uuid.uuid4().hex, platform=place, partner=partner)


def _partner(found: Suggestions) -> tuple[str, str]:
    """The name at the top and the platform: as the person changed them, otherwise as read."""

    def said(kind: SuggestionKind) -> str:
        items = found.of(kind)
        check = items[0].check if items else None
        return (check.value if check else items[0].value) if items else ""

    return said(SuggestionKind.NAME), said(SuggestionKind.PLATFORM)


def set_side(session: Session, request: m.SetSide) -> m.Done:
    """Remember whose side is whose, for all pictures with the same name at the top."""
    exhibit = session.open_vault.exhibit(request.exhibit)
    found = suggested(session, exhibit)
    conversation = found.conversation or new_conversation(found.suggestions)
    exhibits = conversation.exhibits
    if not conversation.partner and not exhibits:
        exhibits = (exhibit.id,)  # without a name it is remembered for this picture alone
    session.open_vault.save(
        msgspec.structs.replace(conversation, mine=request.side, exhibits=exhibits)
    )
    return m.Done()


def set_day_order(session: Session, request: m.SetDayOrder) -> m.Done:
    """Remember the order of day and month for the whole case."""
    answer = Answer.YES if request.day_first else Answer.NO
    facts = session.open_vault.case().facts
    session.open_vault.save(msgspec.structs.replace(facts, day_first=answer))
    return m.Done()


# --- deciding ------------------------------------------------------------------------------------


def decide(session: Session, request: m.Decide) -> m.Decided:
    """Write what follows from what the person says, all at once or not at all."""
    vault = session.open_vault
    exhibit = vault.exhibit(request.exhibit)
    found = suggested(session, exhibit)
    case = session.index.case
    taking = Taking(
        case, exhibit, found.suggestions, found.conversation, vault.typist or case.facts.name
    )
    taking.take(request.decisions, request.done)
    records = list(taking.records)
    conversation = found.conversation
    if conversation is not None and taking.account and not conversation.account:
        records.append(msgspec.structs.replace(conversation, account=taking.account))
    vault.save_all(records, sorted(taking.gone))
    return m.Decided(events=taking.events, account=taking.account)
