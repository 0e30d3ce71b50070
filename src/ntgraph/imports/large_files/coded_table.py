"""The cells of a table as columns: each different text once, and a number for each row."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ntgraph.imports.large_files.number_texts import NumberTexts
from ntgraph.imports.large_files.packed_texts import STAND_IN, PackedTexts

Codes = NDArray[np.int32]


@dataclass(slots=True)
class CodedCells:
    """A column: `values[codes[row]]` is the text of a row.

    Without `codes`, each row has a value of its own, in its place. `is_filled` is true if no cell
    is empty.
    """

    name: str
    values: Sequence[str]
    codes: Codes | None
    is_filled: bool
    is_empty: bool

    def places(self, rows: int) -> Codes:
        """Return the places in `values` of all rows."""
        return np.arange(rows, dtype=np.int32) if self.codes is None else self.codes

    def at(self, row: int) -> str:
        """Return the text of a row."""
        return self.values[row if self.codes is None else int(self.codes[row])]

    def has_text(self, rows: int) -> NDArray[np.bool_]:
        """Return for each row whether its cell is filled."""
        filled: NDArray[np.bool_] = np.fromiter(map(bool, self.values), np.bool_, len(self.values))
        return filled if self.codes is None else filled[self.codes]

    def keep(self, rows: NDArray[np.bool_]) -> CodedCells:
        """Return the column with some of its rows, and no text that none of them has."""
        if self.codes is None:
            if isinstance(self.values, PackedTexts | NumberTexts):
                return self._with(self.values.keep(rows), None)
            return self._with(list(compress(self.values, rows)), None)
        codes = self.codes[rows]
        used = np.flatnonzero(np.bincount(codes, minlength=len(self.values)))
        numbers = np.zeros(len(self.values), dtype=np.int32)
        numbers[used] = np.arange(len(used), dtype=np.int32)
        return self._with([self.values[at] for at in used.tolist()], numbers[codes])

    def _with(self, values: Sequence[str], codes: Codes | None) -> CodedCells:
        return CodedCells(self.name, values, codes, all(values), not any(values))

    def cells(self) -> list[str]:
        """Return the texts of all rows."""
        if self.codes is None:
            return list(self.values)
        return list(map(self.values.__getitem__, self.codes.tolist()))


class ValueNumbers(dict[str, int]):
    """Numbers the different texts of a column; a new text gets the next number."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number


class GroupNumbers(dict[str | tuple[str, ...], int]):
    """Numbers what stands in several neighboring columns, which mostly go together.

    A text has their cells with the delimiter between them; a tuple has them one by one. `codes`
    has for each column and each number the number of its value.
    """

    def __init__(self, delimiter: str, width: int) -> None:
        super().__init__()
        self._delimiter = delimiter
        self.texts = [ValueNumbers() for _ in range(width)]
        self.codes = [array("i") for _ in range(width)]

    def __missing__(self, cells: str | tuple[str, ...]) -> int:
        parts: Sequence[str] = cells.split(self._delimiter) if isinstance(cells, str) else cells
        for codes, values, part in zip(self.codes, self.texts, parts, strict=True):
            codes.append(values[part])
        number = self[cells] = len(self)
        return number


def restore_delimiters(cells: Sequence[str], delimiter: str) -> Sequence[str]:
    """Return cells with the delimiters that were inside of quoted ones."""
    if not any(STAND_IN in cell for cell in cells):
        return cells
    return [cell.replace(STAND_IN, delimiter) for cell in cells]


@dataclass(slots=True)
class ColumnGroup:
    """Neighboring columns, `first` to `last`, that are numbered together."""

    first: int
    last: int
    numbers: ValueNumbers | GroupNumbers
    delimiter: str = ","
    blocks: list[Codes] = field(default_factory=list)

    def add(self, cells: Sequence[Any]) -> None:
        """Add the cells of a block of rows: texts, or tuples of the cells of several columns."""
        find: Callable[[Any], int] = self.numbers.__getitem__
        self.blocks.append(np.fromiter(map(find, cells), np.int32, len(cells)))

    def finish(self, names: Sequence[str]) -> Iterable[CodedCells]:
        """Yield the columns; nothing can be added afterwards."""
        codes = np.concatenate(self.blocks) if self.blocks else np.empty(0, np.int32)
        self.blocks = []
        if isinstance(self.numbers, ValueNumbers):
            yield make_cells(names[self.first], self.numbers, codes, self.delimiter)
            return
        for at, name in enumerate(names[self.first : self.last + 1]):
            own = np.array(self.numbers.codes[at], dtype=np.int32)
            codes_of = own[codes] if len(own) else codes
            yield make_cells(name, self.numbers.texts[at], codes_of, self.delimiter)


@dataclass(slots=True)
class PackedColumn:
    """A column whose cells mostly differ, so that they are kept row by row."""

    first: int
    delimiter: str = ","
    texts: PackedTexts = field(default_factory=PackedTexts)

    @property
    def last(self) -> int:
        """The only column of the group."""
        return self.first

    def add(self, cells: Sequence[str]) -> None:
        """Add the cells of a block of rows."""
        self.texts.extend(restore_delimiters(cells, self.delimiter))

    def finish(self, names: Sequence[str]) -> Iterable[CodedCells]:
        """Yield the column."""
        has_gap = self.texts.contains_any([""])
        is_empty = has_gap and not any(map(any, self.texts.blocks()))
        yield CodedCells(names[self.first], self.texts, None, not has_gap, is_empty)


def make_cells(name: str, numbers: ValueNumbers, codes: Codes, delimiter: str) -> CodedCells:
    """Return a column of numbered texts."""
    is_empty = not numbers or numbers.keys() == {""}
    return CodedCells(
        name, restore_delimiters(list(numbers), delimiter), codes, "" not in numbers, is_empty
    )


@dataclass(slots=True)
class CodedTable:
    """A table that was read: its columns by name, in order, and the line of each row."""

    columns: dict[str, CodedCells]
    lines: NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.lines)

    def row(self, at: int) -> dict[str, str]:
        """Return the filled cells of a row."""
        cells = ((name, column.at(at)) for name, column in self.columns.items())
        return {name: cell for name, cell in cells if cell}

    def without(self, rows: NDArray[np.bool_]) -> CodedTable:
        """Return the table without some rows, and without the texts that only they have."""
        columns = {name: each.keep(~rows) for name, each in self.columns.items()}
        return CodedTable(columns, self.lines[~rows])
