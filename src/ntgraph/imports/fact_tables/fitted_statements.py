"""Change the statements and evidence of a graph file to keep the rules of fact tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ntgraph.checks.collection_rules import SPECIES
from ntgraph.facts import FactBase
from ntgraph.imports.fact_tables.fitted_names import TableNames
from ntgraph.imports.files.clean_text import LONGEST_NOTE, clean_cell
from ntgraph.records import Evidence, Origin, Span, Statement, unique
from ntgraph.records.identifiers import statement_id
from ntgraph.records.vocabulary import (
    ARTICLE_LAYER,
    BIOMEDICAL,
    NOT_READ,
    RECALLED,
    VERIFIED,
    WEAKEST_HEDGE,
)

NOT_SHOWN = "the file says that it was verified, but not that the work was read"


@dataclass(slots=True)
class StatementFitter:
    """Changes statements to keep the rules of tables, and counts what is left out."""

    facts: FactBase
    names: TableNames
    left_out: Counter[str] = field(default_factory=Counter)

    def fit_all(self) -> dict[str, Statement]:
        """Return the statements that the tables can hold, by the ids they had before."""
        fitted: dict[str, Statement] = {}
        for id, statement in self.facts.statements.items():
            if statement.subject == statement.object:
                self.left_out["edges from a thing to itself"] += 1
            else:
                fitted[id] = self._fit(statement)
        return fitted

    def _fit(self, statement: Statement) -> Statement:
        names = self.names
        pairs = ((names.of_qualifier(k), names.of_value(k, v)) for k, v in statement.qualifiers)
        identity: dict[str, Any] = {
            "layer": statement.layer,
            "subject": statement.subject,
            "subject_level": statement.subject_level,
            "predicate": names.of_predicate(statement.predicate),
            "object": statement.object,
            "negated": statement.negated,
            "qualifiers": tuple(sorted(pairs)),
        }
        fit = self._passages if statement.layer == ARTICLE_LAYER else self._rows
        evidence = tuple(fit(statement.evidence))
        return Statement(id=statement_id(**identity), evidence=evidence, **identity)

    def _passages(self, evidence: Iterable[Evidence]) -> Iterator[Evidence]:
        """Yield the evidence of an article, joined where it has the same place: one per edge."""
        places: dict[Span | None, list[Evidence]] = {}
        for each in evidence:
            places.setdefault(each.span, []).append(each)
        for same in places.values():
            hedges = unique(clean_cell(e.hedge) for e in same)
            told = unique(each for e in same for each in (e.note, *tell_rest(e, self.facts)))
            article = self.facts.articles[same[0].article]
            yield replace(
                same[0],
                source=article.source,
                license=article.data_license,
                hedge=share_hedge(clean_cell(e.hedge) for e in same),
                passage_kind=clean_cell(only(e.passage_kind for e in same)) or BIOMEDICAL,
                cites=tuple(sorted({number for e in same for number in e.cites})),
                cited_sources=unique(work for e in same for work in e.cited_sources),
                note=clean_cell("; ".join((*word_hedges(hedges), *told)), LONGEST_NOTE),
                passage="",
                attributes=(),
                origin=None,
            )

    def _rows(self, evidence: Iterable[Evidence]) -> Iterator[Evidence]:
        """Yield the rows of a collection; of two rows with the same key, only the first."""
        seen: set[tuple[str, str, str]] = set()
        for each in map(self._row, evidence):
            key = each.source, each.species, each.locator
            if key in seen:
                self.left_out["rows that repeat another of the same work and place"] += 1
            else:
                seen.add(key)
                yield each

    def _row(self, evidence: Evidence) -> Evidence:
        told = [evidence.note, *tell_rest(evidence, self.facts)]
        species, basis = clean_cell(evidence.species).casefold(), evidence.basis or RECALLED
        if species and not SPECIES.fullmatch(species):
            told.append(f"species: {species}")
            species = ""
        if basis == VERIFIED and self.facts.sources[evidence.source].reading == NOT_READ:
            told.append(NOT_SHOWN)
            basis = RECALLED
        return replace(
            evidence,
            species=species,
            locator=clean_cell(evidence.locator),
            affinity=clean_cell(evidence.affinity),
            basis=basis,
            note=clean_cell("; ".join(unique(told)), LONGEST_NOTE),
            passage="",
            attributes=(),
            origin=None,
        )


def tell_rest(evidence: Evidence, facts: FactBase) -> Iterator[str]:
    """Yield in words what the tables have no column for: passage, attributes and first place."""
    if evidence.passage:
        yield f"passage: {evidence.passage}"
    for name, value in evidence.attributes:
        yield f"{name}: {value}"
    if evidence.origin:
        yield from tell_origin(evidence, evidence.origin, facts)


def tell_origin(evidence: Evidence, origin: Origin, facts: FactBase) -> Iterator[str]:
    """Yield in words where evidence was before the file was written."""
    if evidence.article and evidence.source in facts.sources:
        yield f"said by: {facts.sources[evidence.source].title}"
    if origin.span:
        names = ("section", "block", "start", "end")
        yield from (f"{name}: {getattr(origin.span, name)}" for name in names)


def word_hedges(hedges: Sequence[str]) -> tuple[str, ...]:
    """Return a note of the hedges of one edge if it has several."""
    return (f"hedges: {', '.join(hedges)}",) if len(hedges) > 1 else ()


def share_hedge(hedges: Iterable[str]) -> str:
    """Return what several hedges have in common; nothing where one passage does not hedge.

    >>> share_hedge(["can", "can"]), share_hedge(["can", "often"]), share_hedge(["can", ""])
    ('can', 'may', '')
    """
    found = set(hedges)
    return WEAKEST_HEDGE if len(found) > 1 and "" not in found else only(found)


def only(values: Iterable[str]) -> str:
    """Return the value that all items share; empty where they differ.

    >>> only(["may", "may"]), only(["may", "can"])
    ('may', '')
    """
    found = set(values)
    return found.pop() if len(found) == 1 else ""
