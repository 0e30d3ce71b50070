"""Tours and questions that a part of the facts does not carry are left out."""

from __future__ import annotations

import pytest

from ntgraph.checks.fitting_lessons import leave_fitting_lessons
from ntgraph.checks.question_rules import check_pack
from ntgraph.checks.tour_rules import check_tours
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.chosen_articles import facts_of_articles
from tests.second import FIRST, SECOND, merge_second_article


@pytest.fixture(scope="session")
def both(tmp_path_factory: pytest.TempPathFactory) -> FactBase:
    return load_facts(merge_second_article(tmp_path_factory.mktemp("lessons")))


def test_all_lessons_hold_for_the_facts_that_they_were_made_for() -> None:
    facts = load_facts(shipped_facts())
    kept = leave_fitting_lessons(facts)
    assert kept.tours == facts.tours
    assert kept.pack == facts.pack


def test_lessons_of_the_first_article_hold_without_the_second(both: FactBase) -> None:
    kept = leave_fitting_lessons(facts_of_articles(both, [FIRST]))
    assert set(kept.tours) == set(both.tours)
    assert kept.pack == both.pack


def test_lessons_of_another_article_are_left_out(both: FactBase) -> None:
    kept = leave_fitting_lessons(facts_of_articles(both, [SECOND]))
    assert len(kept.tours) < len(both.tours)
    assert both.pack is not None
    assert kept.pack is not None
    assert len(kept.pack.questions) < len(both.pack.questions)
    assert not [*check_tours(kept), *check_pack(kept)]
