"""A part of a page that is made when it is first wanted."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

Part = TypeVar("Part", bound=QWidget)


class Later(Generic[Part]):
    """Calls *make* once, when the part is first asked for: a page comes up sooner without it."""

    def __init__(self, make: Callable[[], Part]) -> None:
        self._make = make
        self.made: Part | None = None
        """The part, None as long as nobody wanted it."""

    def __call__(self) -> Part:
        """The part, made now if it was not there yet."""
        if self.made is None:
            self.made = self._make()
        return self.made
