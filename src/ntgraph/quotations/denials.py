"""Find whether the words around a quote deny what it says."""

from __future__ import annotations

import re

DENIAL = re.compile(
    r"\b(?:absence|cannot|fail(?:s|ed|ing)?|hardly|lacks?|lacking|neither|never|no|none|nor|not"
    r"|rarely|scarcely|seldom|unable|unlikely|without|(?:is|are|was|were|do|does|did|has|have|had"
    r"|ca|wo|would|could|should|must|need)n['’]t)\b",
    re.IGNORECASE,
)
# What says more than it denies.
NO_DENIAL = re.compile(
    r"\b(?:no doubt|no wonder|not only|no longer than|no less than|no more than)\b", re.IGNORECASE
)
CLAUSE = re.compile(r"[;:—]|,\s+(?:and|but|whereas|while|although|though|yet|or)\b|\s–\s")


def find_denial(sentence: str, start: int, end: int) -> str:
    """Return the word that denies in the clause of a quote, or an empty text.

    Args:
        sentence: the whole sentence.
        start: where the quote begins in it.
        end: where it ends.
    """
    cuts = [match.start() for match in CLAUSE.finditer(sentence)]
    left = max((cut for cut in cuts if cut <= start), default=0)
    right = min((cut for cut in cuts if cut >= end), default=len(sentence))
    clause = NO_DENIAL.sub("", sentence[left:right])
    found = DENIAL.search(clause)
    return found[0] if found else ""
