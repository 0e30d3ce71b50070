"""Turn claims, the edges of a graph file in our words, into statements with evidence.

The file itself is the source of each statement, and the line of the edge is its place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ntgraph.imports.files.cited_works import WorkCollector
from ntgraph.imports.files.claim_records import NO_JUDGEMENT, Claim, Judgement, Piece
from ntgraph.imports.files.claimed_judgements import JudgementCollector
from ntgraph.imports.files.file_vocabulary import Predicates
from ntgraph.imports.files.named_licenses import read_license
from ntgraph.imports.files.raw_graph import RawGraph
from ntgraph.imports.files.shared_terms import shared_terms
from ntgraph.imports.minimal_vocabulary import UNKNOWN
from ntgraph.records import (
    Block,
    Evidence,
    Reference,
    Span,
    Statement,
    unique,
)
from ntgraph.records.identifiers import hash_span, statement_id
from ntgraph.records.vocabulary import ARTICLE_LAYER, COPY, RECALLED, License

SECTION = "file"
# What most first claims of a statement are: not judged, and with or without evidence.
WITH_EVIDENCE, WITHOUT_EVIDENCE = (True, NO_JUDGEMENT), (False, NO_JUDGEMENT)


@dataclass
class StatementCollector:
    """Statements made so far, with the works they cite and the places of their edges.

    `places` has the numbers of the edges of each statement of a graph without a text. `licenses`
    are those that rows name, by their ids.
    """

    graph: RawGraph
    slug: str
    works: WorkCollector
    source: str
    license: str
    names: Mapping[Hashable, str]
    predicates: Predicates
    judge: JudgementCollector
    statements: dict[str, Statement] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    sentences: dict[str, str] = field(default_factory=dict)
    used: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    qualifiers: dict[str, set[str]] = field(default_factory=dict)
    places: dict[str, list[int]] = field(default_factory=dict)
    licenses: dict[str, License] = field(default_factory=dict)
    _lines: dict[int, int] = field(default_factory=dict)
    _copies: dict[str, int] = field(default_factory=dict)
    _first: dict[str, tuple[bool, Judgement]] = field(default_factory=dict)

    def add(self, claim: Claim) -> None:
        """Add a claim as a statement, or as more evidence of a statement that is already there."""
        self.works.line = claim.stretch.line
        for name, details in claim.works.items():
            self.works.add(name, details)
        span = self._place(claim)
        evidence = self._evidence(claim, claim.pieces[0], span) if claim.pieces else ()
        for piece in claim.pieces[1:]:
            evidence += self._evidence(claim, piece, span)
        id, identity = self._identify(claim)
        if not self.graph.file.has_text:
            self.places.setdefault(id, []).append(claim.stretch.line)
        known = self.statements.get(id)
        if known is None:
            self._first[id] = self._describe_first(claim)
        if claim.sentence:
            self.sentences[id] = claim.sentence
        evidence = (*known.evidence, *evidence) if known else evidence
        self.statements[id] = Statement(id=id, **identity, evidence=evidence)
        if claim.layer == ARTICLE_LAYER and known is None:
            self.judge.add(id, claim.judgement)

    def finish(self) -> None:
        """Sort the statements by id and judge them; no claim can be added afterwards."""
        self._first, self._lines = {}, {}  # a large graph needs the memory
        self.statements = self.judge.judged(self.statements)

    def _identify(self, claim: Claim) -> tuple[str, dict[str, Any]]:
        """Return the id of a claim's statement and its parts; a repeated one gets a number."""
        identity: dict[str, Any] = {
            "layer": claim.layer,
            "subject": self.names[claim.start],
            "subject_level": claim.level,
            "predicate": self.predicates.find(claim),
            "object": self.names[claim.end],
            "negated": claim.negated,
            "qualifiers": claim.qualifiers,
        }
        id = statement_id(**identity)
        if id in self.statements and not self._is_more_evidence(id, claim):
            number = self._copies.get(id, 1)
            first = id
            while id in self.statements:
                number += 1
                pairs = sorted({**dict(claim.qualifiers), COPY: f"edge {number}"}.items())
                identity["qualifiers"] = tuple(pairs)
                id = statement_id(**identity)
            self._copies[first] = number
        for key, value in identity["qualifiers"]:
            self.qualifiers.setdefault(key, set()).add(value)
        return id, identity

    def _is_more_evidence(self, id: str, claim: Claim) -> bool:
        """Return whether a claim is more evidence of a statement, and not a parallel edge.

        It is if it is a further row of our own tables, or if both edges say where they are from
        and neither judges the statement in another way.
        """
        names_evidence, judgement = self._first[id]
        if id == claim.own_id:
            return True
        agree = claim.judgement.is_empty or claim.judgement == judgement
        return names_evidence and claim.names_evidence and agree

    def _describe_first(self, claim: Claim) -> tuple[bool, Judgement]:
        """Return what later claims are compared with; mostly one of two that are shared."""
        names_evidence = claim.names_evidence
        if claim.judgement is NO_JUDGEMENT:
            return WITH_EVIDENCE if names_evidence else WITHOUT_EVIDENCE
        return names_evidence, claim.judgement

    def _place(self, claim: Claim) -> Span:
        """Return the place of an edge as a span; its block is named after the line."""
        stretch = claim.stretch
        count = self._lines[stretch.line] = self._lines.get(stretch.line, 0) + 1
        file = self.graph.file
        name = f"{file.unit} {stretch.line}"
        name = name if count == 1 else f"{name}, edge {count}"
        words = file.text[stretch.start : stretch.end]
        span = Span(SECTION, name, stretch.start, stretch.end, hash_span(words))
        if claim.layer == ARTICLE_LAYER and file.has_text:
            self.blocks.append(Block("paragraph", span))
        return span

    def _evidence(self, claim: Claim, piece: Piece, span: Span) -> tuple[Evidence, ...]:
        """Return the evidence of one piece, one record for each work that says it."""
        make = self._said if claim.layer == ARTICLE_LAYER else self._accepted
        self.used["hedges"].add(piece.hedge)
        self.used["passage_kinds"].add(piece.kind)
        if not piece.says:
            return (make(self.source, piece, span),)
        says = [self.works.add(name) for name in piece.says]
        return tuple([make(source, piece, span) for source in says])

    def _said(self, source: str, piece: Piece, span: Span) -> Evidence:
        named = (*piece.cites, *piece.literature)
        cited = unique(map(self.works.add, named)) if named else ()
        told = []
        if source != self.source and not piece.is_own:
            told.append(f"said by: {self.works.sources[source].title}")
        if piece.species or piece.locator or piece.affinity:
            told += [
                f"{name}: {value}"
                for name in ("species", "locator", "affinity")
                if (value := getattr(piece, name))
            ]
        # The remark of a row comes last, where large tables put it, too.
        told += [piece.note] if piece.note else []
        return Evidence(
            source=source,
            license=self._license(piece),
            article=self.slug,
            span=span if self.graph.file.has_text else None,
            locator="" if self.graph.file.has_text else span.block,
            hedge=piece.hedge,
            passage_kind=piece.kind,
            cites=tuple(sorted([self._number(work, span) for work in cited])),
            cited_sources=cited,
            note="; ".join(told),
            passage=piece.passage,
            attributes=piece.attributes,
            origin=piece.origin,
        )

    def _number(self, work: str, span: Span) -> int:
        """Return the reference number of a work; a new work is added to the references."""
        if work not in self.numbers:
            self.numbers[work] = number = len(self.numbers) + 1
            self.references.append(Reference(self.slug, number, work, span))
        return self.numbers[work]

    def _accepted(self, source: str, piece: Piece, span: Span) -> Evidence:
        name_work = self.works.name_only if piece.is_own else self.works.add
        cited = () if piece.is_own else piece.cites
        named = unique(name_work(name) for name in (*cited, *piece.literature))
        self.used["species"].add(piece.species)
        return Evidence(
            source=source,
            license=self._license(piece),
            collection=self.slug,
            hedge=piece.hedge if piece.is_own else "",
            passage_kind=piece.kind if piece.is_own else "",
            species=piece.species,
            locator=piece.locator if piece.is_own else piece.locator or span.block,
            affinity=piece.affinity,
            cited_sources=unique(map(self.works.add, piece.cites)) if piece.is_own else (),
            literature=named,
            basis=piece.basis if piece.is_own or piece.basis in shared_terms().bases else RECALLED,
            note=piece.note,
            passage=piece.passage,
            attributes=piece.attributes,
            origin=piece.origin,
        )

    def _license(self, piece: Piece) -> str:
        if not piece.license:
            return self.license
        named = read_license(piece.license)
        if named is None:
            return UNKNOWN
        self.licenses[named.id] = named
        return named.id
