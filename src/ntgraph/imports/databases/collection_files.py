"""Make the files of a collection's folder, the same bytes for the same input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ntgraph.facts.cell_writer import RowValues, format_rows, record_values
from ntgraph.facts.folder_layout import COLLECTION_FILE
from ntgraph.facts.table_columns import NODES, REFERENCE_STATEMENTS, SOURCES
from ntgraph.facts.toml_writer import write_pairs
from ntgraph.imports.databases.collection_texts import (
    write_collection_license,
    write_collection_readme,
)
from ntgraph.imports.databases.known_facts import KnownFacts
from ntgraph.imports.databases.makers import Maker
from ntgraph.records import Collection, Node
from ntgraph.records.vocabulary import GENERAL_KNOWLEDGE, NOT_READ


@dataclass(frozen=True, slots=True)
class CollectionContent:
    """The content of a collection's folder.

    `source` is the row that cites the database, which sources.tsv needs only if the main table
    lacks it (`cites_main_source` is false then). `more_sources` are further rows that it needs.
    """

    collection: Collection
    rows: tuple[RowValues, ...]
    nodes: tuple[Node, ...]
    source: Mapping[str, str]
    cites_main_source: bool
    more_sources: tuple[Mapping[str, str], ...] = ()


def list_collection_files(made: CollectionContent, maker: Maker) -> dict[str, list[str]]:
    """Return the content of every file of the folder, by name.

    nodes.tsv and sources.tsv are written even when empty, so that no row of an earlier import
    remains.
    """
    works = [*([] if made.cites_main_source else [made.source]), *made.more_sources]
    return {
        "LICENSE": [write_collection_license(maker)],
        "README.md": [write_collection_readme(maker)],
        COLLECTION_FILE: [write_collection_head(made.collection)],
        NODES.file: [format_rows(NODES, map(record_values, made.nodes))],
        SOURCES.file: [format_rows(SOURCES, works)],
        REFERENCE_STATEMENTS.file: [format_rows(REFERENCE_STATEMENTS, made.rows)],
    }


def write_collection_head(collection: Collection) -> str:
    """Write collection.toml."""
    keys = (
        "slug", "title", "maker", "version", "released_on", "license", "credit", "address",
        "imported", "curator", "curated_on", "method",
    )  # fmt: skip
    values = {key: getattr(collection, key) for key in keys}
    return write_pairs({key: value for key, value in values.items() if value != ""})


def database_work_cells(maker: Maker, version: str, world: KnownFacts) -> dict[str, str]:
    """Return the row of sources.tsv that cites the database itself."""
    kinds = world.facts.vocabulary.publication_types
    return {
        "id": maker.source_id(version),
        "title": f"{maker.maker} database",
        "year": version[:4] if version[:4].isdecimal() else "",
        "publication_type": "database" if "database" in kinds else "web_article",
        "language": "en",
        "url": maker.address,
        "license": maker.license,
        "reading": "full_text",
        "note": "Its downloaded tables were read by program; the works behind its rows were not.",
    }


def general_knowledge_cells(world: KnownFacts) -> dict[str, str]:
    """Return the row of sources.tsv that stands for what was not looked up."""
    terms = world.facts.vocabulary
    kind = "general_knowledge"
    return {
        "id": GENERAL_KNOWLEDGE,
        "title": "General knowledge, not looked up",
        "publication_type": kind if kind in terms.publication_types else "web_article",
        "language": "en",
        "license": "unknown",
        "reading": NOT_READ,
    }
