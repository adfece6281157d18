"""The keeper's answers about conversations: pictures that belong together, and what was said in all."""

from collections import Counter

import msgspec

from evidence_kit.model.problem import WrongUse
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
