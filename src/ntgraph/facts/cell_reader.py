"""Read single cells of a row as typed values; a cell that does not parse is a problem."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ntgraph.errors import Place, Problem
from ntgraph.facts.table_reader import FactRow, FactTable, split_list
from ntgraph.records import Span

T = TypeVar("T")


class Cells(dict[str, str]):
    """The cells of one row, by column name.

    A cell that does not parse is reported with its place and replaced by an empty or corrected
    value, so that reading goes on and all bad cells of a table are reported. One object is used
    for all rows of a table; `at` moves it to the next row. It is a dictionary, filled when a
    first cell is asked for, because no other look-up in Python is as fast. Readers of tables
    with 50,000 rows take apart `row` instead, and call the methods that are given a cell.
    Lists without a fault are kept, because most stand in many rows.
    """

    __slots__ = ("_columns", "_lists", "_numbers", "_problems", "_row", "_table")

    def __init__(self, table: FactTable, problems: list[Problem]) -> None:
        super().__init__()
        self._table = table
        self._columns = table.spec.columns
        self._problems = problems
        self._row = FactRow(0, ())
        self._lists: dict[tuple[str, str], tuple[str, ...]] = {}
        self._numbers: dict[tuple[str, str], tuple[int, ...]] = {}

    def __missing__(self, column: str) -> str:
        if column not in self._columns:
            raise KeyError(column)
        self.update(zip(self._columns, self._row.cells, strict=False))
        return self[column]

    def at(self, row: FactRow) -> Cells:
        """Use another row from now on, and return this object."""
        self._row = row
        self.clear()
        return self

    @property
    def row(self) -> tuple[str, ...]:
        """The cells in the order of the columns."""
        return self._row.cells

    @property
    def place(self) -> Place:
        """The file and line of the row."""
        return Place(self._table.file, self._row.line)

    def report(self, column: str, message: str) -> None:
        """Add a problem in a column of this row."""
        self._problems.append(Problem(self._table.file, self._row.line, column, message))

    def listed(self, column: str) -> tuple[str, ...]:
        """Read a list cell; repeated items are a problem unless the table allows them."""
        return self.split(column, self[column])

    def split(self, column: str, cell: str) -> tuple[str, ...]:
        """Return the items of a list cell, as `listed` does."""
        if not cell:
            return ()
        if (known := self._lists.get((column, cell))) is not None:
            return known
        items = split_list(cell)
        if any(not item or item != item.strip() for item in items):
            self.report(column, f"expected items joined by a bare '|', got {cell!r}")
            return tuple(item.strip() for item in items if item.strip())
        if len(set(items)) < len(items) and column not in self._table.spec.repeats:
            self.report(column, f"an item appears twice in {cell!r}")
            return tuple(dict.fromkeys(items))
        self._lists[column, cell] = items
        return items

    def flag(self, column: str) -> bool:
        """Read a cell that is `true` or empty; return whether it is `true`."""
        cell = self[column]
        if cell not in ("", "true"):
            self.report(column, f"expected 'true' or an empty cell, got {cell!r}")
        return cell == "true"

    def integer(self, column: str) -> int:
        """Read a whole number that is not negative; return -1 if it does not parse."""
        return self.parse_number(column, self[column])

    def parse_number(self, column: str, cell: str) -> int:
        """Return the whole number in a cell, as `integer` does."""
        # Python's int() also accepts signs, spaces, underscores and digits of other scripts.
        if cell.isascii() and cell.isdecimal() and (cell == "0" or cell[0] != "0"):
            return int(cell)
        self.report(column, f"expected a whole number, got {cell!r}")
        return -1

    def integers(self, column: str) -> tuple[int, ...]:
        """Read a list of whole numbers above 0; items that do not parse are left out."""
        return self.parse_numbers(column, self[column])

    def parse_numbers(self, column: str, cell: str) -> tuple[int, ...]:
        """Return the whole numbers in a list cell, as `integers` does."""
        if not cell:
            return ()
        if (known := self._numbers.get((column, cell))) is not None:
            return known
        numbers, reported = [], len(self._problems)
        for item in self.split(column, cell):
            if item.isascii() and item.isdecimal() and item[0] != "0":
                numbers.append(int(item))
            else:
                self.report(column, f"expected printed numbers joined by '|', got {item!r}")
        found = tuple(numbers)
        if len(self._problems) == reported:
            self._numbers[column, cell] = found
        return found

    def pairs(self, column: str) -> tuple[tuple[str, str], ...]:
        """Read a list of `key=value` pairs; keys must be unique and in alphabetical order."""
        if not self[column]:
            return ()
        pairs = []
        for item in self.listed(column):
            key, equals, value = item.partition("=")
            if equals and key and value:
                pairs.append((key, value))
            else:
                self.report(column, f"expected key=value, got {item!r}")
        keys = [key for key, _ in pairs]
        if keys != sorted(set(keys)):
            self.report(column, f"expected keys in order, each once, got {keys}")
        return tuple(sorted(pairs))

    def span(self) -> Span:
        """Read the five cells that give a place in an article."""
        return self.parse_span(
            self["section"], self["block"], self["start"], self["end"], self["span_sha256"]
        )

    def parse_span(self, section: str, block: str, start: str, end: str, sha256: str) -> Span:
        """Return the place that five cells give, as `span` does."""
        first, last = self.parse_number("start", start), self.parse_number("end", end)
        return Span(section, block, first, last, sha256)


def read_records(
    table: FactTable | None, problems: list[Problem], read: Callable[[Cells], T]
) -> tuple[T, ...]:
    """Return one record per row of a table, made by `read`; empty if there is no table."""
    if table is None:
        return ()
    cells = Cells(table, problems)
    return tuple(read(cells.at(row)) for row in table.rows)
