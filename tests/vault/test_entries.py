"""Entries of the log: old ones are read for ever, and later ones do not stop an old program."""

import datetime as dt

import pytest

from evidence_kit.model.event import Event
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import Vault
from evidence_kit.vault import entries as ops
from tests.vault.sample_vault import PASSPHRASE

WHEN = Stamp(dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC), 60)


def test_an_entry_is_plain_json() -> None:
    """Anyone can read it without this program."""
    text = ops.write(ops.Removed(when=WHEN, id="x", kind="event"))
    assert text == (
        b'{"op":"remove","when":{"utc":"2026-11-22T12:00:00Z","offset":60},"id":"x","kind":"event"}'
    )
    assert ops.read(text) == ops.Removed(when=WHEN, id="x", kind="event")


def test_fields_that_came_later_take_their_defaults() -> None:
    """An entry of an early version, with fewer fields, is read; unknown fields are passed over."""
    text = b"""{"op":"save","when":{"utc":"2026-11-22T12:00:00Z"},"version":1,"of later":7,
        "record":{"type":"event","id":"e","words":"hello","of later":{"a":1}}}"""
    read = ops.read(text)
    assert isinstance(read, ops.Written)
    assert read.record == Event(id="e", words="hello")


@pytest.mark.parametrize(
    "text",
    [
        b'{"op":"of later","when":{"utc":"2030-01-01T00:00:00Z","offset":0},"x":1}',
        b'{"op":"of later"}',
        b"something else altogether",
    ],
)
def test_entries_of_a_later_version_are_counted_and_kept(vault: Vault, text: bytes) -> None:
    """They stand in the custody log, and the vault opens and can be written to."""
    vault._ledger.log.append([text])
    vault.close()
    (vault.folder / "view.snap").unlink()  # made by this version, as if the later one had made none
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert "later version" in again.custody(2, 1)[0].details
        again.save(Event(id="", words="after"))
    with Vault.open(vault.folder, PASSPHRASE) as again:
        assert [event.words for event in again.case().events] == ["after"]
        assert again.notices == ()
