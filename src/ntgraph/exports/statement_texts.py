"""What is said of statements, as JSON put together from texts instead of made from records.

The results are those of `format_json` of the records that the docstrings name. To make a dict for
each part of 50,000 statements, and JSON of the dicts, takes twice as long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any

from ntgraph.exports.full_records import ESCAPES, attribute_record, judgement_record
from ntgraph.exports.json_text import format_json, quote
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite_by_id, say
from ntgraph.judging.gauges import (
    citation_state,
    crosscheck,
    describe_comparison,
    describe_conflict,
    describe_safety_notes,
)
from ntgraph.records import Evidence, Stance, Statement
from ntgraph.records.judgement import Assessment
from ntgraph.records.vocabulary import NOT_CHECKED, find_label

YES_OR_NO = ("false", "true")
NOT_ASSESSED = Assessment("", "", "")
# What is said of a cited work that has no stance, and its reason and basis.
UNCHECKED_WORK = (NOT_CHECKED, "", "")
STANCES = '"stances"'
# Curators write many things again and again: their text is made once. The memory is bounded.
MOST_KEPT = 4096
Words = tuple[str, ...]
support_cells: Callable[[Evidence], tuple[Any, ...]] = attrgetter(
    "species", "locator", "affinity", "literature", "basis", "license", "note"
)
# What a stance says, whatever statement it is about.
stance_cells: Callable[[Stance], tuple[str, ...]] = attrgetter(
    "source", "stance", "reason", "basis", "assessed_on", "note"
)


def list_texts(words: Iterable[str]) -> str:
    """Return texts as a list of JSON.

    >>> list_texts(["a", "é"])
    '["a", "é"]'
    """
    return f"[{', '.join(map(quote, words))}]" if words else "[]"


# For ids of works, hedges and other texts that many statements share.
list_repeated: Callable[[Words], str] = lru_cache(MOST_KEPT)(list_texts)


def list_numbers(numbers: Iterable[int]) -> str:
    """Return whole numbers as a list of JSON.

    >>> list_numbers((2, 3))
    '[2, 3]'
    """
    return f"[{', '.join(map(str, numbers))}]" if numbers else "[]"


def escape(text: str) -> str:
    """Return JSON with `|` and the ends of lines escaped, as `write_json` does."""
    if text.isascii() and "|" not in text:
        return text
    for character, escaped in ESCAPES:
        text = text.replace(character, escaped)
    return text


def format_evidence(evidence: Evidence) -> str:
    """Return `evidence_record` as JSON."""
    where = evidence.first_place
    span = where.span
    place = '"section": null, "block": null, "start": null, "end": null, "span_sha256": null'
    if span is not None:
        place = (
            f'"section": {quote(span.section)}, "block": {quote(span.block)}, '
            f'"start": {span.start}, "end": {span.end}, "span_sha256": {quote(span.sha256)}'
        )
    return (
        f"{{{_tell_origin(evidence.source, where.article, where.collection)}, {place}, "
        f"{_tell_passage(evidence.hedge, evidence.passage_kind, where.cites)}, "
        f'"cited_sources": {list_repeated(evidence.cited_sources)}, '
        f"{_tell_support(*support_cells(evidence))}{_format_given(evidence)}}}"
    )


@lru_cache(MOST_KEPT)
def _tell_origin(source: str, article: str, collection: str) -> str:
    return (
        f'"source": {quote(source)}, "article": {quote(article)}, "collection": {quote(collection)}'
    )


@lru_cache(MOST_KEPT)
def _tell_passage(hedge: str, kind: str, cites: tuple[int, ...]) -> str:
    return f'"hedge": {quote(hedge)}, "passage_kind": {quote(kind)}, "cites": {list_numbers(cites)}'


@lru_cache(MOST_KEPT)
def _tell_support(
    species: str, locator: str, affinity: str, literature: Words, basis: str, terms: str, note: str
) -> str:
    return (
        f'"species": {quote(species)}, "locator": {quote(locator)}, '
        f'"affinity": {quote(affinity)}, "literature": {list_texts(literature)}, '
        f'"basis": {quote(basis)}, "license": {quote(terms)}, "note": {quote(note)}'
    )


def format_filled_evidence(evidence: Evidence) -> str:
    """Return `evidence_record` as JSON without empty values; `|` is escaped."""
    where = evidence.first_place
    span = where.span
    place = ""
    if span is not None:
        place = (
            f"{_fill('section', span.section)}{_fill('block', span.block)}, "
            f'"start": {span.start}, "end": {span.end}{_fill("span_sha256", span.sha256)}'
        )
    told = (
        f"{_fill_origin(evidence.source, where.article, where.collection)}{place}"
        f"{_fill_passage(evidence.hedge, evidence.passage_kind, where.cites)}"
        f"{_fill_support(evidence.cited_sources, *support_cells(evidence))}"
        f"{_format_given(evidence)}"
    )
    return escape(f"{{{told[2:]}}}")


@lru_cache(MOST_KEPT)
def _fill_origin(source: str, article: str, collection: str) -> str:
    return _fill("source", source) + _fill("article", article) + _fill("collection", collection)


@lru_cache(MOST_KEPT)
def _fill_passage(hedge: str, kind: str, cites: tuple[int, ...]) -> str:
    numbers = f', "cites": {list_numbers(cites)}' if cites else ""
    return _fill("hedge", hedge) + _fill("passage_kind", kind) + numbers


@lru_cache(MOST_KEPT)
def _fill_support(
    cited: Words,
    species: str,
    locator: str,
    affinity: str,
    literature: Words,
    basis: str,
    terms: str,
    note: str,
) -> str:
    parts = (
        _fill_list("cited_sources", cited),
        _fill("species", species),
        _fill("locator", locator),
        _fill("affinity", affinity),
        _fill_list("literature", literature),
        _fill("basis", basis),
        _fill("license", terms),
        _fill("note", note),
    )
    return "".join(parts)


def _fill(name: str, value: str) -> str:
    return f', "{name}": {quote(value)}' if value else ""


def _fill_list(name: str, values: Words) -> str:
    return f', "{name}": {list_texts(values)}' if values else ""


def _format_given(evidence: Evidence) -> str:
    """Return what a graph file gives with an edge; articles give nothing."""
    passage = _fill("passage", evidence.passage)
    if not evidence.attributes:
        return passage
    return f'{passage}, "attributes": {format_json(attribute_record(evidence.attributes))}'


@lru_cache(MOST_KEPT)
def _fill_stance(
    source: str, stance: str, reason: str, basis: str, assessed_on: str, note: str
) -> str:
    """Return what a stance says as JSON without empty values."""
    told = (
        f"{_fill('source', source)}{_fill('stance', stance)}{_fill('reason', reason)}"
        f"{_fill('basis', basis)}{_fill('assessed_on', assessed_on)}{_fill('note', note)}"
    )
    return f"{{{told[2:]}}}"


class StatementTexts:
    """What files say of statements; with `for_two`, sentences are kept for a second file.

    Args:
        facts: the facts that the statements are of.
        for_two: whether two files tell of them.
    """

    def __init__(self, facts: FactBase, *, for_two: bool = False) -> None:
        self.facts = facts
        self.checked = crosscheck(facts)
        self._is_kept = for_two
        self._sentences: dict[str, str] = {}
        self._uncompared: dict[str, str] = {}
        self._work = cache(self._word_work)
        self._begin_citations = cache(self._word_citation_state)
        self._cited = lru_cache(MOST_KEPT)(self._word_cited)
        self._assessed = lru_cache(MOST_KEPT)(self._word_assessment)
        self._judged = lru_cache(MOST_KEPT)(self._word_judged)

    def sentence(self, statement: Statement) -> str:
        """Return the sentence of a statement, quoted."""
        found = self._sentences.get(statement.id)
        if found is None:
            found = quote(say(statement, self.facts))
            if self._is_kept:
                self._sentences[statement.id] = found
        return found

    def _word_work(self, id: str) -> str:
        """Return a work as a reference list prints it, quoted."""
        return quote(cite_by_id(id, self.facts))

    def gauges(self, statement: Statement) -> str:
        """Return the parts of `describe_gauges` as JSON, without the braces around them."""
        notes = "[]"
        if statement.safety_notes:
            notes = format_json(describe_safety_notes(statement, self.facts))
        made = statement.assessment or NOT_ASSESSED
        assessed = self._assessed(
            statement.verdict, made.reason, made.basis, made.sources, made.assessed_on
        )
        return (
            f'"safety_notes": {notes}, "in_the_article": {self._citations(statement)}, '
            f'"in_science": {assessed}, '
            f'"comparison": {self._comparison(statement.id)}, '
            f'"contested_by": {self._conflicts(statement.id)}'
        )

    def _citations(self, statement: Statement) -> str:
        start = self._begin_citations(citation_state(statement))
        cited = statement.cited_sources
        if not cited:
            return f"{start}]}}"
        held = {each.source: (each.stance, each.reason, each.basis) for each in statement.stances}
        works = [self._cited(id, *held.get(id, UNCHECKED_WORK)) for id in cited]
        return f"{start}{', '.join(works)}]}}"

    def _word_citation_state(self, state: str) -> str:
        label = find_label(self.facts.vocabulary.citation_states, state)
        return f'{{"state": {quote(state)}, "label": {quote(label)}, "works": ['

    def _word_cited(self, id: str, stance: str, reason: str, basis: str) -> str:
        label = find_label(self.facts.vocabulary.stances, stance)
        return (
            f'{{"source": {quote(id)}, "work": {self._work(id)}, "stance": {quote(stance)}, '
            f'"label": {quote(label)}, "reason": {quote(reason)}, "basis": {quote(basis)}}}'
        )

    def _word_assessment(
        self, verdict: str, reason: str, basis: str, sources: Words, assessed_on: str
    ) -> str:
        words = self.facts.vocabulary
        label = find_label(words.verdicts, verdict)
        basis_label = find_label(words.bases, basis) if basis else ""
        return (
            f'{{"verdict": {quote(verdict)}, "label": {quote(label)}, '
            f'"reason": {quote(reason)}, "basis": {quote(basis)}, '
            f'"basis_label": {quote(basis_label)}, "sources": {list_texts(sources)}, '
            f'"works": [{", ".join(map(self._work, sources))}], '
            f'"assessed_on": {quote(assessed_on)}}}'
        )

    def _comparison(self, id: str) -> str:
        """Return a comparison; most compare nothing, and say so in the same words."""
        found = self.checked.comparisons.get(id)
        if found is None:
            return "null"
        if found.paths or found.left_out or found.only_cited:
            return format_json(describe_comparison(found, self.facts))
        text = self._uncompared.get(found.outcome)
        if text is None:
            text = format_json(describe_comparison(found, self.facts))
            self._uncompared[found.outcome] = text
        return text

    def _conflicts(self, id: str) -> str:
        found = self.checked.conflicts.get(id)
        if not found:
            return "[]"
        return format_json([describe_conflict(each, self.facts) for each in found])

    def judged(self, statement: Statement) -> str:
        """Return `judgement_record` as JSON; nothing where it is empty."""
        made = statement.assessment or NOT_ASSESSED
        if made.safety_notes:
            record = judgement_record(statement, self.facts)
            return format_json(record) if record else ""
        stances = tuple([stance_cells(each) for each in statement.stances])
        return self._judged(made.assessed_on, made.note, stances)

    def _word_judged(self, assessed_on: str, note: str, stances: tuple[Words, ...]) -> str:
        listed = ", ".join(_fill_stance(*each) for each in stances)
        told = (
            f"{_fill('assessed_on', assessed_on)}{_fill('note', note)}"
            f"{f', {STANCES}: [{listed}]' if stances else ''}"
        )
        return f"{{{told[2:]}}}" if told else ""
