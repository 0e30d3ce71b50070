"""No question teaches a doubtful statement, and no wrong answer is right."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.learning import KINDS, QuizItem, ask_tours, find_flaws, flashcards, quiz_items
from ntgraph.learning.empty_reason import why_weak
from ntgraph.learning.question_flaws import RECALL, is_longest, walk_flaws
from ntgraph.learning.teachable import Teachable
from ntgraph.learning.told_sentences import is_flat
from ntgraph.records import Assessment, Statement, is_catch_all
from ntgraph.records.node import NO_DEFINITION
from ntgraph.records.question import GROUNDS, OPPOSITE_LEVEL, OPPOSITE_SIGN, PASSAGE, SAYS
from tests.judging.crosscheck.lab import NODES, accepted, lab, said

DOUBTFUL = {"contradicted", "overstated", "unsupported"}


@cache
def shipped() -> FactBase:
    return load_facts(shipped_facts())


@cache
def items() -> tuple[QuizItem, ...]:
    return tuple(quiz_items(shipped()))


def test_there_are_questions_of_every_kind() -> None:
    assert {item.kind for item in items()} == set(KINDS) - {PASSAGE}
    assert sum(item.is_checked for item in items()) >= 40
    assert len({item.id for item in items()}) == len(items())


def test_no_wrong_answer_is_right_and_nothing_doubtful_is_taught() -> None:
    teacher = Teachable(shipped())
    assert [flaw for item in items() for flaw in walk_flaws(item, teacher)] == []


def test_doubtful_statements_appear_only_where_one_asks_how_they_stand() -> None:
    facts = shipped()
    for item in items():
        verdicts = {facts.statements[id].verdict for id in item.statements}
        if item.kind in RECALL:
            assert not verdicts & DOUBTFUL, item.question
            assert not any(facts.statements[id].safety_notes for id in item.statements)
        for id in item.statements:
            assert "marketing" not in facts.statements[id].passage_kinds


def test_every_wrong_answer_has_a_ground_and_a_reason() -> None:
    for item in items():
        for at, (ground, why) in enumerate(zip(item.grounds, item.why, strict=True)):
            assert (ground in GROUNDS) == (at != item.right)
            assert bool(why) == (at != item.right), item.question


def test_no_question_tells_a_hedged_sentence_flatly() -> None:
    hedged = 0
    for item in items():
        for statement in (shipped().statements[id] for id in item.statements):
            hedged += bool(statement.hedges)
            assert not is_flat(f"{item.question} {item.options[item.right]}", statement, shipped())
    assert hedged > 30


def test_only_the_opposite_is_offered_beside_a_sentence_of_an_article() -> None:
    asked = [item for item in items() if item.kind == SAYS and not item.is_checked]
    assert len(asked) > 15
    for item in asked:
        (wrong,) = (ground for ground in item.grounds if ground)
        assert wrong in (OPPOSITE_LEVEL, OPPOSITE_SIGN)
        assert "without any doubt" not in " ".join(item.options)
        (why,) = filter(None, item.why)
        assert why == "An article says the opposite." or re.search(r"of too \w+, not of too", why)


def test_a_sentence_keeps_its_hedge_where_its_verb_is_left_out() -> None:
    asked = [item for item in items() if item.kind == "direction" and not item.is_checked]
    text = "\n".join(item.question for item in asked)
    assert "“Acetylcholine is thought to … memory.”" in text
    assert "“Morphine weakly … the kappa opioid receptor.”" in text
    assert "worded with" not in text
    assert "subunit" not in text
    for item in asked:
        assert item.why[1 - item.right].startswith("It is the other way round: ")


def test_a_work_of_which_the_abstract_was_read_is_asked_about_by_its_abstract() -> None:
    asked = [item for item in items() if item.kind == "carries" and not item.is_checked]
    assert asked
    for item in asked:
        assert shipped().sources[item.source].reading == "abstract"
        assert item.question.endswith("Does its abstract or opening carry the sentence?")


def test_no_truism_and_nothing_limited_is_asked_for_its_verdict() -> None:
    asked = {item.question for item in items() if item.kind == "verdict" and not item.is_checked}
    for words in (
        "Neurotransmitters influence appetite", "Drugs influence the brain on many levels",
        "Getting used to healthier choices requires time", "Cocaine can influence pleasure",
        "The load of toxins in the body influences", "(only certain drugs)",
        "A program made for one person", "Too little GABA is linked to",
    ):  # fmt: skip
        assert not any(words in question for question in asked), words
    assert any("GABA calms" in item.question for item in items() if item.kind == "verdict")


def test_what_a_person_marked_is_asked_by_no_program() -> None:
    facts = shipped()
    assert facts.pack is not None
    marked = Teachable(facts).left_out
    assert len(marked) == sum(len(entry.statements) for entry in facts.pack.not_asked) > 8
    assert not marked & {id for item in items() if not item.is_checked for id in item.statements}


def test_a_messenger_is_not_offered_beside_what_acts_on_its_receptor() -> None:
    nodes = shipped().nodes
    for item in items():
        if item.kind == "mechanism" and not item.is_checked:
            kinds = {nodes[key].node_type for key in item.keys if key in nodes}
            assert not kinds & {"Neurotransmitter", "Hormone"}, item.question


def test_the_steps_of_an_order_are_things_that_happen() -> None:
    (order,) = (item for item in items() if item.kind == "order" and not item.is_checked)
    assert order.options[order.right].startswith("sarin acts in the body → ")
    reasons = {why for why in order.why if why}
    assert len(reasons) == 2
    assert all(why.startswith("It is the other way round: ") for why in reasons)


def test_what_a_person_asked_is_not_asked_again_in_the_same_kind() -> None:
    def name(item: QuizItem) -> tuple[str, str, str]:
        return item.kind, item.statements[0], item.source

    checked = {name(item) for item in items() if item.is_checked and item.kind != "carries"}
    assert not checked & {name(item) for item in items() if not item.is_checked}


def test_the_right_answer_is_what_the_facts_say() -> None:
    for item in (item for item in items() if not item.is_checked):
        statement = shipped().statements[item.statements[0]]
        right = item.keys[item.right]
        if item.kind == "verdict":
            assert (right == "holds") == (statement.verdict == "supported")
        elif item.kind == "mechanism":
            assert right in (statement.predicate, statement.subject)
        elif item.kind == "carries":
            assert right in {s.stance for s in statement.stances if s.source == item.source}


def test_works_asked_about_were_read() -> None:
    for item in items():
        assert bool(item.source) == (item.kind == "carries")
        if item.source:
            assert shipped().sources[item.source].reading in ("abstract", "full_text")


def test_passages_are_asked_about_only_where_the_text_is_at_hand() -> None:
    article = next(iter(shipped().articles.values()))
    text = "".join(chr(97 + at % 26) for at in range(article.length))
    asked = [i for i in quiz_items(shipped(), texts={article.slug: text}) if i.kind == PASSAGE]
    assert asked
    for item in asked:
        spans = [e.span for e in shipped().statements[item.statements[0]].evidence]
        assert any(span and text[span.start : span.end] in item.question for span in spans)


def test_a_file_that_nobody_judged_is_asked_what_it_says() -> None:
    world = lab(*(said(f"speed binds {name}") for name in NODES if name != "speed"))
    asked = quiz_items(world)
    assert len(asked) > 5
    assert all(item.question.startswith("What does the file say?") for item in asked)
    assert {item.keys[item.right] for item in asked} == {"yes", "no"}
    assert [flaw for item in asked for flaw in find_flaws(item, world)] == []


def test_an_own_article_that_nobody_judged_is_called_an_article() -> None:
    world = lab(*(said(f"speed binds {name}") for name in NODES if name != "speed"))
    asked = quiz_items(replace(world, is_own=True))
    assert all(item.question.startswith("What does the article say?") for item in asked)
    assert "the file" not in why_weak(asked, replace(world, is_own=True))
    assert "sentence of the article" in why_weak(asked, replace(world, is_own=True))


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


def test_what_is_said_both_ways_is_not_asked() -> None:
    up = judged(said("speed raises joy"), "supported")
    assert {item.kind for item in quiz_items(lab(up))} >= {"verdict"}
    world = lab(up, accepted("speed lowers joy"))
    assert "direction" not in {item.kind for item in quiz_items(world)}


def test_cards_tell_what_a_thing_is_and_how_a_statement_stands() -> None:
    cards = flashcards(shipped())
    assert {card.deck for card in cards} == {"things", "statements"}
    assert all(card.back not in ("", NO_DEFINITION) for card in cards)
    labels = {term.label for term in shipped().vocabulary.verdicts.values()}
    for card in cards:
        if card.deck == "statements":
            assert card.back.partition(":")[0] in labels


def test_cards_ask_only_for_verdicts_that_may_be_asked_for() -> None:
    facts, teacher = shipped(), Teachable(shipped())
    asked = {c.about for c in flashcards(facts) if c.deck == "statements"}
    said = [facts.statements[id] for id in asked]
    assert {s.verdict for s in said} <= {"supported", "overstated", "unsupported", "contradicted"}
    assert not any(facts.vocabulary.predicates[s.predicate].membership for s in said)
    assert asked.isdisjoint(teacher.left_out)
    assert teacher.left_out
    assert asked >= {
        id for i in items() if i.kind == "verdict" and not i.is_checked for id in i.statements
    }


def test_a_thing_without_a_definition_has_no_card() -> None:
    facts = shipped()
    bare = {id: replace(node, definition=NO_DEFINITION) for id, node in facts.nodes.items()}
    decks = {card.deck for card in flashcards(replace(facts, nodes=bare))}
    assert decks == {"statements"}


@pytest.mark.parametrize("count", [0, 1])
def test_a_world_with_little_in_it_gives_little(count: int) -> None:
    statements = [judged(said("speed raises joy"), "supported")][:count]
    assert {item.kind for item in quiz_items(lab(*statements))} <= {"direction", "says", "verdict"}


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


def test_no_question_of_a_tour_is_given_away_by_its_length() -> None:
    asked = ask_tours(shipped()).values()
    assert len(asked) == len(shipped().tours)
    assert [item.question for item in asked if is_longest(item)] == []
