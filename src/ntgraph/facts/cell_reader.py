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
    for all rows of a table; `at` moves it to the next row. It is a dictionary, because 50,000
    statements have two million cells, and no other look-up in Python is as fast.
    """

    __slots__ = ("_columns", "_problems", "_row", "_table")

    def __init__(self, table: FactTable, problems: list[Problem]) -> None:
        super().__init__()
        self._table = table
        self._columns = table.spec.columns
        self._problems = problems
        self._row = FactRow(0, ())

    def at(self, row: FactRow) -> Cells:
        """Use another row from now on, and return this object."""
        self._row = row
        self.update(zip(self._columns, row.cells, strict=False))
        return self

    @property
    def place(self) -> Place:
        """The file and line of the row."""
        return self._table.place(self._row)

    def report(self, column: str, message: str) -> None:
        """Add a problem in a column of this row."""
        self._problems.append(Problem(self._table.file, self._row.line, column, message))

    def listed(self, column: str) -> tuple[str, ...]:
        """Read a list cell; repeated items are a problem unless the table allows them."""
        cell = self[column]
        if not cell:
            return ()
        items = split_list(cell)
        if any(not item or item != item.strip() for item in items):
            self.report(column, f"expected items joined by a bare '|', got {cell!r}")
            return tuple(item.strip() for item in items if item.strip())
        if len(set(items)) < len(items) and column not in self._table.spec.repeats:
            self.report(column, f"an item appears twice in {cell!r}")
            return tuple(dict.fromkeys(items))
        return items

    def flag(self, column: str) -> bool:
        """Read a cell that is `true` or empty; return whether it is `true`."""
        cell = self[column]
        if cell not in ("", "true"):
            self.report(column, f"expected 'true' or an empty cell, got {cell!r}")
        return cell == "true"

    def integer(self, column: str) -> int:
        """Read a whole number that is not negative; return -1 if it does not parse."""
        cell = self[column]
        # Python's int() also accepts signs, spaces, underscores and digits of other scripts.
        if cell.isascii() and cell.isdecimal() and (cell == "0" or cell[0] != "0"):
            return int(cell)
        self.report(column, f"expected a whole number, got {cell!r}")
        return -1

    def integers(self, column: str) -> tuple[int, ...]:
        """Read a list of whole numbers above 0; items that do not parse are left out."""
        numbers = []
        for item in self.listed(column):
            if item.isascii() and item.isdecimal() and item[0] != "0":
                numbers.append(int(item))
            else:
                self.report(column, f"expected printed numbers joined by '|', got {item!r}")
        return tuple(numbers)

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
        return Span(
            section=self["section"],
            block=self["block"],
            start=self.integer("start"),
            end=self.integer("end"),
            sha256=self["span_sha256"],
        )


def read_records(
    table: FactTable | None, problems: list[Problem], read: Callable[[Cells], T]
) -> tuple[T, ...]:
    """Return one record per row of a table, made by `read`; empty if there is no table."""
    if table is None:
        return ()
    cells = Cells(table, problems)
    return tuple(read(cells.at(row)) for row in table.rows)
