"""Nodes, relationships and their properties, as property-graph databases hold them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ntgraph.exports.data_tables import Cell, Table, list_tables
from ntgraph.facts import FactBase
from ntgraph.records import Evidence, Statement

Properties = dict[str, Cell]

THING, SOURCE, EVIDENCE = "Thing", "Source", "Evidence"
FROM, CITES = "FROM", "CITES"
# A query for what raises something must not meet what is denied to raise it.
DENIED = "NOT_"


@dataclass(frozen=True, slots=True)
class Relationship:
    """An arrow between two nodes, by their labels and ids."""

    type: str
    start: str
    end: str
    properties: Properties


def walk_things(facts: FactBase) -> Iterator[tuple[str, Properties]]:
    """Walk over the nodes, each with its type as a second label."""
    table = list_tables(facts)["nodes"]
    for properties in walk(table):
        yield str(properties["node_type"]), properties


def walk_sources(facts: FactBase) -> Iterator[Properties]:
    """Walk over the works."""
    return walk(list_tables(facts)["sources"])


def walk_statements(facts: FactBase) -> Iterator[Relationship]:
    """Walk over the statements as relationships, with both gauges and corrections."""
    for properties in walk(list_tables(facts)["statements"]):
        name = re.sub(r"\W", "_", str(properties["predicate"])).upper()
        kind = DENIED + name if properties["negated"] else name
        ends = str(properties["subject"]), str(properties["object"])
        yield Relationship(kind, *ends, properties)


def walk_evidence(facts: FactBase) -> Iterator[tuple[str, Statement, Evidence, Properties]]:
    """Walk over the evidence; each piece has an id of its own."""
    rows = walk(list_tables(facts)["evidence"])
    count: dict[str, int] = {}
    for (statement, evidence), properties in zip(facts.evidence(), rows, strict=True):
        count[statement.id] = number = count.get(statement.id, 0) + 1
        id = f"{statement.id}#{number}"
        yield id, statement, evidence, {"id": id, **properties}


def walk_citations(facts: FactBase) -> Iterator[Relationship]:
    """Walk over what evidence stands in and what it cites, with the stance of each work."""
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


def walk(table: Table) -> Iterator[Properties]:
    """Walk over the rows of a table as properties."""
    for row in table.rows():
        yield dict(zip(table.columns, row, strict=True))


def batch(rows: Iterable[str], size: int) -> Iterator[list[str]]:
    """Cut rows into pieces of a size.

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
