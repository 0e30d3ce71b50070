"""The Cypher script: its structure, and its values as a Cypher database reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import kuzu
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph.exports import to_cypher
from ntgraph.exports.cypher import literal, quote_name
from ntgraph.exports.property_graph import (
    walk_citations,
    walk_evidence,
    walk_statements,
    walk_things,
)
from ntgraph.facts import FactBase
from ntgraph.records.text_encoding import replace_lone_halves
from tests.exports.awkward import WORLDS, brought_along
from tests.page.displays import HOSTILE


@pytest.fixture(scope="module")
def database() -> Iterator[kuzu.Connection]:
    connection = kuzu.Connection(kuzu.Database(":memory:"))
    yield connection
    connection.close()


def evaluate(database: kuzu.Connection, text: str) -> Any:
    """Return the value of a literal as a database reads it."""
    answer = database.execute(f"RETURN {text}")
    assert isinstance(answer, kuzu.QueryResult)
    (value,) = list(answer.get_next())
    return value


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_a_database_reads_a_hostile_text_as_it_was(database: kuzu.Connection, text: str) -> None:
    assert evaluate(database, literal(text)) == replace_lone_halves(text)


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_characters="\x00")))
def test_a_database_reads_any_text_as_it_was(text: str) -> None:
    connection = kuzu.Connection(kuzu.Database(":memory:"))
    assert evaluate(connection, literal(text)) == replace_lone_halves(text)


def test_lists_numbers_and_flags_are_read(database: kuzu.Connection) -> None:
    assert evaluate(database, literal(("it's", "b\\"))) == ["it's", "b\\"]
    assert evaluate(database, literal(42)) == 42
    assert evaluate(database, literal(True)) is True


def split(script: str) -> list[str]:
    """Return the queries of a script; each ends at the end of a line."""
    lines = [line for line in script.split("\n") if not line.startswith("//")]
    return [each for each in "\n".join(lines).split(";\n") if each.strip()]


SHAPE = re.compile(
    r"CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(n:\w+\) REQUIRE n\.id IS UNIQUE"
    r"|UNWIND \[\n(?P<rows>.*)\n\] AS row\n(?:"
    r"CREATE \(n:(?P<labels>[^\n]+)\) SET n = row"
    r"|MATCH \(a:\w+ \{id: row\.a\}\), \(b:\w+ \{id: row\.b\}\)\n"
    r"CREATE \(a\)-\[r:(?P<type>[^\n]+)\]->\(b\) SET r = row\.own)",
    re.S,
)


def count_rows(facts: FactBase) -> dict[str, int]:
    """Return how many nodes and relationships a script creates, by label or type."""
    counts: dict[str, int] = {}
    for statement in split("".join(to_cypher(facts))):
        match = SHAPE.fullmatch(statement)
        assert match, statement[:200]
        name = match["labels"] or match["type"]
        if name:
            rows = match["rows"].split(",\n")
            assert all(row.startswith("{") and row.endswith("}") for row in rows)
            counts[name] = counts.get(name, 0) + len(rows)
    return counts


def check(facts: FactBase) -> None:
    counts = count_rows(facts)
    things = [kind for kind, _ in walk_things(facts)]
    for kind in set(things):
        assert counts[f"Thing:{quote_name(kind)}"] == things.count(kind)
    kinds = [each.type for each in (*walk_statements(facts), *walk_citations(facts))]
    for kind in set(kinds):
        assert counts[quote_name(kind)] == kinds.count(kind)
    assert counts.get("Evidence", 0) == len(list(walk_evidence(facts)))


@pytest.mark.parametrize("name", WORLDS)
def test_script_makes_every_node_and_relationship(name: str) -> None:
    check(WORLDS[name]())


@settings(max_examples=30, deadline=None)
@given(brought_along())
def test_whatever_is_brought_along_makes_a_script(facts: FactBase) -> None:
    check(facts)


def test_a_database_reads_every_row_of_the_tiny_world(
    database: kuzu.Connection, world: FactBase
) -> None:
    sentences = set()
    for statement in split("".join(to_cypher(world))):
        match = SHAPE.fullmatch(statement)
        assert match
        for row in (match["rows"] or "").split(",\n"):
            if row:
                # This database cannot read an empty map.
                read = evaluate(database, row.replace(", own: {}", ""))
                sentences.add(read.get("own", {}).get("sentence"))
    expected = {each.properties["sentence"] for each in walk_statements(world)}
    assert expected <= sentences


def test_what_is_denied_has_a_name_of_its_own(world: FactBase) -> None:
    types = {each.type: each.properties["negated"] for each in walk_statements(world)}
    assert any(types.values())
    assert all(kind.startswith("NOT_") == negated for kind, negated in types.items())
