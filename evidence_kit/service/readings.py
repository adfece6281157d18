"""What was read of each exhibit: kept sealed beside its preview, and made anew where it is lost."""

import msgspec

from evidence_kit.model.reading import FileFact, Reading
from evidence_kit.vault import Vault

_CASE = "case"  # no exhibit has this id
_reading = msgspec.msgpack.Decoder(Reading)
_facts = msgspec.msgpack.Decoder(tuple[FileFact, ...])


class ReadState(msgspec.Struct, frozen=True, array_like=True):
    """How far one exhibit is read.

    *size* is that of the models that read it, *offers* how many suggestions it has; *looked* says
    that its file was asked for what it tells about itself.
    """

    size: str = ""
    offers: int = 0
    looked: bool = False


_index = msgspec.msgpack.Decoder(dict[str, ReadState])


class Readings:
    """The readings of an open vault. The index spares opening a thousand files to list them."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._states = self._kept()
        self._changed = False

    def state(self, exhibit: str) -> ReadState:
        """How far the exhibit of that id is read."""
        return self._states.get(exhibit, ReadState())

    def reading(self, exhibit: str) -> Reading | None:
        """What was read of it; None where that was not done, or is lost."""
        data = self._vault.derived(exhibit, "reading")
        try:
            return None if data is None else _reading.decode(data)
        except msgspec.DecodeError:  # another version of the program wrote it
            return None

    def facts(self, exhibit: str) -> tuple[FileFact, ...]:
        """What its file tells about itself; nothing where it was not asked."""
        data = self._vault.derived(exhibit, "facts")
        try:
            return () if data is None else _facts.decode(data)
        except msgspec.DecodeError:
            return ()

    def keep_reading(self, exhibit: str, size: str, reading: Reading, offers: int) -> None:
        """Keep what the models called *size* read, with how many suggestions follow from it."""
        self._vault.put_derived(exhibit, "reading", msgspec.msgpack.encode(reading))
        self._set(exhibit, msgspec.structs.replace(self.state(exhibit), size=size, offers=offers))

    def keep_facts(self, exhibit: str, facts: tuple[FileFact, ...], offers: int = 0) -> None:
        """Keep what the file told; *offers* counts suggestions where nothing else is read in it."""
        self._vault.put_derived(exhibit, "facts", msgspec.msgpack.encode(facts))
        state = self.state(exhibit)
        counted = state.offers if state.size else offers
        self._set(exhibit, msgspec.structs.replace(state, looked=True, offers=counted))

    def forget(self, exhibit: str) -> None:
        """Have an exhibit read again: what was kept of it is lost."""
        self._set(exhibit, ReadState())

    def write_down(self) -> None:
        """Keep the index where it has changed."""
        if self._changed:
            self._vault.put_derived(_CASE, "readings", msgspec.msgpack.encode(self._states))
            self._changed = False

    def _set(self, exhibit: str, state: ReadState) -> None:
        self._states[exhibit] = state
        self._changed = True

    def _kept(self) -> dict[str, ReadState]:
        data = self._vault.derived(_CASE, "readings")
        try:
            return {} if data is None else _index.decode(data)
        except msgspec.DecodeError:
            return {}
