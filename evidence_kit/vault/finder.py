"""Finding words in exhibits and events: SQLite's FTS5, in memory, kept sealed between sittings."""

import sqlite3
import unicodedata
from collections.abc import Iterator

import msgspec

from evidence_kit.model.event import Event
from evidence_kit.model.exhibit import Exhibit
from evidence_kit.vault.view import View

_SCHEMA = """
CREATE TABLE item (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, text TEXT NOT NULL);
CREATE VIRTUAL TABLE word USING fts5(text, content='item', content_rowid='number',
    tokenize='unicode61 remove_diacritics 2', prefix='1 2');
CREATE VIRTUAL TABLE part USING fts5(text, content='item', content_rowid='number',
    tokenize='trigram');
"""


class FoundSnapshot(msgspec.Struct, array_like=True):
    """The index as it was at entry *number* with *head*."""

    layout: int
    number: int
    head: bytes
    database: bytes


_LAYOUT = 1
_decoder = msgspec.msgpack.Decoder(FoundSnapshot)


def fold(text: str) -> str:
    """Return *text* without case, accents and compatibility forms."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class Finder:
    """The index. It is brought up to date each time that it is asked."""

    def __init__(self, snapshot: FoundSnapshot | None = None) -> None:
        self._database = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._number = 0
        self.changed = False
        if snapshot is None:
            self._database.executescript(_SCHEMA)
        else:
            self._database.deserialize(snapshot.database)
            self._number = snapshot.number

    def close(self) -> None:
        """Forget everything."""
        self._database.close()

    def snapshot(self, head: bytes) -> bytes:
        """Return the index as bytes, to be sealed; *head* is that of the last indexed entry."""
        return msgspec.msgpack.encode(
            FoundSnapshot(_LAYOUT, self._number, head, self._database.serialize())
        )

    @property
    def number(self) -> int:
        """The last entry of the log that the index knows."""
        return self._number

    def bring_up_to_date(self, view: View, number: int) -> None:
        """Index what was written after the last time, up to entry *number*."""
        if number == self._number:
            return
        fresh = self._number == 0
        changed = view.changed_since(self._number)
        self._database.execute("BEGIN")
        if changed is None or fresh:
            for id, text in _texts(view, self._number):
                self._put(id, fold(text), fresh)
            present = [] if fresh else self._database.execute("SELECT id FROM item").fetchall()
            for (id,) in present:
                if id not in view.exhibits and id not in view.events():
                    self._drop(id)
        else:
            for id in changed:
                record = view.record(id)
                if isinstance(record, Exhibit | Event):
                    self._put(id, fold(_text(record)), fresh)
                else:
                    self._drop(id)
        self._database.execute("COMMIT")
        self._number = number
        self.changed = True

    def find(self, word: str) -> set[str]:
        """Return the ids of items that hold *word* anywhere (at the start of a word if short)."""
        folded = fold(word)
        if len(folded) >= 3:
            query, wanted = "part MATCH ?", f'"{_quoted(folded)}"'
            sql = f"SELECT id FROM part JOIN item ON number = part.rowid WHERE {query}"
        elif folded.isascii() and folded.isalnum():
            wanted = f'"{_quoted(folded)}"*'
            sql = "SELECT id FROM word JOIN item ON number = word.rowid WHERE word MATCH ?"
        else:
            # One or two letters can be a whole word where words are not set apart by spaces.
            wanted = folded
            sql = "SELECT id FROM item WHERE instr(text, ?)"
        return {id for (id,) in self._database.execute(sql, (wanted,))}

    def _put(self, id: str, text: str, fresh: bool) -> None:
        if not fresh:
            self._drop(id)
        cursor = self._database.execute("INSERT INTO item (id, text) VALUES (?, ?)", (id, text))
        for table in ("word", "part"):
            self._database.execute(
                f"INSERT INTO {table} (rowid, text) VALUES (?, ?)", (cursor.lastrowid, text)
            )

    def _drop(self, id: str) -> None:
        found = self._database.execute("SELECT number, text FROM item WHERE id = ?", (id,))
        for number, text in found.fetchall():
            for table in ("word", "part"):
                self._database.execute(
                    f"INSERT INTO {table} ({table}, rowid, text) VALUES ('delete', ?, ?)",
                    (number, text),
                )
            self._database.execute("DELETE FROM item WHERE number = ?", (number,))


def read_snapshot(data: memoryview) -> FoundSnapshot | None:
    """Take the bytes of an index apart; None where another version laid it out."""
    try:
        snapshot = _decoder.decode(data)
    except msgspec.DecodeError:
        return None
    return snapshot if snapshot.layout == _LAYOUT else None


def _texts(view: View, after: int) -> Iterator[tuple[str, str]]:
    for record in (*view.exhibits.values(), *view.events().values()):
        if isinstance(record, Exhibit | Event) and view.touched(record.id) > after:
            yield record.id, _text(record)


def _text(record: Exhibit | Event) -> str:
    return _exhibit_text(record) if isinstance(record, Exhibit) else _event_text(record)


def _exhibit_text(exhibit: Exhibit) -> str:
    capture = exhibit.capture
    return "\n".join(
        (
            str(exhibit.mark),
            exhibit.original_name,
            exhibit.description,
            exhibit.text,
            capture.by,
            capture.device,
            exhibit.derivation,
        )
    )


def _event_text(event: Event) -> str:
    seen = [f"{witness.name}\n{witness.saw}" for witness in event.witnesses]
    return "\n".join((event.words, event.url, event.thread, event.effect, event.notes, *seen))


def _quoted(text: str) -> str:
    return text.replace('"', '""').replace("\0", " ")
