"""The made-up case has what the real ones have, comes out the same each time, and names nobody."""

import datetime as dt
import hashlib
import json
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest

from evidence_kit.cli import demo_case
from evidence_kit.intake.sniff import media_type
from evidence_kit.model.account import Account, Person
from evidence_kit.model.contact import Contact
from evidence_kit.model.demand import Demand
from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit, Sensitivity
from evidence_kit.model.exhibit_mark import ExhibitMark
from evidence_kit.model.stamp import Stamp
from evidence_kit.resources import resource
from evidence_kit.service import sandbox_jobs as jobs
from evidence_kit.service.sandbox import Sandbox


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    with Sandbox() as sandbox:
        return demo_case.build(tmp_path_factory.mktemp("demo"), sandbox).files


def added(files: tuple[Path, ...]) -> dict[str, Exhibit]:
    return {
        path.name: Exhibit(
            id=f"exhibit-{number}",
            mark=ExhibitMark("ST", number),
            original_name=path.name,
            size=path.stat().st_size,
            sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
            blob="",
            added=Stamp.now(),
        )
        for number, path in enumerate(files, 1)
    }


def of(kind: type, records: list) -> list:
    return [record for record in records if isinstance(record, kind)]


def test_it_holds_every_kind_of_file_that_people_bring(drawn):
    kinds = {media_type(path.read_bytes()[:4096]) for path in drawn}
    assert kinds == {
        *(f"image/{kind}" for kind in ["png", "jpeg", "webp", "heic", "gif", "bmp", "tiff"]),
        "text/plain",
        "audio/wav",
    }
    assert len(drawn) >= 42
    assert len({path.read_bytes() for path in drawn}) == len(drawn)


def test_its_pictures_are_read_and_only_the_damaged_one_is_not_whole(drawn):
    turned, cautions, tall = set(), [], 0
    with Sandbox() as sandbox:
        for path in drawn:
            if path.suffix in (".txt", ".wav"):
                continue
            facts = sandbox.call(jobs.Look(), path.read_bytes()).facts
            turned.add(facts.orientation)
            tall = max(tall, facts.height)
            if facts.caution:
                cautions.append(path.name)
    assert turned == {1, 6, 8}
    assert tall == 7200
    assert cautions == ["Screenshot_20260911-081309.jpg"]


def test_every_record_refers_to_what_is_there(drawn):
    exhibits = added(drawn)
    records = demo_case.records(exhibits)
    ids = {record.id for record in records}
    assert len(ids) == len(records)
    known = ids | {exhibit.id for exhibit in exhibits.values()}
    for record in records:
        for name in ("accounts", "linked", "events", "exhibits", "profile_exhibits"):
            assert set(getattr(record, name, ())) <= known, record.id
        if isinstance(record, Account):
            assert record.person in ids


def test_it_is_a_whole_case(drawn):
    records = demo_case.records(added(drawn))
    events = of(Event, records)
    assert len(events) >= 40
    assert len(of(Account, records)) >= 8
    assert len({account.platform for account in of(Account, records)}) >= 6
    assert {contact.kind for contact in of(Contact, records)} == {
        *("police", "platform", "helpline", "bank", "takedown", "blocked")
    }
    assert all(demand.deadline.wall and demand.amount for demand in of(Demand, records))
    assert of(Person, records)
    moments = sorted(event.moment.wall for event in events)
    assert (moments[-1] - moments[0]).days // 7 == 13
    intimate = [e for e in of(Exhibit, records) if e.sensitivity is Sensitivity.INTIMATE]
    assert len(intimate) == 2


def test_files_that_were_not_added_leave_no_trace_in_the_records():
    for record in demo_case.records({}):
        assert not getattr(record, "exhibits", ())


def test_drawing_again_gives_the_same_bytes_in_every_format(drawn):
    first_of_a_kind = {path.suffix: path for path in reversed(drawn)}
    with Sandbox() as sandbox:
        for suffix in (".png", ".jpg", ".jpeg", ".webp", ".HEIC", ".gif", ".bmp", ".tiff"):
            path = first_of_a_kind[suffix]
            assert demo_case.drawn(path.name, sandbox) == path.read_bytes()


def test_files_bear_the_times_of_the_story(drawn):
    when = dt.datetime.fromtimestamp(drawn[0].stat().st_mtime, ZoneInfo("Europe/London"))
    assert when.isoformat() == "2026-08-03T21:14:00+01:00"


def test_its_numbers_and_addresses_belong_to_nobody():
    """Telephone numbers are from Ofcom's range for drama, domains are those of RFC 2606."""
    words = "".join(
        resource("demo", name).read_text(encoding="utf-8")
        for name in ("screens.json", "records.json")
    )
    for number in re.findall(r"(?:\+44 ?|\b0)7\d{3} ?\d{3} ?\d{3}", words):
        assert re.sub(r"\D", "", number).removeprefix("44").lstrip("0").startswith("7700900")
    for domain in re.findall(r"[\w.-]+@([\w.-]+\.\w+)|https?://([\w.-]+)", words):
        assert "".join(domain).endswith((".example", "example.com"))


def test_its_data_is_read_without_loss(drawn):
    """Each key in the file of records is one that the model knows."""
    facts = json.loads(resource("demo", "records.json").read_text(encoding="utf-8"))
    kinds = {
        "people": Person,
        "accounts": Account,
        "events": Event,
        "demands": Demand,
        "contacts": Contact,
    }
    for part, kind in kinds.items():
        known = {field.name for field in msgspec.structs.fields(kind)}
        assert all(set(entry) <= known for entry in facts[part])
