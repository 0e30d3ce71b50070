"""Describe statements as plain values (str, int, list, dict) for JSON and the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite, find_sign, say
from ntgraph.judging.folded_facts import (
    find_target_role,
    fold_parts,
    name_markers,
    order_accepted,
)
from ntgraph.judging.gauges import Crosscheck, describe_gauges
from ntgraph.records import Evidence, Span, Statement
from ntgraph.records.attributes import collect_values
from ntgraph.records.vocabulary import PART_OF_PREDICATE, RECALLED


def describe_all_accepted(facts: FactBase, statements: Iterable[Statement]) -> list[dict[str, Any]]:
    """Return accepted facts, main targets first and parts of receptors last.

    `folded_under` is the fact about the whole.
    """
    listed = sorted(statements, key=lambda each: order_accepted(each, facts))
    folded = fold_parts(listed, facts)
    return [
        {**describe_accepted(facts, each), "folded_under": folded.get(each.id, "")}
        for each in listed
    ]


def describe_accepted(facts: FactBase, statement: Statement) -> dict[str, Any]:
    """Return an accepted fact with its works, species, affinities, literature and basis.

    `target_role` is `main`, `other` or `unknown`, and empty if it is about no drug target;
    `marked_by` are the makers that mark a main target. `part_of` is the id of the whole, and
    `part` the short name of the part, where the fact only says what is part of what.
    """
    is_part = statement.predicate == PART_OF_PREDICATE and not statement.negated
    return {
        "id": statement.id,
        "sentence": say(statement, facts),
        "works": [cite(facts.sources[source]) for source in statement.sources],
        "species": sorted({e.species for e in statement.evidence if e.species}),
        "affinity": sorted({e.affinity for e in statement.evidence if e.affinity}),
        "literature": sorted({work for e in statement.evidence for work in e.literature}),
        "basis": sorted({e.basis for e in statement.evidence if e.basis}),
        "target_role": find_target_role(statement, facts),
        "marked_by": list(name_markers(statement, facts)),
        "part_of": statement.object if is_part else "",
        "part": name_subunit(statement, facts) if is_part else "",
    }


def name_subunit(statement: Statement, facts: FactBase) -> str:
    """Return the name of a part without that of its whole: `GluN1` of the NMDA receptor."""
    part, whole = facts.nodes[statement.subject].label, facts.nodes[statement.object].label
    return part.removeprefix(f"{whole} ").removeprefix("subunit ")


def describe_statement(
    facts: FactBase, statement: Statement, checked: Crosscheck
) -> dict[str, Any]:
    """Return a statement with its sentence, both gauges and all its evidence."""
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


def word_comparison(told: Mapping[str, Any]) -> str:
    """Return the label of a comparison, with what it rests on if that is not independent."""
    own = ", but only by works that the article itself cites" if told["only_cited"] else ""
    return f"{told['label']}{own}"


def describe_evidence(facts: FactBase, evidence: Evidence) -> dict[str, Any]:
    """Return a piece of evidence: its place in the article, its hedge, and what it cites.

    `passage` and `attributes` are what a graph file gives with an edge, empty for articles.
    """
    article = facts.articles.get(evidence.article)
    sections = {section.id: section.label for section in article.sections} if article else {}
    place = describe_place(evidence.span)
    return {
        "source": facts.sources[evidence.source].title,
        **place,
        "section": sections.get(place["section"], place["section"]),
        "hedge": evidence.hedge,
        "passage_kind": evidence.passage_kind,
        "cites": list(evidence.cites),
        "works": [cite(facts.sources[work]) for work in evidence.cited_sources],
        "record": "" if evidence.span else describe_record(evidence),
        "passage": evidence.passage,
        "attributes": {
            name: list(values) for name, values in collect_values([evidence.attributes]).items()
        },
    }


def describe_place(span: Span | None) -> dict[str, Any]:
    """Return where in an article a passage stands, all None where it is in no article."""
    names = ("section", "block", "start", "end")
    return {name: getattr(span, name) if span else None for name in names}


def describe_record(evidence: Evidence) -> str:
    """Return where evidence without a passage stands, whom it was seen in and how firmly."""
    parts = (
        evidence.locator,
        f"seen in {evidence.species}" if evidence.species else "",
        f"affinity {evidence.affinity}" if evidence.affinity else "",
        f"naming {', '.join(evidence.literature)}" if evidence.literature else "",
        "from general knowledge" if evidence.basis == RECALLED else "",
    )
    return ", ".join(part for part in parts if part)
