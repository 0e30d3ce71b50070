"""Proposals are written as JSON lines and as a table, and read back the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.drafting.proposal import Proposal
from ntgraph.drafting.proposal_files import (
    FIRST,
    PROPOSALS_FILE,
    format_lines,
    format_proposals,
    parse_lines,
    parse_proposals,
    read_proposals,
    write_proposals,
)
from ntgraph.errors import FactsError

GOOD = Proposal(
    3, 30, "a “quote”\nwith\ttabs \\n", "tea", "raises", "GABA", cites=(1, 12), score=0.25
)
PROPOSALS = st.builds(
    Proposal,
    start=st.integers(),
    end=st.integers(),
    quote=st.text(st.characters(exclude_categories=["Cs"])),
    subject=st.text(st.characters(exclude_categories=["Cs"])),
    predicate=st.just("raises"),
    object=st.text(st.characters(exclude_categories=["Cs"])),
    negated=st.booleans(),
    cites=st.lists(st.integers(0)).map(tuple),
    score=st.floats(0, 1),
    note=st.text("\\\t\n\rntr"),
)


@given(st.lists(PROPOSALS))
def test_both_forms_are_read_back_the_same(proposals: list[Proposal]) -> None:
    assert parse_lines("\n".join(format_lines(proposals)), "x.jsonl") == proposals
    assert parse_proposals(format_proposals(proposals), "x.tsv") == proposals


def test_the_keys_stand_in_the_order_that_scorers_rely_on() -> None:
    assert tuple(json.loads(next(iter(format_lines([GOOD])))))[: len(FIRST)] == FIRST
    assert FIRST[:3] == ("start", "end", "quote")


def test_a_folder_keeps_its_proposals(tmp_path: Path) -> None:
    assert read_proposals(tmp_path) == []
    assert write_proposals(tmp_path, [GOOD]) == tmp_path / PROPOSALS_FILE
    assert read_proposals(tmp_path) == [GOOD]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "x.jsonl:1: expected a line of JSON"),
        ("[1]", "x.jsonl:1: expected an object"),
        ('{"start": 1}', "x.jsonl:1:quote: missing"),
        (
            '{"start": "1", "end": 2, "quote": "", "subject": "", "predicate": "", "object": ""}',
            "x.jsonl:1:start: expected a whole number, got '1'",
        ),
    ],
)
def test_errors_of_lines_name_their_place(line: str, message: str) -> None:
    with pytest.raises(FactsError) as raised:
        parse_lines(line, "x.jsonl")
    assert any(str(problem).startswith(message) for problem in raised.value.problems)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("", "x.tsv:1:: unknown column"),
        ("start\tend\tquote\tsubject\tpredicate\tobject\n1\t2", "x.tsv:2: expected 6 cells, got 2"),
        (
            "start\tend\tquote\tsubject\tpredicate\tobject\none\t2\tq\ts\tp\to",
            "x.tsv:2:start: expected a whole number, got 'one'",
        ),
        (
            "start\tend\tquote\tsubject\tpredicate\tobject\tnegated\n1\t2\tq\ts\tp\to\tmaybe",
            "x.tsv:2:negated: expected true or false, got 'maybe'",
        ),
    ],
)
def test_errors_of_a_table_name_their_place(table: str, message: str) -> None:
    with pytest.raises(FactsError) as raised:
        parse_proposals(table, "x.tsv")
    shown = [str(problem) for problem in raised.value.problems]
    assert any(each.startswith(message) for each in shown) or table == "", shown


def test_the_key_of_a_proposal_is_that_of_its_words() -> None:
    same = Proposal(90, 99, "A “quote”  with tabs \\n", "Tea", "raises", "GABA", score=0.9)
    assert same.key == GOOD.key
    assert Proposal(3, 30, GOOD.quote, "tea", "lowers", "GABA").key != GOOD.key
