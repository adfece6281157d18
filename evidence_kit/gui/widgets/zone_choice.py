"""Choosing the time zone of one's own clock, by typing any part of a city's name."""

from PySide6.QtCore import QTimeZone
from PySide6.QtWidgets import QWidget

from evidence_kit.gui.widgets.choice import TypedChoice
from evidence_kit.gui.widgets.zones import zone_options

_USUAL = "Europe/London"


def own_zone() -> str:
    """Return the zone of this computer's clock, or Europe/London where it is not known."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return zone if zone in dict(zone_options()) else _USUAL


class ZoneChoice(TypedChoice):
    """*zone* is the IANA name that is chosen; what was typed half counts for nothing."""

    def __init__(self, zone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(zone_options(), parent)
        self.setMaxVisibleItems(12)
        self._last = zone or own_zone()
        self.choose(self._last)
        self.activated.connect(lambda _index: self._settle())
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._settle)

    @property
    def zone(self) -> str:
        """The zone that is chosen."""
        self._settle()
        return self._last

    def _settle(self) -> None:
        """Take the zone that the words name, or show the last one again."""
        named = {words.casefold(): zone for zone, words in zone_options()}
        self._last = named.get(self.text().casefold(), self._last)
        self.choose(self._last)
