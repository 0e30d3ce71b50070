"""What the card of a statement shows beside its sentence, made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ntgraph.display.shown_statements import Passages
from ntgraph.display.style.label_text import count_units
from ntgraph.facts import FactBase
from ntgraph.facts.told_attributes import tell_attributes
from ntgraph.judging.gauges import (
    citation_state,
    crosscheck,
    describe_comparison,
    describe_conflict,
)
from ntgraph.judging.statement_description import describe_record, word_comparison
from ntgraph.records import Evidence, Span, Statement
from ntgraph.records.vocabulary import NOTHING_TO_COMPARE, find_label


class RecordDetails:
    """Makes the details of statements from their records; see `DetailsMaker`.

    Args:
        facts: all facts.
        texts: full texts by article slug, if the reader has them.
        statements: the statements, in the order of the page.
        works: the number of each work.
    """

    def __init__(
        self,
        facts: FactBase,
        texts: Mapping[str, str],
        statements: Sequence[Statement],
        works: Mapping[str, int],
    ) -> None:
        self.facts, self.statements, self.works = facts, statements, works
        self.checked = crosscheck(facts)
        self.passages = Passages(facts, texts)
        self.texts = texts
        self.sections = {
            (slug, section.id): section.label
            for slug, article in facts.articles.items()
            for section in article.sections
        }

    def make(self, rows: range) -> list[dict[str, Any]]:
        """Return the details of some statements, without what is empty."""
        return [self._describe(self.statements[row]) for row in rows]

    def _describe(self, statement: Statement) -> dict[str, Any]:
        evidence = [self._describe_evidence(each) for each in statement.evidence]
        return _full({"evidence": evidence, "gauges": self._describe_gauges(statement)})

    def _describe_evidence(self, evidence: Evidence) -> dict[str, Any]:
        told = [evidence.note, *tell_attributes(evidence.attributes)]
        return _full(
            {
                "place": self._tell_place(evidence),
                "hedge": evidence.hedge,
                "works": self._number(evidence.cited_sources),
                "passage": self._find_passage(evidence),
                "note": "\n".join(filter(None, told)),
            }
        )

    def _tell_place(self, evidence: Evidence) -> str:
        """Return where a passage stands; for what has none, the work and the place in it."""
        article = self.facts.articles.get(evidence.article)
        source = self.facts.sources.get(evidence.source)
        title = source.title if source else evidence.source
        span = evidence.span
        if span is None:
            return ", ".join(filter(None, (title, describe_record(evidence))))
        if article and article.is_graph_file:
            return f"{span.block} of the file"
        section = self.sections.get((evidence.article, span.section), span.section)
        place = f"{section}, characters {span.start}–{span.end}"
        return f"{title}: {place}" if len(self.facts.articles) > 1 else place

    def _find_passage(self, evidence: Evidence) -> dict[str, Any]:
        """Return the words around a passage, and where in them it stands, if they are known."""
        span = evidence.span or Span("", "", 0, 0, "")
        block = self.passages.block_at(evidence.article, span)
        if block is not None:
            _, (start, end) = self.passages.find(evidence.article, span)
            words = self.texts[evidence.article][block.start : block.end]
            return {"text": words, "start": start, "end": end}
        if evidence.passage:
            return {"text": evidence.passage, "start": 0, "end": count_units(evidence.passage)}
        return {}

    def _describe_gauges(self, statement: Statement) -> dict[str, Any]:
        terms, made = self.facts.vocabulary, statement.assessment
        return _full(
            {
                "state": find_label(terms.citation_states, citation_state(statement)),
                "stances": [
                    _full(
                        {
                            "work": self.works[stance.source],
                            "label": find_label(terms.stances, stance.stance),
                            "reason": stance.reason,
                            "basis": find_label(terms.bases, stance.basis) if stance.basis else "",
                        }
                    )
                    for stance in statement.stances
                ],
                "reason": made.reason if made else "",
                "basis": find_label(terms.bases, made.basis) if made and made.basis else "",
                "grounds": self._number(made.sources) if made else [],
                "assessed_on": made.assessed_on if made else "",
                **self._describe_comparison(statement),
                "contested": self._describe_conflicts(statement),
            }
        )

    def _describe_comparison(self, statement: Statement) -> dict[str, Any]:
        """Return how a statement compares with accepted facts; nothing if there are none."""
        told = describe_comparison(self.checked.comparisons.get(statement.id), self.facts)
        if told is None or told["outcome"] == NOTHING_TO_COMPARE:
            return {}
        return {
            "comparison": word_comparison(told),
            "paths": [path["sentences"] for path in told["paths"]],
        }

    def _describe_conflicts(self, statement: Statement) -> list[dict[str, Any]]:
        conflicts = self.checked.conflicts.get(statement.id, ())
        told = (describe_conflict(conflict, self.facts) for conflict in conflicts)
        return [{key: each[key] for key in ("sentence", "label", "via")} for each in told]

    def _number(self, works: Iterable[str]) -> list[int]:
        return [self.works[id] for id in works]


def _full(told: dict[str, Any]) -> dict[str, Any]:
    """Return what is not empty; the number 0 is not."""
    return {key: value for key, value in told.items() if value not in ("", [], {}, None)}
