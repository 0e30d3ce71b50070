"""The audit in numbers: what was found, and what could not be looked up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from ntgraph.facts import FactBase
from ntgraph.judging.audit.finding_record import Finding
from ntgraph.judging.audit.retraction_list import RetractionList, lookup_keys
from ntgraph.records import Source
from ntgraph.records.vocabulary import ARTICLE_LAYER, BIOMEDICAL


def summarize_audit(
    findings: Sequence[Finding], facts: FactBase, retractions: RetractionList | None = None
) -> dict[str, Any]:
    """Count what an audit found.

    Args:
        findings: all of them.
        facts: the facts audited.
        retractions: the list used, if any.

    Returns:
        Plain values: printed_references, works, works_without_finding, findings, counts by
        severity and by code, statements, biomedical ones without a citation, and
        `retractions`: the days of the lists used, how many works were looked up in each,
        how many were not.
    """
    works = {reference.source for reference in facts.references.values()}
    touched = {finding.source for finding in findings}
    terms = facts.vocabulary
    return {
        "printed_references": len(facts.references),
        "works": len(works),
        "works_without_finding": len(works - touched),
        "findings": len(findings),
        "by_severity": count((f.severity for f in findings), terms.severities),
        "by_code": count((f.code for f in findings), terms.finding_types),
        "statements": sum(1 for s in facts.statements.values() if s.layer == ARTICLE_LAYER),
        "biomedical_statements_without_citation": count_uncited(facts),
        "retractions": summarize_lookups(
            [facts.sources[id] for id in sorted(works) if id in facts.sources], retractions
        ),
    }


def count(items: Iterable[str], known: Iterable[str]) -> dict[str, int]:
    """Count items in the order of a vocabulary, leaving out what did not occur."""
    counter = Counter(items)
    return {item: counter[item] for item in known if counter[item]}


def count_uncited(facts: FactBase) -> int:
    """Count statements about body and mind for which nothing is cited anywhere."""
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
    """Say in lists of which days the works were looked up, and how many were not.

    Without a list at hand these are the lookups recorded with the works.
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
