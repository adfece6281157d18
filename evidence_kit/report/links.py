"""Links of the report that the typesetter need not follow itself, which is what memory went to.

Typst sets every page that holds a link twice, once before it knows where the link leads. So the
template writes the links between events and exhibits as addresses, "to:ex-AB1?ev-3" (to exhibit
AB1, from event 3) and "to:ev-3", and here they become links inside the PDF (ISO 32000-1,
12.3.2.2 and 12.3.2.3).
"""

import re

_ADDRESS = re.compile(rb"/A<</Type/Action/S/URI/URI\(to:([a-zA-Z0-9-]+)(?:\?([a-zA-Z0-9-]+))?\)>>")
_CONTENTS = re.compile(rb"/Contents\(to:[^)]*\)")
_FROM = re.compile(
    rb"\n(\d+) 0 obj\n<</Type/Annot/Subtype/Link/Rect\[([-\d.]+) [-\d.]+ [-\d.]+ ([-\d.]+)\]"
    rb"[^\n]*?URI\(to:[a-zA-Z0-9-]+\?([a-zA-Z0-9-]+)\)"
)
_PAGE = re.compile(rb"\n(\d+) 0 obj\n<</Type/Page/[^\n]*?/Annots\[([^\]]*)\]")


class Links:
    """The addresses of a *skeleton*, and where in it they lead."""

    def __init__(self, skeleton: bytes) -> None:
        page_of = {
            int(note): page
            for page, notes in _PAGE.findall(skeleton)
            for note in re.findall(rb"(\d+) 0 R", notes)
        }
        self._places: dict[bytes, bytes] = {}
        for note, left, top, name in _FROM.findall(skeleton):
            if int(note) in page_of:
                place = b"[%s 0 R/XYZ %s %s 0]" % (page_of[int(note)], left, top)
                self._places.setdefault(name, place)

    def followed(self, written: bytes) -> bytes:
        """Return the object *written* with its address turned into the place where it leads.

        The row of an event is where its own link to an exhibit stands; an exhibit's heading has
        its name in the PDF already.
        """
        found = _ADDRESS.search(written)
        if not found:
            return written
        name = found[1]
        place = self._places.get(name, b"(%s)" % name)
        words = name.replace(b"ex-", b"Exhibit ").replace(b"ev-", b"Event ")
        written = _CONTENTS.sub(b"/Contents(%s)" % words, written)
        return _ADDRESS.sub(lambda _: b"/Dest" + place, written)
