"""The columns of a pandas table under texts as names, with their cells in plain form."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ntgraph.errors import UnknownTermError
from ntgraph.imports.files.csv_tables import name_columns
from ntgraph.imports.files.known_names import canonical
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.repairs import COLUMN_NUMBERED
from ntgraph.imports.objects.plain_values import PlainValues, free_text
from ntgraph.imports.values_as_text import plain_text

if TYPE_CHECKING:
    import pandas as pd


@dataclass(slots=True)
class FrameColumns:
    """The columns of a table by name, with the values as the table has them.

    `labels` is the index of the table: messages name it.
    """

    file: GraphFile
    columns: dict[str, list[Any]]
    labels: list[Any]

    def find(self, name: str) -> str | None:
        """Return the name under which a column is kept; None where there is no such column."""
        return next((each for each in (name, canonical(name)) if each in self.columns), None)

    def require(self, name: str, argument: str) -> str:
        """Return the name under which a column is kept; `argument` is where the user named it.

        Raises:
            UnknownTermError: there is no such column; the message suggests others.
        """
        found = self.find(name)
        if found is None:
            call = f"{self.file.name.removesuffix(')')}, {argument}=…)"
            raise UnknownTermError(f"column in {call}", name, sorted(self.columns))
        return found

    def rows(self, values: PlainValues) -> Iterator[dict[str, Any]]:
        """Yield the filled cells of each row, as plain values."""
        names = list(self.columns)
        cells = [[values.of(cell) for cell in column] for column in self.columns.values()]
        if not names:
            yield from ({} for _ in self.labels)
            return
        for row in zip(*cells, strict=True):
            yield {name: cell for name, cell in zip(names, row, strict=True) if cell is not None}

    def report(self, at: int, column: str, message: str) -> None:
        """Add a problem of the row at a position, from 0."""
        self.file.report(at + 1, column[:40], f"{message} (index {self.labels[at]!r})")


def read_columns(frame: pd.DataFrame, file: GraphFile) -> FrameColumns:
    """Return the columns of a table; the levels of its index are columns if they have names.

    A name that two columns have is reported as a problem; in a lenient reading, the second
    column gets a number.
    """
    names: list[str] = []
    cells: list[list[Any]] = []
    levels = [
        (name, frame.index.get_level_values(at))
        for at, name in enumerate(frame.index.names)
        if name is not None
    ]
    for name, column in (*levels, *((n, frame.iloc[:, at]) for at, n in enumerate(frame.columns))):
        text = name_column(name)
        if text in names and not file.lenient:
            file.report(1, text[:40], f"column {text!r} appears twice")
            continue
        if text in names:
            file.repairs[COLUMN_NUMBERED] += 1
            text = free_text(text, names)
        names.append(text)
        cells.append(column.tolist())
    columns = dict(zip(name_columns(names), cells, strict=True))
    return FrameColumns(file, columns, frame.index.tolist())


def name_column(name: Hashable) -> str:
    """Return the name of a column as a text; the parts of a name with several are joined.

    >>> name_column(0), name_column(("dose", "high")), name_column(("dose", ""))
    ('0', 'dose high', 'dose')
    """
    parts = name if isinstance(name, tuple) else (name,)
    return " ".join(str(part) for part in parts if str(part))


def find_node_id(value: Any) -> Hashable | None:
    """Return a cell as the id of a node; None where it is missing, blank or can be no id.

    >>> find_node_id("tea"), find_node_id([1, "a"]), find_node_id(float("nan"))
    ('tea', (1, 'a'), None)
    """
    if isinstance(value, list):
        value = tuple(value)
    if not plain_text(value):
        return None
    try:
        hash(value)
    except TypeError:
        return None
    return value if isinstance(value, Hashable) else None
