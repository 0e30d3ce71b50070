"""Find the citation marks in a text: digits, brackets and names that point to its list of works.

Marks are found in five styles: raised digits (`levels⁷,⁸`, `<sup>7</sup>`, `^7^`), digits glued
to the end of a word (`levels.7,8 It`), brackets (`[1, 3–5]`, `[^2]`), parentheses (`(1)`), and
names with years (`(Smith et al., 2019; Jones 2020a)`). A mark counts only if the list of works
has each of its numbers, so that years, doses and the digits of `5-HT2A` are no marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from ntgraph.articles.cited_names import ListedWork, find_named_marks
from ntgraph.articles.mark_surroundings import (
    is_glued_mark,
    is_labeled,
    is_raised_mark,
    list_enumerators,
)
from ntgraph.articles.raised_digits import RAISED, lower_digits

RAISED_STYLE, GLUED, BRACKETS, PARENTHESES, NAMES = STYLES = (
    "raised", "glued", "brackets", "parentheses", "names",
)  # fmt: skip

NUMBER = r"\d{1,3}"
# The hyphen stands last, so that it is one in a class of characters.
DASHES = "\u2010\u2011\u2012–—\u2212⁻-"
LIST = rf"{NUMBER}(?:\s{{0,2}}[,;{DASHES}]\s{{0,2}}{NUMBER}){{0,40}}"
LABEL = r"(?:[Rr]efs?\.?\s?)?"
PATTERNS = {
    RAISED_STYLE: re.compile(
        rf"(?P<list>[{RAISED}]+(?:(?:[,;]\s?|[{DASHES}])[{RAISED}]+){{0,40}})"
        rf"|<sup>\[?(?P<tagged>{LIST})\]?</sup>|\^(?P<caret>{LIST})\^"
    ),
    GLUED: re.compile(
        rf"(?<=[^\W\d_]|[.,;!?)\]”’\"'»%…])(?P<list>{NUMBER}(?:[,{DASHES}]{NUMBER}){{0,40}})(?!\d)"
    ),
    BRACKETS: re.compile(rf"\[\s?{LABEL}\^?(?P<list>{LIST})\s?\](?![\w-])"),
    PARENTHESES: re.compile(rf"\(\s?{LABEL}(?P<list>{LIST})\s?\)(?!\w)"),
}
PART = re.compile(rf"({NUMBER})(?:\s*[{DASHES}]\s*({NUMBER}))?")
# A longer range is a mistake of the print, or no mark.
LONGEST_RANGE = 99
# Of two styles in one article the rarer is by chance, unless it names so many of the works.
LEAST_SHARE = 0.5
RISKY = (GLUED, PARENTHESES)


@dataclass(frozen=True, slots=True)
class CitationMark:
    """A citation mark: its place in the text, the numbers of the works, and its style."""

    start: int
    end: int
    numbers: tuple[int, ...]
    style: str


def find_citations(
    text: str,
    printed_numbers: Collection[int],
    works: Collection[ListedWork] = (),
    styles: Collection[str] = STYLES,
) -> list[CitationMark]:
    """Return the citation marks of a text in order, with ranges written out.

    Args:
        text: a sentence, a paragraph or a whole article.
        printed_numbers: the numbers that the list of works prints.
        works: the names and years of the list, for marks such as `(Smith, 2019)`.
        styles: the styles to look for; `choose_styles` finds those of a whole article.

    >>> marks = find_citations("It rises.7,8 It falls [1, 3–5].", range(1, 10))
    >>> [(mark.start, mark.numbers) for mark in marks]
    [(9, (7, 8)), (22, (1, 3, 4, 5))]
    """
    listed = frozenset(printed_numbers)
    found = [
        mark for style in PATTERNS if style in styles for mark in find_style(style, text, listed)
    ]
    if NAMES in styles and works:
        found += (CitationMark(*mark, NAMES) for mark in find_named_marks(text, works))
    found.sort(key=lambda mark: (mark.start, -mark.end))
    return list(drop_overlaps(found))


def choose_styles(
    text: str, printed_numbers: Collection[int], works: Collection[ListedWork] = ()
) -> frozenset[str]:
    """Return the styles in which a whole article cites: the one that names most works.

    Other styles are returned, too, if they name at least half as many works; but glued digits
    and parentheses, which may be numbers of another kind, only if they name the most.
    """
    named: dict[str, set[int]] = {style: set() for style in STYLES}
    for mark in find_citations(text, printed_numbers, works):
        named[mark.style].update(mark.numbers)
    most = max(map(len, named.values()))
    least = {style: most if style in RISKY else most * LEAST_SHARE for style in STYLES}
    return frozenset(
        style for style, numbers in named.items() if numbers and len(numbers) >= least[style]
    )


def find_style(style: str, text: str, listed: frozenset[int]) -> Iterator[CitationMark]:
    """Yield the marks of one style whose numbers are all listed."""
    fits = FITS[style]
    counting = list_enumerators(text) if style == PARENTHESES else frozenset()
    for match in PATTERNS[style].finditer(text):
        printed = next(filter(None, match.groups()))
        numbers = expand(lower_digits(printed))
        if match.start() in counting:
            continue
        if numbers and listed.issuperset(numbers) and fits(text, match.start(), match.end()):
            yield CitationMark(match.start(), match.end(), numbers, style)


def expand(printed: str) -> tuple[int, ...]:
    """Return the numbers of a printed list with its ranges written out; none if it is no list.

    >>> expand("1, 3–5"), expand("9-2"), expand("7,7")
    ((1, 3, 4, 5), (), (7,))
    """
    numbers: dict[int, None] = {}
    for first, last in PART.findall(printed):
        start, end = int(first), int(last or first)
        if not start <= end <= start + LONGEST_RANGE or (last and start == end):
            return ()
        numbers.update(dict.fromkeys(range(start, end + 1)))
    return tuple(numbers)


def is_bracket_mark(text: str, start: int, end: int) -> bool:
    """Return whether brackets point to a work: not to a figure, and not the number of an entry."""
    opens_paragraph = start == 0 or text.endswith("\n\n", 0, start)
    is_entry = text.startswith(":", end) and text[start - 1 : start] in ("", "\n")
    return not is_labeled(text, start) and not is_entry and not opens_paragraph


def is_parenthesis_mark(text: str, start: int, _: int) -> bool:
    """Return whether parentheses point to a work: not to a figure, and not behind a number."""
    before = text[max(0, start - 2) : start]
    return not (
        is_labeled(text, start) or before[-1:] in ("", "\n") or before.strip()[-1:].isdigit()
    )


FITS: dict[str, Callable[[str, int, int], bool]] = {
    RAISED_STYLE: is_raised_mark,
    GLUED: is_glued_mark,
    BRACKETS: is_bracket_mark,
    PARENTHESES: is_parenthesis_mark,
}


def drop_overlaps(marks: list[CitationMark]) -> Iterator[CitationMark]:
    """Yield marks sorted by start, without those that begin inside an earlier one."""
    end = 0
    for mark in marks:
        if mark.start >= end:
            yield mark
            end = mark.end
