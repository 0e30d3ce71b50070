from __future__ import annotations

from dataclasses import replace

import pytest

from ntgraph.judging.crosscheck import compare_statements
from ntgraph.records import Statement
from tests.judging.crosscheck.lab import accepted, lab, said

SPEED_KEEPS_JOY = (accepted("speed inhibits pump"), accepted("pump removes joy"))
CALM_IMITATES_JOY = (accepted("calm activates ear"), accepted("ear carries_signal_of joy"))


def outcome(statement: Statement, *facts: Statement) -> str:
    return compare_statements(lab(statement, *facts))[statement.id].outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("speed raises joy", "agrees"),
        ("speed lowers joy", "disagrees"),
        ("speed releases joy", "different_mechanism"),
        ("speed acts_on joy", "related"),
        ("calm raises joy", "nothing_to_compare"),
        ("joy raises speed", "nothing_to_compare"),
        ("joy raises pump", "other_way_round"),
        ("joy acts_on pump", "related"),
    ],
)
def test_two_steps_are_multiplied(text: str, expected: str) -> None:
    assert outcome(said(text), *SPEED_KEEPS_JOY) == expected


def test_a_direct_fact_decides() -> None:
    assert outcome(said("speed lowers joy"), accepted("speed raises joy")) == "disagrees"
    assert outcome(said("speed raises joy"), accepted("speed raises joy")) == "agrees"


def test_raising_the_amount_is_not_acting_in_its_place() -> None:
    assert outcome(said("calm raises joy"), *CALM_IMITATES_JOY) == "different_mechanism"


def test_a_mechanism_named_in_words_counts() -> None:
    kept = accepted("speed raises joy", qualifiers={"mechanism": "by keeping it"})
    assert outcome(said("speed releases joy"), kept) == "different_mechanism"
    agreeing = said("speed raises joy", qualifiers={"mechanism": "by keeping it"})
    assert outcome(agreeing, *SPEED_KEEPS_JOY) == "agrees"


def test_an_unknown_mechanism_speaks_against_nothing() -> None:
    vague = said("speed raises joy", qualifiers={"mechanism": "somehow"})
    assert outcome(vague, *SPEED_KEEPS_JOY) == "agrees"


def test_too_little_turns_the_direction_round() -> None:
    assert outcome(said("pump raises joy", level="deficiency"), *SPEED_KEEPS_JOY) == "agrees"
    assert outcome(said("pump raises joy", level="excess"), *SPEED_KEEPS_JOY) == "disagrees"


def test_a_denial_disagrees_with_what_is_accepted_and_with_nothing_else() -> None:
    assert outcome(said("speed raises joy", negated=True), *SPEED_KEEPS_JOY) == "disagrees"
    assert outcome(said("speed lowers joy", negated=True), *SPEED_KEEPS_JOY) == "related"


@pytest.mark.parametrize("more", [{"qualifiers": {"use": "for years"}}, {"species": "rat"}])
def test_a_fact_under_a_condition_or_in_animals_never_disagrees(more: dict[str, object]) -> None:
    assert outcome(said("speed raises joy"), accepted("speed lowers joy", **more)) == "related"


def test_denied_fact_is_no_step_of_a_path() -> None:
    one, other = SPEED_KEEPS_JOY[:2]
    assert outcome(said("speed raises joy"), one, other) == "agrees"
    for broken in ((replace(one, negated=True), other), (one, replace(other, negated=True))):
        assert outcome(said("speed raises joy"), *broken) == "nothing_to_compare"


def test_fact_from_object_to_subject_is_the_other_way_round() -> None:
    turned = accepted("joy raises speed", species="mouse")
    assert outcome(said("speed lowers joy", level="excess"), turned) == "other_way_round"
    assert outcome(said("speed lowers joy", negated=True), turned) == "related"
    assert outcome(said("speed lowers joy"), accepted("joy binds speed")) == "related"
    assert outcome(said("speed raises joy"), turned, accepted("speed raises joy")) == "agrees"


def test_receptor_that_answers_to_a_messenger_does_not_act_on_it() -> None:
    answers = accepted("pump carries_signal_of joy")
    assert outcome(said("joy raises pump"), answers) == "related"
    assert outcome(said("speed raises joy"), accepted("speed raises pump"), answers) == "agrees"


