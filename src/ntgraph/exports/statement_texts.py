"""What is said of statements, as JSON put together from texts instead of made from records.

The results are those of `format_json` of the records that the docstrings name. To make a dict for
each part of 50,000 statements, and JSON of the dicts, takes twice as long.
"""

from __future__ import annotations

from collections.abc import Iterable

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


def list_texts(words: Iterable[str]) -> str:
    """Return texts as a list of JSON.

    >>> list_texts(["a", "é"])
    '["a", "é"]'
    """
    return f"[{', '.join(map(quote, words))}]" if words else "[]"


def list_numbers(numbers: Iterable[int]) -> str:
    """Return whole numbers as a list of JSON.

    >>> list_numbers((2, 3))
    '[2, 3]'
    """
    return f"[{', '.join(map(str, numbers))}]"


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
        f'{{"source": {quote(evidence.source)}, "article": {quote(where.article)}, '
        f'"collection": {quote(where.collection)}, {place}, "hedge": {quote(evidence.hedge)}, '
        f'"passage_kind": {quote(evidence.passage_kind)}, "cites": {list_numbers(where.cites)}, '
        f'"cited_sources": {list_texts(evidence.cited_sources)}, '
        f'"species": {quote(evidence.species)}, "locator": {quote(evidence.locator)}, '
        f'"affinity": {quote(evidence.affinity)}, '
        f'"literature": {list_texts(evidence.literature)}, "basis": {quote(evidence.basis)}, '
        f'"license": {quote(evidence.license)}, "note": {quote(evidence.note)}'
        f"{_format_given(evidence)}}}"
    )


def format_filled_evidence(evidence: Evidence) -> str:
    """Return `evidence_record` as JSON without empty values; `|` is escaped."""
    where = evidence.first_place
    span = where.span
    parts = [
        _filled("source", evidence.source),
        _filled("article", where.article),
        _filled("collection", where.collection),
    ]
    if span is not None:
        parts += [
            _filled("section", span.section),
            _filled("block", span.block),
            f', "start": {span.start}, "end": {span.end}',
            _filled("span_sha256", span.sha256),
        ]
    parts += [
        _filled("hedge", evidence.hedge),
        _filled("passage_kind", evidence.passage_kind),
        f', "cites": {list_numbers(where.cites)}' if where.cites else "",
        _filled_list("cited_sources", evidence.cited_sources),
        _filled("species", evidence.species),
        _filled("locator", evidence.locator),
        _filled("affinity", evidence.affinity),
        _filled_list("literature", evidence.literature),
        _filled("basis", evidence.basis),
        _filled("license", evidence.license),
        _filled("note", evidence.note),
        _format_given(evidence),
    ]
    return escape(f"{{{''.join(parts)[2:]}}}")


def _filled(name: str, value: str) -> str:
    return f', "{name}": {quote(value)}' if value else ""


def _filled_list(name: str, values: tuple[str, ...]) -> str:
    return f', "{name}": {list_texts(values)}' if values else ""


def _format_given(evidence: Evidence) -> str:
    """Return what a graph file gives with an edge; articles give nothing."""
    passage = _filled("passage", evidence.passage)
    if not evidence.attributes:
        return passage
    return f'{passage}, "attributes": {format_json(attribute_record(evidence.attributes))}'


class StatementTexts:
    """What files say of statements; with `for_two`, sentences and judgments are kept for a second.

    Args:
        facts: the facts that the statements are of.
        for_two: whether two files tell of them.
    """

    def __init__(self, facts: FactBase, *, for_two: bool = False) -> None:
        self.facts = facts
        self.checked = crosscheck(facts)
        self._is_kept = for_two
        self._sentences: dict[str, str] = {}
        self._judged: dict[str, str] = {}
        self._works: dict[str, str] = {}
        self._uncompared: dict[str, str] = {}

    def sentence(self, statement: Statement) -> str:
        """Return the sentence of a statement, quoted."""
        found = self._sentences.get(statement.id)
        if found is None:
            found = quote(say(statement, self.facts))
            if self._is_kept:
                self._sentences[statement.id] = found
        return found

    def work(self, id: str) -> str:
        """Return a work as a reference list prints it, quoted."""
        found = self._works.get(id)
        if found is None:
            found = self._works[id] = quote(cite_by_id(id, self.facts))
        return found

    def gauges(self, statement: Statement) -> str:
        """Return the parts of `describe_gauges` as JSON, without the braces around them."""
        notes = "[]"
        if statement.safety_notes:
            notes = format_json(describe_safety_notes(statement, self.facts))
        return (
            f'"safety_notes": {notes}, "in_the_article": {self._citations(statement)}, '
            f'"in_science": {self._assessment(statement)}, '
            f'"comparison": {self._comparison(statement.id)}, '
            f'"contested_by": {self._conflicts(statement.id)}'
        )

    def _citations(self, statement: Statement) -> str:
        state = citation_state(statement)
        stances = {stance.source: stance for stance in statement.stances}
        works = [self._cited(id, stances.get(id)) for id in statement.cited_sources]
        label = find_label(self.facts.vocabulary.citation_states, state)
        return (
            f'{{"state": {quote(state)}, "label": {quote(label)}, "works": [{", ".join(works)}]}}'
        )

    def _cited(self, id: str, stance: Stance | None) -> str:
        kind = stance.stance if stance else NOT_CHECKED
        label = find_label(self.facts.vocabulary.stances, kind)
        reason, basis = (stance.reason, stance.basis) if stance else ("", "")
        return (
            f'{{"source": {quote(id)}, "work": {self.work(id)}, "stance": {quote(kind)}, '
            f'"label": {quote(label)}, "reason": {quote(reason)}, "basis": {quote(basis)}}}'
        )

    def _assessment(self, statement: Statement) -> str:
        words = self.facts.vocabulary
        made, verdict = statement.assessment or NOT_ASSESSED, statement.verdict
        label = find_label(words.verdicts, verdict)
        basis_label = find_label(words.bases, made.basis) if made.basis else ""
        return (
            f'{{"verdict": {quote(verdict)}, "label": {quote(label)}, '
            f'"reason": {quote(made.reason)}, "basis": {quote(made.basis)}, '
            f'"basis_label": {quote(basis_label)}, "sources": {list_texts(made.sources)}, '
            f'"works": [{", ".join(map(self.work, made.sources))}], '
            f'"assessed_on": {quote(made.assessed_on)}}}'
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
        return format_json([describe_conflict(each, self.facts) for each in found or ()])

    def judged(self, statement: Statement) -> str:
        """Return `judgement_record` as JSON; nothing where it is empty."""
        found = self._judged.get(statement.id)
        if found is None:
            made = judgement_record(statement, self.facts)
            found = format_json(made) if made else ""
            if self._is_kept:
                self._judged[statement.id] = found
        return found
