"""Searching a case: words in all records, and names of the accounts of an event."""

from collections.abc import Iterator

from evidence_kit.model.account import Account
from evidence_kit.model.searchable import Searchable, fold
from evidence_kit.vault.cache import Cache
from evidence_kit.vault.finder import Finder, FoundSnapshot, read_snapshot
from evidence_kit.vault.ledger import Ledger

_NAME = "find.snap"


class Search:
    """The index is made by `get_ready`, or at once when something is searched for before."""

    def __init__(self, ledger: Ledger, cache: Cache) -> None:
        self._ledger = ledger
        self._cache = cache
        self._finder: Finder | None = None

    def find(self, words: str) -> list[str]:
        """Return the ids of exhibits, then events, that hold each of *words*."""
        found = self._found(words)
        view = self._ledger.view
        ids = [id for id in view.exhibits if id in found]
        return ids + [id for id in view.events() if id in found]

    def find_records(self, words: str) -> list[Searchable]:
        """Return all records that hold each of *words*: who, what was asked, told, and shown.

        No words find nothing; the index is then made ready for those that will come.
        """
        if not words.strip():
            self._ready()
        found = self._found(words)
        if not found:
            return []
        case = self._ledger.view.case()
        groups: tuple[tuple[Searchable, ...], ...] = (
            case.accounts,
            case.people,
            case.demands,
            case.contacts,
            case.exhibits,
            case.events,
        )
        return [record for group in groups for record in group if record.id in found]

    def get_ready(self) -> Iterator[None]:
        """Make or read the index a few milliseconds at a time, so that the first search is quick."""
        if self._finder is not None:
            return
        data = self._cache.get_snapshot(_NAME)
        yield
        snapshot = None if data is None else read_snapshot(data)
        yield
        made = Finder(snapshot if self._fits(snapshot) else None)
        if made.number == 0:
            yield from made.fill(self._ledger.view, self._ledger.log.number)
        if self._finder is None:
            self._finder = made
        else:  # somebody searched meanwhile and did not wait for this one
            made.close()

    def _found(self, words: str) -> set[str]:
        wanted = [word for word in words.split() if fold(word)]
        if not wanted:
            return set()
        finder = self._ready()
        return set.intersection(*(self._holding(finder, word) for word in wanted))

    def keep(self) -> None:
        """Keep the index, sealed, for the next sitting, if it changed. Raises OSError."""
        if self._finder is not None and self._finder.changed:
            head = self._ledger.head_at(self._finder.number)
            if head is not None:
                self._cache.put_snapshot(_NAME, self._finder.snapshot(head))

    def close(self) -> None:
        """Forget everything."""
        if self._finder is not None:
            self._finder.close()
            self._finder = None

    def _ready(self) -> Finder:
        if self._finder is None:
            self._finder = self._kept() or Finder()
        self._finder.bring_up_to_date(self._ledger.view, self._ledger.log.number)
        return self._finder

    def _kept(self) -> Finder | None:
        data = self._cache.get_snapshot(_NAME)
        snapshot = None if data is None else read_snapshot(data)
        return Finder(snapshot) if self._fits(snapshot) else None

    def _fits(self, snapshot: FoundSnapshot | None) -> bool:
        return snapshot is not None and self._ledger.head_at(snapshot.number) == snapshot.head

    def _holding(self, finder: Finder, word: str) -> set[str]:
        found = finder.find(word)
        folded = fold(word)
        accounts = {
            account.id
            for account in self._ledger.view.case().accounts
            if any(folded in fold(name) for name in _names(account))
        }
        if accounts:
            events = self._ledger.view.case().events
            found |= {event.id for event in events if not accounts.isdisjoint(event.accounts)}
        return found


def _names(account: Account) -> tuple[str, ...]:
    return (
        account.platform,
        account.display_name,
        account.handle,
        account.permanent_id,
        account.phone,
        account.email,
        *account.earlier_names,
    )
