"""The published schemas accept what ntgraph writes, and refuse broken data."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from ntgraph import from_networkx
from ntgraph.display import build_display
from ntgraph.display.page_schema import format_schema, page_schema
from ntgraph.exports import to_statement_lines
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.graph.views import whole_view
from tests.small import small_facts
from tests.world import world

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
STATEMENT, PAGE = "statement.schema.json", "page.schema.json"


def check(name: str) -> Draft202012Validator:
    """Return a validator for a published schema, after a check of the schema itself."""
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def worlds() -> dict[str, FactBase]:
    import networkx as nx

    return {
        "tiny": world(),
        "small": small_facts(),
        "shipped": load_facts(shipped_facts()),
        "one's own": from_networkx(nx.path_graph(3)).facts,
    }


@pytest.mark.parametrize("name", ["tiny", "small", "shipped", "one's own"])
def test_every_line_and_every_page_is_as_published(name: str) -> None:
    facts = worlds()[name]
    lines = check(STATEMENT)
    for line in to_statement_lines(facts):
        assert [error.message for error in lines.iter_errors(json.loads(line))] == []
    data = json.loads(json.dumps(build_display(whole_view(facts)).to_json()))
    assert [error.message for error in check(PAGE).iter_errors(data)] == []


BROKEN: dict[str, Any] = {
    "no evidence": lambda line: line.update(evidence=[]),
    "unknown sign": lambda line: line.update(sign="up"),
    "unknown field": lambda line: line.update(truth=True),
    "missing verdict": lambda line: line.pop("in_science"),
    "id of another kind": lambda line: line.update(id="42"),
    "place that is no number": lambda line: line["evidence"][0].update(start="here"),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=list(BROKEN))
def test_a_broken_line_is_refused(change: Any) -> None:
    line = deepcopy(json.loads(next(iter(to_statement_lines(world())))))
    change(line)
    assert not check(STATEMENT).is_valid(line)


def test_the_page_schema_is_that_of_the_records() -> None:
    published = (SCHEMAS / PAGE).read_text(encoding="utf-8")
    assert published == format_schema(page_schema()), (
        "print ntgraph.display.page_schema.page_schema()"
    )
