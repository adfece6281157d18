"""What a message in a web page holds: its words, the files it names, and what others made of it."""

import re

from evidence_kit.intake.exports.threads import clean, label
from evidence_kit.intake.web_tree import Element

_FILMS = frozenset(("video", "audio"))
_IN_LINE = frozenset(
    ("span", "a", "b", "i", "u", "s", "em", "strong", "code", "del", "spoiler", "img")
)
_LONGEST_NAME = 200
_LONGEST_ADDRESS = 500


class PageBody:
    """Takes in elements one after another, and tells what they hold."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.reactions: list[str] = []
        self._words: list[str] = []

    @property
    def text(self) -> str:
        """The words, each block on a line of its own."""
        found = (" ".join(line.split()) for line in "".join(self._words).split("\n"))
        return clean("\n".join(line for line in found if line))

    def take(self, element: Element) -> None:
        """Take in *element* and what it holds. The tree is never deeper than a hundred."""
        if element.tag == "ul":
            self.reactions += [_reaction(each) for each in element.parts if each.tag == "li"]
            return
        source = element.values.get("src", "")
        if source and is_inside(source):
            self.files.append(path_inside(source))
        elif element.tag == "img" and element.values.get("alt"):
            self._words.append(element.values["alt"])  # an emoji as a picture
        if element.tag in _FILMS:
            self._take_files(element)
            return
        self._words.append("\n" if element.tag not in _IN_LINE else "")
        before = len(self._words)
        for each in element.held:
            if isinstance(each, Element):
                self.take(each)
            else:
                self._words.append(each)
        if element.tag == "a":
            self._end_link(element.values.get("href", ""), "".join(self._words[before:]))
        elif element.tag not in _IN_LINE:
            self._words.append("\n")

    def _take_files(self, element: Element) -> None:
        """What a film or sound names; its words are for browsers that cannot play it."""
        for each in element.all():
            for name in ("src", "href"):
                if (path := each.values.get(name, "")) and is_inside(path):
                    self.files.append(path_inside(path))

    def _end_link(self, address: str, words: str) -> None:
        if not address:
            return
        if is_inside(address):
            self.files.append(path_inside(address))
        elif address.split("//", 1)[-1].strip("/") not in words:
            self._words.append(f" <{address[:_LONGEST_ADDRESS]}>")


def is_inside(path: str) -> bool:
    """Whether *path* is of a file in the export."""
    return not path.startswith(("#", "//")) and ":" not in path.split("/", 1)[0]


def path_inside(path: str) -> str:
    """*path* as it stands in the export, without the steps up that a page takes to its root."""
    return label(re.sub(r"^(?:\.\./)+", "", path))


def _reaction(element: Element) -> str:
    """ "Zoë reacted ❤", from "❤Zoë (Apr 23, 2022 5:32 pm)"."""
    words = label(element.short_words(_LONGEST_NAME))
    words = re.sub(r"\s*\([^()]*\d{4}[^()]*\)$", "", words)
    found = re.match(r"([^\w\s@.]+)\s*(.+)$", words)
    return f"{found[2]} reacted {found[1]}" if found else words
