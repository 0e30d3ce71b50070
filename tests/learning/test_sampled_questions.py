"""Questions on statements drawn from a large graph are as right as those on all of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import ntgraph
from ntgraph.columns import GraphColumns, columns_of
from ntgraph.learning import QuizItem, is_sampled, quiz_items, sampled_facts
from ntgraph.learning.direction_questions import list_leveled, list_one_way
from ntgraph.learning.order_questions import ask_order
from ntgraph.learning.sampled_facts import SampledTeachable, sample_teachable
from ntgraph.learning.teachable import Teachable
from ntgraph.records import Statement
from tests.columns.column_facts import columns_to_ask, put_on_columns, take_into_memory

ROUNDS = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
MANY = 20_001


def draw(made: GraphColumns, most: int) -> tuple[SampledTeachable, Teachable]:
    facts = put_on_columns(made)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sampled_facts.space_evenly, "__defaults__", (most,))
        sampled = sample_teachable(facts)
    return sampled, Teachable(take_into_memory(facts))


def ids_of(statements: Iterable[Statement]) -> set[str]:
    return {statement.id for statement in statements}


@ROUNDS
@given(columns_to_ask())
def test_what_may_be_asked_of_a_sample_may_be_asked_of_the_whole(made: GraphColumns) -> None:
    sampled, whole = draw(made, 2)
    assert ids_of(sampled.recalled) <= ids_of(whole.recalled)
    assert {s.id for s, _ in list_one_way(sampled)} <= {s.id for s, _ in list_one_way(whole)}
    assert ids_of(list_leveled(sampled)) <= ids_of(list_leveled(whole))
    for statement in sampled.asked:
        assert sampled.signs_between(statement) == whole.signs_between(statement)


@ROUNDS
@given(columns_to_ask())
def test_no_path_of_a_sample_is_turned_round_by_the_rest(made: GraphColumns) -> None:
    sampled, whole = draw(made, 2)

    def name_ends(items: Iterable[QuizItem]) -> set[tuple[str, ...]]:
        known = whole.facts.statements
        return {tuple(known[id].object for id in item.statements) for item in items}

    assert name_ends(ask_order(sampled)) <= name_ends(ask_order(whole))


@ROUNDS
@given(columns_to_ask())
def test_a_sample_of_everything_is_everything(made: GraphColumns) -> None:
    sampled, whole = draw(made, 10_000)
    assert ids_of(sampled.recalled) == ids_of(whole.recalled)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> ntgraph.FactGraph:
    rows = (f"a{at},{('raises', 'lowers')[at % 2]},b{at % 977}" for at in range(MANY))
    path: Path = tmp_path_factory.mktemp("quiz") / "large.csv"
    path.write_text("\n".join(["subject,predicate,object", *rows]), encoding="utf-8")
    return ntgraph.read_graph(path)


def test_a_quiz_of_a_large_graph_makes_few_statements(
    large: ntgraph.FactGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert columns_of(large.facts.statements) is not None
    assert is_sampled(large.facts)
    made = []
    known = Teachable.may_recall

    def count(self: Teachable, statement: Statement) -> bool:
        made.append(statement.id)
        return known(self, statement)

    monkeypatch.setattr(Teachable, "may_recall", count)
    items = quiz_items(large.facts)
    assert {item.kind for item in items} == {"direction", "says"}
    assert 0 < len(made) <= 4 * sampled_facts.DRAWN
    assert [item.id for item in quiz_items(large.facts)] == [item.id for item in items]


def test_questions_among_few_statements_of_a_large_graph_rest_on_them(
    large: ntgraph.FactGraph,
) -> None:
    part = large.where(object="b7")
    quiz = large.quiz(among=part)
    assert len(quiz) == 10
    assert all({*part.ids} >= {*item.statements} for item in quiz)
