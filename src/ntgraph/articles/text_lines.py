"""Find the blocks of a plain text: paragraphs, bullets, numbered points and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ntgraph.articles.found_parts import BULLET, HEADING, PARAGRAPH, RawBlock

MARKER = re.compile(
    r"\s*(?:[•◦‣▪●○·*–—-]\s+|[\[(](?P<bracketed>\d{1,3})[\])]\s+|(?P<number>\d{1,3})(?:[.)]\s+|\t\s*))"
)
# Lines that an editor broke are about as long as each other; other lines are paragraphs.
LONGEST_BROKEN_LINE = 120
LEAST_BROKEN_SHARE = 0.6
LONGEST_HEADING = 90
MOST_HEADING_WORDS = 14
SHORTEST_PARAGRAPH = 80
MOST_SHORT_HEADING, SHORTEST_SENTENCE = 6, 20
NO_HEADING_END = tuple(".,;:!…-")
SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*[\d,–⁰¹²³⁴-⁹-]*\s*\Z")
LETTERS_IN_HEADING = 0.6


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line with words: its place without the blanks around it, and what stands before it."""

    start: int
    end: int
    indent: int
    is_apart: bool


def list_lines(text: str) -> Iterator[TextLine]:
    """Yield the lines of a text that have words."""
    position, is_apart = 0, True
    for raw in text.split("\n"):
        body = raw.strip("\ufeff \t\r\f\v\u00a0")
        if body:
            start = position + raw.index(body)
            yield TextLine(start, start + len(body), start - position, is_apart)
        is_apart = not body
        position += len(raw) + 1


def find_plain_blocks(text: str, *, are_broken: bool = False) -> list[RawBlock]:
    """Return the blocks of a plain text in order.

    Each line is a block, unless an editor broke the lines (`are_broken` says that this is
    known): then a block ends at an empty line or before a bullet.
    """
    lines = list(list_lines(text))
    is_joined = are_broken or is_broken(text, lines)
    groups = join_lines(text, lines) if is_joined else [[line] for line in lines]
    blocks = [read_group(text, group) for group in groups]
    return mark_headings(text, blocks)


def is_broken(text: str, lines: list[TextLine]) -> bool:
    """Return whether an editor broke the lines of a text to a width."""
    lengths = [line.end - line.start for line in lines]
    if not lengths or max(lengths) > LONGEST_BROKEN_LINE:
        return False
    width = max(lengths)
    inner = [n for n, after in zip(lengths[:-1], lines[1:], strict=True) if not after.is_apart]
    full = sum(n >= width * LEAST_BROKEN_SHARE for n in inner)
    ended = sum(
        SENTENCE_END.search(text, max(line.start, line.end - 12), line.end) is not None
        for line, after in pairwise(lines)
        if not after.is_apart
    )
    return len(inner) > 2 and full >= len(inner) * LEAST_BROKEN_SHARE and ended < full


def join_lines(text: str, lines: list[TextLine]) -> list[list[TextLine]]:
    """Return broken lines in groups, one for each paragraph or point."""
    groups: list[list[TextLine]] = []
    for line in lines:
        begins = line.is_apart or MARKER.match(text, line.start, line.end)
        if not groups or begins or hangs_over(groups[-1], line):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def hangs_over(group: list[TextLine], line: TextLine) -> bool:
    """Return whether the lines before are an entry that is indented but for its first line."""
    return group[-1].indent > group[0].indent >= line.indent


def read_group(text: str, group: list[TextLine]) -> RawBlock:
    """Return the block of some lines; a bullet or number before it is not part of it."""
    first, end = group[0], group[-1].end
    marker = MARKER.match(text, first.start, end)
    if marker is None or marker.end() >= end:
        return RawBlock(PARAGRAPH, first.start, end, first.start, is_apart=first.is_apart)
    digits = marker["number"] or marker["bracketed"]
    number = int(digits) if digits else None
    return RawBlock(BULLET, marker.end(), end, first.start, number, is_apart=first.is_apart)


def mark_headings(text: str, blocks: list[RawBlock]) -> list[RawBlock]:
    """Return the blocks with headings told from paragraphs.

    A heading is a short line without a stop at its end that stands apart, above a paragraph
    or above another heading, or at the very top.
    """
    marked: list[RawBlock] = []
    after: RawBlock | None = None
    for block in reversed(blocks):
        looks = looks_like_heading(text, block)
        is_first = block is blocks[0] and block.kind == PARAGRAPH
        if looks and after is not None and (is_first or is_above_text(text, block, after)):
            level = 1 if is_first or after.kind == HEADING else 2
            block = replace(block, kind=HEADING, level=level, start=block.marker)
        marked.append(block)
        after = block
    return marked[::-1]


def looks_like_heading(text: str, block: RawBlock) -> bool:
    """Return whether a block has the form of a heading."""
    words = text[block.start : block.end]
    if not block.is_apart or len(words) > LONGEST_HEADING or "\n" in words or " | " in words:
        return False
    if block.kind != PARAGRAPH and (block.number is None or not block.is_apart):
        return False
    letters = sum(each.isalpha() or each.isspace() for each in words)
    return (
        not words.endswith(NO_HEADING_END)
        and len(words.split()) <= MOST_HEADING_WORDS
        and letters >= len(words) * LETTERS_IN_HEADING
        and not words[0].islower()
    )


def is_above_text(text: str, block: RawBlock, after: RawBlock) -> bool:
    """Return whether a paragraph of sentences, or a heading above one, stands below a block.

    Above a short paragraph only a heading of a few words without digits is taken for one.
    """
    if after.kind == HEADING:
        return after.level > 1
    words = text[block.start : block.end]
    is_short = len(words.split()) <= MOST_SHORT_HEADING and not re.search(r"\d", words)
    least = SHORTEST_SENTENCE if is_short else SHORTEST_PARAGRAPH
    is_long = after.end - after.start >= least
    ends = SENTENCE_END.search(text, max(after.start, after.end - 12), after.end)
    return after.kind == PARAGRAPH and is_long and ends is not None
