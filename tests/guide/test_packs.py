"""Country packs: true as far as they go, each fact with its source, and its age shown."""

import datetime as dt
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest

from evidence_kit.guide.pack_schema import pack_schema
from evidence_kit.guide.packs import (
    CODES,
    Fact,
    HelpKind,
    Need,
    Number,
    Pack,
    Place,
    countries,
    pack,
    pack_data,
)
from evidence_kit.guide.situations import situations
from evidence_kit.model.problem import WrongUse
from evidence_kit.report.choices import Paper
from evidence_kit.resources import resource

READ_ON = dt.date(2026, 11, 22)


def unknown_fields(data: object, kind: type[msgspec.Struct]) -> set[str]:
    """The keys of *data* that *kind* does not have."""
    assert isinstance(data, dict)
    return set(data) - {field.name for field in msgspec.structs.fields(kind)}


@pytest.mark.parametrize("code", CODES)
def test_a_pack_holds_only_fields_that_the_program_knows(code: str) -> None:
    """A misspelt field in a data file would be left out in silence."""
    data = pack_data(code)
    assert not unknown_fields(data, Pack)
    for name in ("emergency", "non_emergency", "silent", "relay"):
        assert not unknown_fields(data.get(name, {}), Number)
    for name in ("asked", "expect", "nothing_happens", "can", "cannot", "law", "anonymity"):
        for fact in data[name]:
            assert not unknown_fields(fact, Fact)
    for place in data["places"]:
        assert not unknown_fields(place, Place), place["name"]


def test_the_schema_in_the_documentation_is_that_of_the_program() -> None:
    """Write it anew with ``pack_schema()`` when a pack may say more."""
    documented = Path(__file__).parents[2] / "docs" / "country-pack.schema.json"
    assert documented.read_text(encoding="utf-8") == pack_schema()


@pytest.mark.parametrize("code", CODES)
def test_every_fact_names_its_source(code: str) -> None:
    """Anybody can look up where a number comes from."""
    for fact in pack(code).facts:
        assert fact.source
        assert fact.checked is None or fact.checked <= READ_ON or fact.checked <= dt.date.today()


@pytest.mark.parametrize("code", CODES)
def test_a_fact_older_than_the_last_review_is_shown_as_such(code: str) -> None:
    """Nothing in a pack is older than its review without being marked; nor never read at all."""
    found = pack(code)
    assert found.reviewed < found.review_by
    for fact in found.facts:
        old = fact.checked is None or fact.checked < found.reviewed
        assert found.in_doubt(fact, found.reviewed) is old
        assert found.in_doubt(fact, found.review_by + dt.timedelta(days=1))


def test_an_old_fact_in_a_pack_that_was_gone_through_since_is_in_doubt() -> None:
    """Whoever goes through a pack and leaves a fact alone did not check that fact."""
    found = pack("uk")
    assert found.emergency is not None
    older = msgspec.structs.replace(found.emergency, checked=found.reviewed - dt.timedelta(days=1))
    assert found.in_doubt(older, found.reviewed)
    assert not found.in_doubt(found.emergency, found.reviewed)


@pytest.mark.parametrize("code", CODES)
def test_every_pack_can_be_used_by_the_rest_of_the_program(code: str) -> None:
    """Paper and zone are ones that exist, and the emergency number stands in the sentence."""
    found = pack(code)
    assert found.paper in set(Paper)
    assert ZoneInfo(found.zone)
    assert found.emergency is not None
    assert found.emergency.number in found.emergency_words


@pytest.mark.parametrize("code", CODES)
def test_every_pack_says_what_a_call_is_like_and_what_follows(code: str) -> None:
    """What is asked, what happens then, what if nothing does, what police can do, and the law."""
    found = pack(code)
    assert len(found.asked) >= 3
    for told in (found.expect, found.nothing_happens, found.can, found.cannot):
        assert told
    assert found.law
    assert found.anonymity
    for kind in HelpKind:
        assert found.of_kind(kind), kind
    for place in found.places:
        assert (
            place.phone
            or place.text
            or place.address
            or place.name.startswith(("Your", "The", "If"))
        )


@pytest.mark.parametrize("code", [code for code in CODES if code != "elsewhere"])
def test_every_pack_has_someone_for_each_need(code: str) -> None:
    """Young people, men, LGBT+ people, deaf people, communities and those abroad find someone."""
    found = pack(code)
    assert {need for place in found.helplines for need in place.needs} == set(Need)
    assert found.under_18


