"""The files for Neo4j's bulk import, read by the grammar of headers in Neo4j's manual.

neo4j-admin itself needs Java and a server, so the tests do not run it.
"""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given, settings

from ntgraph.atomic_write import encode
from ntgraph.exports import to_neo4j
from ntgraph.exports.property_graph import walk_citations, walk_evidence, walk_statements
from ntgraph.facts import FactBase
from ntgraph.records.text_encoding import replace_lone_halves
from tests.exports.awkward import WORLDS, brought_along

NODE_FILES = {"things.csv": "Thing", "sources.csv": "Source", "evidence.csv": "Evidence"}
FIELD = re.compile(
    r"(?P<name>\w*)(?::(?P<kind>ID|START_ID|END_ID|LABEL|TYPE|string|long|boolean)"
    r"(?P<array>\[\])?(?:\((?P<space>\w+)\))?)?"
)
Rows = list[dict[str, str]]


def read(facts: FactBase) -> tuple[dict[str, list[re.Match[str]]], dict[str, Rows]]:
    """Return the header and the rows of every table, by file name."""
    heads: dict[str, list[re.Match[str]]] = {}
    tables: dict[str, Rows] = {}
    for name, chunks in to_neo4j(facts).items():
        if not name.endswith(".csv"):
            continue
        text = b"".join(encode(chunks)).decode("utf-8")
        head, *rows = csv.reader(io.StringIO(text, newline=""))
        matches = [FIELD.fullmatch(field) for field in head]
        assert all(matches), head
        heads[name] = [match for match in matches if match]
        assert all(len(row) == len(head) for row in rows)
        tables[name] = [dict(zip(head, row, strict=True)) for row in rows]
    return heads, tables


def check(facts: FactBase) -> None:
    heads, tables = read(facts)
    ids: dict[str, set[str]] = {}
    for name, space in NODE_FILES.items():
        (id_field,) = [match for match in heads[name] if match["kind"] == "ID"]
        assert id_field["space"] == space
        ids[space] = {row[id_field[0]] for row in tables[name]}
        assert len(ids[space]) == len(tables[name])
    for name in ("statements.csv", "from.csv", "cites.csv"):
        for role in ("START_ID", "END_ID"):
            (field,) = [match for match in heads[name] if match["kind"] == role]
            assert {row[field[0]] for row in tables[name]} <= ids[field["space"]]
    told = [
        replace_lone_halves(str(each.properties["sentence"])) for each in walk_statements(facts)
    ]
    assert [row["sentence:string"] for row in tables["statements.csv"]] == told
    assert len(tables["evidence.csv"]) == len(list(walk_evidence(facts)))
    arrows = len(tables["from.csv"]) + len(tables["cites.csv"])
    assert arrows == len(list(walk_citations(facts)))
    for match in heads["statements.csv"]:
        if match["kind"] == "boolean":
            assert {row[match[0]] for row in tables["statements.csv"]} <= {"true", "false"}


@pytest.mark.parametrize("name", WORLDS)
def test_every_arrow_leads_from_node_to_node(name: str) -> None:
    check(WORLDS[name]())


@settings(max_examples=30, deadline=None)
@given(brought_along())
def test_whatever_is_brought_along_reads_back(facts: FactBase) -> None:
    check(facts)


def test_the_command_names_every_file(world: FactBase) -> None:
    files = to_neo4j(world)
    told = b"".join(encode(files["README.txt"])).decode()
    assert all(name in told for name in files if name.endswith(".csv"))


def test_verdicts_and_corrections_are_on_the_relationship(world: FactBase) -> None:
    _, tables = read(world)
    rows = tables["statements.csv"]
    assert any(row["verdict:string"] == "contradicted" for row in rows)
    assert any(row["safety_notes:string[]"] for row in rows)
