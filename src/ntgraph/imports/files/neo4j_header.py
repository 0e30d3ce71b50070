"""The header of a CSV file of `neo4j-admin import`: names, types, id spaces and roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ntgraph.imports.files.csv_tables import DELIMITERS
from ntgraph.imports.files.import_size_limits import LONGEST_TEXT
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.packed_stream import (
    LONGEST_MARK,
    PackedFileError,
    find_packing,
    unpack_parts,
)

ID, START, END, TYPE, LABEL, IGNORE = "id", "start_id", "end_id", "type", "label", "ignore"
ROLES = (ID, START, END, TYPE, LABEL, IGNORE)
# Of all roles, these show whether a table holds nodes or relationships.
TELLING = re.compile(r":(?:START_ID|END_ID|ID)\b", re.IGNORECASE)
COLUMN = re.compile(
    r"(?P<name>[^:]*):(?P<kind>\w+)(?P<list>\[\])?(?:\((?P<space>[^)]*)\))?(?:\{[^}]*\})?"
)
WHOLE, DECIMAL, TRUTH = ("int", "long", "short", "byte"), ("float", "double"), ("boolean",)
TRUTHS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Neo4jColumn:
    """A column: the name of its property, its role if it has one, its type and id space."""

    name: str
    role: str = ""
    kind: str = "string"
    is_list: bool = False
    space: str = ""

    def read(self, cell: str, between: str) -> Any:
        """Return a cell as a value of the column's type.

        Raises:
            ValueError: the cell is not of that type.
        """
        if self.is_list:
            return [self._read_one(part) for part in cell.split(between)]
        return self._read_one(cell)

    def _read_one(self, text: str) -> Any:
        if self.kind in WHOLE:
            return int(text)
        if self.kind in DECIMAL:
            return float(text)
        if self.kind in TRUTH:
            # Only `true` is true for Neo4j; we do not read a slip as false.
            if text.strip().casefold() not in TRUTHS:
                raise ValueError(text)
            return TRUTHS[text.strip().casefold()]
        return text


def read_column(cell: str) -> Neo4jColumn:
    """Return what the header says of one column.

    >>> read_column("personId:ID(Person)").space, read_column("year:int").kind
    ('Person', 'int')
    """
    match = COLUMN.fullmatch(cell.strip())
    if match is None:
        return Neo4jColumn(cell.strip())
    kind = match["kind"].casefold()
    role = kind if kind in ROLES else ""
    return Neo4jColumn(
        match["name"], role, "string" if role else kind, bool(match["list"]), match["space"] or ""
    )


def read_header(cells: Sequence[str]) -> list[Neo4jColumn]:
    """Return the columns of a header."""
    return [read_column(cell) for cell in cells]


def first_line(file: GraphFile) -> str:
    """Return the first line of a file."""
    head = file.text[file.start : file.start + LONGEST_TEXT]
    return head.partition("\n")[0].rstrip("\r")


def peek_line(path: Path) -> str:
    """Return the first line of a file that is not opened; empty if it cannot be read."""
    try:
        with path.open("rb") as file:
            is_packed = find_packing(file.read(LONGEST_MARK)) is not None
            file.seek(0)
            head = next(unpack_parts(file), b"") if is_packed else file.read(LONGEST_TEXT)
    except (OSError, PackedFileError):
        return ""
    return head[:LONGEST_TEXT].decode("utf-8", "replace").partition("\n")[0].rstrip("\r")


def is_neo4j_header(line: str) -> bool:
    """Return whether a line is a header of nodes or of relationships for Neo4j.

    >>> is_neo4j_header("name,:ID(Person)"), is_neo4j_header("id,name")
    (True, False)
    """
    return TELLING.search(line) is not None


def is_neo4j_table(file: GraphFile) -> bool:
    """Return whether the first line is a header of nodes or of relationships for Neo4j."""
    return is_neo4j_header(first_line(file))


def find_delimiter(header: str) -> str:
    """Return the character between the cells of a header."""
    return max(DELIMITERS, key=header.count)
