"""Citation marks made of names and years, such as `(Smith et al., 2019; Jones 2020a)`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

YEARS = re.compile(r"(?<![\d–-])((?:1[89]|20)\d\d)(?:\s?([a-z](?:\s?,\s?[a-z])*)(?![\w]))?(?![\d])")
GROUP = re.compile(r"[(\[]([^()\[\]\n]{3,400})[)\]]")
NAME = r"[^\W\d_a-z][^\W\d_]*(?:[-’'][^\W\d_]+)*"
PARTICLES = r"(?:(?:[Dd][eia]|[Vv][ao]n|[Dd]e[rnl]|[Ll][ae]|[Tt]en)\s){0,3}"
SURNAME = re.compile(rf"{PARTICLES}{NAME}(?:\s{PARTICLES}{NAME}(?=[\s,]))?")
BEFORE_YEARS = re.compile(
    rf"(?P<first>{PARTICLES}{NAME}(?:\s{PARTICLES}{NAME})?)"
    rf"(?:,?\s(?:and|&|und|et)\s(?P<second>{PARTICLES}{NAME})|,?\set\sal\.?,?|\sand\s(?:colleagues|co-?workers))?"
    r"(?:[’']s)?,?\s\Z"
)
POSSESSIVE = re.compile(r"[’']s\Z")
REACH = 120


@dataclass(frozen=True, slots=True)
class ListedWork:
    """A work of the printed list: its number, the surnames of its authors, its year.

    `year` has the letter that tells works of a year apart, as in `2020a`.
    """

    number: int
    surnames: tuple[str, ...]
    year: str


def fold_surname(name: str) -> str:
    """Return a name for comparison, without accents, hyphens and capitals.

    >>> fold_surname("Juárez-Olguín")
    'juarezolguin'
    """
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in apart if letter.isalpha())


Index = Mapping[tuple[str, str], list[ListedWork]]


def index_works(works: Collection[ListedWork]) -> Index:
    """Return the works by first surname and year; a year with a letter stands under both forms."""
    index: dict[tuple[str, str], list[ListedWork]] = {}
    for work in works:
        if work.surnames and work.year:
            for year in {work.year, work.year[:4]}:
                index.setdefault((fold_surname(work.surnames[0]), year), []).append(work)
    return index


def find_named_marks(
    text: str, works: Collection[ListedWork]
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Yield start, end and numbers of each mark whose names and years fit one work each."""
    index = index_works(works)
    for group in GROUP.finditer(text):
        inside = group[1]
        years = YEARS.search(inside)
        if years is None:
            continue
        if not inside[: years.start()].strip(" ,"):
            yield from find_spoken(text, group, index)
            continue
        numbers = [n for part in inside.split(";") for n in resolve_part(part, index)]
        if numbers:
            yield group.start(), group.end(), tuple(dict.fromkeys(numbers))


def find_spoken(
    text: str, group: re.Match[str], index: Index
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Yield the mark of names in the sentence with years in parentheses, `Smith et al. (2019)`."""
    begin = max(0, group.start() - REACH)
    named = BEFORE_YEARS.search(text[begin : group.start()])
    if named is None:
        return
    numbers = pick_works(named["first"], named["second"] or "", list_years(group[1]), index)
    if numbers:
        yield begin + named.start("first"), group.end(), numbers


def resolve_part(part: str, index: Index) -> tuple[int, ...]:
    """Return the numbers that one part of a group points to: names, then one or more years."""
    years = YEARS.search(part)
    if years is None:
        return ()
    whole = part[: years.start()].strip(" ,")
    if numbers := pick_works(whole, "", list_years(part), index):
        return numbers
    names = list(SURNAME.finditer(part, 0, years.start()))
    for at, first in enumerate(names):
        second = names[at + 1][0] if at + 1 < len(names) else ""
        numbers = pick_works(first[0], second, list_years(part), index)
        if numbers:
            return numbers
    return ()


def list_years(text: str) -> list[str]:
    """Return the years of a text with their letters.

    >>> list_years("Smith, 2019a, b; 2020")
    ['2019a', '2019b', '2020']
    """
    years = []
    for year in YEARS.finditer(text):
        letters = re.findall(r"[a-z]", year[2] or "")
        years += [year[1] + letter for letter in letters] or [year[1]]
    return years


def pick_works(first: str, second: str, years: list[str], index: Index) -> tuple[int, ...]:
    """Return the numbers of works by first surname and year; none where two works would fit.

    The second surname decides between works of one year.
    """
    numbers = []
    for year in years:
        fitting = find_fitting(first, year, index)
        if len(fitting) > 1 and second:
            name = fold_surname(second)
            fitting = [w for w in fitting if name in map(fold_surname, w.surnames[1:])]
        if len(fitting) == 1:
            numbers.append(fitting[0].number)
    return tuple(numbers)


def find_fitting(first: str, year: str, index: Index) -> list[ListedWork]:
    """Return the works of a surname and year; of two names in a row either may be the surname."""
    words = first.split()
    for name in (first, *words[::-1]):
        plain = POSSESSIVE.sub("", name)
        if found := index.get((fold_surname(plain), year)):
            return found
    return []
