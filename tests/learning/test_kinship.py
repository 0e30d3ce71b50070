"""Kinship is followed to its end, and never further."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ntgraph.facts import load_facts, shipped_facts
from ntgraph.learning.kinship import Kin
from ntgraph.records import Kinship
from tests.judging.crosscheck.lab import accepted, lab


def kin(*rows: str) -> Kin:
    made = (row.split(" ") for row in rows)
    table = tuple(Kinship(f"ntg:{s}", relation, f"ntg:{o}", "recalled") for s, relation, o in made)
    return Kin(replace(lab(), kinship=table))


def test_classes_and_members_are_close_over_any_number_of_steps() -> None:
    family = kin("speed kind_of speeds", "speeds kind_of joy", "joy part_of body")
    assert family.is_close("ntg:speed", "ntg:body")
    assert family.is_close("ntg:body", "ntg:speed")


def test_members_of_one_class_are_not_close() -> None:
    assert not kin("joy kind_of body", "gloom kind_of body").is_close("ntg:joy", "ntg:gloom")


def test_signs_of_one_syndrome_are_close_to_each_other_and_to_it() -> None:
    ill = kin("joy same_syndrome harm", "calm same_syndrome harm", "gloom same_syndrome scar")
    assert ill.is_close("ntg:joy", "ntg:calm")
    assert ill.is_close("ntg:joy", "ntg:harm")
    assert not ill.is_close("ntg:joy", "ntg:gloom")


def test_synonyms_of_what_is_close_are_close() -> None:
    words = kin("joy kind_of calm", "calm near_synonym ear", "gloom near_synonym ear")
    assert words.is_close("ntg:joy", "ntg:ear")
    assert words.is_close("ntg:ear", "ntg:joy")
    assert not words.is_close("ntg:gloom", "ntg:body")


def test_what_statements_say_of_membership_counts() -> None:
    assert Kin(lab(accepted("speed is_a speeds"))).is_close("ntg:speeds", "ntg:speed")


@pytest.mark.parametrize(
    ("one", "other", "close"),
    [
        ("respiratory failure", "cramps", True),
        ("naloxone", "fentanyl", False),
        ("cocaine", "amphetamine", False),
        ("dopamine", "serotonin", False),
        ("pesticides", "toxins", True),
        ("brain", "nervous system", True),
        ("adrenaline", "noradrenaline", True),
    ],
)
def test_the_shipped_table_knows(one: str, other: str, close: bool) -> None:
    facts = load_facts(shipped_facts())
    found = Kin(facts).is_close(facts.get_node(one).id, facts.get_node(other).id)
    assert found == close
