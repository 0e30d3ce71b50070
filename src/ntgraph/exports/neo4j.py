"""The files that `neo4j-admin database import` reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill

from ntgraph.atomic_write import Chunks
from ntgraph.display.disclaimers import not_true_yet
from ntgraph.exports import data_tables
from ntgraph.exports.csv_table import write_row
from ntgraph.exports.data_tables import FLAG, INTEGER, LIST, TEXT, Cell, print_cell
from ntgraph.exports.property_graph import (
    CITES,
    EVIDENCE,
    FROM,
    SOURCE,
    THING,
    Relationship,
    walk_citations,
    walk_evidence,
    walk_sources,
    walk_statements,
    walk_things,
)
from ntgraph.facts import FactBase
from ntgraph.records.text_encoding import replace_lone_halves

KINDS = {TEXT: "string", INTEGER: "long", FLAG: "boolean", LIST: "string[]"}
LINE_LENGTH = 90
STANCE = ("stance", "reason", "basis")
READ_WITH = fill(
    "The evidence of a statement has its id in the property statement. "
    + not_true_yet("it was said", "verdict and safety_notes"),
    LINE_LENGTH,
)
HOW = f"""\
Read into an empty database of Neo4j 5 with

  neo4j-admin database import full neo4j \\
    --array-delimiter="|" --multiline-fields=true \\
    --nodes=things.csv --nodes={SOURCE}=sources.csv --nodes={EVIDENCE}=evidence.csv \\
    --relationships=statements.csv \\
    --relationships={FROM}=from.csv --relationships={CITES}=cites.csv

A statement is a relationship named after its predicate; one that denies is named NOT_...
{READ_WITH}
"""


def to_neo4j(facts: FactBase) -> dict[str, Chunks]:
    """Return nodes and relationships as CSV files with the headers that `neo4j-admin` reads.

    They hold the same graph as the Cypher script. Lists are joined by `|`; lone surrogates are
    replaced. README.txt contains the command. Source:
    https://neo4j.com/docs/operations-manual/current/import/

    >>> import ntgraph
    >>> files = to_neo4j(ntgraph.load_facts(ntgraph.shipped_facts()))
    >>> next(iter(files["from.csv"])).strip()
    ':START_ID(Evidence),:END_ID(Source)'
    """
    citations = list(walk_citations(facts))
    tables = data_tables.list_tables(facts)
    return {
        "README.txt": [HOW],
        "things.csv": write_things(facts),
        "sources.csv": write_nodes(SOURCE, data_tables.SOURCES, walk_sources(facts)),
        "evidence.csv": write_nodes(
            EVIDENCE,
            {"id": TEXT, **tables["evidence"].columns},
            (own for *_, own in walk_evidence(facts)),
        ),
        "statements.csv": write_statements(facts),
        "from.csv": write_arrows((each for each in citations if each.type == FROM), ()),
        "cites.csv": write_arrows((each for each in citations if each.type == CITES), STANCE),
    }


def write_things(facts: FactBase) -> Iterator[str]:
    """Yield the file of things, each with its type as a second label."""
    columns = data_tables.list_tables(facts)["nodes"].columns
    yield write_row([*head(THING, columns), ":LABEL"])
    for kind, own in walk_things(facts):
        yield write_row(
            [*cells(own[name] for name in columns), f"{THING}|{replace_lone_halves(kind)}"]
        )


def write_nodes(
    space: str, columns: dict[str, str], nodes: Iterable[dict[str, Cell]]
) -> Iterator[str]:
    """Yield a file of nodes whose ids belong to the id space `space`."""
    yield write_row(head(space, columns))
    for own in nodes:
        yield write_row(cells(own[name] for name in columns))


def write_statements(facts: FactBase) -> Iterator[str]:
    """Yield the file of statements as relationships."""
    columns = data_tables.list_tables(facts)["statements"].columns
    named = [name_column(name, kind) for name, kind in columns.items()]
    yield write_row([f":START_ID({THING})", f":END_ID({THING})", ":TYPE", *named])
    for each in walk_statements(facts):
        own = cells(each.properties[name] for name in columns)
        yield write_row(
            [replace_lone_halves(each.start), replace_lone_halves(each.end), each.type, *own]
        )


def write_arrows(arrows: Iterable[Relationship], columns: tuple[str, ...]) -> Iterator[str]:
    """Yield a file of relationships from evidence to works."""
    yield write_row([f":START_ID({EVIDENCE})", f":END_ID({SOURCE})", *columns])
    for each in arrows:
        own = cells(each.properties[name] for name in columns)
        yield write_row([replace_lone_halves(each.start), replace_lone_halves(each.end), *own])


def head(space: str, columns: dict[str, str]) -> list[str]:
    """Return the header of a file of nodes, whose first column is the id."""
    _, *others = columns.items()
    return [f"id:ID({space})", *(name_column(name, kind) for name, kind in others)]


def name_column(name: str, kind: str) -> str:
    """Return a column's name with its kind; a colon in a name would begin the kind.

    >>> name_column("a:b", TEXT)
    'a_b:string'
    """
    return f"{replace_lone_halves(name).replace(':', '_')}:{KINDS[kind]}"


def cells(values: Iterable[Cell]) -> list[str]:
    """Return values as texts; a flag is `true` or `false`, never empty."""
    return [
        str(value).lower() if isinstance(value, bool) else replace_lone_halves(print_cell(value))
        for value in values
    ]
