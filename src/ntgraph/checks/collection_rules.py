"""Rules over reference collections: who made them, and how each row is supported."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.checks.problem_places import at, check_address, check_date, check_filled, check_known
from ntgraph.checks.source_rules import check_syntax
from ntgraph.errors import Problem
from ntgraph.facts import FactBase
from ntgraph.records.vocabulary import VERIFIED

SPECIES = re.compile(r"[a-z][a-z0-9]*([ ./'-]+[a-z0-9]+)*")


def check_description(facts: FactBase) -> Iterator[Problem]:
    """collection.toml says who made the collection, and what a reader may do with it."""
    terms = facts.vocabulary
    for collection in facts.collections.values():
        place = collection.place
        yield from check_known(place, "license", "license", collection.license, terms.licenses)
        yield from check_known(place, "curator", "curator", collection.curator, terms.curators)
        yield from check_filled(place, "credit", collection.credit, 300)
        yield from check_filled(place, "curated_on", collection.curated_on, 10)
        yield from check_date(place, "curated_on", collection.curated_on)
        yield from check_date(place, "released_on", collection.released_on)
        yield from check_address(place, "address", collection.address)


def check_rows(facts: FactBase) -> Iterator[Problem]:
    """Each reference row has a basis; what it names besides is well formed."""
    bases = facts.vocabulary.bases
    for _, evidence in facts.evidence():
        if not evidence.collection:
            continue
        place = evidence.place
        yield from check_known(place, "basis", "basis", evidence.basis, bases)
        if evidence.species and not SPECIES.fullmatch(evidence.species):
            message = f"expected a species in small letters such as 'rat', got {evidence.species!r}"
            yield at(place, "species", message)
        elif evidence.species:
            species = facts.vocabulary.species
            yield from check_known(place, "species", "species", evidence.species, species)
        source = facts.sources.get(evidence.source)
        if evidence.basis == VERIFIED and source and source.reading == "not_read":
            message = f"{source.id!r} was not read: write 'recalled', or name a work that was read"
            yield at(place, "basis", message)
        for work in evidence.literature:
            yield from check_syntax(place, "literature", work)


RULES = (check_description, check_rows)
