"""Rules for works: cells, normalized identifiers, and that each work is used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.checks.length_limits import DATE_LENGTH, LONGEST_REASON, LONGEST_WORK_TITLE
from ntgraph.checks.value_checks import (
    as_notes,
    check_address,
    check_date,
    check_filled,
    check_known,
    is_read_whole,
    problem_at,
    until_complete,
)
from ntgraph.errors import Place, Problem
from ntgraph.facts import FactBase
from ntgraph.records import DETAILS, NEWER_EDITION, STAND_INS, Lookup, Source
from ntgraph.records.dates import is_year
from ntgraph.records.identifiers import is_curie, parse_curie
from ntgraph.records.vocabulary import UNKNOWN_KIND

# The patterns of the registries, for identifiers in normalized spelling; source:
# bioregistry.io.
SYNTAX = {
    "pmid": (re.compile(r"[1-9]\d{0,7}"), "pmid:21338876"),
    "pmcid": (re.compile(r"PMC[1-9]\d*"), "pmcid:PMC3065181"),
    "doi": (re.compile(r"10\.\d{4,9}/[^\sA-Z]+"), "doi:10.1000/abc (lower case)"),
    "isbn": (re.compile(r"97[89]\d{10}"), "isbn:9780878937424 (13 digits)"),
    "nbk": (re.compile(r"NBK[1-9]\d*"), "nbk:NBK539894"),
    "ntg": (re.compile(r"[a-z0-9]+(-[a-z0-9]+)*"), "ntg:short-name"),
}
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check_source_fields(facts: FactBase) -> Iterator[Problem]:
    """Check the cells of each work: title, known terms, address, dates, year, language."""
    terms = facts.vocabulary
    for source in facts.sources.values():
        place = source.place
        yield from check_filled(place, "title", source.title, LONGEST_WORK_TITLE)
        yield from check_publication_type(source, facts)
        yield from check_known(place, "license", "license", source.license, terms.licenses)
        yield from check_known(place, "reading", "reading", source.reading, terms.readings)
        yield from check_address(place, "url", source.url)
        yield from check_date(place, "retraction_checked", source.retraction_checked)
        for node in source.interest_in:
            yield from check_known(place, "interest_in", "node", node, facts.nodes)
        if source.year and not is_year(source.year):
            yield problem_at(place, "year", f"expected a year such as '2014', got {source.year!r}")
        if source.language and not LANGUAGE.fullmatch(source.language):
            message = f"expected a language tag such as 'en', got {source.language!r}"
            yield problem_at(place, "language", message)


def check_publication_type(source: Source, facts: FactBase) -> Iterator[Problem]:
    """Check that the kind of a work is known; an unfinished folder may name it later."""
    place, kind = source.place, source.publication_type
    if kind == UNKNOWN_KIND and facts.is_own:
        message = "expected a kind of work (`ntgraph vocabulary works` lists them), got nothing"
        yield from until_complete([problem_at(place, "publication_type", message)], facts)
    else:
        kinds = facts.vocabulary.publication_types
        yield from check_known(place, "publication_type", "publication type", kind, kinds)


def check_source_identifiers(facts: FactBase) -> Iterator[Problem]:
    """Check that identifiers are in normalized spelling and that none belongs to two works."""
    owner: dict[str, Place | None] = {id: source.place for id, source in facts.sources.items()}
    for id, source in facts.sources.items():
        yield from check_identifier_syntax(source.place, "id", id)
        for identifier in source.identifiers:
            yield from check_identifier_syntax(source.place, "identifiers", identifier)
            if identifier in owner:
                message = f"{identifier!r} already stands for the work at {owner[identifier]}"
                yield problem_at(source.place, "identifiers", message)
            owner.setdefault(identifier, source.place)


def check_identifier_syntax(place: Place | None, column: str, value: str) -> Iterator[Problem]:
    """Report an identifier with an unknown prefix or not in the syntax of its registry."""
    prefix, identifier = parse_curie(value) if is_curie(value) else ("", "")
    if prefix not in SYNTAX:
        yield problem_at(
            place, column, f"expected one of {', '.join(SYNTAX)} before ':', got {value!r}"
        )
    elif not SYNTAX[prefix][0].fullmatch(identifier):
        message = f"expected an identifier such as {SYNTAX[prefix][1]}, got {value!r}"
        yield problem_at(place, column, message)


def check_sources_used(facts: FactBase) -> Iterator[Problem]:
    """Check that every work is used, if all files could be read.

    A work is used if it is an article, is in a list of references, is the source of a
    statement, or supports a judgement.
    """
    if not is_read_whole(facts):
        return
    used = {article.source for article in facts.articles.values()}
    used |= {reference.source for reference in facts.references.values()}
    used |= {evidence.source for _, evidence in facts.evidence()}
    used |= {source for each in facts.assessments for source in each.sources}
    used |= {source for each in facts.safety_notes.values() for source in each.sources}
    for id, source in facts.sources.items():
        if id not in used:
            found = problem_at(source.place, "id", f"nothing refers to {id!r}")
            yield from as_notes([found], only_if=not facts.is_whole)


def check_lookups(facts: FactBase) -> Iterator[Problem]:
    """Check that a search names a work, a detail, a place and a day, and fits sources.tsv.

    What was found stands in sources.tsv; only the year of a newer edition stands in lookups.tsv.
    """
    for lookup in facts.lookups:
        place = lookup.place
        yield from check_known(place, "source", "source", lookup.source, facts.sources)
        yield from check_known(place, "detail", "detail", lookup.detail, DETAILS)
        yield from check_filled(place, "looked_in", lookup.looked_in, LONGEST_REASON)
        yield from check_filled(place, "looked_on", lookup.looked_on, DATE_LENGTH)
        yield from check_date(place, "looked_on", lookup.looked_on)
        source = facts.sources.get(lookup.source)
        if source and lookup.detail == NEWER_EDITION:
            yield from check_newer_edition(lookup, source)
        elif source and lookup.found:
            message = f"expected nothing: what was found stands in {lookup.detail!r} of sources.tsv"
            yield problem_at(place, "found", message)
        elif source and lookup.detail not in STAND_INS and getattr(source, lookup.detail, None):
            message = f"{lookup.source!r} has a value for {lookup.detail!r}: take this row out"
            yield problem_at(place, "detail", message)


def check_newer_edition(lookup: Lookup, source: Source) -> Iterator[Problem]:
    """Check that a newer edition has a year, and that it is later than that of the work."""
    year = lookup.found
    if year and (not is_year(year) or year <= source.year):
        message = f"expected a year after {source.year or 'that of the work'}, got {year!r}"
        yield problem_at(lookup.place, "found", message)


RULES = (check_source_fields, check_source_identifiers, check_sources_used, check_lookups)
