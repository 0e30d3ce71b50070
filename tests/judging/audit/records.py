"""Functions that return made-up references, works and statements for the audit's rules."""

from __future__ import annotations

from functools import cache
from typing import Any

from ntgraph.errors import Place
from ntgraph.facts import shipped_facts
from ntgraph.facts.vocabulary_files import read_vocabulary
from ntgraph.judging.audit.citation_record import Citation
from ntgraph.judging.audit.reference_entry import ReferenceEntry
from ntgraph.records import (
    Article,
    Assessment,
    Evidence,
    Reference,
    Source,
    Span,
    Stance,
    Statement,
)
from ntgraph.records.vocabulary import Vocabulary

SLUG = "made-up"
WORK = "pmid:77"


def source(id: str = WORK, **more: Any) -> Source:
    """Return a work without faults."""
    known: dict[str, Any] = {
        "title": "Naps in the afternoon",
        "publication_type": "narrative_review",
        "license": "unknown",
        "reading": "abstract",
        "authors": ("Doze A",),
        "year": "2015",
        "container": "J Naps",
        "volume": "3",
        "pages": "12-19",
        "species": ("human",),
        "language": "en",
        "place": Place("sources.tsv", 2),
    }
    return Source(id=id, **{**known, **more})


def reference(number: int = 1, work: str = WORK, **more: Any) -> Reference:
    """Return a printed reference with an identifier and a date of access."""
    known: dict[str, Any] = {
        "printed_identifiers": ("PMID:77",),
        "accessed_on": "2020-05-05",
        "place": Place("references.tsv", number + 1),
    }
    return Reference(SLUG, number, work, Span("r", f"r{number}", 0, 9, ""), **{**known, **more})


def article(**more: Any) -> Article:
    """Return an article published on 2021-08-20."""
    known: dict[str, Any] = {
        "slug": SLUG,
        "source": "ntg:made-up-article",
        "title": "Sleep",
        "sha256": "",
        "length": 9,
        "language": "en",
        "publisher": "Nobody",
        "license": "unknown",
        "data_license": "unknown",
        "curator": "tester",
        "curated_on": "2026-11-23",
        "method": "made up",
        "published_on": "2021-08-20",
    }
    return Article(**{**known, **more})


def entry(
    printed: str | None = None,
    *,
    of: Source | None = None,
    in_article: Article | None = None,
    newer_edition: str = "",
    **more: Any,
) -> ReferenceEntry:
    """Return a printed reference with its work and article."""
    work = of or source()
    printed_entry = reference(work=work.id, **more)
    return ReferenceEntry(printed_entry, work, in_article or article(), printed, newer_edition)


def stance(kind: str, work: str = WORK, reason: str = "It says so.") -> Stance:
    """Return a stance about the statement `st:1`."""
    return Stance("st:1", work, kind, reason)


def statement(*cites: int, works: tuple[str, ...] = (), **more: Any) -> Statement:
    """Return the statement `st:1` with one piece of evidence."""
    evidence = Evidence(
        "ntg:made-up-article",
        "unknown",
        article=SLUG,
        span=Span("body", "p1", 10, 20, ""),
        passage_kind="biomedical",
        cites=cites,
        cited_sources=works,
        place=Place("statements.tsv", 2),
    )
    known: dict[str, Any] = {
        "id": "st:1",
        "layer": "article",
        "subject": "ntg:naps",
        "predicate": "raises",
        "object": "ntg:mood",
        "evidence": (evidence,),
    }
    return Statement(**{**known, **more})


def citation(*works: Source, makers: tuple[Source, ...] = (), **more: Any) -> Citation:
    """Return a statement that cites works with the numbers 1, 2 …"""
    is_claim, names = more.pop("is_claim", True), more.pop("names", "")
    is_causal = more.pop("is_causal", False)
    numbers = {work.id: number for number, work in enumerate(works, 1)}
    said = statement(*numbers.values(), works=tuple(numbers), **more)
    sources = {work.id: work for work in (*works, *makers)}
    return Citation(said, said.evidence, sources, numbers, is_claim, names, is_causal)


def unsafe(*notes: str) -> Assessment:
    """Return an assessment with safety notes."""
    return Assessment("st:1", "contradicted", "It is not so.", safety_notes=notes)


@cache
def shipped_vocabulary() -> Vocabulary:
    """Return the shipped vocabulary, which has the finding types."""
    return read_vocabulary(shipped_facts() / "vocabulary", "vocabulary", [])
