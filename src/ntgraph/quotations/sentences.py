"""The sentences of an article: where each stands, without the citation marks behind it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ntgraph.records import Block

STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*")
# What does not end a sentence although a stop is behind it.
ABBREVIATION = re.compile(
    r"(?:^|[\s(\[])(?:[A-Za-z]|al|approx|ca|cf|Dr|e\.g|ed|eds|etc|Fig|fig|i\.e|Inc|Mr|Mrs|Ms|No|no"
    r"|p|pp|Prof|resp|Ref|ref|St|vol|Vol|vs)\.$"
)
# What stands between two cells of a row of a table.
CELL = re.compile(r"(?<!\S)\|(?!\S)")
FIRST = re.compile(r"[\"'“‘„«(\[¿¡•*–-]*[^\Wa-z_]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in its block; its marks stand in it or between it and the next one."""

    start: int
    end: int
    block: Block
    marks_end: int


class Sentences:
    """All sentences of an article, in order."""

    def __init__(
        self, text: str, blocks: Sequence[Block], marks: Sequence[tuple[int, int]]
    ) -> None:
        self.text = text
        self._marks = sorted(marks)
        self._mark_starts = [start for start, _ in self._marks]
        ordered = sorted(blocks, key=lambda block: block.span.start)
        self.all = [each for block in ordered for each in self._split(block)]
        self._starts = [sentence.start for sentence in self.all]
        self._blocks = ordered
        self._block_starts = [block.span.start for block in ordered]

    def find_block(self, at: int) -> Block | None:
        """Return the block in which a character stands; None between blocks."""
        number = bisect_right(self._block_starts, at) - 1
        block = self._blocks[number] if number >= 0 else None
        return block if block and at < block.span.end else None

    def extend(self, start: int, end: int) -> tuple[Sentence, Sentence] | None:
        """Return the sentences in which a passage begins and ends; None if it leaves a block."""
        first, last = self._at(start), self._at(max(start, end - 1))
        if first is None or last is None or first.block is not last.block:
            return None
        return first, last

    def _at(self, at: int) -> Sentence | None:
        """Return the sentence of a character; what stands behind a sentence counts to it."""
        number = bisect_right(self._starts, at) - 1
        block = self.find_block(at)
        if block is None:
            return None
        if number < 0 or self.all[number].block is not block:
            number += 1
        found = self.all[number] if number < len(self.all) else None
        return found if found and found.block is block else None

    def _split(self, block: Block) -> Iterator[Sentence]:
        """Yield the sentences of one block."""
        limit = block.span.end
        edges = [cell.start() for cell in CELL.finditer(self.text, block.span.start, limit)]
        start = self._skip(block.span.start, limit)
        while start < limit:
            number = bisect_left(edges, start)
            cell_end = edges[number] if number < len(edges) else limit
            end = self._find_stop(start, cell_end)
            following = self._skip(end, limit)
            yield Sentence(start, self._trim(start, end), block, max(following, end))
            start = following

    def _skip(self, at: int, limit: int) -> int:
        """Return the first place from `at` on that is no blank, citation mark or edge of a cell."""
        while at < limit:
            if self.text[at].isspace() or CELL.match(self.text, at):
                at += 1
            elif (mark := self._mark_at(at)) is not None:
                at = mark
            else:
                break
        return at

    def _mark_at(self, at: int) -> int | None:
        """Return where the citation mark at a place ends; None if there is none."""
        number = bisect_right(self._mark_starts, at) - 1
        if number < 0:
            return None
        start, end = self._marks[number]
        return end if start <= at < end else None

    def _find_stop(self, start: int, limit: int) -> int:
        """Return the end of the first stop that ends a sentence, or the end of its cell."""
        for stop in STOP.finditer(self.text, start, limit):
            end = stop.end()
            if end >= limit:
                return limit
            following = self._skip(end, limit)
            is_apart = following > end
            if not is_apart or self._mark_at(stop.start()) is not None:
                continue
            is_first = following >= limit or FIRST.match(self.text, following, limit)
            before = self.text[max(start, stop.start() - 12) : stop.start() + 1]
            if is_first and not ABBREVIATION.search(before):
                return end
        return limit

    def _trim(self, start: int, end: int) -> int:
        """Return the end of a sentence without blanks and marks behind its last word or stop."""
        while end > start:
            if self.text[end - 1].isspace():
                end -= 1
            elif (number := bisect_right(self._mark_starts, end - 1) - 1) >= 0 and self._marks[
                number
            ][1] == end:
                end = self._marks[number][0]
            else:
                break
        return end
