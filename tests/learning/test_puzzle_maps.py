"""A label of a map to complete is wrong at a place only where something stated contradicts it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign
from ntgraph.learning import PuzzleMap, puzzle_maps
from ntgraph.learning.direction_questions import LEVELS
from ntgraph.learning.puzzle_maps import FEWEST_PLACES
from ntgraph.learning.teachable import Teachable
from ntgraph.records import Kinship
from tests.judging.crosscheck.lab import accepted, lab, said
from tests.learning.flawed import shipped


@cache
def maps() -> tuple[PuzzleMap, ...]:
    return tuple(puzzle_maps(shipped()))


def close(facts: FactBase, node: str) -> set[str]:
    """Return a node, its near-synonyms, and all above and below it, from the tables alone."""
    alike, up, down = set(), set(), set()
    for row in facts.kinship:
        if row.relation == "near_synonym":
            alike |= {(row.subject, row.object), (row.object, row.subject)}
        elif row.relation in ("kind_of", "part_of"):
            up.add((row.subject, row.object))
            down.add((row.object, row.subject))
    own = {node} | {other for one, other in alike if one == node}
    found = follow(own, up) | follow(own, down)
    return found | {other for one, other in alike if one in found}


def follow(starts: set[str], steps: set[tuple[str, str]]) -> set[str]:
    """Return all that steps lead to."""
    found = set(starts)
    while more := {end for start, end in steps if start in found} - found:
        found |= more
    return found


def test_there_are_maps_with_boxes_and_maps_with_lines_to_find() -> None:
    assert {len(made.ways) for made in maps()} == {0, 2}
    assert len({(made.center, made.incoming) for made in maps()}) == len(maps()) >= 6


def test_every_map_has_places_enough_and_both_relations() -> None:
    for made in maps():
        assert len(made.places) >= FEWEST_PLACES
        assert {place.right for place in made.places} == {0, 1}
        assert len({place.node for place in made.places}) == len(made.places)


def test_no_label_is_right_at_a_place_of_the_other_relation() -> None:
    facts = shipped()
    for made in maps():
        for place in made.places:
            own = facts.statements[place.statement]
            for row in facts.statements.values():
                if row.subject not in close(facts, own.subject):
                    continue
                if row.object not in close(facts, own.object) or row.negated:
                    continue
                if own.subject_level and row.subject != own.subject:
                    continue  # of many messengers at once, and of health at large
                if own.subject_level:
                    other = set(LEVELS) - {own.subject_level}
                    assert row.subject_level not in other, (made.question, place.name)
                elif not made.ways:
                    opposite = "-" if place.right == 0 else "+"
                    assert find_sign(row, facts) != opposite, (made.question, place.name)


def test_every_place_rests_on_a_statement_that_may_be_taught() -> None:
    facts = shipped()
    teacher = Teachable(facts)
    taught = {s.id for s in (*teacher.recalled, *teacher.known)}
    for made in maps():
        for place in made.places:
            own = facts.statements[place.statement]
            assert own.id in taught
            assert made.center == (own.object if made.incoming else own.subject)
            assert place.node == (own.subject if made.incoming else own.object)
            assert not own.safety_notes
            if own.is_hedged and not made.ways:
                assert " can " in f" {place.options[place.right]} "
            if not made.ways:
                assert own.qualifiers == ()


def test_a_map_says_whose_statements_it_is_made_of() -> None:
    for made in maps():
        rows = [shipped().statements[place.statement] for place in made.places]
        articles = {piece.article for row in rows for piece in row.evidence} - {""}
        words = ["accepted facts", "an article", "the articles"]
        expected = [any(row.layer == "reference" for row in rows), len(articles) == 1]
        said = [word in made.question for word in words]
        assert said == [*expected, len(articles) > 1], made.question


ACTS = [accepted(f"{name} raises joy") for name in ("speed", "calm", "body")]


def test_what_is_close_to_the_contrary_is_no_label() -> None:
    facts = lab(*ACTS, accepted("gloom lowers joy"))
    (made,) = puzzle_maps(facts)
    assert {place.node for place in made.places} == {
        "ntg:speed", "ntg:calm", "ntg:body", "ntg:gloom",
    }  # fmt: skip
    assert (made.ways, made.incoming) == ((), True)
    kin = Kinship("ntg:gloom", "near_synonym", "ntg:scar", "read_and_checked", "")
    unsafe = replace(lab(*facts.statements.values(), said("scar raises joy")), kinship=(kin,))
    assert puzzle_maps(unsafe) == []


def test_with_one_relation_only_there_is_no_map() -> None:
    assert puzzle_maps(lab(*ACTS, accepted("scar raises joy"))) == []


@pytest.mark.parametrize(
    "more", [{"qualifiers": {"mechanism": "by keeping it"}}, {"species": "rat"}]
)
def test_what_a_place_cannot_say_is_asked_as_a_line(more: dict[str, object]) -> None:
    facts = lab(*ACTS, accepted("gloom lowers joy", **more))
    assert [len(made.ways) for made in puzzle_maps(facts)] == [2]
