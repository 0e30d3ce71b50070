"""Read the text of an HTML page as its readers see it.

Kept: headings, paragraphs, lists with the numbers that a browser shows (`<ol start>`,
`<ol reversed>`, `<li value>`), tables row by row, raised digits. Left out: what a browser
does not show, navigation, forms, buttons, footers of the page, scripts. If the page has one
`<main>`, or else one `<article>`, only that is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.articles.extracted_text import ExtractedBlock, fold_blanks
from ntgraph.articles.found_parts import BULLET, HEADING, PARAGRAPH
from ntgraph.articles.html_elements import BLOCKS, CELLS, Element, parse_page, walk_below
from ntgraph.articles.raised_digits import raise_digits, sink_digits
from ntgraph.errors import ArticleError

LEFT_OUT = frozenset(
    ["script", "style", "noscript", "template", "svg", "nav", "aside", "form", "button", "select",
     "iframe", "object", "video", "audio", "canvas", "head", "dialog", "textarea", "math"]
)  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What holds blocks of its own: a row of a table with these in it only places them on the page.
PARTED = frozenset([*HEADINGS, "ul", "ol", "dl", "table", "pre", "blockquote", "article"])
# What leads from a note back to its mark, in the note.
BACK_LINK = re.compile(r"\A(?:\^|↑)\s*(?:(?:[a-z]|\d\.\d)\s+)*(?=\S)|\s*↩\ufe0e?\Z")
EDIT_LINKS = "mw-editsection"


def read_html(text: str, shown: str) -> list[ExtractedBlock]:
    """Return the pieces of a page.

    Raises:
        ArticleError: the text has no elements.
    """
    root = parse_page(text)
    if not any(isinstance(child, Element) for child in root.children):
        raise ArticleError(f"{shown}: expected a HTML page, found no element")
    main = choose_main(root)
    return PageWalk(is_inside=main is not root).walk(main)


def choose_main(root: Element) -> Element:
    """Return the part of a page that holds the article."""
    for name in ("main", "article"):
        found = list(root.find(name))
        if len(found) == 1:
            return found[0]
    return root


def is_hidden(element: Element) -> bool:
    """Return whether a browser does not show an element, or it is no part of the article."""
    style = element.attributes.get("style", "").replace(" ", "").casefold()
    return (
        element.name in LEFT_OUT
        or "hidden" in element.attributes
        or EDIT_LINKS in element.attributes.get("class", "").split()
        or element.attributes.get("aria-hidden") == "true"
        or element.attributes.get("role") in ("navigation", "search", "banner", "contentinfo")
        or "display:none" in style
        or "visibility:hidden" in style
    )


class PageWalk:
    """Collects the words of a page in pieces."""

    def __init__(self, *, is_inside: bool) -> None:
        # The footer of an article can have its sources, that of a page has not.
        self._is_inside = is_inside
        self._pieces: list[ExtractedBlock] = []
        self._words: list[str] = []
        self._next = ExtractedBlock(PARAGRAPH, "")

    def walk(self, root: Element) -> list[ExtractedBlock]:
        """Return the pieces of an element."""
        self._visit(root)
        self._flush()
        return self._pieces

    def _flush(self) -> None:
        words = BACK_LINK.sub("", fold_blanks("".join(self._words)))
        self._words.clear()
        if words:
            kind = self._next
            self._pieces.append(ExtractedBlock(kind.kind, words, kind.level, kind.number))
            self._next = ExtractedBlock(PARAGRAPH, "")

    def _visit(self, element: Element) -> None:
        name = element.name
        if is_hidden(element) or (name == "footer" and not self._is_inside):
            return
        if name in ("sup", "sub"):
            self._words.append(shift(name, plain_text(element)))
        elif name == "br":
            self._words.append(" ")
        elif name in ("ol", "ul", "menu"):
            self._flush()
            self._visit_list(element)
        elif name in HEADINGS:
            self._begin(ExtractedBlock(HEADING, "", HEADINGS[name]), element)
        elif name == "tr":
            self._visit_row(element)
        elif name in BLOCKS or name in CELLS:
            self._visit_block(element)
        else:
            self._visit_children(element)

    def _visit_children(self, element: Element) -> None:
        for child in element.children:
            if isinstance(child, str):
                self._words.append(child)
            else:
                self._visit(child)

    def _visit_block(self, element: Element) -> None:
        # The first words in a list's point keep its number, also inside a paragraph.
        waiting = self._next
        self._flush()
        if waiting.kind == BULLET and not self._words:
            self._next = waiting if self._next is waiting else self._next
        self._visit_children(element)
        self._flush()

    def _begin(self, kind: ExtractedBlock, element: Element) -> None:
        self._flush()
        self._next = kind
        self._visit_children(element)
        self._flush()
        self._next = ExtractedBlock(PARAGRAPH, "")

    def _visit_row(self, row: Element) -> None:
        self._flush()
        if any(each.name in PARTED for each in walk_below(row)):
            self._visit_children(row)
            self._flush()
            return
        cells = [c for c in row.children if isinstance(c, Element) and c.name in CELLS]
        self._words.append(
            " | ".join(filter(None, (fold_blanks(read_words(cell)) for cell in cells)))
        )
        self._flush()

    def _visit_list(self, element: Element) -> None:
        items = [c for c in element.children if isinstance(c, Element)]
        for number, item in number_items(element, items):
            kind = ExtractedBlock(BULLET, "", number=number)
            if is_one_block(item):
                self._flush()
                self._next = kind
                self._words.append(read_words(item))
                self._flush()
            else:
                self._begin(kind, item)


def is_one_block(item: Element) -> bool:
    """Return whether the point of a list is one block, such as a printed work in several boxes."""
    names = [each.name for each in walk_below(item)]
    return names.count("p") < 2 and not any(name in PARTED for name in names)


def number_items(element: Element, items: list[Element]) -> Iterator[tuple[int | None, Element]]:
    """Yield the points of a list with the numbers that a browser shows; without in `<ul>`."""
    points = sum(item.name == "li" for item in items)
    is_reversed = "reversed" in element.attributes
    number = read_number(element.attributes.get("start", ""), points if is_reversed else 1)
    for item in items:
        if item.name != "li":
            yield None, item
            continue
        number = read_number(item.attributes.get("value", ""), number)
        yield (number if element.name == "ol" and 0 <= number < 1000 else None), item
        number += -1 if is_reversed else 1


def read_number(value: str, otherwise: int) -> int:
    """Return the whole number of an attribute, or another one if it has none."""
    value = value.strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 7 else otherwise


def shift(name: str, words: str) -> str:
    """Return raised or lowered words, with digits as Unicode raises or lowers them."""
    return raise_digits(words) if name == "sup" else sink_digits(words)


def plain_text(element: Element) -> str:
    """Return all words of an element in one text."""
    parts = (c if isinstance(c, str) else read_words(c) for c in element.children)
    return "".join(parts)


def read_words(element: Element) -> str:
    """Return the shown words of an element, without a piece of its own for a block in it."""
    if is_hidden(element):
        return ""
    if element.name in ("sup", "sub"):
        return shift(element.name, plain_text(element))
    if element.name == "br":
        return " "
    words = plain_text(element)
    return f" {words} " if element.name in BLOCKS else words
