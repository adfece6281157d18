"""What the rest of the program says in English, put in the language of the screen.

The keeper, the vault and the readers know no language but English: their sentences are also what
the command line and the reports say. The files `core.LANGUAGE.toml`, `guide.LANGUAGE.toml` and
`call.LANGUAGE.toml` (what to say on the telephone) of `resources/i18n` hold each of them as a
pattern, such as "All {0:d} exhibits are here and whole.", with its translation. `{0}` stands for
words, which are put in the other language too, `{0:d}` for a number. Only words of the program are
passed through here, never words that a person wrote.
"""

import re
import tomllib
from functools import lru_cache

from evidence_kit.resources import resource

_HOLE = re.compile(r"\{(\d(?::d)?)\}")
_NUMBER = r"\d[\d,.]*"
_WORDS = r"(?:(?!(?<=[.?!]) [A-Z“]).)+?"  # never past the end of a sentence
_SENTENCE_END = re.compile(r"(?<=[.?!]) (?=\S)")
_DEEPEST = 16


class _Pattern:
    """One sentence with holes, and the same in the other language."""

    def __init__(self, english: str, other: str) -> None:
        parts = _HOLE.split(english)
        self.weight = sum(len(literal) for literal in parts[::2])
        text = "".join(
            f"(?P<h{part[0]}>{_NUMBER if part[1:] else _WORDS})" if place % 2 else re.escape(part)
            for place, part in enumerate(parts)
        )
        self.regex = re.compile(text, re.DOTALL)
        self.other = other.replace(":d}", "}")


class Sayings:
    """The sentences of one language."""

    def __init__(self, pairs: dict[str, str]) -> None:
        self._whole = {english: other for english, other in pairs.items() if "{" not in english}
        self._patterns = sorted(
            (_Pattern(english, other) for english, other in pairs.items() if "{" in english),
            key=lambda pattern: -pattern.weight,
        )
        self.say = lru_cache(maxsize=20_000)(self._say)

    def _say(self, english: str, depth: int = 0) -> str:
        """Return *english* in this language, as far as it is known; what is not stays as it is."""
        found = self._one(english, depth)
        if found is not None:
            return found
        pieces = _SENTENCE_END.split(english)
        if len(pieces) > 1:
            return " ".join(self._one(piece, depth) or piece for piece in pieces)
        return english

    def _one(self, english: str, depth: int) -> str | None:
        if english in self._whole:
            return self._whole[english]
        if depth > _DEEPEST:
            return None
        for pattern in self._patterns:
            met = pattern.regex.fullmatch(english)
            if met is not None:
                inside = (self._say(text, depth + 1) for _, text in sorted(met.groupdict().items()))
                return pattern.other.format(*inside)
        return None


_english = Sayings({})
_spoken = _english


def say_in(code: str) -> None:
    """Say everything from now on in the language *code*; in English where there is no file for it."""
    global _spoken  # noqa: PLW0603 - one language for one program, like Qt's own
    pairs: dict[str, str] = {}
    for part in ("core", "guide", "call"):
        file = resource("i18n", f"{part}.{code}.toml")
        if file.exists():
            pairs.update(tomllib.loads(file.read_text("utf-8"))["say"])
    _spoken = Sayings(pairs) if pairs else _english


def said(english: str) -> str:
    """Return a sentence of the program in the language of the screen."""
    return english if _spoken is _english else _spoken.say(english)
