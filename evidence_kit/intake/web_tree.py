"""A web page as elements within elements, for the readers of exports that are web pages.

Runs in the sandbox alone. Nothing of it is loaded or run; what nests without end becomes plain words
of the element that holds it.
"""

from collections.abc import Iterator
from html.parser import HTMLParser

from evidence_kit.intake.web_text import with_ends

_VOID = frozenset(  # HTML standard, 13.1.2: these have no end
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source")
    + ("track", "wbr")
)
_UNSEEN = frozenset(("script", "style", "template", "noscript"))
_DEEPEST = 100
_BLOCKS = frozenset(
    ("br", "div", "p", "section", "header", "footer", "main", "li", "ul", "table", "tr", "td")
    + ("blockquote", "h1", "h2", "h3", "h4", "pre", "article", "body", "html")
)


class Element:
    """One element: its *tag* and *values* (attributes), and what it holds, in order."""

    __slots__ = ("held", "tag", "values")

    def __init__(self, tag: str, values: dict[str, str]) -> None:
        self.tag, self.values = tag, values
        self.held: list[Element | str] = []

    @property
    def parts(self) -> list["Element"]:
        """The elements that it holds itself."""
        return [each for each in self.held if isinstance(each, Element)]

    @property
    def names(self) -> frozenset[str]:
        """The names in its class attribute."""
        return frozenset(self.values.get("class", "").split())

    def all(self) -> Iterator["Element"]:
        """It and every element in it, as they stand in the page."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.parts))

    def words(self) -> str:
        """All words in it, each block on a line of its own."""
        found: list[str] = []
        self._collect(found)
        lines = (" ".join(line.split()) for line in "".join(found).split("\n"))
        return "\n".join(line for line in lines if line)

    def short_words(self, longest: int) -> str | None:
        """All words in it on one line; None where there are more letters or elements than that."""
        found: list[str] = []
        letters = 0
        waiting: list[Element | str] = [self]
        for _ in range(longest * 4):
            if not waiting:
                return " ".join(" ".join(found).split())
            each = waiting.pop()
            if isinstance(each, Element):
                waiting.extend(reversed(each.held))
            else:
                found.append(each)
                letters += len(each.strip())
                if letters > longest:
                    return None
        return None

    def lone_words(self, longest: int) -> str | None:
        """The words in it where they stand all in one place; None where not, or where longer."""
        found: str | None = None
        waiting: list[Element | str] = [self]
        for _ in range(longest):
            if not waiting:
                break
            each = waiting.pop()
            if isinstance(each, Element):
                waiting.extend(each.held)
            elif each.strip():
                if found is not None:
                    return None
                found = each
        words = " ".join((found or "").split())
        return words if not waiting and words and len(words) <= longest else None

    def _collect(self, found: list[str]) -> None:
        block = self.tag in _BLOCKS
        if block:
            found.append("\n")
        for each in self.held:
            if isinstance(each, str):
                found.append(each)
            else:
                each._collect(found)
        if block:
            found.append("\n")


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self._open = [self.root]
        self._beyond = 0
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        if self._unseen:
            return
        if tag not in _VOID and len(self._open) > _DEEPEST:
            self._beyond += 1
            return
        element = Element(tag, {key: value or "" for key, value in attrs})
        self._open[-1].held.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif self._unseen or tag in _VOID:
            return
        elif self._beyond:
            self._beyond -= 1
        else:
            for at in range(len(self._open) - 1, 0, -1):
                if self._open[at].tag == tag:
                    del self._open[at:]
                    return

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._open[-1].held.append(data)


def tree_of_page(page: str) -> Element:
    """The outermost element of the HTML in *page*. Raises ValueError where it makes no sense."""
    reader = _Builder()
    try:
        reader.feed(with_ends(page))
        reader.close()
    except (AssertionError, RecursionError) as cause:
        raise ValueError("no HTML") from cause
    return reader.root
