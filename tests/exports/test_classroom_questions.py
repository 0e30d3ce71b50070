"""Questions for a class: no right answer is false, and every answer has its statements."""

from __future__ import annotations

from collections import Counter

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
from ntgraph.learning.question_flaws import RECALL
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


BARE_LINKS = {"associated_with", "influences", "alters", "occurs_in"}
LEAST_CARDS = {"supported": 28, "overstated": 15, "unsupported": 12, "contradicted": 2}


def list_markable(facts: FactBase) -> list[Statement]:
    """List the rows on body and mind that no person set aside, of things that are definite."""
    assert facts.pack is not None
    named = [dict(cells) for entry in facts.pack.not_asked for cells in entry.statements]
    set_aside = {
        found.id
        for cells in named
        for found in facts.find_named(
            {key: value for key, value in cells.items() if key != "layer"}, layer=cells["layer"]
        )
    }
    kinds = Counter(row.object for row in facts.kinship if row.relation in {"kind_of", "part_of"})
    return [
        s
        for s in facts.statements.values()
        if kinds[s.object] < 3
        if s.layer == "article" and "biomedical" in s.passage_kinds and s.id not in set_aside
        if not facts.vocabulary.predicates[s.predicate].membership
        if not any(is_catch_all(facts.nodes[end]) for end in (s.subject, s.object))
    ]


def is_limited(statement: Statement, facts: FactBase) -> bool:
    known = facts.vocabulary.qualifiers
    return any(
        known[key].limits or value in known[key].denies for key, value in statement.qualifiers
    )


def test_every_judgement_about_body_and_mind_that_may_be_asked_for_has_a_card() -> None:
    facts = shipped()
    carded = {details.id for _, details in list_judged(facts, DetailsCache(facts))}
    markable = list_markable(facts)
    failing = {
        s.id
        for s in markable
        if s.verdict == "contradicted"
        or (
            s.verdict in {"overstated", "unsupported"}
            and not is_limited(s, facts)
            and (s.predicate not in BARE_LINKS or s.qualifiers)
        )
    }
    holding = {s.id for s in markable if s.verdict == "supported" and not s.safety_notes}
    supported = {id for id in carded if facts.statements[id].verdict == "supported"}
    assert carded - supported == failing
    assert supported <= holding
    assert not any(is_limited(facts.statements[id], facts) for id in supported)
    counts = Counter(facts.statements[id].verdict for id in carded)
    assert counts.keys() == LEAST_CARDS.keys()
    assert [verdict for verdict, least in LEAST_CARDS.items() if counts[verdict] < least] == []


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
