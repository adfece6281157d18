"""What is being typed and not saved yet: kept sealed, so that hiding loses nothing."""

from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec

from evidence_kit.vault import durable
from evidence_kit.vault.chunked import Damaged, open_sealed, seal
from evidence_kit.vault.keys import Keys
from evidence_kit.vault.padding import pad, unpad

NEXT = "drafts.next"
_CONTEXT = b"vlt1/drafts"
_decoder = msgspec.msgpack.Decoder(dict[str, dict[str, str]])


class Drafts:
    """The file drafts of a vault: the fields of each form that was left half-way.

    *damaged* says that there was one which could not be read; typing begins anew.
    """

    def __init__(self, folder: Path, keys: Keys) -> None:
        self._path = folder / "drafts"
        self._next = folder / NEXT
        self._scratch = folder / "tmp"
        self._key = keys.drafts
        self.damaged = False
        self._forms = self._read()

    def get(self, form: str) -> dict[str, str]:
        """Return what was typed in *form*, field by field."""
        return dict(self._forms.get(form, {}))

    def put(self, form: str, fields: Mapping[str, str]) -> None:
        """Keep *fields*, or forget the form where there are none. Raises OSError."""
        forms = {name: kept for name, kept in self._forms.items() if name != form}
        if fields:
            forms[form] = dict(fields)
        if forms == self._forms:
            return
        text = pad(msgspec.msgpack.encode(forms))
        durable.replace(self._path, seal(self._key, _CONTEXT, text), self._scratch)
        self._forms = forms

    def seal_next(self, keys: Keys, without: Collection[str] = ()) -> None:
        """Lay beside it the same under other *keys*, which will be those of the vault.

        Forms whose name has one of the ids *without* in it are left out.
        """
        forms = {
            form: fields
            for form, fields in self._forms.items()
            if not any(id in form for id in without)
        }
        text = pad(msgspec.msgpack.encode(forms))
        durable.replace(self._next, seal(keys.drafts, _CONTEXT, text), self._scratch)

    def _read(self) -> dict[str, dict[str, str]]:
        for path in (self._path, self._next):
            try:
                data = path.read_bytes()
                forms = _decoder.decode(unpad(open_sealed(self._key, _CONTEXT, data)))
            except FileNotFoundError:
                continue
            except (OSError, Damaged, ValueError):
                self.damaged = True
                continue
            self.damaged = False
            return forms
        return {}
