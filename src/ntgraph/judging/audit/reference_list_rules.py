"""Rules for lists: works printed twice, never cited, recorded twice, or retracted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.judging.audit.printed_faults import squeeze
from ntgraph.judging.audit.retraction_list import RetractionList
from ntgraph.records import Reference, Source


def check_duplicates(references: Iterable[Reference]) -> Iterator[Fault]:
    """Check that no work is printed under two numbers of one list."""
    first: dict[str, int] = {}
    for reference in sorted(references, key=lambda each: each.number):
        number = first.setdefault(reference.source, reference.number)
        if number != reference.number:
            message = f"Reference {reference.number} is the same work as {number}."
            yield report_reference(reference, "duplicate_work", message)


def check_numbers_cited(references: Iterable[Reference], cited: Collection[int]) -> Iterator[Fault]:
    """Check that every printed number is cited for a statement."""
    for reference in references:
        if reference.number not in cited:
            message = f"No statement cites reference {reference.number}."
            yield report_reference(reference, "never_cited", message)


def check_alike(sources: Iterable[Source]) -> Iterator[Fault]:
    """Check that no two works have the same title and year."""
    first: dict[tuple[str, str], Source] = {}
    for source in sources:
        other = first.setdefault((squeeze(source.title), source.year), source)
        if other is not source:
            message = f"Same title and year as {other.id}: {source.title!r}, {source.year or '?'}."
            yield Fault("similar_works", message, source=source.id, place=source.place)


def check_retracted(source: Source, retractions: RetractionList) -> Iterator[Fault]:
    """Check that a work is not in the list of retracted works."""
    if hit := retractions.find(source):
        message = f"{hit} stands in the list of retracted works of {retractions.date}."
        yield Fault("retracted_work", message, source=source.id, place=source.place)


def report_reference(reference: Reference, code: str, message: str) -> Fault:
    """Return a fault of one printed entry."""
    return Fault(code, message, reference.number, reference.source, place=reference.place)


def first_numbers(references: Iterable[Reference]) -> Mapping[str, int]:
    """Return the first printed number of each work, by the work's id."""
    numbers: dict[str, int] = {}
    for reference in sorted(references, key=lambda each: each.number):
        numbers.setdefault(reference.source, reference.number)
    return numbers
