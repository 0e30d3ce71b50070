"""Statements with the passages that make them, as display records."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from ntgraph.display.model import DisplayCitation, DisplayEvidence, DisplayStatement
from ntgraph.display.shown_gauges import show_gauges
from ntgraph.display.style.label_text import count_units
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign, say
from ntgraph.facts.told_attributes import tell_attributes
from ntgraph.judging.gauges import Crosscheck
from ntgraph.judging.statement_description import describe_record
from ntgraph.records import Article, Evidence, Span, Statement
from ntgraph.records.identifiers import hash_span
from ntgraph.records.vocabulary import BIOMEDICAL, find_label


class Passages:
    """The texts at hand, and in which block of an article a place is."""

    def __init__(self, facts: FactBase, texts: Mapping[str, str]) -> None:
        """Sort the blocks of each article whose text is at hand by where they start."""
        self.texts = texts
        self._blocks = {
            slug: sorted((block.span for block in article.blocks), key=lambda b: b.start)
            for slug, article in facts.articles.items()
            if slug in texts
        }
        self._starts = {slug: [b.start for b in blocks] for slug, blocks in self._blocks.items()}

    def find(self, slug: str, span: Span) -> tuple[str, tuple[int, int]]:
        """Return the key of the block that holds a span, and where in the block it is.

        The key is empty if the text is not at hand or no block holds the span.
        """
        block = self.block_at(slug, span)
        if block is None:
            return "", (0, 0)
        text = self.texts[slug]
        start = count_units(text[block.start : span.start])
        length = count_units(text[span.start : span.end])
        return f"{slug}:{block.start}", (start, start + length)

    def block_at(self, slug: str, span: Span) -> Span | None:
        """Return the place of the block that holds a span; None if the text is not at hand."""
        at = bisect_right(self._starts.get(slug, ()), span.start) - 1
        block = self._blocks[slug][at] if at >= 0 else None
        return None if block is None or span.end > block.end else block


def show_statement(
    statement: Statement, facts: FactBase, passages: Passages, checked: Crosscheck
) -> DisplayStatement:
    """Return a statement with each of its passages."""
    terms = facts.vocabulary
    evidence = tuple(show_evidence(e, facts, passages) for e in statement.evidence)
    return DisplayStatement(
        id=statement.id,
        subject=statement.subject,
        object=statement.object,
        level=statement.subject_level,
        predicate=terms.predicates[statement.predicate].label,
        sign=find_sign(statement, facts),
        negated=statement.negated,
        sentence=say(statement, facts),
        layer=find_label(terms.layers, statement.layer),
        hedged=statement.is_hedged,
        flags=find_flags(evidence),
        verdict=statement.verdict,
        evidence=evidence,
        gauges=show_gauges(statement, facts, checked),
    )


def find_flags(evidence: Iterable[DisplayEvidence]) -> tuple[str, ...]:
    """Return the kinds of passage to warn of; none if a biomedical passage is among them."""
    kinds = {e.kind for e in evidence if e.kind}
    return () if BIOMEDICAL in kinds else tuple(sorted(kinds))


def show_evidence(evidence: Evidence, facts: FactBase, passages: Passages) -> DisplayEvidence:
    """Return one passage: place, hedge, works cited and, if a text has it, where its words are."""
    article = facts.articles.get(evidence.article)
    span = evidence.span or Span("", "", 0, 0, "")
    passage, mark = passages.find(evidence.article, span)
    if evidence.passage and not passage:
        passage, mark = key_quoted(evidence.passage), (0, count_units(evidence.passage))
    return DisplayEvidence(
        article=evidence.article,
        section=_label_place(evidence, article, facts),
        block="" if article and article.is_graph_file else span.block,
        start=span.start,
        end=span.end,
        hedge=evidence.hedge,
        kind=evidence.passage_kind,
        cites=tuple(_find_work(evidence, number, facts) for number in evidence.cites),
        note="\n".join(filter(None, (evidence.note, *tell_attributes(evidence.attributes)))),
        passage=passage,
        mark=mark,
    )


def _label_place(evidence: Evidence, article: Article | None, facts: FactBase) -> str:
    """Return the section's label, or the work and the place in it of what has no passage."""
    if evidence.span and article and article.is_graph_file:
        return f"{evidence.span.block} of the file"
    if evidence.span:
        return _label_section(article, evidence.span.section)
    source = facts.sources.get(evidence.source)
    parts = (source.title if source else evidence.source, describe_record(evidence))
    return ", ".join(part for part in parts if part)


def _label_section(article: Article | None, id: str) -> str:
    sections = article.sections if article else ()
    return next((section.label for section in sections if section.id == id), id)


def _find_work(evidence: Evidence, number: int, facts: FactBase) -> DisplayCitation:
    reference = facts.references.get((evidence.article, number))
    return DisplayCitation(number, reference.source if reference else "")


def find_passages(
    statements: Iterable[DisplayStatement], facts: FactBase, texts: Mapping[str, str]
) -> dict[str, str]:
    """Return the text of every block with a shown passage, and each quoted passage, by its key."""
    statements = tuple(statements)
    shown = {e.passage for statement in statements for e in statement.evidence if e.passage}
    quoted = {
        key_quoted(e.passage): e.passage
        for statement in statements
        for e in facts.statements[statement.id].evidence
        if e.passage
    }
    at_hand = {
        key: texts[article.slug][block.span.start : block.span.end]
        for article in facts.articles.values()
        for block in article.blocks
        if article.slug in texts and (key := f"{article.slug}:{block.span.start}") in shown
    }
    return {**at_hand, **{key: text for key, text in quoted.items() if key in shown}}


def key_quoted(passage: str) -> str:
    """Return the key of a passage whose words a graph file gives."""
    return f"quoted:{hash_span(passage)[:16]}"
