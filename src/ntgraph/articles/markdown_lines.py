"""Find the blocks of a Markdown text: headings, paragraphs, points, rows of tables, notes.

Marks within a line, such as `**`, stay as they are: positions count in the file as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ntgraph.articles.found_parts import BULLET, HEADING, PARAGRAPH, REFERENCE, RawBlock
from ntgraph.articles.text_lines import TextLine, list_lines

HASHES = re.compile(r"(#{1,6})[ \t]+")
CLOSING_HASHES = re.compile(r"[ \t]+#+\Z")
UNDERLINE = re.compile(r"(=+|-{2,})\Z")
POINT = re.compile(r"(?:[-*+•][ \t]+|(\d{1,3})[.)][ \t]+|[\[(](\d{1,3})[\])][ \t]+)")
NOTE = re.compile(r"\[\^(\d{1,3})\]:[ \t]*")
QUOTE = re.compile(r"(?:>[ \t]?)+")
NOTHING = re.compile(
    r"(?:[-*_][ \t]*){3,}\Z|\|?[\s:|-]+\|[\s:|-]*\Z|!\[[^\]]*\]\([^)]*\)\Z|<!--.*-->\Z"
)
FENCE = ("```", "~~~")
FRONT = "---"


@dataclass(frozen=True, slots=True)
class MarkdownLine:
    """A line with the block that it would begin; `None` for a line without words of its own."""

    line: TextLine
    block: RawBlock | None
    underline: int = 0


def find_markdown_blocks(text: str) -> list[RawBlock]:
    """Return the blocks of a Markdown text in order.

    Lines of a paragraph or of a point belong together until an empty line or another mark.
    A footnote (`[^7]: …`) is an entry of the list of works. Code, rules, pictures and what
    stands in front of the text between two `---` are left out.
    """
    blocks: list[RawBlock] = []
    for item in read_lines(text):
        if item.block is None:
            if item.underline and blocks and not item.line.is_apart:
                last = blocks[-1]
                if last.kind == PARAGRAPH:
                    blocks[-1] = replace(last, kind=HEADING, level=item.underline)
            continue
        if blocks and continues(blocks[-1], item):
            blocks[-1] = replace(blocks[-1], end=item.line.end)
        else:
            blocks.append(item.block)
    return blocks


def continues(last: RawBlock, item: MarkdownLine) -> bool:
    """Return whether a line goes on with the block before it."""
    block = item.block
    is_plain = block is not None and block.kind == PARAGRAPH and not block.level
    return is_plain and not item.line.is_apart and last.kind != HEADING and not last.level


def read_lines(text: str) -> Iterator[MarkdownLine]:
    """Yield the lines outside code and front matter, each with the block it would begin."""
    fence, has_front = "", False
    for at, line in enumerate(list_lines(text)):
        start = text[line.start : line.start + 3]
        is_front = at == 0 and text[line.start : line.end] == FRONT and f"\n{FRONT}" in text
        if has_front or is_front:
            has_front = at == 0 or text[line.start : line.end] != FRONT
        elif fence:
            fence = "" if start == fence else fence
        elif start in FENCE:
            fence = start
        else:
            yield read_line(text, line)


def read_line(text: str, line: TextLine) -> MarkdownLine:
    """Return a line with the block that it would begin."""
    words = text[line.start : line.end]
    if underline := UNDERLINE.match(words):
        return MarkdownLine(line, None, 1 if underline[1][0] == "=" else 2)
    if NOTHING.match(words):
        return MarkdownLine(line, None)
    quote = QUOTE.match(words)
    start = line.start + (quote.end() if quote else 0)
    if hashes := HASHES.match(text, start, line.end):
        closing = CLOSING_HASHES.search(words)
        end = line.end - (len(closing[0]) if closing else 0)
        block = RawBlock(HEADING, hashes.end(), end, start, level=len(hashes[1]))
    elif note := NOTE.match(text, start, line.end):
        block = RawBlock(REFERENCE, note.end(), line.end, start, int(note[1]))
    elif point := POINT.match(text, start, line.end):
        digits = point[1] or point[2]
        block = RawBlock(BULLET, point.end(), line.end, start, int(digits) if digits else None)
    else:
        start += text.startswith("\\", start)
        is_row = words.startswith("|")
        block = RawBlock(PARAGRAPH, start, line.end, start, level=1 if is_row else 0)
    if block.start >= block.end:
        return MarkdownLine(line, None)
    return MarkdownLine(line, replace(block, is_apart=line.is_apart))
