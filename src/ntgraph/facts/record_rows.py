"""Read the tables that several kinds of folders have: optional tables, nodes, works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ntgraph.errors import Problem
from ntgraph.facts.row_cells import Cells
from ntgraph.facts.table_reader import Table, read_table
from ntgraph.facts.table_specs import TableSpec
from ntgraph.records import Node, Source

T = TypeVar("T")


def read_optional(
    folder: Path, shown: str, spec: TableSpec, problems: list[Problem]
) -> Table | None:
    """Read a table that need not exist; return None if it does not."""
    path = folder / f"{spec.name}.tsv"
    return read_table(path, f"{shown}/{spec.name}.tsv", spec, problems) if path.exists() else None


def read_rows(
    table: Table | None, problems: list[Problem], read: Callable[[Cells], T]
) -> tuple[T, ...]:
    """Return one record per row of a table, made by `read`; empty if there is no table."""
    if table is None:
        return ()
    cells = Cells(table, {name: i for i, name in enumerate(table.spec.columns)}, problems)
    return tuple(read(cells.at(row)) for row in table.rows)


def read_node(cells: Cells) -> Node:
    """Read a row of nodes.tsv."""
    return Node(
        id=cells["id"],
        label=cells["label"],
        lay_label=cells["lay_label"],
        node_type=cells["node_type"],
        subtype=cells["subtype"],
        plural=cells.flag("plural"),
        synonyms=cells.items("synonyms"),
        identifiers=cells.items("identifiers"),
        near_identifiers=cells.items("near_identifiers"),
        definition=cells["definition"],
        note=cells["note"],
        place=cells.place,
    )


def read_source(cells: Cells) -> Source:
    """Read a row of sources.tsv."""
    return Source(
        id=cells["id"],
        title=cells["title"],
        authors=cells.items("authors"),
        year=cells["year"],
        container=cells["container"],
        volume=cells["volume"],
        issue=cells["issue"],
        pages=cells["pages"],
        publisher=cells["publisher"],
        publication_type=cells["publication_type"],
        species=cells.items("species"),
        language=cells["language"],
        identifiers=cells.items("identifiers"),
        url=cells["url"],
        license=cells["license"],
        interest=cells["interest"],
        reading=cells["reading"],
        interest_in=cells.items("interest_in"),
        retraction_checked=cells["retraction_checked"],
        note=cells["note"],
        place=cells.place,
    )
