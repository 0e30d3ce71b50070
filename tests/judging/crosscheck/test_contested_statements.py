from __future__ import annotations

from ntgraph.judging.crosscheck import find_conflicts
from ntgraph.records import Statement
from tests.judging.crosscheck.lab import accepted, lab, said

SCARS_LAST = accepted("scar is_a harm")
DENTS_LAST = accepted("dent is_a harm")


def kinds(*statements: Statement) -> set[str]:
    found = find_conflicts(lab(*statements))
    for id, conflicts in found.items():
        for conflict in conflicts:
            assert any(back.other == id for back in found[conflict.other])
    return {conflict.kind for conflicts in found.values() for conflict in conflicts}


def test_a_denial_clashes_with_what_it_denies() -> None:
    assert kinds(said("speed raises joy"), said("speed raises joy", negated=True)) == {"denied"}
    assert kinds(said("speed acts_on joy"), said("speed acts_on joy", negated=True)) == {"denied"}


def test_opposite_directions_clash() -> None:
    assert kinds(said("speed raises joy"), said("speed lowers joy")) == {"opposite"}


def test_a_denial_of_the_opposite_agrees() -> None:
    assert kinds(said("speed raises joy"), said("speed lowers joy", negated=True)) == set()


def test_other_things_other_levels_and_other_layers_do_not_clash() -> None:
    assert kinds(said("speed raises joy"), said("calm lowers joy")) == set()
    assert kinds(said("joy raises gloom", level="excess"), said("joy lowers gloom")) == set()
    assert kinds(said("speed raises joy"), accepted("speed lowers joy")) == set()


def test_different_conditions_do_not_clash_but_one_without_any_does() -> None:
    first = said("speed raises joy", qualifiers={"use": "at first"})
    later = said("speed lowers joy", qualifiers={"use": "for years"})
    assert kinds(first, later) == set()
    assert kinds(first, said("speed lowers joy")) == {"opposite"}


def test_what_lasts_cannot_be_undone_whoever_says_so() -> None:
    assert kinds(said("speed raises scar"), said("calm undoes scar")) == {"lasting"}


def test_lasting_states_of_one_kind_are_seen_through_accepted_facts() -> None:
    brought, undone = said("speed raises scar"), said("calm undoes dent")
    assert kinds(brought, undone) == set()
    found = find_conflicts(lab(brought, undone, SCARS_LAST, DENTS_LAST))
    assert set(found[brought.id][0].via) == {SCARS_LAST.id, DENTS_LAST.id}
    rare = said("harm occurs_in body", qualifiers={"frequency": "rarely"})
    assert kinds(brought, rare, SCARS_LAST) == {"lasting"}
    often = said("harm occurs_in body", qualifiers={"frequency": "often"})
    assert kinds(brought, often, SCARS_LAST) == set()


def test_what_passes_may_be_raised_and_undone() -> None:
    assert kinds(said("speed raises gloom"), said("calm undoes gloom")) == set()
