"""Cypher: a script that makes the graph in Neo4j, Memgraph or another openCypher database."""

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
from ntgraph.records.whole_characters import replace_lone_halves

BATCH = 500
PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
# All that can end a literal; a line break cannot. No database holds the character 0.
ESCAPES = {"\\": "\\\\", "'": "\\'", "\0": "\ufffd"}
UNSAFE = re.compile(f"[{re.escape(''.join(ESCAPES))}]")


def to_cypher(facts: FactBase) -> Iterator[str]:
    """Give a script that makes the graph in an empty database.

    Nodes are `:Thing` with their type as a second label, works `:Source`. A statement is a
    relationship named after its predicate, with its sentence, both gauges and corrections;
    one that denies is named `NOT_…`, so that no query takes it for its opposite. Each piece
    of evidence is an `:Evidence` whose `statement` is the id of a relationship; `FROM` leads
    to the work it stands in, `CITES` to those cited, with their stance.

    Every value is a literal of its own, with what could end it escaped. Lone halves of
    character pairs and the character 0 are replaced; an empty value is left out.

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
    yield from join(statements, THING, THING)
    citations = list(walk_citations(facts))
    for kind in (FROM, CITES):
        yield from join([each for each in citations if each.type == kind], EVIDENCE, SOURCE)


def create_nodes(labels: str, nodes: Iterable[Properties]) -> Iterator[str]:
    """Make nodes, some hundreds at once."""
    for piece in batch(map(literal_map, nodes), BATCH):
        yield f"{unwind(piece)}CREATE (n:{labels}) SET n = row;\n"


def unwind(rows: list[str]) -> str:
    """Walk over literal rows."""
    return "UNWIND [\n" + ",\n".join(rows) + "\n] AS row\n"


def join(arrows: Iterable[Relationship], start: str, end: str) -> Iterator[str]:
    """Join nodes that are there by relationships of each type."""
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
    """Print properties as a map; what is empty is left out."""
    parts = (
        f"`{name}`: {literal(value)}"  # quoted, for `end` is a word of the language
        for name, value in properties.items()
        if value not in ("", (), None)
    )
    return f"{{{', '.join(parts)}}}"


def literal(value: Cell) -> str:
    r"""Print a value so that nothing in it can end it.

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
    """Print a label, type or key.

    >>> quote_name("Drug"), quote_name("a b`c")
    ('Drug', '`a b``c`')
    """
    if PLAIN_NAME.fullmatch(name):
        return name
    return f"`{replace_lone_halves(name).replace('`', '``')}`" if name else "`?`"


def one_line(text: str) -> str:
    """Keep a text within a line, where a comment ends."""
    return " ".join(replace_lone_halves(text).split())
