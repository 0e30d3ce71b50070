"""Read the text of a Word file (.docx) as its readers see it with all changes accepted.

Kept: paragraphs, headings (by the outline level of their style), lists, tables row by row,
inserted and moved text at its new place, what a field shows (such as the marks that a
citation program sets), content controls, links, formulas as plain characters, raised and
lowered digits, Greek letters of the Symbol font. A hyphen that does not break becomes a
plain one. Footnotes and endnotes stand at the end with the number of their mark; in a document
with a list of works of its own their marks are written `[note 1]`, so that they cite nothing.

Left out: deleted and moved-away text, instructions of fields, comments, pictures, headers
and footers of pages, hidden text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from xml.etree.ElementTree import Element

from ntgraph.articles.docx_lists import DocxNumbers, DocxStyles
from ntgraph.articles.extracted_text import ExtractedBlock, fold_blanks
from ntgraph.articles.found_parts import BULLET, HEADING, PARAGRAPH
from ntgraph.articles.packed_xml import PackedXml
from ntgraph.articles.parts_of_article import LIST_NAMES
from ntgraph.articles.raised_digits import raise_digits, sink_digits
from ntgraph.errors import ArticleError

DOCUMENT, STYLES, NUMBERS = "word/document.xml", "word/styles.xml", "word/numbering.xml"
NOTES = {"footnoteReference": "word/footnotes.xml", "endnoteReference": "word/endnotes.xml"}
LEFT_OUT = frozenset(
    ["del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "tblPr", "trPr", "tcPr",
     "sectPr", "sdtPr", "footnoteRef", "endnoteRef", "annotationRef", "commentReference",
     "pict", "object", "fldData"]
)  # fmt: skip
PLAIN = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "softHyphen": "", "ptab": " "}
# The letters of the Symbol font from A to z, by their places in it.
SYMBOL = dict(
    zip(
        [*range(0x41, 0x5B), *range(0x61, 0x7B)],
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
SYMBOL |= {
    0xB1: "±",
    0xB3: "≥",
    0xA3: "≤",
    0xB7: "·",
    0xB0: "°",
    0xB4: "\u00d7",
    0xAE: "→",
    0xA5: "∞",
}
PRIVATE = 0xF000
NOTES_HEADING = "Notes"
# Around the number of a note's mark until it is known whether the notes are the list of works.
BEGIN, END = "\ue000", "\ue001"
MARK = re.compile(f"{BEGIN}(\\d+){END}")


def read_docx(raw: bytes, shown: str) -> list[ExtractedBlock]:
    """Return the pieces of a Word file.

    Raises:
        ArticleError: it is no Word file, a part of it is too large or cannot be read.
    """
    return WordFile(raw, shown).read()


class WordFile:
    """A Word file: its parts as elements, and the notes that were met so far."""

    def __init__(self, raw: bytes, shown: str) -> None:
        self._shown = shown
        self._parts = PackedXml(raw, shown, "a Word file (.docx)")
        self._noted: dict[tuple[str, str], int] = {}
        self._styles = DocxStyles(self._parts.read(STYLES))
        self._numbers = DocxNumbers(self._parts.read(NUMBERS))

    def read(self) -> list[ExtractedBlock]:
        """Return the pieces of the document, then its notes."""
        document = self._parts.read(DOCUMENT)
        body = None if document is None else document.find("body")
        if body is None:
            raise ArticleError(f"{self._shown}: expected a Word file, found no {DOCUMENT} in it")
        pieces = list(self._blocks(body))
        has_list = any(
            p.kind == HEADING and LIST_NAMES.fullmatch(fold_blanks(p.text)) for p in pieces
        )
        pieces += self._list_notes(are_works=not has_list)
        write = partial(write_note, is_work=not has_list)
        return [replace(piece, text=MARK.sub(write, piece.text)) for piece in pieces]

    def _blocks(self, parent: Element) -> Iterator[ExtractedBlock]:
        for child in parent:
            if child.tag == "p":
                yield from self._paragraph(child)
            elif child.tag == "tr":
                cells = (" ".join(p.text for p in self._blocks(c)) for c in child.iter("tc"))
                yield ExtractedBlock(PARAGRAPH, " | ".join(filter(str.strip, cells)))
            elif child.tag not in LEFT_OUT:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[ExtractedBlock]:
        words = "".join(self._words(paragraph))
        for box in paragraph.iter("txbxContent"):
            yield from self._blocks(box)
        level = self._styles.find_level(paragraph)
        number = self._numbers.count(paragraph, self._styles)
        if level:
            yield ExtractedBlock(HEADING, words, level)
        elif number is None:
            yield ExtractedBlock(PARAGRAPH, words)
        else:
            yield ExtractedBlock(BULLET, words, number=number or None)

    def _words(self, parent: Element) -> Iterator[str]:
        for child in parent:
            name = child.tag
            if name == "r":
                yield self._run(child)
            elif name == "t":
                yield child.text or ""
            elif name not in LEFT_OUT and name != "txbxContent":
                yield from self._words(child)

    def _run(self, run: Element) -> str:
        properties = run.find("rPr")
        if properties is not None and is_on(properties.find("vanish")):
            return ""
        words = "".join(self._run_words(run))
        place = None if properties is None else properties.find("vertAlign")
        raised = "" if place is None else place.get("val", "")
        if raised == "superscript":
            return raise_digits(words)
        return sink_digits(words) if raised == "subscript" else words

    def _run_words(self, run: Element) -> Iterator[str]:
        for child in run:
            name = child.tag
            if name == "t":
                yield child.text or ""
            elif name in PLAIN:
                yield PLAIN[name]
            elif name == "sym":
                yield read_symbol(child)
            elif name in NOTES:
                yield self._mark(name, child.get("id", ""))
            elif name not in LEFT_OUT and name != "drawing":
                yield from self._words(child)

    def _mark(self, kind: str, id: str) -> str:
        number = self._noted.setdefault((kind, id), len(self._noted) + 1)
        return f"{BEGIN}{number}{END}"

    def _list_notes(self, *, are_works: bool) -> Iterator[ExtractedBlock]:
        if not self._noted:
            return
        texts = {}
        for kind, part in NOTES.items():
            root = self._parts.read(part)
            for note in () if root is None else root:
                pieces = self._blocks(note)
                texts[kind, note.get("id", "")] = " ".join(piece.text for piece in pieces)
        yield ExtractedBlock(HEADING, NOTES_HEADING, 2)
        for key, number in list(self._noted.items()):
            words = texts.get(key, "")
            if are_works:
                yield ExtractedBlock(BULLET, words, number=number)
            else:
                yield ExtractedBlock(PARAGRAPH, f"Note {number}: {words}")


def write_note(mark: re.Match[str], *, is_work: bool) -> str:
    """Return the mark of a note: raised if the notes are the list of works."""
    return raise_digits(mark[1]) if is_work else f"[note {mark[1]}]"


def is_on(switch: Element | None) -> bool:
    """Return whether a property is there and not switched off."""
    return switch is not None and switch.get("val", "1") not in ("0", "false", "off")


def read_symbol(symbol: Element) -> str:
    """Return the character of a symbol; of signs with places of their own font, those of Symbol."""
    digits: str = symbol.get("char", "")
    if not re.fullmatch(r"[0-9A-Fa-f]{1,4}", digits):
        return ""
    code = int(digits, 16)
    if code >= PRIVATE:
        code -= PRIVATE
        is_known = symbol.get("font", "").casefold() == "symbol"
        return SYMBOL.get(code, "") if is_known else ""
    return chr(code)
