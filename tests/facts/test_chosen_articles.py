"""The facts of some articles only."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ntgraph.cli import main
from ntgraph.errors import UnknownTermError
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.chosen_articles import facts_of_articles
from tests.second import FIRST, SECOND, merge_second_article


@pytest.fixture(scope="session")
def both(tmp_path_factory: pytest.TempPathFactory) -> FactBase:
    """Return the shipped facts together with those of a second article."""
    return load_facts(merge_second_article(tmp_path_factory.mktemp("both")))


@pytest.fixture(scope="session")
def second(both: FactBase) -> FactBase:
    return facts_of_articles(both, [SECOND])


def test_without_the_second_article_the_shipped_facts_are_left(both: FactBase) -> None:
    alone = load_facts(shipped_facts())
    left = facts_of_articles(both, list(alone.articles))
    assert left.statements == alone.statements
    assert left.nodes == alone.nodes
    assert left.sources == alone.sources
    assert left.kinship == alone.kinship
    assert left.safety_notes == alone.safety_notes
    assert left.assessments == alone.assessments
    assert left.lookups == alone.lookups
    assert sorted(left.stances, key=str) == sorted(alone.stances, key=str)


def test_nothing_of_the_other_article_is_left(second: FactBase) -> None:
    assert {piece.article for _, piece in second.evidence()} == {"", SECOND}
    assert set(second.articles) == {SECOND}
    assert {article for article, _ in second.references} == {SECOND}
    assert second.articles[SECOND].title in second.data.title
    assert "web article on drugs" not in second.data.summary


def test_statement_of_both_keeps_one_evidence_and_the_verdict(
    both: FactBase, second: FactBase
) -> None:
    shared = [
        id
        for id, statement in both.statements.items()
        if {piece.article for piece in statement.evidence} == {FIRST, SECOND}
    ]
    assert shared
    for id in shared:
        assert {piece.article for piece in second.statements[id].evidence} == {SECOND}
        assert second.statements[id].verdict == both.statements[id].verdict
        cited = set(second.statements[id].cited_sources)
        assert {stance.source for stance in second.statements[id].stances} <= cited


def test_accepted_facts_stay(both: FactBase, second: FactBase) -> None:
    def accepted(facts: FactBase) -> set[str]:
        return {id for id, each in facts.statements.items() if each.layer != "article"}

    assert accepted(second) == accepted(both)


def test_things_and_works_that_nothing_names_are_gone(both: FactBase, second: FactBase) -> None:
    named = {end for each in second.statements.values() for end in (each.subject, each.object)}
    assert named <= set(second.nodes)
    assert len(second.nodes) < len(both.nodes)
    assert len(second.sources) < len(both.sources)
    for _, piece in second.evidence():
        assert {piece.source, *piece.cited_sources} <= set(second.sources)


def test_article_is_found_by_its_title_in_any_case(both: FactBase) -> None:
    title = both.articles[FIRST].title.upper()
    assert set(facts_of_articles(both, [title]).articles) == {FIRST}


def test_all_articles_together_are_all_facts(both: FactBase) -> None:
    assert facts_of_articles(both, list(both.articles)) is both
    assert facts_of_articles(both, []) is both


def test_unknown_article_has_a_suggestion(both: FactBase) -> None:
    with pytest.raises(UnknownTermError, match="did you mean 'everyday-drugs'"):
        facts_of_articles(both, ["every-day-drugs"])


def test_only_is_an_option_that_leaves_the_other_article_out(
    tmp_path: Path, both: FactBase
) -> None:
    folder = merge_second_article(tmp_path / "facts")
    run = CliRunner().invoke(main, ["info", "--facts", str(folder), "--only", SECOND, "--json"])
    assert run.exit_code == 0, run.output
    assert both.articles[SECOND].title in run.output
    assert both.articles[FIRST].title not in run.output
