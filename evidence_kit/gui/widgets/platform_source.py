"""Where what is said about an app was read, on which day, or that nobody checked it."""

from PySide6.QtWidgets import QWidget

from evidence_kit.gui.said import said
from evidence_kit.gui.widgets.words import Words
from evidence_kit.guide.platforms import Known, Platform, Source
from evidence_kit.model.moment_words import day_words


class PlatformSource(Words):
    """Small words beneath facts about an app, on how each of them is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "small", parent)

    def show_one(self, source: Source | None, then: str = "") -> None:
        """Say it of the one fact that stands above, and *then*; None says nothing of it."""
        known = "" if source is None else self._of_one(source)
        self._show(f"{known} {then}".strip())

    def show_each(self, platform: Platform, called: dict[str, str]) -> None:
        """Say it of several facts: names of fields of *platform*, and what each is *called* here.

        Those that are known in the same way share a line; what *platform* does not say is left out.
        """
        alike: dict[Source, list[str]] = {}
        for fact, name in called.items():
            source = platform.sources.get(fact)
            if source is not None:
                alike.setdefault(source, []).append(name)
        self._show("\n".join(self._of_some(source, ", ".join(alike[source])) for source in alike))

    def _show(self, words: str) -> None:
        self.setText(words)
        self.setVisible(bool(words))

    def _of_one(self, source: Source) -> str:
        match source.known:
            case Known.READ:
                read = self.tr("We read this on {day} in {places}.")
                return read.format(day=_read_on(source), places=self._places(source))
            case Known.OWN:
                return self.tr("This is our own advice.")
            case Known.UNREAD:
                return self.tr("We have not checked this.")

    def _of_some(self, source: Source, names: str) -> str:
        match source.known:
            case Known.READ:
                read = self.tr("{facts}: read on {day} in {places}.")
                return read.format(facts=names, day=_read_on(source), places=self._places(source))
            case Known.OWN:
                return self.tr("{facts}: our own advice.").format(facts=names)
            case Known.UNREAD:
                return self.tr("{facts}: not checked by us.").format(facts=names)

    def _places(self, source: Source) -> str:
        first, *others = source.places
        if source.dated is not None:
            first = self.tr("{place} (a page from {day})").format(
                place=first, day=said(day_words(source.dated))
            )
        return ", ".join((first, *others))


def _read_on(source: Source) -> str:
    assert source.checked is not None
    return said(day_words(source.checked))
