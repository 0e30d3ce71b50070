from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import networkx as nx
import pandas as pd
import pytest

import ntgraph
from ntgraph.facts import FactBase
from ntgraph.graph.data_frames import (
    citations_frame,
    evidence_frame,
    findings_frame,
    nodes_frame,
    sources_frame,
    statements_frame,
)
from tests import world as tiny
from tests.small import small_facts
from tests.world import ALONE, CAFFEINE, SLEEP


def test_nodes_are_one_row_each_sorted_by_id(world: FactBase) -> None:
    frame = nodes_frame(world)
    assert list(frame.index) == sorted(world.nodes)
    assert frame.loc[CAFFEINE, "synonyms"] == ("=SUM(A1:A9)", "théine ☕")
    assert frame["statements"].to_dict() == {
        CAFFEINE: 4,
        SLEEP: 4,
        ALONE: 0,
        tiny.BEES: 2,
        tiny.SCRIPT: 2,
    }


def test_statements_are_one_row_each(world: FactBase) -> None:
    frame = statements_frame(world)
    assert list(frame.index) == sorted(world.statements)
    row = frame.loc[tiny.ACTS_ON.id]
    assert row["sentence"] == "Caffeine acts on sleep at a double dose."
    assert row["qualifiers"] == {"dose": "double"}
    assert frame["evidence"].sum() == 8
    assert frame["negated"].dtype == bool
    assert frame["negated"].sum() == 1


def test_evidence_without_a_place_has_missing_numbers(world: FactBase) -> None:
    frame = evidence_frame(world)
    assert len(frame) == 8
    unplaced = frame[frame["statement"] == tiny.GO_ALONG.id].iloc[0]
    assert unplaced["start"] is pd.NA
    assert str(frame["start"].dtype) == "Int64"


def test_sources_are_one_row_each(world: FactBase) -> None:
    frame = sources_frame(world)
    assert list(frame.index) == sorted(world.sources)
    assert str(frame.loc["pmid:123", "reference"]).startswith("Müller A, O'Neil B. First work.")


def test_closed_columns_are_categories() -> None:
    frame = statements_frame(small_facts())
    assert frame["predicate"].dtype == "category"
    assert frame["predicate"].value_counts()["raises"] == 3


FRAMES = (
    citations_frame,
    evidence_frame,
    findings_frame,
    nodes_frame,
    sources_frame,
    statements_frame,
)


@pytest.mark.parametrize("make", FRAMES)
def test_empty_facts_give_empty_tables_with_the_same_columns(
    world: FactBase, make: Callable[[FactBase], pd.DataFrame]
) -> None:
    full, empty = make(world), make(replace(world, nodes={}, sources={}, statements={}))
    assert len(empty) == 0
    kinds = {name: type(dtype) for name, dtype in full.dtypes.items()}
    assert {name: type(dtype) for name, dtype in empty.dtypes.items()} == kinds
    assert list(empty.columns) == list(full.columns)


@pytest.mark.parametrize("make", FRAMES)
def test_no_cell_is_missing_but_places_that_there_are_not(
    world: FactBase, make: Callable[[FactBase], pd.DataFrame]
) -> None:
    frame = make(world)
    assert set(frame.columns[frame.isna().any()]) <= {"start", "end"}


def test_a_category_lists_the_whole_vocabulary_in_its_order(world: FactBase) -> None:
    verdicts = statements_frame(world)["verdict"].cat.categories
    assert list(verdicts) == list(world.vocabulary.verdicts)


def test_a_graph_without_vocabulary_keeps_its_own_words() -> None:
    own = nx.DiGraph([("tea", "sleep")])
    evidence = evidence_frame(ntgraph.from_networkx(own).facts)
    assert list(evidence["license"]) == ["unknown"]
    works = sources_frame(ntgraph.from_networkx(own).facts)
    assert list(works["publication_type"]) == ["unknown"]


def test_citations_are_one_row_a_statement_and_work(world: FactBase) -> None:
    frame = citations_frame(world)
    assert len(frame) == sum(len(s.cited_sources) for s in world.statements.values())
    of_one = frame[frame["statement"] == tiny.SHORTENS.id]
    assert list(of_one["stance"]) == [stance.stance for stance in tiny.SHORTENS.stances]
    assert list(of_one["reason"]) == [stance.reason for stance in tiny.SHORTENS.stances]
