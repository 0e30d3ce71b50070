"""A statement as plain values: its sentence, both gauges, where it stands, who says it."""

from __future__ import annotations

from typing import Any

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import cite, find_sign, say
from ntgraph.judging.gauges import Crosscheck, describe_gauges
from ntgraph.records import Evidence, Statement
from ntgraph.records.vocabulary import RECALLED


def describe_accepted(facts: FactBase, statement: Statement) -> dict[str, Any]:
    """Tell one accepted fact and who says so."""
    return {
        "id": statement.id,
        "sentence": say(statement, facts),
        "works": [cite(facts.sources[source]) for source in statement.sources],
        "species": sorted({e.species for e in statement.evidence if e.species}),
        "affinity": sorted({e.affinity for e in statement.evidence if e.affinity}),
        "literature": sorted({work for e in statement.evidence for work in e.literature}),
        "basis": sorted({e.basis for e in statement.evidence if e.basis}),
    }


def describe_statement(
    facts: FactBase, statement: Statement, checked: Crosscheck
) -> dict[str, Any]:
    """Tell one statement with everything that speaks for and against it."""
    return {
        "id": statement.id,
        "sentence": say(statement, facts),
        "predicate": statement.predicate,
        "sign": find_sign(statement, facts),
        "layer": statement.layer,
        "verdict": statement.verdict,
        **describe_gauges(statement, facts, checked),
        "evidence": [describe_evidence(facts, evidence) for evidence in statement.evidence],
    }


def describe_evidence(facts: FactBase, evidence: Evidence) -> dict[str, Any]:
    """Tell where a statement stands, how firmly, and what is cited there."""
    article = facts.articles.get(evidence.article)
    sections = {section.id: section.label for section in article.sections} if article else {}
    span = evidence.span
    return {
        "source": facts.sources[evidence.source].title,
        "section": sections.get(span.section, span.section) if span else None,
        "block": span.block if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "hedge": evidence.hedge,
        "passage_kind": evidence.passage_kind,
        "cites": list(evidence.cites),
        "works": [cite(facts.sources[work]) for work in evidence.cited_sources],
        "record": "" if span else word_record(evidence),
    }


def word_record(evidence: Evidence) -> str:
    """Return where evidence without a passage stands, whom it was seen in and how firmly."""
    parts = (
        evidence.locator,
        f"seen in {evidence.species}" if evidence.species else "",
        f"affinity {evidence.affinity}" if evidence.affinity else "",
        f"naming {', '.join(evidence.literature)}" if evidence.literature else "",
        "from general knowledge" if evidence.basis == RECALLED else "",
    )
    return ", ".join(part for part in parts if part)
