"""What a class gets: nothing false is right, and every answer comes with its grounds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from ntgraph.exports.classroom_questions import PARTS, list_judged, list_questions, list_things
from ntgraph.exports.statement_backing import Backings
from ntgraph.facts import FactBase
from ntgraph.facts.sentences import find_sign
from ntgraph.judging.crosscheck.accepted_facts import AcceptedFacts
from ntgraph.learning import QuizItem, quiz_items
from ntgraph.learning.quiz_items import CARRIES, DIRECTION, KINDS, ODD, VERDICT, WHICH
from ntgraph.records import Statement, is_catch_all
from tests.exports.packs import judged, shipped, small_worlds
from tests.judging.crosscheck.lab import lab, said

HOLDING = {"supported", "partly_supported"}
TAUGHT = (DIRECTION, WHICH, ODD)


def find_faults(item: QuizItem, facts: FactBase, accepted: AcceptedFacts) -> list[str]:
    """Find what is wrong with an item, from the statements alone."""
    faults = []
    own = [facts.statements[id] for id in item.statements]
    if item.kind in TAUGHT:
        faults += [f"{s.id} is {s.verdict}" for s in own if s.verdict not in HOLDING or s.negated]
    wrong = [key for at, key in enumerate(item.keys) if at != item.right]
    if item.kind == WHICH:
        faults += [key for key in wrong if is_joined(own[0].subject, key, facts)]
    if item.kind == ODD:
        faults += [key for key in wrong if not is_joined(own[0].subject, key, facts)]
        right = item.keys[item.right]
        faults += [right] if is_joined(own[0].subject, right, facts) else []
    if item.kind == DIRECTION:
        faults += [sign for sign in wrong if sign in list_signs(own[0], facts, accepted)]
    if item.kind == VERDICT and item.keys[item.right] != own[0].verdict:
        faults.append("not its verdict")
    if item.kind == CARRIES:
        stances = {stance.source: stance.stance for stance in own[0].stances}
        faults += [] if stances[item.source] == item.keys[item.right] else ["not its stance"]
    return faults


def is_joined(one: str, other: str, facts: FactBase) -> bool:
    ends = {one, other}
    return any({s.subject, s.object} == ends for s in facts.statements.values())


def list_signs(statement: Statement, facts: FactBase, accepted: AcceptedFacts) -> set[str]:
    ends = (statement.subject, statement.subject_level, statement.object)
    said = {
        find_sign(s, facts)
        for s in facts.statements.values()
        if (s.subject, s.subject_level, s.object) == ends
    }
    return said | {p.sign for p in accepted.find_paths(statement.subject, statement.object)}


def test_in_the_shipped_facts_no_wrong_answer_is_right_and_no_right_one_contradicted() -> None:
    facts = shipped()
    accepted = AcceptedFacts(facts)
    items = quiz_items(facts)
    assert {item.kind for item in items} == set(KINDS)
    assert {
        item.id: faults for item in items if (faults := find_faults(item, facts, accepted))
    } == {}


@settings(max_examples=60, deadline=None)
@given(small_worlds())
def test_in_any_small_world_no_wrong_answer_is_right(world: FactBase) -> None:
    accepted = AcceptedFacts(world)
    for item in quiz_items(world):
        assert find_faults(item, world, accepted) == []


def test_a_fault_is_found_where_one_is_made() -> None:
    false = judged(said("speed lowers gloom"), "contradicted")
    item = QuizItem("x", DIRECTION, "?", ("+", "-"), ("+", "-"), 1, "", (false.id,))
    facts = lab(false)
    assert find_faults(item, facts, AcceptedFacts(facts)) == [f"{false.id} is contradicted"]


def test_other_words_for_the_right_answer_are_no_wrong_answer() -> None:
    things = ("joy", "gloom", "calm", "body")
    sayings = [judged(said(f"speed raises {name}"), "supported") for name in things[:1]]
    others = [judged(said(f"ear raises {name}"), "supported") for name in things[1:]]
    facts = lab(*sayings, *others)
    asked = [item for item in quiz_items(facts) if item.kind == WHICH]
    assert any("Speed" in item.question and "ntg:body" in item.keys for item in asked)
    body = facts.nodes["ntg:body"]
    renamed = {**facts.nodes, "ntg:body": replace(body, lay_label="a joy of the ear")}
    fair = quiz_items(replace(facts, nodes=renamed))
    asked = [item for item in fair if item.kind == WHICH and "Speed" in item.question]
    assert all("ntg:body" not in item.keys for item in asked)


def test_questions_come_part_by_part_with_all_that_stands_behind_them() -> None:
    facts = shipped()
    questions = list(list_questions(facts, Backings(facts)))
    kinds = [question.kind for question in questions]
    assert list(dict.fromkeys(kinds)) == list(PARTS)
    assert kinds == sorted(kinds, key=list(PARTS).index)
    for question in questions:
        assert question.answer
        for backing in question.backings:
            assert backing.sayings
            assert all(saying.where.startswith("section “") for saying in backing.sayings)
            assert backing.verdict
            assert backing.reason or backing.verdict == "not assessed"
            made = facts.statements[backing.id]
            assert len(backing.cited) == len(made.cited_sources)
            assert len(backing.cautions) == len(made.safety_notes)
            assert set(backing.cautions) <= set(question.cautions)


def test_a_question_about_a_work_says_why_it_does_or_does_not_carry() -> None:
    facts = shipped()
    for question in list_questions(facts, Backings(facts)):
        assert bool(question.note) == (question.kind == CARRIES)


def test_every_judged_statement_about_body_and_mind_has_a_card() -> None:
    facts = shipped()
    cards = dict(list_judged(facts, Backings(facts)))
    expected = {
        s.id
        for s in facts.statements.values()
        if s.layer == "article" and "biomedical" in s.passage_kinds and s.verdict != "not_assessed"
        if not any(is_catch_all(facts.nodes[end]) for end in (s.subject, s.object))
    }
    assert {backing.id for backing in cards.values()} == expected
    assert "contradicted" in {backing.verdict for backing in cards.values()}


def test_things_say_where_they_are_named() -> None:
    things = list(list_things(shipped()))
    assert things
    for thing in things:
        assert thing.meaning
        assert all("section “" in place for place in thing.said_in)
        assert thing.said_in


@pytest.mark.parametrize("kind", PARTS)
def test_every_part_has_a_heading_and_a_task(kind: str) -> None:
    heading, task = PARTS[kind]
    assert heading
    assert task.endswith(("?", "."))
