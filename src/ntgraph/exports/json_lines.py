"""JSON Lines: one statement on each line, with all its evidence and judgments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ntgraph.exports.full_records import evidence_record
from ntgraph.exports.json_text import format_json, quote
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
    lines = LineWriter(facts)
    for statement in facts.statements.values():
        yield lines.format(statement)


class LineWriter:
    """Writes statements as lines; what is said of their ends and works is made only once."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._checked = crosscheck(facts)
        self._records = RecordTexts(facts, TOLD_OF_ENDS)
        self._ends: dict[tuple[str, str], str] = {}

    def format(self, statement: Statement) -> str:
        """Return a statement as a line of JSON."""
        parts = (
            f'"id": {quote(statement.id)}',
            self._end("subject", statement.subject),
            f'"subject_level": {quote(statement.subject_level)}',
            f'"predicate": {quote(statement.predicate)}',
            self._end("object", statement.object),
            format_json(describe_statement(statement, self._facts, self._checked))[1:-1],
            f'"records": {self._records.format(statement)}',
        )
        return f"{{{', '.join(parts)}}}\n"

    def _end(self, role: str, id: str) -> str:
        if (role, id) not in self._ends:
            self._ends[role, id] = format_json(end_record(role, id, self._facts))[1:-1]
        return self._ends[role, id]


def describe_statement(
    statement: Statement, facts: FactBase, checked: Crosscheck
) -> dict[str, Any]:
    """Return what a line says of a statement between its ends and the records."""
    return {
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
