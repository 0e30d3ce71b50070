from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from ntgraph.errors import Place
from ntgraph.records import Evidence, Statement, unique
from tests import world


def test_unique_keeps_the_first_of_each_and_nothing_empty() -> None:
    assert unique(["b", "", "a", "b"]) == ("b", "a")


def test_records_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        world.NODES[0].label = "tea"  # type: ignore[misc] # that is the point


def test_where_a_row_stands_does_not_make_it_another_record() -> None:
    node = world.NODES[0]
    assert replace(node, place=Place("elsewhere.tsv", 9)) == node


def test_statement_names_each_source_and_cited_work_once() -> None:
    assert world.SHORTENS.sources == ("ntg:tiny-article",)
    assert world.SHORTENS.cited_sources == ("pmid:123",)


def test_statement_gathers_hedges_and_kinds_of_its_passages() -> None:
    assert world.SHORTENS.hedges == ("may",)
    assert world.SHORTENS.passage_kinds == ("biomedical",)


def test_statement_keeps_the_order_in_which_works_are_cited() -> None:
    evidence = (
        Evidence("a", "x", cited_sources=("w2", "w1")),
        Evidence("a", "x", cited_sources=("w1", "w3")),
    )
    statement = Statement("st:1", "article", "s", "p", "o", evidence=evidence)
    assert statement.cited_sources == ("w2", "w1", "w3")


def test_a_statement_without_an_assessment_is_not_assessed() -> None:
    assert world.COSTS_SLEEP.verdict == "not_assessed"
    assert world.COSTS_SLEEP.safety_notes == ()
    assert (world.SHORTENS.verdict, world.SHORTENS.safety_notes) == ("contradicted", ("care",))
