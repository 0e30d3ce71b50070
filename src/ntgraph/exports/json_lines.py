"""JSON Lines: one statement on each line, with all its evidence and judgments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ntgraph.exports.full_records import evidence_record, format_json
from ntgraph.exports.record_texts import RecordTexts
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign, say
from ntgraph.judging.gauges import Crosscheck, crosscheck, describe_gauges
from ntgraph.records import Statement

# The fields of an end that have keys of their own.
TOLD_OF_ENDS = ("label", "node_type", "synonyms")


def to_statement_lines(facts: FactBase) -> Iterator[str]:
    """Yield one line with a JSON object for each statement, sorted by statement id.

    Fields: id, subject, subject_label, subject_type, subject_synonyms, subject_level,
    predicate, object, object_label, object_type, object_synonyms, negated, sign,
    qualifiers (object), layer, verdict, sentence; safety_notes, in_the_article,
    in_science, comparison and contested_by as in `ntgraph show --json`; and
    evidence, a list of objects with source, article, collection, section, block, start,
    end, span_sha256, hedge, passage_kind, cites (printed numbers), cited_sources (ids),
    species, locator, affinity, literature, basis, license and note. `records` has what all
    these leave out of the ends, the works and the judgments, so that `read_graph` loses nothing;
    evidence from a graph file also has passage and attributes, if the file gives them.
    """
    checked = crosscheck(facts)
    texts = RecordTexts(facts, TOLD_OF_ENDS)
    for statement in facts.statements.values():
        described = format_json(describe_statement(statement, facts, checked))
        yield f'{described[:-1]}, "records": {texts.format(statement)}}}\n'


def describe_statement(
    statement: Statement, facts: FactBase, checked: Crosscheck
) -> dict[str, Any]:
    """Return a statement as plain values, without the records of what it names."""
    return {
        "id": statement.id,
        **end_record("subject", statement.subject, facts),
        "subject_level": statement.subject_level,
        "predicate": statement.predicate,
        **end_record("object", statement.object, facts),
        "negated": statement.negated,
        "sign": find_sign(statement, facts),
        "qualifiers": dict(statement.qualifiers),
        "layer": statement.layer,
        "verdict": statement.verdict,
        "sentence": say(statement, facts),
        **describe_gauges(statement, facts, checked),
        "evidence": [evidence_record(evidence) for evidence in statement.evidence],
    }


def end_record(role: str, id: str, facts: FactBase) -> dict[str, Any]:
    """Return one end of a statement as plain values; `role` is `subject` or `object`."""
    node = facts.nodes[id]
    return {
        role: id,
        f"{role}_label": node.label,
        f"{role}_type": node.node_type,
        f"{role}_synonyms": list(node.synonyms),
    }
