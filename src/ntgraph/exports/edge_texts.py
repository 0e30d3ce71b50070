"""The edges of node-link JSON, put together from texts instead of made from records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from operator import attrgetter

from ntgraph.exports.full_records import is_undirected, left_out_of_statement
from ntgraph.exports.json_text import format_json, quote
from ntgraph.exports.statement_texts import (
    MOST_KEPT,
    NOT_ASSESSED,
    YES_OR_NO,
    StatementTexts,
    Words,
    escape,
    format_filled_evidence,
    list_repeated,
    list_texts,
)
from ntgraph.facts.statement_sentences import find_sign_of
from ntgraph.graph.graph_attributes import statement_attributes, word_notes
from ntgraph.judging.gauges import citation_state
from ntgraph.records import Evidence, Statement, write_qualifiers
from ntgraph.records.statement import Qualifiers
from ntgraph.records.vocabulary import CITATION_LAYER

CITED_FOR = f'{{"predicate": "cited_for", "layer": {quote(CITATION_LAYER)}'
# What statements with the same passages, but for their words, have in common.
read_kind: Callable[[Evidence], Words] = attrgetter("hedge", "species", "passage_kind", "passage")


class EdgeWriter:
    """Writes statements and citations as edges.

    Args:
        texts: what is said of the statements.
    """

    def __init__(self, texts: StatementTexts) -> None:
        self._texts = texts
        self._facts = texts.facts
        self.checked = texts.checked
        self._manner = lru_cache(MOST_KEPT)(self._word_manner)
        self._kinds: dict[tuple[Words, ...], str] = {}

    def format(self, statement: Statement) -> str:
        """Return `statement_attributes` and `left_out_of_statement` as JSON, with the ends."""
        if any(evidence.attributes for evidence in statement.evidence):
            return self._format_record(statement)
        listed = list_texts(map(format_filled_evidence, statement.evidence))
        kept = _keep_judged(self._texts.judged(statement))
        directed = '"directed": false, ' if is_undirected(statement, self._facts) else ""
        return (
            f"{{{self._attributes(statement)}, {self._gauges(statement)}, "
            f'"evidence_records": {listed}, {kept}{directed}'
            f"{_format_ends(statement.subject, statement.object, statement.id)}}}"
        )

    def _format_record(self, statement: Statement) -> str:
        """Return the same where a graph file says more, in names of its own."""
        told = statement_attributes(statement, self._facts, self.checked)
        told.update(left_out_of_statement(statement, self._facts))
        ends = {"source": statement.subject, "target": statement.object, "key": statement.id}
        return format_json({**told, **ends})

    def _attributes(self, statement: Statement) -> str:
        """Return `edge_attributes` as JSON, without the braces around them."""
        manner = self._manner(
            statement.predicate,
            statement.negated,
            statement.subject_level,
            statement.qualifiers,
            statement.layer,
        )
        return (
            f'{manner}, "sentence": {self._texts.sentence(statement)}, '
            f'"sources": {list_repeated(statement.sources)}, '
            f'"cited_sources": {list_repeated(statement.cited_sources)}, '
            f"{self._passages(statement)}"
        )

    def _word_manner(
        self, predicate: str, negated: bool, level: str, qualifiers: Qualifiers, layer: str
    ) -> str:
        sign = find_sign_of(predicate, self._facts, negated=negated)
        return (
            f'"predicate": {quote(predicate)}, "sign": {quote(sign)}, '
            f'"negated": {YES_OR_NO[negated]}, "subject_level": {quote(level)}, '
            f'"qualifiers": {list_texts(write_qualifiers(qualifiers))}, "layer": {quote(layer)}'
        )

    def _passages(self, statement: Statement) -> str:
        """Return what its passages are like; articles have few kinds of passages."""
        kind = tuple([read_kind(each) for each in statement.evidence])
        found = self._kinds.get(kind)
        if found is None:
            found = _word_passages(statement)
            if not statement.passages:
                self._kinds[kind] = found
        return found

    def _gauges(self, statement: Statement) -> str:
        """Return `gauge_attributes` as JSON, without the braces around them."""
        made = statement.assessment or NOT_ASSESSED
        compared = self.checked.comparisons.get(statement.id)
        stances = [f"{each.source}={each.stance}" for each in statement.stances]
        contested = [each.other for each in self.checked.conflicts.get(statement.id, ())]
        notes = word_notes(statement, self._facts) if statement.safety_notes else ()
        return (
            f"{_word_verdict(statement.verdict, made.reason, made.basis, made.sources)}, "
            f'"stances": {list_texts(stances)}, '
            f'"citation_state": {quote(citation_state(statement) if compared else "")}, '
            f'"comparison": {quote(compared.outcome if compared else "")}, '
            f'"contested_by": {list_texts(contested)}, "safety_notes": {list_texts(notes)}'
        )

    def format_citations(self, work: str, statement: Statement) -> Iterator[tuple[str, str]]:
        """Yield the `citation_edges` from one work as JSON, each with the node it leads to."""
        said = f'{CITED_FOR}, "statement": {quote(statement.id)}, "role": '
        for role, end in (("subject", statement.subject), ("object", statement.object)):
            ends = _format_ends(work, end, f"{statement.id}|{work}|{role}")
            yield end, f'{said}"{role}", {ends}}}'


def _word_passages(statement: Statement) -> str:
    passages = statement.passages
    given = f', "passages": {list_texts(passages)}' if passages else ""
    return (
        f'"hedges": {list_texts(statement.hedges)}, "hedged": {YES_OR_NO[statement.is_hedged]}, '
        f'"species": {list_texts(statement.animals)}, '
        f'"passage_kinds": {list_texts(statement.passage_kinds)}, '
        f'"evidence_count": {len(statement.evidence)}{given}'
    )


@lru_cache(MOST_KEPT)
def _word_verdict(verdict: str, reason: str, basis: str, sources: Words) -> str:
    return (
        f'"verdict": {quote(verdict)}, "verdict_reason": {quote(reason)}, '
        f'"verdict_basis": {quote(basis)}, "verdict_sources": {list_texts(sources)}'
    )


@lru_cache(MOST_KEPT)
def _keep_judged(judged: str) -> str:
    return f'"judgement_record": {quote(escape(judged))}, ' if judged else ""


def _format_ends(source: str, target: str, key: str) -> str:
    return f'"source": {quote(source)}, "target": {quote(target)}, "key": {quote(key)}'
