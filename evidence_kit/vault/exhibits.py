"""Taking in originals: each is in place and in the log before it is acknowledged."""

import contextlib
import datetime as dt
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from evidence_kit.model.exhibit import Exhibit, PictureFacts
from evidence_kit.model.exhibit_mark import ExhibitMark, MarkForm
from evidence_kit.model.problem import CannotRead, CannotWrite
from evidence_kit.model.stamp import Stamp
from evidence_kit.vault import durable
from evidence_kit.vault import entries as ops
from evidence_kit.vault.adding import (
    Added,
    Incoming,
    Known,
    NotTaken,
    ReadAhead,
    media_type,
    reading_problems,
)
from evidence_kit.vault.blobs import Blobs
from evidence_kit.vault.ledger import Ledger
from evidence_kit.vault.records import new_id

Sniff = Callable[[bytes], str] | None


class Exhibits:
    """The originals of an open vault."""

    def __init__(self, folder: Path, ledger: Ledger, blobs: Blobs) -> None:
        self._scratch = folder / "tmp"
        self._ledger = ledger
        self._blobs = blobs

    def add_files(
        self, paths: Iterable[Path], sniff: Sniff, stop: Callable[[], bool]
    ) -> Generator[Added | Known | NotTaken, None, None]:
        """See Vault.add_files."""
        self._demand_writable()
        batches = ReadAhead(self._blobs, self._scratch, paths, stop).batches()
        with contextlib.closing(batches):
            while not stop():
                try:
                    batch = next(batches, None)
                except OSError as error:
                    raise self._failed(error) from error
                if batch is None:
                    return
                yield from self._settle(batch, sniff)

    def add_stream(
        self, name: str, stream: BinaryIO, modified: dt.datetime | None, sniff: Sniff
    ) -> Added | Known:
        """See Vault.add_stream."""
        self._demand_writable()

        def read(count: int) -> bytes:
            with reading_problems():
                return stream.read(count)

        try:
            sealed = self._blobs.seal(read)
        except OSError as error:
            raise self._failed(error) from error
        safe_name = name.encode("utf-8", "backslashreplace").decode()
        outcome = self._settle([Incoming(safe_name, sealed, modified)], sniff)[0]
        if isinstance(outcome, NotTaken):
            raise CannotRead(outcome.sentence)
        return outcome

    def record_pictures(
        self,
        facts: Mapping[str, PictureFacts],
        texts: Mapping[str, str],
        media: Mapping[str, str],
    ) -> None:
        """See Vault.record_pictures."""
        if facts or texts or media:
            plain = {id: text.encode("utf-8", "replace").decode() for id, text in texts.items()}
            self._ledger.append(
                ops.Looked(when=Stamp.now(), pictures=dict(facts), texts=plain, media=dict(media))
            )

    def _settle(
        self, batch: Sequence[Incoming | NotTaken], sniff: Sniff
    ) -> list[Added | Known | NotTaken]:
        """Put sealed files in place and write their entries, all with one wait for the disk."""
        view = self._ledger.view
        outcomes: list[Added | Known | NotTaken] = []
        fresh: dict[str, Exhibit] = {}
        returned: dict[str, Exhibit] = {}
        placed: list[str] = []
        number = view.next_mark_number()
        initials = view.facts.initials if view.facts else "X"
        slash = view.facts is not None and view.facts.mark_form is MarkForm.SLASH
        try:
            for incoming in batch:
                if isinstance(incoming, NotTaken):
                    outcomes.append(incoming)
                    continue
                sha256 = incoming.sealed.sha256.hex()
                known = view.with_hash(sha256) or fresh.get(sha256)
                back = known is not None and known.id in view.removed and sha256 not in returned
                if known is not None and back:
                    returned[sha256] = known
                outcome = Added if back else partial(Known, incoming.name)
                if known is not None and self._blobs.right_size(known.sha256, known.size):
                    self._blobs.discard(incoming.sealed)
                    outcomes.append(outcome(known))
                    continue
                blob = self._blobs.place(incoming.sealed)
                placed.append(blob)
                if known is not None:  # its sealed file had gone missing, and is back now
                    outcomes.append(outcome(known))
                    continue
                exhibit = Exhibit(
                    id=new_id(),
                    mark=ExhibitMark(initials, number + len(fresh), slash),
                    original_name=incoming.name,
                    size=incoming.sealed.size,
                    sha256=sha256,
                    blob=blob,
                    media_type=media_type(sniff, incoming.sealed.beginning),
                    added=self._ledger.now(),
                    file_modified=incoming.modified,
                    file_created=incoming.created,
                )
                fresh[sha256] = exhibit
                outcomes.append(Added(exhibit))
            self._blobs.confirm(placed)
        except OSError as error:
            self._discard_left(batch)
            raise self._failed(error) from error
        if fresh or returned:
            self._ledger.append(
                *(ops.ExhibitAdded(when=e.added, exhibit=e) for e in fresh.values()),
                *(
                    ops.Written(when=self._ledger.now(), record=e, version=view.version(e.id) + 1)
                    for e in returned.values()
                ),
            )
        return outcomes

    def _discard_left(self, batch: Sequence[Incoming | NotTaken]) -> None:
        for incoming in batch:
            if isinstance(incoming, Incoming):
                with contextlib.suppress(OSError):  # it is cleared at the next unlock
                    self._blobs.discard(incoming.sealed)

    def _failed(self, error: OSError) -> CannotWrite:
        problem = durable.cannot_write(error)
        if isinstance(error, durable.SyncFailed):
            self._ledger.log.read_only = problem
        return problem

    def _demand_writable(self) -> None:
        if self._ledger.log.read_only is not None:
            raise self._ledger.log.read_only
