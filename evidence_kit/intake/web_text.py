"""The words of a web page, and nothing of it that could run, load or look like something else.

Runs in the sandbox alone. Where a link's words hide where it leads, its address stands behind it.
"""

import re
from html.parser import HTMLParser

_UNSEEN = {"script", "style", "template", "noscript", "svg", "math", "iframe", "object", "head"}
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "br", "button", "caption", "dd", "div")
    + ("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4")
    + ("h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "option", "p", "pre")
    + ("section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
)
_TIDY = re.compile(r"[ \t\r\f\v\xa0]+")
_LONGEST_ADDRESS = 300


class WebText(HTMLParser):
    """Collects title and words while the page goes by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self._parts: list[str] = []
        self._unseen: list[str] = []
        self._in_title = False
        self._link = ""
        self._linked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in the beginning of an element."""
        values = {key: value or "" for key, value in attrs}
        if tag == "title":
            self._in_title = True
        elif tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag == "body":
            self._unseen.clear()  # a head that was never closed hides nothing
        if tag in _BLOCKS:
            self._parts.append("\n")
        elif tag == "img" and not self._unseen:
            self._parts.append(f"[picture: {values['alt']}]" if values.get("alt") else "[picture]")
        elif tag == "a":
            self._link, self._linked = values.get("href", ""), []

    def handle_endtag(self, tag: str) -> None:
        """Take in the end of an element."""
        if tag == "title":
            self._in_title = False
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        if tag in _BLOCKS:
            self._parts.append("\n")
        elif tag == "a" and self._link:
            self._end_link()

    def handle_data(self, data: str) -> None:
        """Take in words."""
        if self._in_title:
            self.title += data
        elif not self._unseen:
            self._parts.append(data)
            if self._link:
                self._linked.append(data)

    def _end_link(self) -> None:
        address, words = self._link[:_LONGEST_ADDRESS], "".join(self._linked).strip()
        self._link = ""
        elsewhere = address.split(":", 1)[0].lower() in ("http", "https", "mailto", "tel")
        if elsewhere and not self._unseen and address.split("//")[-1].strip("/") not in words:
            self._parts.append(f" <{address}>")

    @property
    def text(self) -> str:
        """All words so far, without runs of empty lines and spaces."""
        lines = (_TIDY.sub(" ", line).strip() for line in "".join(self._parts).split("\n"))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def with_ends(page: str) -> str:
    """*page* with signs that nothing ends as words: for each, a reader would search all the rest."""
    page = page.replace("<![", "&lt;![")
    last = page.rfind("-->")
    page = page[: last + 1] + page[last + 1 :].replace("<!--", "&lt;!--")
    last = page.rfind(">")
    return page[: last + 1] + page[last + 1 :].replace("<", "&lt;")


def text_of_page(page: str) -> tuple[str, str]:
    """The title and the words of the HTML in *page*. Raises ValueError where it makes no sense."""
    reader = WebText()
    try:
        reader.feed(with_ends(page))
        reader.close()
    except (AssertionError, RecursionError) as cause:
        raise ValueError("no HTML") from cause
    return " ".join(reader.title.split()), reader.text
