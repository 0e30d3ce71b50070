"""The elements of an HTML page, with the end tags that its writer left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
     "wbr"]
)  # fmt: skip
BLOCKS = frozenset(
    ["address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "hr", "html", "legend",
     "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr",
     "ul", "h1", "h2", "h3", "h4", "h5", "h6"]
)  # fmt: skip
CELLS = ("td", "th")
# The end tags that HTML lets writers leave out: what a start tag closes, and up to where.
IMPLIED = {
    "li": (("li",), ("ul", "ol", "menu")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr",), ("table",)),
    "td": (CELLS, ("tr", "table")),
    "th": (CELLS, ("tr", "table")),
    "option": (("option",), ("select",)),
}
CLOSES_PARAGRAPH = BLOCKS - {"html", "body", "li", "tr", "tbody", "thead", "tfoot", "caption"}
DEEPEST_PAGE = 150
# Browsers take `<![…>` for a comment up to its first `>`; Python's parser fails on some of them.
COMMENT_OR_SECTION = re.compile(r"<!--.*?-->|<!\[[^>]*>", re.DOTALL)


@dataclass(slots=True)
class Element:
    """An element of a page with its attributes and what is in it."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def find(self, name: str) -> Iterator[Element]:
        """Yield the elements of a name below this one, in order, without those inside them."""
        stack = [iter(self.children)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif not isinstance(child, str):
                if child.name == name:
                    yield child
                else:
                    stack.append(iter(child.children))


class PageParser(HTMLParser):
    """Builds the elements of a page; end tags that are missing are supplied as browsers do."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, after those were closed that cannot contain it."""
        if tag in CLOSES_PARAGRAPH:
            self._close(("p",), BLOCKS - {"p"})
        closed, bounds = IMPLIED.get(tag, ((), ()))
        if closed:
            self._close(closed, bounds)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID and len(self._open) < DEEPEST_PAGE:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat `<p/>` as HTML does: as a start tag."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that an end tag names, if it is open."""
        self._close((tag,), CELLS if tag not in BLOCKS and tag not in CELLS else ())

    def handle_data(self, data: str) -> None:
        """Add text."""
        self._open[-1].children.append(data)

    def _close(self, names: tuple[str, ...], bounds: frozenset[str] | tuple[str, ...]) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            name = self._open[at].name
            if name in names:
                del self._open[at:]
                return
            if name in bounds:
                return


def parse_page(text: str) -> Element:
    """Return an element without a name that holds all of a page."""
    parser = PageParser()
    parser.feed(COMMENT_OR_SECTION.sub(drop_section, escape_unfinished(text)))
    parser.close()
    return parser.root


def drop_section(match: re.Match[str]) -> str:
    """Return a comment as it is, and nothing for a section that browsers take for a comment."""
    return match[0] if match[0].startswith("<!--") else ""


def escape_unfinished(text: str) -> str:
    """Return a page with the signs escaped that begin a tag or comment without an end.

    The parser looks for the end of each of them again, which takes quadratic time.

    >>> escape_unfinished("<p>1 <!-- 2 <b")
    '<p>1 &lt;!-- 2 &lt;b'
    """
    for sign, end in (("<!--", "-->"), ("<", ">")):
        after = text.rfind(end) + len(end) if end in text else 0
        text = text[:after] + text[after:].replace(sign, sign.replace("<", "&lt;"))
    return text


def walk_below(element: Element) -> Iterator[Element]:
    """Yield all elements below another, in order."""
    stack = [element]
    while stack:
        below = [child for child in stack.pop().children if isinstance(child, Element)]
        yield from below
        stack += reversed(below)
