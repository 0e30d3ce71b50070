"""Texts put together are the JSON of the records that other exports make."""

from __future__ import annotations

import pytest
from hypothesis import given

from ntgraph.exports.edge_texts import EdgeWriter
from ntgraph.exports.full_records import (
    evidence_record,
    judgement_record,
    left_out_of_statement,
    write_json,
)
from ntgraph.exports.json_text import format_json
from ntgraph.exports.statement_texts import (
    StatementTexts,
    escape,
    format_evidence,
    format_filled_evidence,
)
from ntgraph.facts import FactBase
from ntgraph.graph.graph_attributes import citation_edges, statement_attributes
from ntgraph.judging.gauges import describe_gauges
from tests.exports.awkward import WORLDS, brought_along


@pytest.fixture(params=WORLDS)
def facts(request: pytest.FixtureRequest) -> FactBase:
    return WORLDS[request.param]()


def test_evidence_is_that_of_its_record(facts: FactBase) -> None:
    for statement in facts.statements.values():
        for evidence in statement.evidence:
            record = evidence_record(evidence)
            assert format_evidence(evidence) == format_json(record)
            assert format_filled_evidence(evidence) == write_json(record)


@pytest.mark.parametrize("is_kept", [False, True])
def test_judgments_are_those_of_the_records(facts: FactBase, is_kept: bool) -> None:
    texts = StatementTexts(facts, for_two=is_kept)
    for statement in [*facts.statements.values()] * 2:
        record = describe_gauges(statement, facts, texts.checked)
        assert f"{{{texts.gauges(statement)}}}" == format_json(record)
        judged = judgement_record(statement, facts)
        assert texts.judged(statement) == (format_json(judged) if judged else "")


def test_edges_are_those_of_the_graph(facts: FactBase) -> None:
    writer = EdgeWriter(StatementTexts(facts))
    for statement in facts.statements.values():
        record = statement_attributes(statement, facts, writer.checked)
        record |= left_out_of_statement(statement, facts)
        ends = {"source": statement.subject, "target": statement.object, "key": statement.id}
        assert writer.format(statement) == format_json(record | ends)
        made = [
            edge
            for work in statement.cited_sources
            for _, edge in writer.format_citations(work, statement)
        ]
        assert made == [
            format_json(
                {**each.attributes, "source": each.source, "target": each.target, "key": each.key}
            )
            for each in citation_edges(statement)
        ]


@given(brought_along())
def test_what_graph_files_say_is_told_alike(facts: FactBase) -> None:
    test_evidence_is_that_of_its_record(facts)
    test_edges_are_those_of_the_graph(facts)


def test_ends_of_lines_are_escaped() -> None:
    assert escape('"a|b\u2028"') == '"a\\u007cb\\u2028"'
