"""Count what a fact base contains. Used by the commands `build` and `info`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from ntgraph.facts import FactBase
from ntgraph.judging.audit import find_findings
from ntgraph.judging.gauges import citation_state, crosscheck
from ntgraph.records.vocabulary import ARTICLE_LAYER


def count_records(facts: FactBase) -> dict[str, int]:
    """Return the numbers of statements, pieces of evidence, nodes, works and printed references.

    They need no audit, which takes a tenth of the time of a build.
    """
    return {
        "statements": len(facts.statements),
        "evidence": sum(len(each.evidence) for each in facts.statements.values()),
        "nodes": len(facts.nodes),
        "works": len(facts.sources),
        "printed references": len(facts.references),
    }


def summarize(facts: FactBase) -> dict[str, Any]:
    """Return counts of what a fact base contains.

    Returns:
        Plain values: title, data_version, released_on, articles (list), nodes, works,
        statements, evidence, printed references, and counts by node type, predicate,
        layer, kind of passage, verdict, citation state, stance, comparison with accepted
        facts and finding of the audit; and `licenses`, one entry per license with what it has.
    """
    statements = facts.statements.values()
    said = [statement for statement in statements if statement.layer == ARTICLE_LAYER]
    checked = crosscheck(facts)
    findings = find_findings(facts)
    evidence = [piece for _, piece in facts.evidence()]
    cited = {work for piece in evidence for work in piece.cited_sources}
    return {
        "title": facts.data.title,
        "data_version": facts.data.version,
        "released_on": facts.data.released_on,
        "articles": [article.title for article in facts.articles.values()],
        "nodes": len(facts.nodes),
        "statements": len(facts.statements),
        "evidence": len(evidence),
        "works": len(facts.sources),
        "works_cited_for_statements": len(cited),
        "printed_references": len(facts.references),
        "nodes_by_type": count_by_frequency(node.node_type for node in facts.nodes.values()),
        "statements_by_layer": count_by_frequency(statement.layer for statement in statements),
        "statements_by_predicate": count_by_frequency(
            statement.predicate for statement in statements
        ),
        "statements_by_verdict": count_by_frequency(statement.verdict for statement in said),
        "statements_by_citation_state": count_by_frequency(
            citation_state(statement) for statement in said
        ),
        "citations_by_stance": count_by_frequency(
            stance.stance for statement in said for stance in statement.stances
        ),
        "statements_by_comparison": count_by_frequency(
            c.outcome for c in checked.comparisons.values()
        ),
        "contested_statements": len(checked.conflicts),
        "statements_with_safety_note": sum(1 for s in said if s.safety_notes),
        "works_by_finding": count_by_frequency(found.code for found in findings),
        "evidence_by_passage_kind": count_by_frequency(piece.passage_kind for piece in evidence),
        "evidence_with_citation": sum(1 for piece in evidence if piece.cites),
        "licenses": license_summary(facts),
    }


def count_by_frequency(items: Iterable[str]) -> dict[str, int]:
    """Return how often each item occurs, the most frequent first."""
    return dict(sorted(Counter(items).items(), key=lambda pair: (-pair[1], pair[0])))


def license_summary(facts: FactBase) -> list[dict[str, Any]]:
    """Return one entry per license in use: commercial use, and its rows, layers and works."""
    rows = Counter(piece.license for _, piece in facts.evidence())
    works = Counter(source.license for source in facts.sources.values())
    layers: dict[str, list[str]] = {}
    for layer in facts.vocabulary.layers.values():
        layers.setdefault(layer.license, []).append(layer.id)
    found = []
    for id, license in sorted(facts.vocabulary.licenses.items()):
        entry = {
            "license": id,
            "commercial_use": license.commercial_use,
            "rows": rows[id],
            "layers": layers.get(id, []),
            "works": works[id],
        }
        if entry["rows"] or entry["layers"] or entry["works"] or id == facts.data.license:
            found.append(entry)
    return found
