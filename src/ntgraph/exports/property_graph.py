"""Nodes, relationships and their properties for property-graph databases.

Used by the exports `cypher` and `neo4j`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ntgraph.exports.data_tables import Cell, DataTable, list_tables
from ntgraph.facts import FactBase
from ntgraph.records import Evidence, Statement

Properties = dict[str, Cell]

THING, SOURCE, EVIDENCE = "Thing", "Source", "Evidence"
FROM, CITES = "FROM", "CITES"
# Begins the type of a denied statement, so that a query for the predicate does not find it.
DENIED = "NOT_"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship between two nodes, which `start` and `end` name by their ids."""

    type: str
    start: str
    end: str
    properties: Properties


def walk_things(facts: FactBase) -> Iterator[tuple[str, Properties]]:
    """Yield the node type and the properties of each thing."""
    table = list_tables(facts)["nodes"]
    for properties in walk(table):
        yield str(properties["node_type"]), properties


def walk_sources(facts: FactBase) -> Iterator[Properties]:
    """Return the properties of each work."""
    return walk(list_tables(facts)["sources"])


def walk_statements(facts: FactBase) -> Iterator[Relationship]:
    """Yield each statement as a relationship, with both gauges and safety notes."""
    for properties in walk(list_tables(facts)["statements"]):
        name = re.sub(r"\W", "_", str(properties["predicate"])).upper()
        kind = DENIED + name if properties["negated"] else name
        ends = str(properties["subject"]), str(properties["object"])
        yield Relationship(kind, *ends, properties)


def walk_evidence(facts: FactBase) -> Iterator[tuple[str, Statement, Evidence, Properties]]:
    """Yield each piece of evidence: its own id, its statement, itself and its properties."""
    rows = walk(list_tables(facts)["evidence"])
    count: dict[str, int] = {}
    for (statement, evidence), properties in zip(facts.evidence(), rows, strict=True):
        count[statement.id] = number = count.get(statement.id, 0) + 1
        id = f"{statement.id}#{number}"
        yield id, statement, evidence, {"id": id, **properties}


def walk_citations(facts: FactBase) -> Iterator[Relationship]:
    """Yield relationships from evidence to its source, and to works cited with their stance."""
    for id, statement, evidence, _ in walk_evidence(facts):
        stances = {stance.source: stance for stance in statement.stances}
        yield Relationship(FROM, id, evidence.source, {})
        for work in evidence.cited_sources:
            stance = stances.get(work)
            told: Properties = {
                "stance": stance.stance if stance else "",
                "reason": stance.reason if stance else "",
                "basis": stance.basis if stance else "",
            }
            yield Relationship(CITES, id, work, told)


def walk(table: DataTable) -> Iterator[Properties]:
    """Yield each row of a table as properties by column."""
    for row in table.rows():
        yield dict(zip(table.columns, row, strict=True))


def batch(rows: Iterable[str], size: int) -> Iterator[list[str]]:
    """Yield rows in lists of `size`; the last list may be shorter.

    >>> list(batch(["a", "b", "c"], 2))
    [['a', 'b'], ['c']]
    """
    piece: list[str] = []
    for row in rows:
        piece.append(row)
        if len(piece) == size:
            yield piece
            piece = []
    if piece:
        yield piece
