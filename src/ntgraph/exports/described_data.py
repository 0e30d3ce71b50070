"""What descriptions of exports say about the data as a whole: in words, licenses, curators."""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.display.disclaimers import not_true_yet
from ntgraph.facts import FactBase
from ntgraph.records.vocabulary import License, Term

CAUTION = "Made for learning, not medical advice."


def describe_in_words(facts: FactBase) -> str:
    """Return sentences on what the data are and how to read them."""
    careful = not_true_yet("an article makes it", "verdict and its safety notes")
    return " ".join(filter(None, (facts.data.summary, careful, CAUTION)))


def find_row_licenses(facts: FactBase) -> list[str]:
    """Return the ids of the licenses of all rows, sorted."""
    return sorted({evidence.license for _, evidence in facts.evidence()})


def find_licenses(facts: FactBase) -> list[License]:
    """Return the licenses of the data and of all rows, as far as the vocabulary knows them."""
    ids = dict.fromkeys((facts.data.license, *find_row_licenses(facts)))
    known = facts.vocabulary.licenses
    return [known[id] for id in ids if id in known]


def find_license_links(facts: FactBase) -> list[str]:
    """Return the addresses of the licenses that have one, that of the data first."""
    return [license.url for license in find_licenses(facts) if license.url]


def find_curators(facts: FactBase) -> list[Term]:
    """Return who made the rows, as far as the vocabulary knows them, sorted by id."""
    known: Mapping[str, Term] = facts.vocabulary.curators
    named = {each.curator for each in facts.articles.values()}
    named.update(each.curator for each in facts.collections.values())
    return [known[id] for id in sorted(named) if id in known]
