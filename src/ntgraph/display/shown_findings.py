"""The findings of the citation audit, grouped by the works and articles that they are about."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field

from ntgraph.display.model import DisplayFinding, DisplayFindingKind
from ntgraph.facts import FactBase
from ntgraph.judging.audit import Finding, find_findings
from ntgraph.records.frozen_record import frozen_record

# The stance of the work, which is shown with the statement, explains these already.
TOLD_BY_STANCE = frozenset(
    {"work_does_not_support", "work_seems_unrelated", "work_supports_partly"}
)


@frozen_record
class Found:
    """Findings by the id of their work or, if they name no work, by the slug of their article."""

    of_source: Mapping[str, tuple[DisplayFinding, ...]] = field(default_factory=dict)
    of_article: Mapping[str, tuple[DisplayFinding, ...]] = field(default_factory=dict)


def find_all(facts: FactBase, statements: Collection[str]) -> Found:
    """Return the audit's findings, without those on statements none of which is shown.

    Within a work or article they are in the vocabulary's order of severities.
    """
    if not facts.vocabulary.finding_types:
        return Found()
    shown = frozenset(statements)
    of_source: dict[str, list[DisplayFinding]] = {}
    of_article: dict[str, list[DisplayFinding]] = {}
    ranks = {severity: rank for rank, severity in enumerate(facts.vocabulary.severities)}
    for finding in sorted(find_findings(facts), key=lambda each: ranks[each.severity]):
        kept = tuple(id for id in finding.statements if id in shown)
        if kept or not finding.statements:
            by, key = (
                (of_source, finding.source) if finding.source else (of_article, finding.article)
            )
            by.setdefault(key, []).append(_describe_finding(finding, kept))
    return Found(_freeze(of_source), _freeze(of_article))


def show_finding_kinds(facts: FactBase, found: Found) -> tuple[DisplayFindingKind, ...]:
    """Return the kinds of findings that occur, in the order of the vocabulary."""
    groups = (*found.of_source.values(), *found.of_article.values())
    used = {finding.kind for group in groups for finding in group}
    return tuple(
        DisplayFindingKind(kind.id, kind.label, kind.severity, kind.definition, kind.remedy)
        for kind in facts.vocabulary.finding_types.values()
        if kind.id in used
    )


def _describe_finding(finding: Finding, statements: tuple[str, ...]) -> DisplayFinding:
    explanation = "" if finding.code in TOLD_BY_STANCE else finding.explanation
    return DisplayFinding(finding.code, explanation, finding.number, statements)


def _freeze(groups: Mapping[str, list[DisplayFinding]]) -> dict[str, tuple[DisplayFinding, ...]]:
    return {key: tuple(group) for key, group in groups.items()}
