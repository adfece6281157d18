"""How well a reading fits what a person read in the same picture.

The truth of a picture is an object with `kind` (chat, desktop, list, post, profile), `platform`,
`header`, `clock`, `handles`, `times`, `seps` (day separators) and `msgs` (each with `side` L, R or
- and `text`). Texts are compared without spaces, capitals and punctuation; a message counts as
found from 90 % likeness (2 x common letters in order / all letters), as the research counted. The
truth tells messages of words alone: of a picture or a voice note only the time is counted.
"""

import re
import unicodedata
from collections import Counter
from typing import Any

from evidence_kit.model.reading import Held, PictureKind, Reading, Side

_TIME = re.compile(r"(?<![\d:])\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\b)?")
_SIDES = {"L": Side.LEFT, "R": Side.RIGHT}
KEYS = {"X/Twitter": "x"}
"""Names of the truth whose key in resources/platforms is another; the others are lower case."""

Truth = dict[str, Any]


def plain(text: str) -> str:
    """*text* in one form: straight quotes, small letters."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return text.translate(str.maketrans("’‘“”–，", "''\"\"-,"))


def bare(text: str) -> str:
    """The letters and digits of *text*."""
    return re.sub(r"[^\w]", "", plain(text))


def words(text: str) -> list[str]:
    """The words of *text*."""
    return re.findall(r"[\w@#]+(?:['.\-_]\w+)*", plain(text))


def times(text: str) -> list[str]:
    """The times of day in *text*."""
    return [re.sub(r"[\s.]", "", found[0].lower()) for found in _TIME.finditer(text)]


def likeness(one: str, other: str) -> float:
    """2 x the longest common subsequence / both lengths (bit-parallel; Hyyrö, 2004)."""
    if not one or not other:
        return float(one == other)
    places: dict[str, int] = {}
    for at, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << at
    row = (1 << len(one)) - 1
    for letter in other:
        hit = row & places.get(letter, 0)
        row = (row + hit) | (row - hit)
    common = len(one) - (row & ((1 << len(one)) - 1)).bit_count()
    return 2 * common / (len(one) + len(other))


class Score(Counter[str]):
    """Counts: what there was ("true"), what was suggested ("said"), what was right ("right")."""

    def add(self, what: str, *, true: int = 0, said: int = 0, right: int = 0) -> None:
        """Count for *what*."""
        self[f"{what} true"] += true
        self[f"{what} said"] += said
        self[f"{what} right"] += right

    def recall(self, what: str) -> float:
        """Right of what there was, 0 to 1; 1 where there was nothing."""
        return self[f"{what} right"] / (self[f"{what} true"] or 1) if self[f"{what} true"] else 1.0

    def precision(self, what: str) -> float:
        """Right of what was suggested."""
        return self[f"{what} right"] / (self[f"{what} said"] or 1) if self[f"{what} said"] else 1.0


def score(truth: Truth, reading: Reading) -> tuple[Score, list[str]]:
    """Count how *reading* fits *truth*, and say what does not."""
    tally, wrong = Score(), list[str]()
    _text(truth, reading, tally)
    _names(truth, reading, tally, wrong)
    _kind(truth, reading, tally, wrong)
    if truth["kind"] in ("chat", "desktop"):
        _messages(truth, reading, tally, wrong)
        _times(truth, reading, tally, wrong)
    return tally, wrong


def _text(truth: Truth, reading: Reading, tally: Score) -> None:
    bag = Counter(words(reading.text))
    for message in truth["msgs"]:
        wanted = Counter(words(message["text"]))
        found = wanted & bag
        bag -= found
        tally.add("words", true=wanted.total(), right=found.total())
    shown = Counter(times(reading.text))
    wanted = Counter(time for text in truth["times"] + truth["seps"] for time in times(text))
    tally.add("times", true=wanted.total(), right=(wanted & shown).total())
    clock = times(truth["clock"] or "")
    if clock:
        tally.add("clock read", true=1, right=shown[clock[0]] > wanted[clock[0]] - 1)


def _names(truth: Truth, reading: Reading, tally: Score, wrong: list[str]) -> None:
    seen, header = reading.layout.partner, truth["header"] or ""
    said = bare(seen.text) if seen else ""
    right = bool(said and header) and (
        likeness(bare(header), said) >= 0.88 or said.startswith(bare(header))
    )
    what = "partner" if truth["kind"] in ("chat", "desktop") else "name of another"
    tally.add(what, true=bool(header), said=seen is not None, right=right)
    if bool(header) != right or (seen and not right):
        wrong.append(f"{what}: {header!r} was {seen.text if seen else None!r}")
    clock = times(truth["clock"] or "")
    shown = times(reading.layout.clock.text) if reading.layout.clock else []
    tally.add("clock", true=bool(clock), said=bool(shown), right=bool(clock) and shown[:1] == clock)
    if shown[:1] != clock:
        wrong.append(f"clock: {clock} was {shown}")
    known = {bare(spot.text) for spot in reading.layout.handles}
    known |= {bare(message.sender) for message in reading.layout.messages if message.sender}
    for handle in truth["handles"]:
        one = bare(handle)
        hit = any(one == each or (len(each) > 4 and each.startswith(one)) for each in known)
        tally.add("handles", true=1, right=hit)


def _kind(truth: Truth, reading: Reading, tally: Score, wrong: list[str]) -> None:
    layout = reading.layout
    chat = truth["kind"] in ("chat", "desktop")
    told = layout.kind is PictureKind.CHAT
    tally.add("chat", true=chat, said=told, right=chat and told)
    if chat != told:
        wrong.append(f"kind: {truth['kind']} was {layout.kind}")
    if not chat:
        tally.add("others without messages", true=1, right=not layout.messages)
    key = KEYS.get(truth["platform"], truth["platform"].lower())
    right = layout.platform == key
    tally.add("platform", true=1, said=bool(layout.platform), right=right)
    if layout.platform and not right:
        wrong.append(f"platform: {key} ({truth['app']}) was {layout.platform}")


def _messages(truth: Truth, reading: Reading, tally: Score, wrong: list[str]) -> None:
    left = [seen for seen in reading.layout.messages if seen.holds is Held.WORDS]
    tally.add("messages", said=len(left))
    for message in truth["msgs"]:
        tally.add("messages", true=1)
        text = bare(message["text"])
        best = max(left, key=lambda seen: likeness(text, bare(seen.text)), default=None)
        like = likeness(text, bare(best.text)) if best else 0.0
        if best is None or like < 0.9:
            near = best.text[:60] if best else None
            wrong.append(f"message: {message['text'][:60]!r}, nearest {near!r} {like:.2f}")
            continue
        left.remove(best)
        tally.add("messages", right=1)
        tally.add("messages exact", true=1, right=bare(best.text) == text)
        if message["side"] in _SIDES:
            right = best.side is _SIDES[message["side"]]
            tally.add("side", true=1, right=right)
            if not right:
                wrong.append(f"side: {message['side']} {best.text[:40]!r}")
    wrong += [f"not a message: {seen.text[:70]!r}" for seen in left]


def _times(truth: Truth, reading: Reading, tally: Score, wrong: list[str]) -> None:
    wanted = Counter(time for text in truth["times"] for time in times(text))
    given = Counter(time for seen in reading.layout.messages for time in times(seen.time))
    right = (wanted & given).total()
    tally.add("time attached", true=wanted.total(), said=given.total(), right=right)
    if wanted != given:
        wrong.append(f"times: missing {dict(wanted - given)}, too many {dict(given - wanted)}")
    shown = [bare(spot.text) for spot in reading.layout.days]
    for separator in truth["seps"]:
        hit = any(likeness(bare(separator), each) >= 0.85 for each in shown)
        tally.add("days", true=1, right=hit)
        if not hit:
            wrong.append(f"day: {separator!r} not in {[s.text for s in reading.layout.days]}")
    tally.add("days", said=len(shown))
