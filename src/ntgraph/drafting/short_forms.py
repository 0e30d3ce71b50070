"""Find abbreviations that a text explains itself, as in *obsessive thoughts scale (OTS)*."""

from __future__ import annotations

import re

SHORT = re.compile(r"\((?P<short>[A-Z][A-Za-z0-9-]{1,7})\)")
WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
LOOKED_BACK = 90
# Between two words of a long form stands a blank, a hyphen or a slash.
JOINTS = re.compile(r"[^\s/\-\u2010\u2011–]")
SMALL = frozenset(("of", "and", "the", "for", "in", "to"))


def find_short_forms(text: str) -> dict[str, str]:
    """Return the abbreviations that stand in parentheses behind what they stand for.

    >>> find_short_forms("Some selective serotonin reuptake inhibitors (SSRIs) may help.")
    {'SSRIs': 'selective serotonin reuptake inhibitors'}
    >>> find_short_forms("It is banned there (USA).")
    {}
    """
    found: dict[str, str] = {}
    for match in SHORT.finditer(text):
        short = match["short"]
        long = find_long_form(text[max(0, match.start() - LOOKED_BACK) : match.start()], short)
        if long:
            found.setdefault(short, long)
    return found


def find_long_form(before: str, short: str) -> str:
    """Return the words in front of a parenthesis whose first letters are those in it."""
    letters = [c.casefold() for c in short.removesuffix("s") if c.isalpha()]
    words = list(WORDS.finditer(before))
    if len(letters) < 2 or not words:
        return ""
    at = len(words) - 1
    last, end = at, words[at].end()
    if JOINTS.search(before[end:]):
        return ""
    for letter in reversed(letters):
        while at >= 0 and words[at][0].casefold() in SMALL and words[at][0][0] != letter:
            at -= 1
        if at < 0 or words[at][0][0].casefold() != letter:
            return ""
        if at < last and JOINTS.search(before[words[at].end() : words[at + 1].start()]):
            return ""
        at -= 1
    return " ".join(before[words[at + 1].start() : end].split())
