"""What the card of a statement shows beside its sentence, made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ntgraph.display.large.shown_conflicts import tell_conflicts
from ntgraph.display.shown_statements import Passages
from ntgraph.display.style.label_text import count_units
from ntgraph.facts import FactBase
from ntgraph.facts.told_attributes import tell_attributes
from ntgraph.judging.crosscheck import Comparison
from ntgraph.judging.gauges import (
    citation_state,
    crosscheck,
    describe_comparison,
)
from ntgraph.judging.statement_description import describe_record
from ntgraph.records import Evidence, Span, Stance, Statement
from ntgraph.records.vocabulary import find_label

# What JSON can write; what is empty is left out.
Details = dict[str, Any]


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
        self.links = {each.id: at for at, each in enumerate(statements)}
        self.sections: dict[tuple[str, str], str] = {}
        # Most statements compare with nothing, and curators write one stance again and again.
        self.uncompared: dict[str, Details] = {}
        self.stances: dict[tuple[str, str, str, str], Details] = {}

    def make(self, rows: range) -> list[Details]:
        """Return the details of some statements."""
        return [self._describe(self.statements[row]) for row in rows]

    def _describe(self, statement: Statement) -> Details:
        return {
            "evidence": [self._describe_evidence(each) for each in statement.evidence],
            "gauges": self._describe_gauges(statement),
        }

    def _describe_evidence(self, evidence: Evidence) -> Details:
        told: Details = {"place": self._tell_place(evidence)}
        if evidence.hedge:
            told["hedge"] = evidence.hedge
        if evidence.cited_sources:
            told["works"] = self._number(evidence.cited_sources)
        if passage := self._find_passage(evidence):
            told["passage"] = passage
        if evidence.note or evidence.attributes:
            notes = (evidence.note, *tell_attributes(evidence.attributes))
            told["note"] = "\n".join(filter(None, notes))
        return told

    def _tell_place(self, evidence: Evidence) -> str:
        """Return where a passage stands; for what has none, the work and the place in it."""
        span = evidence.span
        if span is None:
            source = self.facts.sources.get(evidence.source)
            title = source.title if source else evidence.source
            return ", ".join(filter(None, (title, describe_record(evidence))))
        key = (evidence.article, span.section)
        if key not in self.sections:
            self.sections[key] = self._name_section(evidence, span)
        section = self.sections[key]
        is_file = not section
        return f"{span.block} of the file" if is_file else f"{section} {span.start}–{span.end}"

    def _name_section(self, evidence: Evidence, span: Span) -> str:
        """Return what stands before the characters of a passage; empty for a graph file."""
        article = self.facts.articles.get(evidence.article)
        if article and article.is_graph_file:
            return ""
        labels = {section.id: section.label for section in article.sections} if article else {}
        section = labels.get(span.section, span.section)
        title = f"{article.title}: " if article and len(self.facts.articles) > 1 else ""
        return f"{title}{section}, characters"

    def _find_passage(self, evidence: Evidence) -> Details:
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

    def _describe_gauges(self, statement: Statement) -> Details:
        terms, made = self.facts.vocabulary, statement.assessment
        told: Details = {"state": find_label(terms.citation_states, citation_state(statement))}
        if statement.stances:
            told["stances"] = [self._describe_stance(stance) for stance in statement.stances]
        if made is not None:
            told["reason"], told["assessed_on"] = made.reason, made.assessed_on
            if made.basis:
                told["basis"] = find_label(terms.bases, made.basis)
            if made.sources:
                told["grounds"] = self._number(made.sources)
        compared = self.checked.comparisons.get(statement.id)
        if compared is not None:
            told["comparison"] = self._describe_comparison(compared)
        if statement.id in self.checked.conflicts:
            conflicts = self.checked.conflicts[statement.id]
            told["contested"] = tell_conflicts(conflicts, self.facts, self.links)
        return told

    def _describe_stance(self, stance: Stance) -> Details:
        key = (stance.source, stance.stance, stance.reason, stance.basis)
        if key not in self.stances:
            self.stances[key] = self._word_stance(stance)
        return self.stances[key]

    def _word_stance(self, stance: Stance) -> Details:
        terms = self.facts.vocabulary
        told: Details = {
            "work": self.works[stance.source],
            "label": find_label(terms.stances, stance.stance),
        }
        if stance.reason:
            told["reason"] = stance.reason
        if stance.basis:
            told["basis"] = find_label(terms.bases, stance.basis)
        return told

    def _describe_comparison(self, compared: Comparison) -> Details:
        """Return how a statement compares with accepted facts, and by which of them."""
        if compared.paths or compared.left_out or compared.only_cited:
            return self._word_comparison(compared)
        if compared.outcome not in self.uncompared:
            self.uncompared[compared.outcome] = self._word_comparison(compared)
        return self.uncompared[compared.outcome]

    def _word_comparison(self, compared: Comparison) -> Details:
        told = describe_comparison(compared, self.facts) or {}
        term = self.facts.vocabulary.comparisons.get(compared.outcome)
        made: Details = {
            "label": told["label"],
            "meaning": term.definition if term else "",
            "left_out": told["left_out"],
            "only_cited": told["only_cited"],
            "paths": [self._describe_path(path) for path in told["paths"]],
        }
        return {key: value for key, value in made.items() if value}

    def _describe_path(self, path: Details) -> Details:
        """Return a path through accepted facts with what limits it, and the works of its steps."""
        made: Details = {key: path[key] for key in ("sentences", "sign", "limited", "mechanism")}
        made["works"] = self._number(id for id in path["sources"] if id in self.works)
        return {key: value for key, value in made.items() if value}

    def _number(self, works: Iterable[str]) -> list[int]:
        return [self.works[id] for id in works]
