"""The styles and lists of a Word file: which paragraph is a heading, which number a point has."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

DEEPEST_HEADING = 6
MOST_STEPS = 20
HEADING_NAME = re.compile(r"heading ([1-9])", re.IGNORECASE)
TITLE = "title"
# Numbers are counted only where they are printed as plain ones.
COUNTED = ("decimal", "decimalZero")


def read_value(parent: Element | None, path: str) -> str:
    """Return the `val` of an element below another, or an empty text."""
    found = None if parent is None else parent.find(path)
    return "" if found is None else found.get("val", "")


class DocxStyles:
    """The styles of a Word file by id."""

    def __init__(self, part: Element | None) -> None:
        styles = [] if part is None else part.findall("style")
        self._styles = {style.get("styleId", ""): style for style in styles}

    def find_level(self, paragraph: Element) -> int:
        """Return the level of a heading, from 1; 0 for another paragraph."""
        outline = read_value(paragraph, "pPr/outlineLvl")
        if outline.isdigit():
            return to_level(int(outline) + 1)
        for style in self.list_styles(paragraph):
            name = read_value(style, "name")
            if name.casefold() == TITLE:
                return 1
            if match := HEADING_NAME.fullmatch(name):
                return to_level(int(match[1]))
            outline = read_value(style, "pPr/outlineLvl")
            if outline.isdigit():
                return to_level(int(outline) + 1)
        return 0

    def list_styles(self, paragraph: Element) -> list[Element]:
        """Return the style of a paragraph and those that it is based on."""
        found: list[Element] = []
        id = read_value(paragraph, "pPr/pStyle")
        while id in self._styles and len(found) < MOST_STEPS:
            found.append(self._styles[id])
            id = read_value(self._styles[id], "basedOn")
        return found


def to_level(level: int) -> int:
    """Return an outline level as that of a heading; those below are plain text."""
    return level if level <= DEEPEST_HEADING else 0


class DocxNumbers:
    """The lists of a Word file, which count their points while the paragraphs are read."""

    def __init__(self, part: Element | None) -> None:
        kinds = [] if part is None else part.findall("abstractNum")
        self._kinds = {kind.get("abstractNumId", ""): kind for kind in kinds}
        lists = [] if part is None else part.findall("num")
        self._lists = {each.get("numId", ""): each for each in lists}
        self._counts: dict[tuple[str, int], int] = {}

    def count(self, paragraph: Element, styles: DocxStyles) -> int | None:
        """Return the number of a point, 0 for a point without one, None for no point."""
        properties = [
            paragraph.find("pPr"),
            *(s.find("pPr") for s in styles.list_styles(paragraph)),
        ]
        for each in properties:
            id = read_value(each, "numPr/numId")
            if id == "0":
                return None
            if id:
                depth = read_value(each, "numPr/ilvl")
                return self._count_in(id, int(depth) if depth.isdigit() else 0)
        return None

    def _count_in(self, id: str, depth: int) -> int:
        item = self._lists.get(id)
        kind = self._kinds.get(read_value(item, "abstractNumId"))
        level = None
        if kind is not None:
            levels = (each for each in kind.findall("lvl") if each.get("ilvl") == str(depth))
            level = next(levels, None)
        if read_value(level, "numFmt") not in COUNTED:
            return 0
        start = read_value(level, "start")
        for change in () if item is None else item.findall("lvlOverride"):
            if change.get("ilvl") == str(depth):
                start = read_value(change, "startOverride") or start
        # Lists of one kind count on, unless one of them says where it starts.
        has_own = item is not None and item.find("lvlOverride/startOverride") is not None
        key = (id if has_own else read_value(item, "abstractNumId"), depth)
        first = int(start) if start.isdigit() else 1
        self._counts[key] = self._counts.get(key, first - 1) + 1
        for each in [each for each in self._counts if each[0] == key[0] and each[1] > depth]:
            del self._counts[each]
        return self._counts[key]
