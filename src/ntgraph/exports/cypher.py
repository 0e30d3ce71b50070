"""Cypher: a script that creates the graph in Neo4j, Memgraph or another openCypher database."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ntgraph.exports.data_tables import Cell
from ntgraph.exports.property_graph import (
    CITES,
    EVIDENCE,
    FROM,
    SOURCE,
    THING,
    Properties,
    Relationship,
    batch,
    walk_citations,
    walk_evidence,
    walk_sources,
    walk_statements,
    walk_things,
)
from ntgraph.facts import FactBase
from ntgraph.records.text_encoding import replace_lone_halves

BATCH = 500
PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
# All characters that can end a literal (a line break cannot), and NUL, which no database stores.
ESCAPES = {"\\": "\\\\", "'": "\\'", "\0": "\ufffd"}
UNSAFE = re.compile(f"[{re.escape(''.join(ESCAPES))}]")


def to_cypher(facts: FactBase) -> Iterator[str]:
    """Yield a script that creates the graph in an empty database.

    Nodes are `:Thing` with their type as a second label; works are `:Source`. A statement is
    a relationship named after its predicate, with its sentence, both gauges and safety notes.
    A statement that denies is named `NOT_…`, so that no query takes it for its opposite.
    Each piece of evidence is an `:Evidence` whose `statement` is the id of a relationship;
    `FROM` leads to the work that contains it, `CITES` to the works cited, with their stance.

    Every value is written as a literal in which all characters that could end it are
    escaped. Lone surrogates and NUL are replaced; empty values are left out.

    >>> import ntgraph
    >>> next(iter(to_cypher(ntgraph.load_facts(ntgraph.shipped_facts()))))[:2]
    '//'
    """
    data = facts.data
    yield f"// {one_line(data.title)}, data version {one_line(data.version)}\n"
    for label in (THING, SOURCE, EVIDENCE):
        name = f"{label.lower()}_id"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;\n"
    things = sorted(walk_things(facts), key=lambda each: (each[0], str(each[1]["id"])))
    for kind, group in groupby(things, key=lambda each: each[0]):
        yield from create_nodes(f"{THING}:{quote_name(kind)}", (own for _, own in group))
    yield from create_nodes(SOURCE, walk_sources(facts))
    yield from create_nodes(EVIDENCE, (own for *_, own in walk_evidence(facts)))
    statements = sorted(walk_statements(facts), key=lambda each: each.type)
    yield from create_relationships(statements, THING, THING)
    citations = list(walk_citations(facts))
    for kind in (FROM, CITES):
        yield from create_relationships(
            [each for each in citations if each.type == kind], EVIDENCE, SOURCE
        )


def create_nodes(labels: str, nodes: Iterable[Properties]) -> Iterator[str]:
    """Yield queries that create nodes, up to `BATCH` of them each."""
    for piece in batch(map(literal_map, nodes), BATCH):
        yield f"{unwind(piece)}CREATE (n:{labels}) SET n = row;\n"


def unwind(rows: list[str]) -> str:
    """Return the clause that goes through literal rows."""
    return "UNWIND [\n" + ",\n".join(rows) + "\n] AS row\n"


def create_relationships(arrows: Iterable[Relationship], start: str, end: str) -> Iterator[str]:
    """Yield queries that create relationships between existing nodes, type by type.

    `arrows` must be sorted by type.
    """
    for kind, group in groupby(arrows, key=lambda each: each.type):
        rows = (
            f"{{a: {literal(each.start)}, b: {literal(each.end)}, "
            f"own: {literal_map(each.properties)}}}"
            for each in group
        )
        for piece in batch(rows, BATCH):
            yield (
                f"{unwind(piece)}"
                f"MATCH (a:{start} {{id: row.a}}), (b:{end} {{id: row.b}})\n"
                f"CREATE (a)-[r:{quote_name(kind)}]->(b) SET r = row.own;\n"
            )


def literal_map(properties: Properties) -> str:
    """Return properties as a Cypher map, without empty values."""
    parts = (
        f"`{name}`: {literal(value)}"  # quoted, because `end` is a keyword
        for name, value in properties.items()
        if value not in ("", (), None)
    )
    return f"{{{', '.join(parts)}}}"


def literal(value: Cell) -> str:
    r"""Return a value as a literal that nothing inside it can end.

    >>> literal("it's"), literal(("a", "b")), literal(True), literal(None)
    ("'it\\'s'", "['a', 'b']", 'true', 'null')
    """
    if value is None:
        return "null"
    if isinstance(value, tuple):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return (
        str(value)
        if isinstance(value, int)
        else f"'{UNSAFE.sub(lambda match: ESCAPES[match[0]], replace_lone_halves(value))}'"
    )


def quote_name(name: str) -> str:
    """Return a label or type as Cypher writes it, in backticks where needed.

    >>> quote_name("Drug"), quote_name("a b`c")
    ('Drug', '`a b``c`')
    """
    if PLAIN_NAME.fullmatch(name):
        return name
    return f"`{replace_lone_halves(name).replace('`', '``')}`" if name else "`?`"


def one_line(text: str) -> str:
    """Return a text on one line, because a line break would end a comment."""
    return " ".join(replace_lone_halves(text).split())
