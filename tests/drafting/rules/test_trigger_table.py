"""Each row of triggers says what its examples show, and every relation has a trigger."""

from __future__ import annotations

import pytest

from ntgraph.drafting.rules.trigger_table import TriggerExample, list_triggers, read_triggers
from ntgraph.drafting.rules.verb_forms import list_forms
from tests.drafting.drafted import known, name, say

EXAMPLES = [(row.id, example) for row in read_triggers() for example in row.examples]


@pytest.mark.parametrize(
    ("row", "example"), EXAMPLES, ids=[example.text for _, example in EXAMPLES]
)
def test_an_example_is_read_as_it_says(row: str, example: TriggerExample) -> None:
    wanted = (name(example.subject), example.level, example.predicate, name(example.object))
    assert (*wanted, example.negated) in say(example.text)


def test_each_row_has_two_examples_or_more() -> None:
    assert [row.id for row in read_triggers() if len(row.examples) < 2] == []


def test_each_relation_of_the_vocabulary_has_a_trigger() -> None:
    used = {row.predicate for row in read_triggers()}
    used |= {each for row in read_triggers() for each in row.by_object.values()}
    assert set(known().vocabulary.predicates) - used == set()


def test_each_named_relation_is_in_the_vocabulary() -> None:
    predicates = known().vocabulary.predicates
    for row in read_triggers():
        assert row.predicate in predicates, row.id
        assert {each for each in row.by_object.values() if each} <= set(predicates), row.id


def test_verbs_stand_in_all_their_forms() -> None:
    triggers = list_triggers()
    for words in ("raises", "raised", "raising", "raise", "raised by"):
        assert tuple(words.split()) in triggers


@pytest.mark.parametrize(
    ("verb", "third", "past", "doing"),
    [
        ("carry", "carries", "carried", "carrying"),
        ("lead to", "leads to", "led to", "leading to"),
        ("stop", "stops", "stopped", "stopping"),
        ("release", "releases", "released", "releasing"),
        ("cross", "crosses", "crossed", "crossing"),
    ],
)
def test_forms_of_verbs(verb: str, third: str, past: str, doing: str) -> None:
    forms = list_forms(verb)
    assert (forms["third"][0], forms["past"][0], forms["doing"][0]) == (third, past, doing)
