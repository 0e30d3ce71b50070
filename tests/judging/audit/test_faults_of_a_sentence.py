"""Faults of one sentence and work become one."""

from __future__ import annotations

from collections import Counter

import pytest

from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.judging.audit import Finding, find_findings
from ntgraph.judging.audit.faults_of_a_sentence import drop_moot, join_faults
from ntgraph.judging.audit.finding_and_fault import Fault
from tests.judging.audit.records import shipped_vocabulary

MOOT = ("animal_evidence", "case_evidence", "observational_evidence", "opinion_only")
NOT_CARRIED = ("work_does_not_support", "work_seems_unrelated")

FIRST = Fault("a", "It fails.", 1, "pmid:1", ("st:1",), None, (0, 9), ("It is short.", "Not one."))
SECOND = Fault("a", "It fails.", 1, "pmid:1", ("st:2",), None, (0, 9), ("It is short.", "Nor two."))


def test_faults_of_one_kind_sentence_and_work_become_one() -> None:
    (joined,) = join_faults([FIRST, SECOND])
    assert joined.statements == ("st:1", "st:2")
    assert joined.explanation == "It fails."
    assert joined.reasons == ("It is short.", "Not one.", "Nor two.")


def test_other_kinds_works_and_sentences_stay_apart() -> None:
    faults = [
        FIRST,
        Fault("b", "It fails.", 1, "pmid:1", ("st:1",), None, (0, 9)),
        Fault("a", "It fails.", 2, "pmid:2", ("st:1",), None, (0, 9)),
        Fault("a", "It fails.", 1, "pmid:1", ("st:1",), None, (10, 19)),
        Fault("a", "Printed twice.", 1, "pmid:1"),
        Fault("a", "Printed twice.", 2, "pmid:1"),
    ]
    assert len(list(join_faults(faults))) == len(faults)


def fault(code: str, source: str = "pmid:1", said: str = "st:1", start: int = 0) -> Fault:
    """Return a fault of one statement, work and sentence."""
    return Fault(code, "It fails.", 1, source, (said,), None, (start, start + 9))


def kept(*faults: Fault) -> list[Fault]:
    """Return the faults that are not moot, by the shipped finding types."""
    return drop_moot(faults, shipped_vocabulary().finding_types)


@pytest.mark.parametrize("unsupported", NOT_CARRIED)
@pytest.mark.parametrize("code", MOOT)
def test_kind_of_a_work_is_moot_where_it_does_not_carry_the_statement(
    code: str, unsupported: str
) -> None:
    assert kept(fault(code), fault(unsupported)) == [fault(unsupported)]
    for other in (
        fault(unsupported, "pmid:2"),
        fault(unsupported, said="st:2"),
        fault(unsupported, start=20),
        fault("work_supports_partly"),
    ):
        assert kept(fault(code), other) == [fault(code), other]


def test_just_the_kinds_of_works_are_moot() -> None:
    kinds = shipped_vocabulary().finding_types
    assert {id for id, kind in kinds.items() if kind.moot_if_unsupported} == set(MOOT)
    for code in kinds.keys() - set(MOOT):
        assert fault(code) in kept(fault(code), fault("work_does_not_support"))


def test_statement_that_the_work_may_carry_keeps_its_finding() -> None:
    carried, not_carried = fault("case_evidence"), fault("case_evidence", said="st:2")
    left = kept(carried, not_carried, fault("work_does_not_support", said="st:2"))
    assert [each.statements for each in join_faults(left) if each.code == "case_evidence"] == [
        ("st:1",)
    ]


def test_no_work_of_the_article_is_both_unfit_and_of_a_weak_kind() -> None:
    facts = load_facts(shipped_facts())
    told: dict[str, set[tuple[object, ...]]] = {"unfit": set(), "weak": set()}
    for finding in find_findings(facts):
        which = {**dict.fromkeys(MOOT, "weak"), **dict.fromkeys(NOT_CARRIED, "unfit")}
        for id in finding.statements if finding.code in which else ():
            told[which[finding.code]].add((finding.source, finding.passage, id))
    assert all(told.values())
    assert told["unfit"].isdisjoint(told["weak"])


def key(finding: Finding) -> tuple[object, ...]:
    """Return what no two findings may share."""
    about = finding.passage or finding.number
    return finding.article, finding.code, finding.source, about


def twins(facts: FactBase) -> list[tuple[object, ...]]:
    """Return the keys that several findings share."""
    return [key for key, number in Counter(map(key, find_findings(facts))).items() if number > 1]


def test_no_two_findings_of_the_article_are_about_the_same_pair_and_kind() -> None:
    facts = load_facts(shipped_facts())
    assert twins(facts) == []
    cited = [each for each in find_findings(facts) if each.passage]
    assert len(cited) < sum(len(each.statements) for each in cited)


def test_findings_name_statements_of_their_sentence_only() -> None:
    facts = load_facts(shipped_facts())
    for finding in find_findings(facts):
        for id in finding.statements:
            spans = {
                (piece.span.start, piece.span.end)
                for piece in facts.statements[id].evidence
                if piece.span and piece.article == finding.article
            }
            assert finding.passage in spans, finding
