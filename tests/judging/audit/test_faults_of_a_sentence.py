"""Faults of one sentence and work become one."""

from __future__ import annotations

from collections import Counter

from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.judging.audit import Finding, find_findings
from ntgraph.judging.audit.faults_of_a_sentence import join_faults
from ntgraph.judging.audit.finding_and_fault import Fault

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
