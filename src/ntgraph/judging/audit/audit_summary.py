"""Count what an audit found, and how many works were looked up in lists of retractions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from ntgraph.facts import FactBase
from ntgraph.judging.audit.finding_and_fault import Finding
from ntgraph.judging.audit.retraction_list import RetractionList, lookup_keys
from ntgraph.records import Source
from ntgraph.records.vocabulary import ARTICLE_LAYER, BIOMEDICAL


def summarize_audit(
    findings: Sequence[Finding], facts: FactBase, retractions: RetractionList | None = None
) -> dict[str, Any]:
    """Count what an audit found.

    Args:
        findings: all findings of the audit.
        facts: the facts that were audited.
        retractions: the list of retracted works that was used, if any.

    Returns:
        Plain values: printed_references, works, works_without_finding, findings, counts by
        severity and by code, statements, biomedical statements without a citation, and
        `retractions`: the dates of the lists used, how many works were looked up in each,
        and how many in none.
    """
    works = {reference.source for reference in facts.references.values()}
    touched = {finding.source for finding in findings}
    terms = facts.vocabulary
    return {
        "printed_references": len(facts.references),
        "works": len(works),
        "works_without_finding": len(works - touched),
        "findings": len(findings),
        "by_severity": count_in_order((f.severity for f in findings), terms.severities),
        "by_code": count_in_order((f.code for f in findings), terms.finding_types),
        "statements": sum(1 for s in facts.statements.values() if s.layer == ARTICLE_LAYER),
        "biomedical_statements_without_citation": count_uncited(facts),
        "retractions": summarize_lookups(
            [facts.sources[id] for id in sorted(works) if id in facts.sources], retractions
        ),
    }


def count_in_order(items: Iterable[str], known: Iterable[str]) -> dict[str, int]:
    """Return the counts of items in the order of `known`, without items that do not occur."""
    counter = Counter(items)
    return {item: counter[item] for item in known if counter[item]}


def count_uncited(facts: FactBase) -> int:
    """Return the number of biomedical statements of articles for which no work is cited."""
    return sum(
        1
        for statement in facts.statements.values()
        if statement.layer == ARTICLE_LAYER
        and BIOMEDICAL in statement.passage_kinds
        and not any(evidence.cites for evidence in statement.evidence)
    )


def summarize_lookups(
    works: Sequence[Source], retractions: RetractionList | None
) -> dict[str, Any]:
    """Return how many works were looked up in lists of which dates, and how many in none.

    If no list is given, the counts are of the lookups recorded in sources.tsv.
    """
    if retractions is not None:
        days = [retractions.date if lookup_keys(work) else "" for work in works]
    else:
        days = [work.retraction_checked for work in works]
    dated = Counter(day for day in days if day)
    return {
        "looked_up_now": retractions is not None,
        "by_list_date": dict(sorted(dated.items())),
        "not_looked_up": sum(1 for day in days if not day),
    }
