"""How hard a passphrase is to guess, with advice in plain words. Judged by zxcvbn."""

import msgspec

from evidence_kit.model.problem import WrongUse

ENOUGH = 3
_JUDGED = 72  # zxcvbn refuses more, because its time grows faster than the length

_WARNINGS = {
    "Straight rows of keys are easy to guess.": "Keys in a row are easy to guess.",
    "Short keyboard patterns are easy to guess.": "Patterns on the keyboard are easy to guess.",
    'Repeats like "aaa" are easy to guess.': "The same letter again and again is easy to guess.",
    'Repeats like "abcabcabc" are only slightly harder to guess than "abc".': (
        "The same thing again and again is easy to guess."
    ),
    'Sequences like "abc" or "6543" are easy to guess.': (
        "Letters or numbers in their usual order are easy to guess."
    ),
    "Recent years are easy to guess.": "Years are easy to guess.",
    "Dates are often easy to guess.": "Dates are easy to guess.",
    "This is a top-10 common password.": "Many people use this. It would be tried first.",
    "This is a top-100 common password.": "Many people use this. It would be tried first.",
    "This is a very common password.": "Many people use this. It would be tried early.",
    "This is similar to a commonly used password.": "This is close to one that many people use.",
    "A word by itself is easy to guess.": "One word alone is easy to guess.",
    "Names and surnames by themselves are easy to guess.": "A name alone is easy to guess.",
    "Common names and surnames are easy to guess.": "Names are easy to guess.",
}
_ADVICE = {
    "Use a few words, avoid common phrases.": "Use four or more words that do not belong together.",
    "No need for symbols, digits, or uppercase letters.": (
        "You need no numbers, signs or capital letters."
    ),
    "Add another word or two. Uncommon words are better.": (
        "Add one or two more words. Unusual words are better."
    ),
    "Use a longer keyboard pattern with more turns.": "Use words, not keys that lie together.",
    "Avoid repeated words and characters.": "Use each word once.",
    "Avoid sequences.": "Leave out rows such as abc or 123.",
    "Avoid recent years.": "Leave out years.",
    "Avoid years that are associated with you.": "Leave out years that others know of you.",
    "Avoid dates and years that are associated with you.": (
        "Leave out dates that others know of you."
    ),
    "Capitalization doesn't help very much.": "A capital letter does not help much.",
    "All-uppercase is almost as easy to guess as all-lowercase.": (
        "All capitals do not help much."
    ),
    "Reversed words aren't much harder to guess.": "A word spelt backwards does not help much.",
    "Predictable substitutions like '@' instead of 'a' don't help very much.": (
        "Signs in place of letters, such as @ for a, do not help much."
    ),
}
_USUAL_ADVICE = "Use four or more words that do not belong together."


class Judgement(msgspec.Struct, frozen=True):
    """*score* 0 (guessed at once) to 4 (very hard), whether that is *enough*, and advice."""

    score: int
    enough: bool
    warning: str = ""
    suggestions: tuple[str, ...] = ()


def judge(passphrase: str, hints: tuple[str, ...] = ()) -> Judgement:
    """Judge the first 72 characters; *hints* are words that a guesser would know, such as names."""
    if not passphrase:
        return Judgement(0, False, "", (_USUAL_ADVICE,))
    from zxcvbn import zxcvbn

    known = [hint for hint in hints if hint]
    judged = zxcvbn(passphrase[:_JUDGED], user_inputs=known)
    score = int(judged["score"])
    feedback = judged["feedback"]
    warning = _WARNINGS.get(str(feedback["warning"] or ""), "")
    suggestions = [_ADVICE.get(str(text), _USUAL_ADVICE) for text in feedback["suggestions"]]
    return Judgement(score, score >= ENOUGH, warning, tuple(dict.fromkeys(suggestions)))


def demand_enough(passphrase: str, hints: tuple[str, ...] = ()) -> None:
    """Raise WrongUse, with a reason, for a passphrase that is too easy to guess."""
    judgement = judge(passphrase, hints)
    if not judgement.enough:
        reason = judgement.warning or "It is too short or too usual."
        raise WrongUse(f"This passphrase is too easy to guess. {reason} {_USUAL_ADVICE}")
