"""Rows of tables in a text: cells between bars, of which the first says what the row is about."""

from __future__ import annotations

from ntgraph.drafting.article_to_draft import ArticleToDraft
from ntgraph.quotations.sentences import CELL

# A longer line is no row that a person would read.
MOST_LETTERS_OF_A_ROW = 2_000


class TableRows:
    """Tells which passages are cells of a row."""

    def __init__(self, article: ArticleToDraft) -> None:
        self._text = article.text
        self._blocks = {block.span.start: block.span.end for block in article.blocks}
        self._known = (-1, False)

    def is_row(self, block: int, at: int) -> bool:
        """Return whether a passage of a block that begins at a place is a cell of a row."""
        if self._known[0] != block:
            has_cells = CELL.search(self._text, block, self._blocks.get(block, block))
            self._known = (block, has_cells is not None)
        if not self._known[1]:
            return False
        start, end = self._find_line(at)
        return CELL.search(self._text, start, end) is not None

    def find_first_cell(self, at: int) -> tuple[int, int]:
        """Return the place of the first cell of the row in which a place stands."""
        start, end = self._find_line(at)
        while start < end and self._text[start] in "| \t":
            start += 1
        edge = CELL.search(self._text, start, end)
        return start, edge.start() if edge else start

    def _find_line(self, at: int) -> tuple[int, int]:
        """Return the line of a place; of a very long one, what stands near."""
        start = self._text.rfind("\n", max(0, at - MOST_LETTERS_OF_A_ROW), at) + 1
        end = self._text.find("\n", at, at + MOST_LETTERS_OF_A_ROW)
        limit = min(len(self._text), at + MOST_LETTERS_OF_A_ROW)
        return max(start, at - MOST_LETTERS_OF_A_ROW), end if end >= 0 else limit
