"""Rules for one printed reference: identifiers, authors, words, language."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.judging.audit.printed_identifiers import (
    find_flaw,
    has_lasting,
    is_well_formed,
    known_identifiers,
    parse_printed,
)
from ntgraph.judging.audit.reference_entry import ReferenceEntry
from ntgraph.records import Source


def check_printed_identifiers(entry: ReferenceEntry) -> Iterator[Fault]:
    """Check that each printed identifier is complete and follows the rules of its kind."""
    for text in entry.reference.printed_identifiers:
        if flaw := find_flaw(text):
            yield entry.fault(*flaw)


def check_printed_identifiers_known(entry: ReferenceEntry) -> Iterator[Fault]:
    """Check that each printed identifier is the one recorded for the work."""
    known = known_identifiers(entry.source)
    for text in entry.reference.printed_identifiers:
        printed = parse_printed(text)
        own = known.get(printed.kind, set())
        if own and is_well_formed(printed) and printed.value.casefold() not in own:
            expected = " or ".join(sorted(own))
            message = f"Printed is {printed.kind}:{printed.value}; the work has {expected}."
            yield entry.fault("identifier_differs", message)


def check_lasting(entry: ReferenceEntry) -> Iterator[Fault]:
    """Check that a DOI, PMID, PMCID or book number is printed."""
    if has_lasting(entry.reference.printed_identifiers):
        return
    known = [id for id in (entry.source.id, *entry.source.identifiers) if has_lasting([id])]
    has = f"the work has {', '.join(known)}" if known else "none is known for the work either"
    yield entry.fault("missing_identifier", f"No DOI, PMID, PMCID or book number; {has}.")


def check_authors(entry: ReferenceEntry) -> Iterator[Fault]:
    """Check that the work has a known author."""
    if not entry.source.authors:
        who = entry.source.publisher or entry.source.container
        only = f"; only {who} is named" if who else ""
        yield entry.fault("missing_authors", f"No author is known{only}.")


def check_words(entry: ReferenceEntry) -> Iterator[Fault]:
    """Check that the printed words have no faults, such as a title that is cut short."""
    source = entry.source
    sentences = {
        "address_without_scheme": "The address is printed without 'https://'.",
        "author_list_cut_off": "Names are left out behind 'et al.'.",
        "date_glued": "No space stands before a date.",
        "place_in_journal_missing": (
            f"Not printed: {say_place(source)} of {source.container or 'the work'}."
        ),
        "title_cut_short": f"Only the beginning is printed of the title {source.title!r}.",
        "title_run_into_journal": (
            f"The title runs into {source.container!r} without a stop or a space."
        ),
    }
    for code in entry.printed_faults:
        if code in sentences:
            yield entry.fault(code, sentences[code])


def say_place(source: Source) -> str:
    """Return a work's place in its journal: `volume 28, issue 6, pages 2398-2413`."""
    parts = (("volume", source.volume), ("issue", source.issue), ("pages", source.pages))
    return ", ".join(f"{name} {value}" for name, value in parts if value)


def check_language(entry: ReferenceEntry) -> Iterator[Fault]:
    """Check that the work is in the language of the article."""
    theirs, ours = entry.source.language, entry.article.language
    if theirs and ours and primary_language(theirs) != primary_language(ours):
        yield entry.fault("other_language", f"The work is in {theirs!r}, the article in {ours!r}.")


def primary_language(language: str) -> str:
    """Return a language tag without its country: `pt` for `pt-BR`."""
    return language.split("-")[0].casefold()


RULES = (
    check_printed_identifiers,
    check_printed_identifiers_known,
    check_lasting,
    check_authors,
    check_words,
    check_language,
)
