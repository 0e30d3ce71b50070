"""Make the files of a collection's folder, the same bytes for the same input."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ntgraph.facts.canonical_form import format_table
from ntgraph.facts.table_specs import NODES, REFERENCE_STATEMENTS, SOURCES, TableSpec
from ntgraph.imports.databases.collection_texts import say_license, say_readme
from ntgraph.imports.databases.known_facts import World
from ntgraph.imports.databases.makers import Maker
from ntgraph.records import Collection, Node


@dataclass(frozen=True, slots=True)
class Made:
    """The content of a collection's folder.

    `source` is the row that cites the database, which sources.tsv needs only if the main table
    lacks it (`cites_main_source` is false then).
    """

    collection: Collection
    rows: tuple[tuple[str, ...], ...]
    nodes: tuple[Node, ...]
    source: Mapping[str, str]
    cites_main_source: bool


def make_files(made: Made, maker: Maker) -> dict[str, list[str]]:
    """Return the content of every file of the folder, by name.

    nodes.tsv and sources.tsv are written even when empty, so that no row of an earlier import
    remains.
    """
    works = [] if made.cites_main_source else [made.source]
    nodes = [node_cells(node) for node in made.nodes]
    return {
        "LICENSE": [say_license(maker)],
        "README.md": [say_readme(maker)],
        "collection.toml": [say_collection(made.collection)],
        "nodes.tsv": [table_of(NODES, nodes)],
        "sources.tsv": [table_of(SOURCES, works)],
        "statements.tsv": [format_table(REFERENCE_STATEMENTS, made.rows)],
    }


def table_of(spec: TableSpec, rows: Iterable[Mapping[str, str]]) -> str:
    """Return rows, each with only its filled cells by column, as a table."""
    return format_table(spec, [[row.get(column, "") for column in spec.columns] for row in rows])


def node_cells(node: Node) -> dict[str, str]:
    """Return the cells of a node, by column."""
    return {
        "id": node.id,
        "label": node.label,
        "lay_label": node.lay_label,
        "node_type": node.node_type,
        "subtype": node.subtype,
        "synonyms": "|".join(node.synonyms),
        "identifiers": "|".join(node.identifiers),
        "definition": node.definition,
        "note": node.note,
    }


def say_collection(collection: Collection) -> str:
    """Return the content of collection.toml; TOML and JSON write texts and booleans alike."""
    keys = (
        "slug", "title", "maker", "version", "released_on", "license", "credit", "address",
        "imported", "curator", "curated_on", "method",
    )  # fmt: skip
    values = {key: getattr(collection, key) for key in keys}
    filled = {key: value for key, value in values.items() if value != ""}
    return "".join(f"{k} = {json.dumps(v, ensure_ascii=False)}\n" for k, v in filled.items())


def source_cells(maker: Maker, version: str, world: World) -> dict[str, str]:
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
