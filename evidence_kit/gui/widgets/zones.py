"""The time zones that a person may choose from, by the names of their cities."""

from functools import cache
from importlib import resources


@cache
def zone_options() -> tuple[tuple[str, str], ...]:
    """Return each IANA zone with its words, "London (Europe)", in the order of the words."""
    # tzdata lists its zones in one small file; zoneinfo.available_timezones() walks 600.
    names = resources.files("tzdata").joinpath("zones").read_text("utf-8").split()
    places = [name for name in names if "/" in name and not name.startswith("Etc/")]
    named = [(name, _words(name)) for name in places]
    return (*sorted(named, key=lambda option: option[1]), ("UTC", "UTC"))


def _words(zone: str) -> str:
    region, _, city = zone.replace("_", " ").partition("/")
    inner, _, town = city.rpartition("/")
    return f"{town} ({inner}, {region})" if inner else f"{town} ({region})"
