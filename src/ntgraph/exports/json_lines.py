"""JSON Lines: one statement on each line, with all its evidence and judgments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache, partial
from typing import Any

from ntgraph.exports.json_text import format_json, quote
from ntgraph.exports.record_texts import RecordTexts
from ntgraph.exports.statement_texts import MOST_KEPT, YES_OR_NO, StatementTexts, format_evidence
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign_of
from ntgraph.records import Statement
from ntgraph.records.statement import Qualifiers

# The fields of an end that have keys of their own.
TOLD_OF_ENDS = ("label", "node_type", "synonyms")


def to_statement_lines(facts: FactBase, texts: StatementTexts | None = None) -> Iterator[str]:
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

    Args:
        facts: the facts.
        texts: what another file says of the same statements, if one does.
    """
    lines = LineWriter(texts or StatementTexts(facts))
    for statement in facts.statements.values():
        yield lines.format(statement)


class LineWriter:
    """Writes statements as lines; what is said of their ends and works is made only once."""

    def __init__(self, texts: StatementTexts) -> None:
        self._facts = texts.facts
        self._texts = texts
        self._records = RecordTexts(texts, TOLD_OF_ENDS)
        self._subject = cache(partial(self._word_end, "subject"))
        self._object = cache(partial(self._word_end, "object"))
        self._manner = lru_cache(MOST_KEPT)(self._word_manner)

    def format(self, statement: Statement) -> str:
        """Return a statement as a line of JSON."""
        judged = self._manner(
            statement.negated,
            statement.predicate,
            statement.qualifiers,
            statement.layer,
            statement.verdict,
        )
        return (
            f'{{"id": {quote(statement.id)}, {self._subject(statement.subject)}, '
            f'"subject_level": {quote(statement.subject_level)}, '
            f'"predicate": {quote(statement.predicate)}, '
            f"{self._object(statement.object)}, {judged}, "
            f'"sentence": {self._texts.sentence(statement)}, {self._texts.gauges(statement)}, '
            f'"evidence": [{", ".join(map(format_evidence, statement.evidence))}], '
            f'"records": {self._records.format(statement)}}}\n'
        )

    def _word_manner(
        self, negated: bool, predicate: str, qualifiers: Qualifiers, layer: str, verdict: str
    ) -> str:
        """Return what many statements have in common: how something is said, and its verdict."""
        sign = find_sign_of(predicate, self._facts, negated=negated)
        return (
            f'"negated": {YES_OR_NO[negated]}, "sign": {quote(sign)}, '
            f'"qualifiers": {format_json(dict(qualifiers))}, '
            f'"layer": {quote(layer)}, "verdict": {quote(verdict)}'
        )

    def _word_end(self, role: str, id: str) -> str:
        return format_json(end_record(role, id, self._facts))[1:-1]


def end_record(role: str, id: str, facts: FactBase) -> dict[str, Any]:
    """Return one end of a statement as plain values; `role` is `subject` or `object`."""
    node = facts.nodes[id]
    return {
        role: id,
        f"{role}_label": node.label,
        f"{role}_type": node.node_type,
        f"{role}_synonyms": list(node.synonyms),
    }