@pytest.mark.parametrize("code", CODES)
def test_places_name_situations_that_exist(code: str) -> None:
    """A misspelt situation would hide a helpline from those whom it is for."""
    known = {each.id for each in situations()}
    for place in pack(code).places:
        assert set(place.situations) <= known, place.name


@pytest.mark.parametrize("code", CODES)
def test_every_pack_says_where_a_young_person_can_turn(code: str) -> None:
    """The under-18 question must not end in a refusal without a way on."""
    found = pack(code)
    assert found.under_18_words
    assert found.under_18
    assert all(place.phone or place.address for place in found.under_18)


@pytest.mark.parametrize("code", CODES)
def test_addresses_are_text_to_read_out(code: str) -> None:
    """An address has no scheme and no path that only a machine would type."""
    for place in pack(code).places:
        assert re.fullmatch(r"([a-z0-9-]+\.)+[a-z]+(/[a-z-]+)*|", place.address), place.address


@pytest.mark.parametrize("code", CODES)
def test_numbers_are_numbers(code: str) -> None:
    """A telephone number has digits and spaces, and letters only beside the digits."""
    for place in pack(code).places:
        assert re.fullmatch(r"[0-9][0-9 -]*( \([0-9A-Z -]+\))?|", place.phone), place.phone
        assert re.fullmatch(r"[0-9 ]*", place.text), place.text


# As each service gives them itself, and not as our files do: a slip of a finger in a pack is found.
NUMBERS = {
    "uk": {
        "999",
        "101",
        "18000",
        "0345 6000 459",
        "0808 802 0300",
        "0808 2000 247",
        "116 123",
        "0808 16 89 111",
    },
    "uk-scotland": {"999", "101", "0800 027 1234", "0800 160 1985", "0345 6000 459"},
    "uk-northern-ireland": {"999", "101", "0808 802 1414", "0345 6000 459"},
    "ie": {"999", "112", "1800 341 900", "116 123", "1800 66 66 66", "116 006", "1800 929 539"},
    "us": {
        "911",
        "988",
        "711",
        "800-799-7233",
        "844-878-2274",
        "1-800-843-5678",
        "855-484-2846",
        "866-488-7386",
        "844-762-8483",
    },
    "ca": {
        "911",
        "988",
        "711",
        "1-866-658-9022",
        "1-800-668-6868",
        "1-888-495-8501",
        "1-855-242-3310",
        "1-877-330-6366",
    },
    "au": {"000", "131 444", "1800 737 732", "13 11 14"},
    "nz": {
        "111",
        "105",
        "0508 638 723 (0508 NETSAFE)",
        "0800 733 843",
        "0508 744 633",
        "1737",
        "0800 688 5463",
        "0800 742 584",
    },
    "elsewhere": {"112"},
}


@pytest.mark.parametrize("code", CODES)
def test_the_numbers_that_matter_most_are_right(code: str) -> None:
    """A wrong number hurts: those that help most are held here a second time."""
    found = pack(code)
    given = {number.number for number in found.facts if isinstance(number, Number)}
    given |= {place.phone for place in found.places}
    assert given >= NUMBERS[code]


def test_every_file_of_the_guide_is_offered_as_a_country() -> None:
    """A pack that nobody can choose would be forgotten."""
    folders = {file.parent.name for file in resource("guide").glob("*/pack.toml")}
    assert folders == {code.partition("-")[0] for code in CODES}
    parts = {file.stem for file in resource("guide").glob("*/*.toml")} - {"pack"}
    assert parts == {"england-wales", "scotland", "northern-ireland"}
    assert [country.code for country in countries()] == list(CODES)


def test_a_part_says_what_differs_and_keeps_the_rest() -> None:
    """Scotland has its own helpline and law, and the numbers of the whole kingdom."""
    whole, part = pack("uk"), pack("uk-scotland")
    assert part.emergency == whole.emergency
    assert "0800 027 1234" in {place.phone for place in part.helplines}
    assert "0800 027 1234" not in {place.phone for place in whole.helplines}
    assert part.law != whole.law
    assert "0345 6000 459" in {place.phone for place in part.helplines}


def test_an_unknown_country_is_refused_with_the_ones_there_are() -> None:
    """A wrong code on the command line is answered with the right ones."""
    with pytest.raises(WrongUse, match="uk"):
        pack("xx")


def test_places_are_found_by_what_they_are_for() -> None:
    """The screens ask for helplines and takedown services by name."""
    found = pack("uk")
    assert found.helplines
    assert not found.helplines[0].needs
    assert found.takedown
    assert {place.kind for place in found.under_18} == {HelpKind.UNDER_18}
    assert pack("us").police
