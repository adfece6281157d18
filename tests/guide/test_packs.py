"""Country packs are small, and true as far as they go."""

import re
import tomllib
from zoneinfo import ZoneInfo

import msgspec
import pytest

from evidence_kit.guide.packs import CODES, HelpKind, Pack, countries, pack
from evidence_kit.model.problem import WrongUse
from evidence_kit.report.choices import Paper
from evidence_kit.resources import resource


class _StrictPack(Pack, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


@pytest.mark.parametrize("code", CODES)
def test_a_pack_holds_only_fields_that_the_program_knows(code: str) -> None:
    """A misspelt field in a data file would be left out in silence."""
    data = tomllib.loads(resource("guide", code, "pack.toml").read_text(encoding="utf-8"))
    msgspec.convert({"code": code, **data}, _StrictPack)


@pytest.mark.parametrize("code", CODES)
def test_every_fact_names_its_source_and_the_day_it_was_read(code: str) -> None:
    """Numbers change; a person and a developer can see how old one is."""
    found = pack(code)
    facts = [found.emergency, found.non_emergency, found.silent, found.relay, *found.places]
    for fact in facts:
        if fact is not None:
            assert fact.source
            assert fact.checked.year >= 2026


@pytest.mark.parametrize("code", CODES)
def test_every_pack_can_be_used_by_the_rest_of_the_program(code: str) -> None:
    """Paper and zone are ones that exist, and the emergency number stands in the sentence."""
    found = pack(code)
    assert found.paper in set(Paper)
    assert ZoneInfo(found.zone)
    assert found.emergency is not None
    assert found.emergency.number in found.emergency_words


@pytest.mark.parametrize("code", CODES)
def test_every_pack_says_where_a_young_person_can_turn(code: str) -> None:
    """The under-18 question must not end in a refusal without a way on."""
    found = pack(code)
    assert found.under_18_words
    assert found.under_18
    assert all(place.phone or place.address for place in found.places)


@pytest.mark.parametrize("code", CODES)
def test_addresses_are_text_to_read_out_not_links(code: str) -> None:
    """An address has no scheme and no path that only a machine would type."""
    for place in pack(code).places:
        assert re.fullmatch(r"([a-z0-9-]+\.)+[a-z]+(/[a-z-]+)?|", place.address)


def test_every_folder_of_the_guide_is_offered_as_a_country() -> None:
    """A pack that nobody can choose would be forgotten."""
    folders = {file.parent.name for file in resource("guide").glob("*/pack.toml")}
    assert folders == set(CODES)
    assert [country.code for country in countries()] == list(CODES)


def test_an_unknown_country_is_refused_with_the_ones_there_are() -> None:
    """A wrong code on the command line is answered with the right ones."""
    with pytest.raises(WrongUse, match="uk"):
        pack("xx")


def test_places_are_found_by_what_they_are_for() -> None:
    """The screens ask for helplines and takedown services by name."""
    found = pack("uk")
    assert found.helplines
    assert found.takedown
    assert {place.kind for place in found.under_18} == {HelpKind.UNDER_18}
    assert pack("us").police
