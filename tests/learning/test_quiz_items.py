"""No question teaches what does not hold, and no wrong answer is right."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.learning import KINDS, QuizItem, find_flaws, flashcards, quiz_items
from ntgraph.learning.quiz_items import walk_flaws
from ntgraph.learning.teachable import Teachable
from ntgraph.records import Assessment, Statement, is_catch_all
from tests.judging.crosscheck.lab import NODES, accepted, lab, said

DOUBTFUL = {"contradicted", "overstated", "unsupported"}


@cache
def shipped() -> FactBase:
    return load_facts(shipped_facts())


@cache
def items() -> tuple[QuizItem, ...]:
    return tuple(quiz_items(shipped()))


def test_there_are_questions_of_every_kind() -> None:
    assert {item.kind for item in items()} == set(KINDS)
    assert len({item.id for item in items()}) == len(items())


def test_no_wrong_answer_is_right_and_nothing_doubtful_is_taught() -> None:
    teacher = Teachable(shipped())
    assert [flaw for item in items() for flaw in walk_flaws(item, teacher)] == []


def test_doubtful_statements_appear_only_where_one_asks_how_they_stand() -> None:
    kinds = {
        item.kind
        for item in items()
        for id in item.statements
        if shipped().statements[id].verdict in DOUBTFUL
    }
    assert kinds <= {"carries", "verdict"}
    for item in items():
        for id in item.statements:
            assert "marketing" not in shipped().statements[id].passage_kinds


def test_the_right_answer_is_what_the_facts_say() -> None:
    for item in items():
        statement = shipped().statements[item.statements[0]]
        right = item.keys[item.right]
        if item.kind == "verdict":
            assert right == statement.verdict
        elif item.kind == "which":
            assert right == statement.object
        elif item.kind == "carries":
            assert right in {s.stance for s in statement.stances if s.source == item.source}


def test_wrong_answers_are_of_the_type_of_the_right_one() -> None:
    nodes = shipped().nodes
    for item in items():
        if item.kind in ("which", "odd"):
            assert len({nodes[key].node_type for key in item.keys}) == 1, item.question


def test_questions_are_the_same_every_time_and_plain() -> None:
    again = quiz_items(shipped())
    assert list(items()) == again
    assert json.dumps([asdict(item) for item in again])


def judged(statement: Statement, verdict: str) -> Statement:
    made = Assessment(
        statement.id, verdict, "Because.", ("ntg:database",), "recalled", "2026-11-23"
    )
    return replace(statement, assessment=made)


TEXTS = st.builds(
    lambda subject, predicate, object: f"{subject} {predicate} {object}",
    st.sampled_from(NODES),
    st.sampled_from(["raises", "lowers", "acts_on", "inhibits", "removes", "is_a"]),
    st.sampled_from(NODES),
).filter(lambda text: text.split()[0] != text.split()[2])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(TEXTS, st.sampled_from(["supported", "contradicted"])), max_size=14),
    st.lists(TEXTS, max_size=8),
)
def test_in_any_small_world_no_wrong_answer_is_right(
    sayings: list[tuple[str, str]], facts: list[str]
) -> None:
    statements = [judged(said(text), verdict) for text, verdict in sayings]
    world = lab(*statements, *(accepted(text) for text in facts))
    for item in quiz_items(world):
        assert find_flaws(item, world) == []


def test_a_flaw_is_found_where_one_is_made() -> None:
    statements = [judged(said(f"speed raises {name}"), "supported") for name in ("joy", "calm")]
    world = lab(*statements)
    item = QuizItem(
        "x", "which", "?", ("joy", "calm"), ("ntg:joy", "ntg:calm"), 0, "", (statements[0].id,)
    )
    assert find_flaws(item, world) == ["'calm' goes with 'speed', too"]
    wrong = judged(said("speed lowers gloom"), "contradicted")
    taught = replace(item, kind="direction", keys=("+", "-"), statements=(wrong.id,))
    assert any("contradicted" in flaw for flaw in find_flaws(taught, lab(wrong)))


def test_cards_tell_what_a_thing_is_and_how_a_statement_stands() -> None:
    cards = flashcards(shipped())
    assert {card.deck for card in cards} == {"things", "statements"}
    labels = {term.label for term in shipped().vocabulary.verdicts.values()}
    for card in cards:
        if card.deck == "statements":
            assert card.back.partition(":")[0] in labels


@pytest.mark.parametrize("count", [0, 1])
def test_a_world_with_little_in_it_gives_little(count: int) -> None:
    statements = [judged(said("speed raises joy"), "supported")][:count]
    assert {item.kind for item in quiz_items(lab(*statements))} <= {"direction", "verdict"}


def test_nothing_is_asked_or_answered_with_an_unnamed_rest() -> None:
    facts = shipped()
    rests = {node.id for node in facts.nodes.values() if is_catch_all(node)}
    assert len(rests) == 5
    asked = {id for item in items() for id in item.statements}
    ends = {
        end for id in asked for end in (facts.statements[id].subject, facts.statements[id].object)
    }
    assert not rests & ends
    assert not rests & {key for item in items() for key in item.keys}
    assert not rests & {card.about for card in flashcards(facts)}


def test_a_blank_keeps_the_hedge_and_the_conditions_of_the_sentence() -> None:
    questions = {item.question for item in items() if item.kind == "which"}
    assert any("After exposure, sarin can lead to …" in question for question in questions)
