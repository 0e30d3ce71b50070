"""Find whether the words around a quote deny what it says."""

from __future__ import annotations

import re

from ntgraph.quotations.clauses import CLAUSE, FactPlaces, find_part

DENIAL = re.compile(
    r"\b(?:absence|cannot|fail(?:s|ed|ing)?|hardly|lacks?|lacking|neither|never|no|none|nor|not"
    r"|rarely|scarcely|seldom|unable|unlikely|without|(?:is|are|was|were|do|does|did|has|have|had"
    r"|ca|wo|would|could|should|must|need)n['’]t)\b",
    re.IGNORECASE,
)
# What says more than it denies, or leaves open whether something is so.
NO_DENIAL = re.compile(
    r"\b(?:no doubt|no wonder|not only|no longer than|no less than|no more than|or not)\b",
    re.IGNORECASE,
)


def find_denial(fact: FactPlaces) -> str:
    """Return the word that denies in the clause of a fact, or an empty text."""
    start, end = fact.quote
    if fact.ends:
        start, end = (
            fact.ends if fact.is_whole else (min(start, fact.ends[0]), max(end, fact.ends[1]))
        )
    return search_denial(fact.sentence[slice(*find_part(fact.sentence, (start, end), CLAUSE))])


def search_denial(words: str) -> str:
    """Return the first word that denies, or an empty text."""
    found = DENIAL.search(NO_DENIAL.sub("", words))
    return found[0] if found else ""
