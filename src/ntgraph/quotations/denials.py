"""Find whether the words around a quote deny what it says."""

from __future__ import annotations

import re

from ntgraph.quotations.clauses import CLAUSE, FactPlaces, find_part
from ntgraph.quotations.quote_finder import Place

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
# What tells of whom or under which condition something is so, up to the next comma.
INSET = re.compile(r"\b(?:if|unless|when|where|which|who)\b[^,;:.]*(?:,|$)", re.IGNORECASE)
LACK = re.compile(r"\b(?:an?|the)?\s*(?:absence|lack) of\b", re.IGNORECASE)
LACKING = re.compile(r"\b(?:absence|deficien|lack|loss|shortage|too little|without)", re.IGNORECASE)


def find_denial(fact: FactPlaces, *, is_lack: bool = False) -> str:
    """Return the word that denies in the clause of a fact, or an empty text.

    Args:
        fact: where the fact stands.
        is_lack: whether the fact is about too little of a thing, so that "a lack of" names it.
    """
    sentence = leave_insets(fact)
    words = " … ".join(sentence[slice(*part)] for part in list_clauses(fact))
    return search_denial(LACK.sub("", words) if is_lack else words)


def list_clauses(fact: FactPlaces) -> list[Place]:
    """Return the clauses in which a denial of a fact would stand.

    These are those of the quote and of the thing that is named last: what stands between them
    may say something else of the same subject.
    """
    places = [fact.quote]
    if fact.ends:
        last = fact.ends[1]
        places = [fact.ends] if fact.is_whole else [fact.quote, (last - 1, last)]
    return list(dict.fromkeys(find_part(fact.sentence, place, CLAUSE) for place in places))


def leave_insets(fact: FactPlaces) -> str:
    """Return a sentence with blanks where conditions and the like stand apart from the quote."""
    first, last = fact.quote
    return INSET.sub(
        lambda m: m[0] if m.start() < last and first < m.end() else " " * len(m[0]), fact.sentence
    )


def search_denial(words: str) -> str:
    """Return the first word that denies, or an empty text."""
    found = DENIAL.search(NO_DENIAL.sub("", words))
    return found[0] if found else ""
