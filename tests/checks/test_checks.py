from __future__ import annotations

from dataclasses import replace

import pytest

from ntgraph.checks import RULES, check_facts, require_sound
from ntgraph.checks.collection_rules import check_collection_rows
from ntgraph.errors import FactsError, Place, Problem
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.records import Evidence
from tests.small import small_facts
from tests.world import ACTS_ON, ALONE, GO_ALONG, SLEEP


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


def qualified(world: FactBase, value: str) -> list[str]:
    """Return the problems of a world where one statement has a condition of its own words."""
    dose = replace(world.vocabulary.qualifiers["dose"], values=())
    words = replace(world.vocabulary, qualifiers={"dose": dose})
    named = replace(world.nodes[SLEEP], lay_label="REM sleep in Graz")
    statement = replace(ACTS_ON, qualifiers=(("dose", value),))
    facts = replace(
        world,
        vocabulary=words,
        nodes={**world.nodes, SLEEP: named},
        statements={**world.statements, ACTS_ON.id: statement},
    )
    return [problem.message for problem in check_facts(facts) if problem.column == "qualifiers"]


@pytest.mark.parametrize(
    ("value", "problems"),
    [
        ("double", []),
        ("as REM demands", []),
        ("as in Graz", []),
        ("as rem demands", ["expected 'REM' as in nodes.tsv, got 'rem'"]),
        ("as in graz", []),  # a word of small letters may be another word
        ("as Rem demands",
         ["expected lower-case words and names as in nodes.tsv, got 'as Rem demands'"]),
        ("Double", ["expected lower-case words and names as in nodes.tsv, got 'Double'"]),
    ],
)  # fmt: skip
def test_names_in_conditions_are_spelled_as_in_the_nodes(
    world: FactBase, value: str, problems: list[str]
) -> None:
    assert qualified(world, value) == problems


def test_species_that_the_vocabulary_lacks_is_a_problem(world: FactBase) -> None:
    evidence = replace(GO_ALONG.evidence[0], collection="tiny", species="rta")
    statement = replace(GO_ALONG, evidence=(evidence,))
    facts = replace(world, statements={**world.statements, statement.id: statement})
    found = [problem.message for problem in check_facts(facts) if problem.column == "species"]
    assert found == ["unknown species 'rta' (must be one of ['rat'])"]


@pytest.mark.parametrize(
    ("source", "basis", "problems"),
    [
        ("ntg:gtopdb", "verified", 0),
        ("ntg:textbook-knowledge", "recalled", 0),
        ("ntg:textbook-knowledge", "verified", 1),
    ],
)
def test_accepted_row_is_verified_only_if_its_work_was_read(
    source: str, basis: str, problems: int
) -> None:
    facts = load_facts(shipped_facts())
    statement = next(s for s in facts.statements.values() if s.layer == "reference")
    (row, *_) = statement.evidence
    made = replace(statement, evidence=(replace(row, source=source, basis=basis),))
    found = list(check_collection_rows(replace(facts, statements={made.id: made})))
    assert [each.column for each in found] == ["basis"] * problems


def test_a_fault_that_many_rows_share_is_told_for_each() -> None:
    facts = load_facts(shipped_facts())
    terms = facts.vocabulary
    refused = {id: replace(each, domain=()) for id, each in terms.predicates.items()}
    odd = replace(
        facts,
        vocabulary=replace(terms, predicates=refused),
        assessments=tuple(replace(each, verdict="sure") for each in facts.assessments),
        stances=tuple(replace(each, stance="sure") for each in facts.stances),
        statements={
            id: replace(each, evidence=tuple(map(of_odd_kind, each.evidence)))
            for id, each in facts.statements.items()
        },
    )
    found = check_facts(odd)
    everywhere = {each.place for _, each in odd.evidence()}
    in_articles = {each.place for _, each in odd.evidence() if each.article}
    assert rows_of(found, "verdict") >= {each.place for each in odd.assessments}
    assert rows_of(found, "stance") >= {each.place for each in odd.stances}
    assert rows_of(found, "passage_kind") == in_articles
    assert rows_of(found, "subject") >= everywhere


def of_odd_kind(evidence: Evidence) -> Evidence:
    return replace(evidence, passage_kind="odd" if evidence.article else "")


def rows_of(problems: list[Problem], column: str) -> set[Place | None]:
    return {Place(each.file, each.line) for each in problems if each.column == column}
