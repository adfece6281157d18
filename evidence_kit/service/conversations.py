"""The keeper's answers about conversations: pictures that belong together, and what was said in all."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence

import msgspec

from evidence_kit.intake.conversation import JoinedMessage, join
from evidence_kit.intake.wordless import with_wordless
from evidence_kit.model.checked import SuggestionKind
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.model.moment import Precision
from evidence_kit.model.moment_words import moment_words
from evidence_kit.model.problem import WrongUse
from evidence_kit.model.reading import Reading
from evidence_kit.model.suggestion import Suggestions
from evidence_kit.service import messages as m
from evidence_kit.service.session import Session
from evidence_kit.service.suggestions import new_conversation, suggested


def join_conversation(session: Session, request: m.JoinConversation) -> m.Joined:
    """Take exhibits as one conversation: the one that most of them belong to or seem to.

    Each exhibit is in one conversation alone: it leaves the one that it was in.
    """
    vault = session.open_vault
    exhibits = [vault.exhibit(id) for id in request.exhibits]
    if not exhibits:
        raise WrongUse("Choose the pictures of the conversation first.")
    found = [suggested(session, exhibit) for exhibit in exhibits]
    known = Counter(each.conversation.id for each in found if each.conversation is not None)
    conversations = {each.id: each for each in session.index.case.conversations}
    if known:
        chosen = conversations[known.most_common(1)[0][0]]
    else:
        fresh = [new_conversation(each.suggestions) for each in found]
        names = Counter((each.partner, each.platform) for each in fresh if each.partner)
        partner, place = names.most_common(1)[0][0] if names else ("", fresh[0].platform)
        chosen = msgspec.structs.replace(fresh[0], partner=partner, platform=place)
    together = dict.fromkeys((*chosen.exhibits, *request.exhibits))
    in_order = tuple(each.id for each in session.index.case.exhibits if each.id in together)
    changed = [msgspec.structs.replace(chosen, exhibits=in_order)]
    for each in conversations.values():
        left = tuple(id for id in each.exhibits if id not in together)
        if each.id != chosen.id and left != each.exhibits:
            changed.append(msgspec.structs.replace(each, exhibits=left))
    saved = vault.save_all(changed)[0]
    assert isinstance(saved, type(chosen))
    return m.Joined(conversation=saved)


def get_thread(session: Session, request: m.GetThread) -> m.Thread:
    """All that was said in the pictures of one conversation, each message once."""
    case = session.index.case
    found = (each for each in case.conversations if each.id == request.conversation)
    conversation = next(found, None)
    if conversation is None:
        raise WrongUse("This conversation is not here any more. It may have been taken back.")
    wanted = set(conversation.exhibits)
    exhibits = [exhibit for exhibit in case.exhibits if exhibit.id in wanted]
    shown = {exhibit.id: suggested(session, exhibit).suggestions for exhibit in exhibits}
    exhibits.sort(key=lambda exhibit: _made(exhibit, shown[exhibit.id]))
    readings = [
        _dated(session.readings.reading(exhibit.id) or Reading(), shown[exhibit.id])
        for exhibit in exhibits
    ]
    joining = with_wordless(join(readings), readings)
    return m.Thread(
        conversation=conversation,
        messages=tuple(_message(joined, exhibits, shown) for joined in joining.messages),
        pictures=len(exhibits),
        gaps=sum(not joined.follows for joined in joining.messages),
    )


def _dated(reading: Reading, found: Suggestions) -> Reading:
    """*reading* with the day that each message is of, where that was worked out, as it is counted."""
    certain = (Precision.MINUTE, Precision.DAY)
    days = {
        item.place: item.moment.wall.date().isoformat()
        for item in found.of(SuggestionKind.MESSAGE)
        if item.moment is not None and item.moment.wall and item.moment.precision in certain
    }
    messages = tuple(
        msgspec.structs.replace(message, day=days.get(place, message.day))
        for place, message in enumerate(reading.layout.messages)
    )
    layout = msgspec.structs.replace(reading.layout, messages=messages)
    return msgspec.structs.replace(reading, layout=layout)


def _made(exhibit: Exhibit, found: Suggestions) -> tuple[dt.datetime, int]:
    """When a picture was made, as far as is known, to put those of one conversation in order."""
    told = [item.moment for item in found.of(SuggestionKind.CAPTURED)]
    walls = [each.wall for each in (exhibit.capture.moment, *told) if each and each.wall]
    return (walls[0] if walls else dt.datetime.max, exhibit.mark.number)


def _message(
    joined: JoinedMessage, exhibits: Sequence[Exhibit], shown: dict[str, Suggestions]
) -> m.ThreadMessage:
    standing = [exhibits[where.picture] for where in joined.seen]
    items = [
        item
        for where, exhibit in zip(joined.seen, standing, strict=True)
        for item in shown[exhibit.id].of(SuggestionKind.MESSAGE)
        if item.place == where.place
    ]
    moments = [item.moment for item in items if item.moment is not None]
    known = [moment for moment in moments if moment.precision is not Precision.UNKNOWN]
    seen = joined.message
    when = moment_words(known[0]) if known else " ".join(p for p in (seen.day, seen.time) if p)
    records = [item.check.record if item.check else item.event for item in items]
    return m.ThreadMessage(
        words=seen.text,
        holds=seen.holds,
        side=seen.side,
        sender=seen.sender,
        when=when,
        exhibits=tuple(dict.fromkeys(exhibit.id for exhibit in standing)),
        marks=tuple(dict.fromkeys(str(exhibit.mark) for exhibit in standing)),
        event=next((record for record in records if record), ""),
        follows=joined.follows,
    )
