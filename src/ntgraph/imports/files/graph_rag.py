"""The tables of GraphRAG: entities, relationships, and the texts that they were found in.

A relationship names its ends by the titles of entities. Where the text units and documents are
there as well, the documents are the works that a relationship cites.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from ntgraph.errors import count_of
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.opened_files import share_problems
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch
from ntgraph.imports.files.tables_as_text import describe_places

# Since its version 1, GraphRAG leaves out what stood before the names.
BEFORE = ("", "create_final_", "create_base_")
NEEDED = ("entities", "relationships")
BESIDE = ("text_units", "documents")


class Table(Protocol):
    """A table of Parquet."""

    file: GraphFile
    columns: list[str]

    def rows(self, *columns: str) -> Iterator[dict[str, Any]]:
        """Yield the rows as plain values; with names, only these columns."""

    def write(self) -> None:
        """Write the rows as the text of the file."""

    def placed_rows(self) -> Iterator[tuple[dict[str, Any], Stretch]]:
        """Yield the rows with their places in the text."""


def find_graph_rag(path: Path, names: set[str]) -> dict[str, str]:
    """Return the names of GraphRAG's tables in a folder, by what they hold; empty if none.

    Args:
        path: the folder, or a file in it, which then must be one of the tables.
        names: the names of the files in the folder.
    """
    for before in BEFORE:
        found = {key: f"{before}{key}.parquet" for key in (*NEEDED, *BESIDE)}
        kept = {key: name for key, name in found.items() if name in names}
        if set(NEEDED) <= kept.keys() and (path.is_dir() or path.name in kept.values()):
            return kept
    return {}


def make_graph_rag(tables: Mapping[str, Any]) -> RawGraph:
    """Return the graph of GraphRAG's tables.

    Raises:
        GraphFileError: a table lacks a column, or is broken.
    """
    entities: Table = tables["entities"]
    relationships: Table = tables["relationships"]
    share_problems(relationships.file, entities.file)
    require(relationships, ("source", "target"))
    key = next((name for name in ("title", "name") if name in entities.columns), "")
    require(entities, (key or "title",))
    relationships.write()
    # GraphRAG itself leaves entities out that its relationships name.
    graph = RawGraph(relationships.file, lists_nodes=False)
    for line, row in enumerate(entities.rows(), 2):
        title = row.pop(key)
        data = {"label": title, **{name: value for name, value in row.items() if value}}
        data.pop("id", None)
        graph.add_node(title, data, line, entities.file)
    cited = find_documents(tables)
    for row, place in relationships.placed_rows():
        ends = row.pop("source"), row.pop("target")
        data = {name: value for name, value in row.items() if value not in (None, "", [])}
        works = [work for unit in as_list(row.get("text_unit_ids")) for work in cited.get(unit, ())]
        if works:
            data["publications"] = list(dict.fromkeys(works))
        graph.add_edge(RawEdge(*ends, data, place, str(row.get("id", ""))))
    missing = {end for edge in graph.edges for end in (edge.start, edge.end)} - graph.nodes.keys()
    if missing:
        graph.notes.append(
            f"{count_of(len(missing), 'end')} of relationships in no row of the entities, such as "
            f"{show_value(min(missing, key=str))}"
        )
    graph.notes.append(describe_places(Path(relationships.file.name).name))
    return graph


def require(table: Table, columns: tuple[str, ...]) -> None:
    """Check that a table has some columns.

    Raises:
        GraphFileError: it lacks one.
    """
    missing = [name for name in columns if name not in table.columns]
    if missing:
        listed = ", ".join(table.columns)[:200]
        table.file.refuse(
            1, missing[0], f"missing: expected a column {missing[0]!r}, found {listed}"
        )


def find_documents(tables: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the titles of the documents of each text unit; empty without these tables."""
    if not set(BESIDE) <= tables.keys() or not {"id", "title"} <= set(tables["documents"].columns):
        return {}
    documents: Table = tables["documents"]
    titles = {row["id"]: row["title"] or row["id"] for row in documents.rows("id", "title")}
    made = {}
    units: Table = tables["text_units"]
    named = [name for name in ("document_ids", "document_id") if name in units.columns]
    for row in units.rows("id", *named):
        ids = as_list(row.get("document_ids") or row.get("document_id"))
        made[str(row.get("id"))] = [str(titles[id]) for id in ids if titles.get(id)]
    return made


def as_list(value: Any) -> list[Any]:
    """Return a list as it is, and any other value as a list of it; nothing as an empty one."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]
