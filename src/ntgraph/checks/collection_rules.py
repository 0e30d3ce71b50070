"""Rules for reference collections: collection.toml, and the support of each row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.checks.length_limits import DATE_LENGTH, LONGEST_CREDIT
from ntgraph.checks.source_rules import check_identifier_syntax
from ntgraph.checks.value_checks import (
    check_address,
    check_date,
    check_filled,
    check_known,
    problem_at,
)
from ntgraph.errors import Problem
from ntgraph.facts import FactBase
from ntgraph.records.vocabulary import NOT_READ, VERIFIED

SPECIES = re.compile(r"[a-z][a-z0-9]*([ ./'-]+[a-z0-9]+)*")


def check_collection_description(facts: FactBase) -> Iterator[Problem]:
    """Check that collection.toml has a known license and curator, a credit and full dates."""
    terms = facts.vocabulary
    for collection in facts.collections.values():
        place = collection.place
        yield from check_known(place, "license", "license", collection.license, terms.licenses)
        yield from check_known(place, "curator", "curator", collection.curator, terms.curators)
        yield from check_filled(place, "credit", collection.credit, LONGEST_CREDIT)
        yield from check_filled(place, "curated_on", collection.curated_on, DATE_LENGTH)
        yield from check_date(place, "curated_on", collection.curated_on)
        yield from check_date(place, "released_on", collection.released_on)
        yield from check_address(place, "address", collection.address)


def check_collection_rows(facts: FactBase) -> Iterator[Problem]:
    """Check that each row has a known basis, and well-formed species and literature.

    A row is not `verified` if its source was not read.
    """
    bases = facts.vocabulary.bases
    for _, evidence in facts.evidence():
        if not evidence.collection:
            continue
        place = evidence.place
        yield from check_known(place, "basis", "basis", evidence.basis, bases)
        if evidence.species and not SPECIES.fullmatch(evidence.species):
            message = f"expected a species in small letters such as 'rat', got {evidence.species!r}"
            yield problem_at(place, "species", message)
        elif evidence.species:
            species = facts.vocabulary.species
            yield from check_known(place, "species", "species", evidence.species, species)
        source = facts.sources.get(evidence.source)
        if evidence.basis == VERIFIED and source and source.reading == NOT_READ:
            message = f"{source.id!r} was not read: write 'recalled', or name a work that was read"
            yield problem_at(place, "basis", message)
        for work in evidence.literature:
            yield from check_identifier_syntax(place, "literature", work)


RULES = (check_collection_description, check_collection_rows)
