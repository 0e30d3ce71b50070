from __future__ import annotations

from dataclasses import replace

import pytest

from ntgraph.checks import RULES, check_facts, require_sound
from ntgraph.errors import FactsError, Problem
from ntgraph.facts import FactBase
from tests.small import small_facts
from tests.world import ALONE


def test_small_facts_have_no_problems() -> None:
    assert check_facts(small_facts()) == []


def test_only_the_lone_node_of_the_world_is_a_problem(world: FactBase) -> None:
    assert [problem.message for problem in check_facts(world)] == [f"no statement names '{ALONE}'"]


def test_sound_facts_pass() -> None:
    require_sound(small_facts())


def test_unsound_facts_are_refused_with_every_problem(world: FactBase) -> None:
    with pytest.raises(FactsError) as caught:
        require_sound(world)
    assert list(caught.value.problems) == check_facts(world)


def test_problems_met_while_reading_are_given_once_and_first(world: FactBase) -> None:
    unread = Problem("zzz.tsv", 1, "", "empty line")
    found = check_facts(replace(world, problems=(unread, unread)))
    assert found[0] == unread
    assert found.count(unread) == 1
    assert len(found) == 2


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.__module__}.{rule.__name__}")
def test_each_rule_finds_nothing_in_sound_facts(rule: object) -> None:
    assert callable(rule)
    assert list(rule(small_facts())) == []
