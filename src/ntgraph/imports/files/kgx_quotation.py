"""Find out whether the cells of a KGX table were written in quotation marks, as `csv` does.

KGX tables have no quoting, so that a mark is a letter. But pandas and Python's `csv` put a cell
with a mark into marks and double those inside. Each column shows which it is: a cell that begins
with a mark and does not end as `csv` ends cells makes all marks of its column letters.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from ntgraph.errors import count_of
from ntgraph.imports.files.ntgraph_kgx import EDGE_MARK, NODE_MARK
from ntgraph.imports.files.open_graph_file import GraphFile, show_value

MARK = '"'
INSIDE = r'[^"]*+(?:""[^"]*+)*+'
WHOLE = re.compile(f'"{INSIDE}"')
OPEN = re.compile(f'"{INSIDE}')
CLOSING = re.compile(f'{INSIDE}"')


def take_off_marks(cell: str) -> str:
    """Return a cell as it was before `csv` put it into quotation marks.

    >>> take_off_marks('"5"" nail"'), take_off_marks("c")
    ('5" nail', 'c')
    """
    return cell[1:-1].replace('""', MARK) if cell.startswith(MARK) else cell


def read_names(cells: Sequence[str]) -> list[str]:
    """Return the cells of the first line without marks, where all that have some are whole.

    >>> read_names(['"subject"', "object"]), read_names(['"a', 'b"'])
    (['subject', 'object'], ['"a', 'b"'])
    """
    if all(WHOLE.fullmatch(cell) for cell in cells if MARK in cell):
        return [take_off_marks(cell) for cell in cells]
    return list(cells)


def is_cut(cells: Sequence[str], width: int) -> bool:
    """Return whether a row seems to be a part of one that has a tab or line end in marks.

    >>> is_cut(["a", '"said'], 3), is_cut(['so"', "b"], 3), is_cut(["a", "b"], 3)
    (True, True, False)
    """
    if len(cells) > width:
        return any(map(OPEN.fullmatch, cells))
    if len(cells) == width > 1:
        return False
    return bool(OPEN.fullmatch(cells[-1]) or (len(cells) < width and CLOSING.fullmatch(cells[0])))


@dataclass(slots=True)
class ColumnMarks:
    """What the quotation marks of a column show.

    `begun` counts the cells that begin with a mark. `is_shown` is true if a cell with doubled
    marks, or the name of the column in marks, shows that `csv` wrote them.
    """

    is_shown: bool
    begun: int = 0
    are_whole: bool = True

    def look(self, cell: str, count: int = 1) -> None:
        """Look at a cell that so many rows have."""
        if cell[:1] == MARK:
            self.begun += count
            if not WHOLE.fullmatch(cell):
                self.are_whole = False
            elif MARK in cell[1:-1]:
                self.is_shown = True

    @property
    def are_quoting(self) -> bool:
        """Whether the marks are those of `csv`, and no letters."""
        return self.begun > 0 and self.are_whole and self.is_shown


class TableMarks:
    """What the quotation marks of the columns of a table show.

    The tables that ntgraph writes have no quoting, whatever their cells look like.
    """

    def __init__(self, names: Sequence[str], in_marks: Collection[str] = ()) -> None:
        """Prepare to look at cells; `in_marks` are the columns whose names stand in marks."""
        self._names = names
        self._is_own = not in_marks and not {NODE_MARK, EDGE_MARK}.isdisjoint(names)
        self.columns = [ColumnMarks(name in in_marks) for name in names]

    def look(self, rows: Iterable[Sequence[str]]) -> None:
        """Look at all cells of some rows."""
        for row in rows:
            for cell, column in zip(row, self.columns, strict=False):
                if cell[:1] == MARK:
                    column.look(cell)

    def find_quoted(self) -> list[int]:
        """Return the places of the columns from which the marks are taken off."""
        if self._is_own:
            return []
        return [at for at, column in enumerate(self.columns) if column.are_quoting]

    def count(self, file: GraphFile) -> None:
        """Add to the counts of a file what is told of its marks."""
        quoted = self.find_quoted()
        for at, column in enumerate(self.columns):
            if column.begun and not self._is_own:
                counts = file.marks_taken_off if at in quoted else file.marks_kept
                counts[self._names[at]] += column.begun


def describe_marks(file: GraphFile) -> list[str]:
    """Return a note on marks that were taken off, and one on marks that are letters."""
    notes = []
    if off := file.marks_taken_off:
        stood = "stood in quotation marks, as csv and pandas write them; the marks were taken off"
        notes.append(f"{count_cells(off)} {stood}")
    if kept := file.marks_kept:
        begins = "begins" if kept.total() == 1 else "begin"
        letter = "with a quotation mark, read as a letter: KGX tables have no quoting"
        notes.append(f"{count_cells(kept)} {begins} {letter}")
    return notes


def count_cells(counts: Counter[str]) -> str:
    """Return a number of cells, with the columns in which they stand.

    >>> count_cells(Counter({"name": 1, "note": 1_200}))
    "1,201 cells of 'name', 'note'"
    """
    return f"{count_of(counts.total(), 'cell')} of {', '.join(map(show_value, counts))}"
