"""Finding words in all that was recorded: SQLite's FTS5, in memory, kept sealed between sittings."""

import sqlite3
from collections.abc import Iterator

import msgspec

from evidence_kit.model.searchable import Searchable, fold, texts
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


_LAYOUT = 2
_AT_ONCE = 200
_decoder = msgspec.msgpack.Decoder(FoundSnapshot)


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
        if self._number == 0:
            for _part in self.fill(view, number):
                pass
            return
        changed = view.changed_since(self._number)
        self._database.execute("BEGIN")
        if changed is None:
            for id, text in _texts(view, self._number):
                self._drop(id)
                self._put(id, fold(text))
            held = {id for (id,) in self._database.execute("SELECT id FROM item")}
            for id in held - view.ids():
                self._drop(id)
        else:
            for id in changed:
                record = view.record(id)
                self._drop(id)
                if isinstance(record, Searchable):
                    self._put(id, fold(_text(record)))
        self._database.execute("COMMIT")
        self._number = number
        self.changed = True

    def fill(self, view: View, number: int) -> Iterator[None]:
        """Index everything up to entry *number*, the last one now, a few milliseconds at a time.

        What is written between two parts is indexed by `bring_up_to_date`.
        """
        self._database.execute("BEGIN")
        for count, (id, text) in enumerate(_texts(view, 0), 1):
            self._put(id, fold(text))
            if count % _AT_ONCE == 0:
                yield
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

    def _put(self, id: str, text: str) -> None:
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
    case = view.case()
    for records in (
        case.exhibits,
        case.events,
        case.accounts,
        case.people,
        case.demands,
        case.contacts,
    ):
        for record in records:
            if view.touched(record.id) > after:
                yield record.id, _text(record)


def _text(record: Searchable) -> str:
    return "\n".join(text for _field, text in texts(record))


def _quoted(text: str) -> str:
    return text.replace('"', '""').replace("\0", " ")
