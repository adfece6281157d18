"""The boxes that a person draws over a picture, with every step kept so that it can be taken back."""

from collections.abc import Iterable

from evidence_kit.model.reading import Box

LEAST = 4
"""Pixels of the picture that a box is wide and high at least."""


class Boxes:
    """Boxes within a picture of *width* by *height* pixels, in the order of drawing."""

    def __init__(self, width: int = 0, height: int = 0, boxes: Iterable[Box] = ()) -> None:
        self.width, self.height = width, height
        self.all: tuple[Box, ...] = tuple(self.inside(each) for each in boxes)
        self._before: list[tuple[Box, ...]] = []

    def add(self, *boxes: Box) -> None:
        """Put *boxes* at the end, as one step; those that are there already are not doubled."""
        fresh = dict.fromkeys(map(self.inside, boxes))
        self._step(self.all + tuple(each for each in fresh if each not in self.all))

    def change(self, number: int, box: Box) -> None:
        """Put *box* in the place of the one with that *number*, counted from 0."""
        self._step((*self.all[:number], self.inside(box), *self.all[number + 1 :]))

    def remove(self, number: int) -> None:
        """Take the box with that *number* away."""
        self._step(self.all[:number] + self.all[number + 1 :])

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    def undo(self) -> None:
        """Take the last step back."""
        if self._before:
            self.all = self._before.pop()

    def inside(self, box: Box) -> Box:
        """*box* as far as it lies in the picture, and never too small to be seen."""
        width = min(max(box.width, LEAST), self.width)
        height = min(max(box.height, LEAST), self.height)
        left = min(max(box.left, 0), self.width - width)
        top = min(max(box.top, 0), self.height - height)
        return Box(left, top, width, height)

    def _step(self, boxes: tuple[Box, ...]) -> None:
        if boxes != self.all:
            self._before.append(self.all)
            self.all = boxes


def as_text(boxes: Iterable[Box]) -> str:
    """ "10,20,300,80 5,5,40,40", for a draft."""
    return " ".join(f"{b.left},{b.top},{b.width},{b.height}" for b in boxes)


def from_text(text: str) -> tuple[Box, ...]:
    """The boxes of `as_text`."""
    return tuple(Box(*map(int, part.split(","))) for part in text.split())
