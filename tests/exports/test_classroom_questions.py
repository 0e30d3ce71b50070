"""Questions for a class: no right answer is false, and every answer has its statements."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from ntgraph.exports.classroom_questions import (
    CHECKED,
    PARTS,
    list_judged,
    list_questions,
    list_things,
)
from ntgraph.exports.statement_details import DetailsCache
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign
from ntgraph.judging.crosscheck.accepted_facts import AcceptedFacts
from ntgraph.learning import QuizItem, quiz_items
from ntgraph.learning.judgement_questions import find_outcome
from ntgraph.learning.question_flaws import RECALL
from ntgraph.learning.teachable import Teachable
from ntgraph.records import Statement, is_catch_all
from ntgraph.records.question import CARRIES, DIRECTION, KINDS, PASSAGE, VERDICT
from tests.exports.packs import judged, shipped, small_worlds
from tests.judging.crosscheck.lab import lab, said

HOLDING = {"supported", "partly_supported"}
OUTCOMES = {"supported": "holds", "overstated": "fails", "unsupported": "fails"}


def find_faults(item: QuizItem, facts: FactBase, accepted: AcceptedFacts) -> list[str]:
    """Return what is wrong with an item, judged from the statements only."""
    faults = []
    own = [facts.statements[id] for id in item.statements]
    if item.kind in RECALL:
        said = [s for s in own if s.layer == "article" and not item.is_checked]
        faults += [f"{s.id} is {s.verdict}" for s in said if s.verdict not in HOLDING or s.negated]
        faults += [f"{s.id} needs a correction" for s in own if s.safety_notes]
    wrong = [key for at, key in enumerate(item.keys) if at != item.right]
    faults += [
        key for at, key in enumerate(item.keys) if bool(item.grounds[at]) == (at == item.right)
    ]
    if item.kind == DIRECTION:
        faults += [sign for sign in wrong if sign in list_signs(own[0], facts, accepted)]
    if item.kind == VERDICT and not item.is_checked:
        outcome = OUTCOMES.get(own[0].verdict, "fails")
        faults += [] if item.keys[item.right] == outcome else ["not its verdict"]
    if item.kind == CARRIES:
        stances = {stance.source: stance.stance for stance in own[0].stances}
        right = item.keys[item.right]
        faults += [] if item.is_checked or stances[item.source] == right else ["not its stance"]
        faults += [] if facts.sources[item.source].reading != "not_read" else ["a work not read"]
    return faults


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
    assert {item.kind for item in items} == set(KINDS) - {PASSAGE}
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
    item = QuizItem(
        "x", DIRECTION, "?", ("+", "-"), ("+", "-"), 1, "", (false.id,),
        grounds=("opposite_sign", ""),
    )  # fmt: skip
    facts = lab(false)
    assert find_faults(item, facts, AcceptedFacts(facts)) == [
        f"{false.id} is contradicted",
        f"{false.id} needs a correction",
    ]


def test_questions_come_part_by_part_with_all_that_stands_behind_them() -> None:
    facts = shipped()
    questions = list(list_questions(facts, DetailsCache(facts)))
    parts = [question.part for question in questions]
    assert list(dict.fromkeys(parts)) == [part for part in PARTS if part != PASSAGE]
    assert parts == sorted(parts, key=list(PARTS).index)
    assert parts.count(CHECKED) >= 40
    for question in questions:
        assert question.answer
        for details in question.statement_details:
            made = facts.statements[details.id]
            assert details.sayings
            if made.layer == "article":
                assert all(saying.where.startswith("section “") for saying in details.sayings)
            assert details.verdict
            assert details.reason or details.verdict == "not assessed"
            assert len(details.cited) == len(made.cited_sources)
            assert len(details.cautions) == len(made.safety_notes)
            assert set(details.cautions) <= set(question.cautions)


def test_a_question_about_a_work_says_why_it_does_or_does_not_carry() -> None:
    facts = shipped()
    for question in list_questions(facts, DetailsCache(facts)):
        assert bool(question.note) == (question.kind == CARRIES)


def test_every_judgement_about_body_and_mind_that_may_be_asked_for_has_a_card() -> None:
    facts = shipped()
    teacher = Teachable(facts)
    cards = dict(list_judged(facts, DetailsCache(facts)))
    expected = {
        s.id
        for s in facts.statements.values()
        if s.layer == "article" and "biomedical" in s.passage_kinds and s.id not in teacher.left_out
        if find_outcome(s, teacher)
        if not any(is_catch_all(facts.nodes[end]) for end in (s.subject, s.object))
    }
    assert {details.id for details in cards.values()} == expected
    assert "contradicted" in {details.verdict for details in cards.values()}


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
