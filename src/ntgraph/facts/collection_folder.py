"""Read the folders of reference collections into records: their makers and statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ntgraph.errors import Problem
from ntgraph.facts.cell_reader import Cells, read_records
from ntgraph.facts.folder_layout import (
    COLLECTION_FILE,
    COLLECTION_TABLES,
    COLLECTIONS,
    list_folders,
)
from ntgraph.facts.judgement_rows import read_identity
from ntgraph.facts.node_and_source_rows import read_node_row, read_source_row
from ntgraph.facts.table_columns import NODES, REFERENCE_STATEMENTS, SOURCES
from ntgraph.facts.table_reader import FactTable, read_tables
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.records import Collection, Evidence, Node, Source, Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.identifiers import statement_id
from ntgraph.records.vocabulary import REFERENCE_LAYER


@frozen_record
class CollectionFolder:
    """The content of one collection's folder; each statement has one piece of evidence.

    Statements of one id are joined later, by `fact_folder`.
    """

    collection: Collection
    statements: tuple[Statement, ...]
    nodes: tuple[Node, ...]
    sources: tuple[Source, ...]
    tables: tuple[FactTable, ...]


def read_collections(path: Path, shown: str, problems: list[Problem]) -> Iterator[CollectionFolder]:
    """Yield every collection below `reference/` that can be read, in the order of its name."""
    for folder in list_folders(path, COLLECTIONS):
        read = read_collection(folder, f"{shown}/{COLLECTIONS}/{folder.name}", problems)
        if read is not None:
            yield read


def read_collection(folder: Path, shown: str, problems: list[Problem]) -> CollectionFolder | None:
    """Read one collection's folder; return None if `collection.toml` cannot be read."""
    tables = read_tables(folder, shown, COLLECTION_TABLES, problems)
    file = TomlFile(folder / COLLECTION_FILE, f"{shown}/{COLLECTION_FILE}", problems)
    made = file.record(file.data, Collection, 1) if file.is_read else None
    if made is None:
        return None
    if made.slug != folder.name:
        message = f"expected the folder's name {folder.name!r}, got {made.slug!r}"
        problems.append(Problem(f"{shown}/{COLLECTION_FILE}", 1, "slug", message))
    collection = replace(made, slug=folder.name)
    return CollectionFolder(
        collection,
        read_records(
            tables[REFERENCE_STATEMENTS.name],
            problems,
            lambda cells: read_accepted_fact(cells, collection),
        ),
        read_records(tables.get(NODES.name), problems, read_node_row),
        read_records(tables.get(SOURCES.name), problems, read_source_row),
        tuple(tables.values()),
    )


def read_accepted_fact(cells: Cells, collection: Collection) -> Statement:
    """Read a row of a collection's statements.tsv: a statement with one piece of evidence."""
    evidence = Evidence(
        source=cells["source"],
        license=collection.license,
        collection=collection.slug,
        species=cells["species"],
        locator=cells["locator"],
        affinity=cells["affinity"],
        literature=cells.listed("literature"),
        basis=cells["basis"],
        note=cells["note"],
        place=cells.place,
    )
    identity = read_identity(cells, REFERENCE_LAYER)
    return Statement(id=statement_id(**identity), evidence=(evidence,), **identity)
