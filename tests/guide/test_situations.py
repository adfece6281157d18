"""Seven situations in each country: the right advice and the right people."""

import pytest

from evidence_kit.guide.packs import CODES, pack
from evidence_kit.guide.situations import (
    About,
    Stance,
    people_for,
    people_for_needs,
    situation,
    situations,
)

IDS = tuple(each.id for each in situations())

# What the helplines say where it differs, as read in the sources named in the data file.
STANCES = {
    "threat-images": {
        About.BLOCK: Stance.AFTER,
        About.ANSWER: Stance.NO,
        About.TAKEDOWN: Stance.YES,
    },
    "images-shared": {About.BLOCK: Stance.AFTER, About.TAKEDOWN: Stance.AFTER},
    "money": {
        About.PAY: Stance.NO,
        About.BANK: Stance.YES,
        About.ANSWER: Stance.NO,
        About.BLOCK: Stance.AFTER,
        About.ACCOUNT: Stance.ASK_FIRST,
    },
    "stalking": {About.BLOCK: Stance.ASK_FIRST, About.PHONE: Stance.YES, About.ANSWER: Stance.NO},
    "known-person": {About.BLOCK: Stance.ASK_FIRST, About.EVIDENCE: Stance.YES},
    "partner": {
        About.BLOCK: Stance.ASK_FIRST,
        About.DEVICE: Stance.ASK_FIRST,
        About.PHONE: Stance.ASK_FIRST,
    },
    "not-sure": {About.BLOCK: Stance.ASK_FIRST, About.PAY: Stance.NO},
}

# Whom someone should be led to first, by country and situation.
FIRST = {
    ("uk", "threat-images"): "Revenge Porn Helpline",
    ("uk", "images-shared"): "Revenge Porn Helpline",
    ("uk", "money"): "Revenge Porn Helpline",
    ("uk", "stalking"): "National Stalking Helpline",
    ("uk", "partner"): "National Domestic Abuse Helpline",
    ("uk-scotland", "money"): "Revenge Porn Helpline",
    ("uk-scotland", "partner"): "Domestic Abuse and Forced Marriage Helpline",
    ("uk-scotland", "stalking"): "National Stalking Helpline",
    ("uk-northern-ireland", "partner"): "Domestic and Sexual Abuse Helpline",
    ("uk-northern-ireland", "threat-images"): "Revenge Porn Helpline",
    ("ie", "partner"): "Women's Aid",
    ("us", "threat-images"): "CCRI Image Abuse Helpline",
    ("us", "money"): "CCRI Image Abuse Helpline",
    ("us", "partner"): "National Domestic Violence Hotline",
    ("ca", "partner"): "ShelterSafe",
    ("au", "partner"): "1800RESPECT",
    ("au", "money"): "IDCARE",
    ("nz", "threat-images"): "Netsafe",
    ("nz", "partner"): "Women's Refuge",
}


def test_there_are_seven_and_the_last_is_not_sure() -> None:
    """Nobody is made to put a name to it."""
    assert tuple(STANCES) == IDS
    assert IDS[-1] == "not-sure"
    assert situation("nothing of the kind") is None


@pytest.mark.parametrize("id", IDS)
def test_advice_differs_where_it_does_differ(id: str) -> None:
    """Block a stranger who wants money, ask first about someone who may come; pay nobody."""
    found = situation(id)
    assert found is not None
    for about, stance in STANCES[id].items():
        assert found.stance(about) is stance, about


@pytest.mark.parametrize("each", situations(), ids=lambda each: each.id)
def test_each_advice_gives_its_reason_and_its_source(each: object) -> None:
    """Advice without a reason is an order; without a source nobody can check it."""
    for advice in each.advice:  # type: ignore[attr-defined]
        assert advice.say.endswith(".")
        assert advice.why.endswith(".")
        assert advice.source
        assert advice.checked is not None or advice.source.startswith("Commonly known")
    assert len({advice.about for advice in each.advice}) == len(each.advice)  # type: ignore[attr-defined]


@pytest.mark.parametrize("id", IDS)
def test_each_begins_without_blame_and_ends_with_a_choice(id: str) -> None:
    """The first words take the blame away; police and blocking are always spoken of."""
    found = situation(id)
    assert found is not None
    assert found.opening.startswith("You have done nothing wrong.")
    assert found.stance(About.POLICE) is Stance.YES
    assert found.stance(About.BLOCK) in (Stance.AFTER, Stance.ASK_FIRST)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("id", IDS)
def test_a_newcomer_is_led_to_the_right_people(id: str, code: str) -> None:
    """In each country each situation has someone to talk to, and the best known comes first."""
    people = people_for(pack(code), id)
    assert people
    assert all(place.phone or place.address for place in people)
    assert all(not place.needs for place in people)
    if (code, id) in FIRST:
        assert people[0].name == FIRST[code, id]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("id", IDS)
def test_someone_under_18_is_led_to_places_for_young_people(id: str, code: str) -> None:
    """Places for young people come first, and none that takes only adults is among the rest."""
    people = people_for(pack(code), id, under_18=True)
    young = pack(code).under_18
    assert people[: len(young)] == young
    assert not any(place.who.startswith("18") for place in people)


def test_needs_are_found_with_their_places() -> None:
    """Each group of the UK finds its own helpline."""
    found = {need.value: places for need, places in people_for_needs(pack("uk"))}
    assert found["men"][0].phone == "0808 801 0327"
    assert found["lgbt"][0].phone == "0800 999 5428"
    assert set(found) == {"men", "lgbt", "deaf-disabled", "community", "abroad"}
