"""The shipped verdicts and stances do not claim more than was checked."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest

from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.statement_sentences import say
from ntgraph.judging.crosscheck import find_conflicts
from ntgraph.judging.gauges import crosscheck
from ntgraph.records import Statement


@cache
def shipped() -> FactBase:
    """Return the shipped facts; they are read once."""
    return load_facts(shipped_facts())


def said() -> list[Statement]:
    return [s for s in shipped().statements.values() if s.layer == "article"]


def accepted() -> list[Statement]:
    return [s for s in shipped().statements.values() if s.layer == "reference"]


def biomedical() -> list[Statement]:
    return [s for s in said() if "biomedical" in s.passage_kinds]


def test_every_statement_of_the_article_was_judged_or_needs_no_judgement() -> None:
    assert [say(s, shipped()) for s in said() if s.assessment is None] == []


def said_in(article: str) -> list[Statement]:
    return [s for s in biomedical() if article in {e.article for e in s.evidence}]


def test_at_least_85_percent_of_what_is_biomedical_carries_a_verdict() -> None:
    everything = said_in("healing-your-neurotransmitters")
    judged = [s for s in everything if s.verdict != "not_assessed"]
    assert len(judged) >= 0.85 * len(everything)


def test_textbook_is_judged_only_by_what_accepted_facts_say() -> None:
    textbook = said_in("openstax-communication-between-neurons")
    own = [s for s in textbook if "openstax" in str(s.assessment and s.assessment.place)]
    verdicts = [s.assessment for s in own if s.assessment and s.verdict != "not_assessed"]
    assert len(verdicts) == 18
    told = {source for s in accepted() for source in s.sources}
    assert [verdict for verdict in verdicts if verdict.basis != "verified"] == []
    assert [verdict for verdict in verdicts if not set(verdict.sources) <= told] == []


def test_no_verdict_is_without_reason_basis_date_and_works_that_are_nodes() -> None:
    for assessment in shipped().assessments:
        assert assessment.reason, assessment
        if assessment.verdict == "not_assessed":
            continue
        assert assessment.basis in ("verified", "recalled"), assessment
        assert assessment.assessed_on, assessment
        assert assessment.sources, assessment
        assert set(assessment.sources) <= shipped().sources.keys(), assessment


def test_verified_rests_on_something_that_was_read() -> None:
    for assessment in shipped().assessments:
        if assessment.basis == "verified":
            readings = {shipped().sources[source].reading for source in assessment.sources}
            assert readings & {"abstract", "full_text"}, assessment


def test_every_work_cited_for_a_statement_has_a_stance_with_a_reason() -> None:
    for statement in said():
        stances = {stance.source: stance for stance in statement.stances}
        assert set(statement.cited_sources) == stances.keys(), say(statement, shipped())
        assert all(stance.reason for stance in stances.values())


def test_no_unread_work_is_said_to_carry_anything() -> None:
    for stance in shipped().stances:
        if stance.stance in ("supports", "partly"):
            assert shipped().sources[stance.source].reading in ("abstract", "full_text"), stance


def test_reasons_are_sentences_in_plain_length() -> None:
    reasons = [assessment.reason for assessment in shipped().assessments]
    reasons += [stance.reason for stance in shipped().stances]
    for reason in reasons:
        assert reason.endswith((".", "?", ")", "”")), reason
        assert len(reason) <= 400, reason


def test_statements_of_one_passage_are_judged_one_by_one() -> None:
    passages: dict[object, set[str]] = {}
    for statement in biomedical():
        span = statement.evidence[0].span
        passages.setdefault(span, set()).add(statement.verdict)
    assert sum(len(verdicts) > 1 for verdicts in passages.values()) >= 10


@pytest.mark.parametrize(
    ("sentence", "verdicts"),
    [
        ("Too much GABA can lead to a stroke.", {"contradicted"}),
        ("Amitriptyline shuts down the blood-brain barrier by design.", {"contradicted"}),
        ("Cocaine raises dopamine to an artificial excess.", {"supported"}),
        ("Cocaine raises dopamine through overproduction.", {"overstated", "contradicted"}),
        ("GABA calms the nervous system.", {"supported"}),
    ],
)
def test_the_best_known_verdicts(sentence: str, verdicts: set[str]) -> None:
    (statement,) = (s for s in said() if say(s, shipped()) == sentence)
    assert statement.verdict in verdicts


def test_the_four_dangers_carry_their_correction() -> None:
    carried = {note for statement in said() for note in statement.safety_notes}
    assert carried == shipped().safety_notes.keys()
    (rescue,) = (
        s for s in said() if s.predicate == "reverses" and s.object == "ntg:overdose-death"
    )
    assert "overdose-rescue" in rescue.safety_notes
    assert rescue.verdict == "contradicted"


def test_accepted_facts_are_at_least_70_each_with_a_source_and_a_basis() -> None:
    accepted = [s for s in shipped().statements.values() if s.layer == "reference"]
    assert len(accepted) >= 70
    for statement in accepted:
        for evidence in statement.evidence:
            assert evidence.source in shipped().sources
            assert evidence.basis in ("verified", "recalled")
            assert evidence.license == shipped().collections[evidence.collection].license


def test_the_stimulants_raise_dopamine_in_another_way_than_the_article_says() -> None:
    outcomes = {
        s.subject: crosscheck(shipped()).comparisons[s.id].outcome
        for s in said()
        if s.object == "CHEBI:18243" and ("mechanism", "through overproduction") in s.qualifiers
    }
    assert len(outcomes) == 3
    assert set(outcomes.values()) == {"different_mechanism"}


def test_the_article_contradicts_itself_on_what_lasts() -> None:
    conflicts = find_conflicts(shipped())
    lasting = {id for id, found in conflicts.items() if any(c.kind == "lasting" for c in found)}
    statements = [shipped().statements[id] for id in lasting]
    assert {"CHEBI:27958", "CHEBI:6809", "ntg:amphetamines"} <= {s.subject for s in statements}
    assert "ntg:proper-treatment" in {s.subject for s in statements}
    # That lasting disability is damage that cannot be undone is a definition, and no accepted fact.
    assert "ntg:irreversible-damage" not in {s.subject for s in statements}


def test_conflicts_are_told_from_both_sides() -> None:
    conflicts = find_conflicts(shipped())
    for id, found in conflicts.items():
        assert all(any(back.other == id for back in conflicts[c.other]) for c in found)
        assert all(one.other < two.other for one, two in pairwise(found))
