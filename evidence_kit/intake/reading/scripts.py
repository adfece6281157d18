"""Which letters a line is in, told from what the reader of lines makes of it place by place.

The reader weighs some hundred numbers for each place of a line before it says how likely each of
its letters is there. The logarithms of a few hundred of those likelihoods hold the same numbers, and
tell apart letters that it has no name for: what it cannot read still looks like something to it.
Their weights were found by packaging/scripts_model.py, on lines drawn in many fonts.
"""

from typing import NamedTuple

import numpy as np

from evidence_kit.intake.reading.models import Floats
from evidence_kit.resources import resource

_LEAST = 1e-35  # a likelihood of 0 has no logarithm


class Seen(NamedTuple):
    """How sure it is, 0 to 1, that letters are strange to the reader; and which they most likely are.

    *script* is as Unicode names it ("Cyrillic"), or "" for letters without a name here.
    """

    strange: float
    script: str
    sure: float


NOT_LOOKED_AT = Seen(0.0, "", 0.0)


class Scripts:
    """Tells letters apart by the likelihoods of one reader, with the weights in *file*."""

    def __init__(self, file: str) -> None:
        with np.load(resource("models", file), allow_pickle=False) as held:
            self._classes, self._weights = held["classes"], held["weights"]
            self._bias = held["bias"]
            self._names = [str(name) for name in held["names"]]
        self._known = self._names.index("known")

    def seen(self, likely: Floats) -> Seen:
        """What the letters of a line are; *likely* has a row for each place of it (at least one)."""
        answers = summed(likely, self._classes) @ self._weights + self._bias
        answers = np.exp(answers - answers.max())
        answers /= answers.sum()
        strange = float(1 - answers[self._known])
        answers[self._known] = 0
        best = int(answers.argmax())
        name = self._names[best]
        return Seen(strange, "" if name == "other" else name, float(answers[best]))


def summed(likely: Floats, classes: np.ndarray) -> Floats:
    """What a line comes to, however long: mean, spread, most and least of each class's logarithm."""
    told = np.log(np.maximum(likely[:, classes], _LEAST))
    told -= told.mean(axis=1, keepdims=True)
    parts = (told.mean(axis=0), told.std(axis=0), told.max(axis=0), told.min(axis=0))
    together: Floats = np.concatenate(parts)
    return together