def test_agreement_says_if_it_rests_only_on_works_that_the_article_cites() -> None:
    def rests_only_on_cited(*facts: Statement) -> bool:
        world = lab(said("speed raises joy"), *facts)
        (article,) = world.articles.values()
        (reference, *_) = article.references
        listed = replace(article, references=(replace(reference, source="ntg:cited"),))
        told = compare_statements(replace(world, articles={article.slug: listed}))
        (comparison,) = told.values()
        assert comparison.outcome == "agrees"
        return comparison.only_cited

    def by(source: str, statement: Statement) -> Statement:
        (evidence,) = statement.evidence
        return replace(statement, evidence=(replace(evidence, source=source),))

    plain = accepted("speed raises joy")
    one, other = SPEED_KEEPS_JOY[:2]
    assert rests_only_on_cited(by("ntg:cited", plain))
    assert not rests_only_on_cited(plain)
    assert not rests_only_on_cited(by("ntg:cited", one), other)
    assert not rests_only_on_cited(by("ntg:cited", plain), one, other)


def test_absence_and_facts_without_direction_never_disagree() -> None:
    assert outcome(said("speed lowers joy")) == "nothing_to_compare"
    bound = (accepted("speed binds ear"), accepted("ear carries_signal_of joy"))
    assert outcome(said("speed lowers joy"), *bound) == "related"


def test_what_is_accepted_of_a_member_bears_on_its_group_and_back() -> None:
    member = accepted("speed is_a speeds")
    told = compare_statements(lab(said("speeds raises joy"), member, *SPEED_KEEPS_JOY))
    (comparison,) = told.values()
    assert comparison.outcome == "agrees"
    assert comparison.paths[0].statements == (
        member.id,
        *(fact.id for fact in SPEED_KEEPS_JOY),
    )
    assert comparison.paths[0].hops == 2
    group = (accepted("speeds raises joy"), member)
    assert outcome(said("speed raises joy"), *group) == "agrees"


def test_kin_never_disagrees() -> None:
    group = (accepted("speeds raises joy"), accepted("speed is_a speeds"))
    assert outcome(said("speed lowers joy"), *group) == "related"
    assert outcome(said("speed raises joy", negated=True), *group) == "related"


def test_a_thing_s_own_facts_come_before_those_of_its_kin() -> None:
    kin = (accepted("speed is_a speeds"), accepted("speeds lowers joy"))
    assert outcome(said("speed lowers joy"), *kin, *SPEED_KEEPS_JOY) == "disagrees"


def test_a_fact_by_hand_wins_over_an_imported_one_on_the_same_pair() -> None:
    imported = accepted("speed activates pump", collection="machine")
    assert outcome(said("speed raises joy"), imported, *SPEED_KEEPS_JOY) == "agrees"
    assert outcome(said("speed raises joy"), imported, SPEED_KEEPS_JOY[1]) == "disagrees"


def test_three_steps_are_too_many() -> None:
    facts = (*SPEED_KEEPS_JOY, accepted("joy lowers gloom"))
    assert outcome(said("speed lowers gloom"), *facts) == "nothing_to_compare"


def test_accepted_facts_are_not_compared_with_themselves() -> None:
    assert compare_statements(lab(*SPEED_KEEPS_JOY)) == {}


def test_ways_left_out_are_counted() -> None:
    ways = [
        accepted("speed raises joy", qualifiers={"use": ""}, species=f"animal {n}")
        for n in range(1)
    ]
    ways += [accepted("speed raises joy", qualifiers={"mechanism": f"way {n}"}) for n in range(8)]
    (comparison,) = compare_statements(lab(said("speed raises joy"), *ways)).values()
    assert (len(comparison.paths), comparison.left_out) == (5, 3)


def test_a_membership_is_compared_with_memberships() -> None:
    chain = (accepted("speed is_a speeds"), accepted("speeds is_a joy"))
    assert outcome(said("speed is_a speeds"), *chain) == "agrees"
    assert outcome(said("speed is_a joy"), *chain) == "agrees"
    assert outcome(said("speed is_a joy", negated=True), *chain) == "disagrees"
    assert outcome(said("joy is_a speed"), *chain) == "nothing_to_compare"
