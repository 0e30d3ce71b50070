"""The works to look up, each with the printed references that lead to it."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.facts import FactBase
from ntgraph.judging.audit.printed_identifiers import LASTING, is_well_formed, parse_printed
from ntgraph.records import Reference, Source
from ntgraph.records.frozen_record import frozen_record

LOOKED_UP = ("doi", "pmid", "pmcid")


@frozen_record
class WorkToLookUp:
    """A work, the first printed reference that leads to it, and all identifiers known for it."""

    source: Source
    reference: Reference | None
    identifiers: tuple[str, ...]


def list_works_to_look_up(facts: FactBase, *, all_works: bool) -> Iterator[WorkToLookUp]:
    """Yield the works that articles print as references, in their order; then all others.

    The others are left out unless `all_works` is true.
    """
    printed: dict[str, list[Reference]] = {}
    for article in facts.articles.values():
        for reference in sorted(article.references, key=lambda each: each.number):
            printed.setdefault(reference.source, []).append(reference)
    for id, references in printed.items():
        if id in facts.sources:
            yield make_work(facts.sources[id], references)
    for id, source in facts.sources.items():
        if all_works and id not in printed:
            yield make_work(source, [])


def make_work(source: Source, references: list[Reference]) -> WorkToLookUp:
    """Return a work with every identifier that is recorded or printed and whole."""
    given = [source.id, *source.identifiers]
    given += (text for each in references for text in each.printed_identifiers)
    found = (to_curie(text) for text in given)
    unique = tuple(dict.fromkeys(each for each in found if each))
    return WorkToLookUp(source, references[0] if references else None, unique)


def to_curie(text: str) -> str:
    """Return an identifier that can be looked up as a CURIE; empty if it is none.

    >>> to_curie("10.5555/SMALL.1"), to_curie("PMID: 12"), to_curie("ntg:novak-2015")
    ('doi:10.5555/small.1', 'pmid:12', '')
    """
    found = parse_printed(text)
    if found.kind not in LOOKED_UP or found.kind not in LASTING or not is_well_formed(found):
        return ""
    return f"{found.kind}:{found.value.casefold() if found.kind == 'doi' else found.value}"
