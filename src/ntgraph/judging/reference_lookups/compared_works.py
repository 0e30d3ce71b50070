"""Compare what is recorded of a work with what a service tells: title, year, authors."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ntgraph.judging.reference_lookups.pubmed_answers import family_of
from ntgraph.judging.reference_lookups.work_record import WorkRecord
from ntgraph.records import Source
from ntgraph.records.frozen_record import frozen_record

AGREES, CLOSE, DIFFERS, UNKNOWN = "agrees", "close", "differs", "unknown"
# Below, one of two titles may be a part of another title by chance.
LEAST_LETTERS = 15
ALIKE = 0.9
LONGEST_COMPARED_TITLE = 400
# A work often comes out online in one year and in print in the next.
YEARS_APART = 1


@frozen_record
class WorkComparison:
    """How title, year and authors of a recorded work agree with a service's record."""

    title: str
    year: str
    authors: str

    @property
    def is_same_work(self) -> bool:
        """Whether nothing speaks against one and the same work; its title has to be near."""
        return self.title in (AGREES, CLOSE)

    @property
    def is_sure(self) -> bool:
        """Whether the title agrees, and year or authors as well, and none of them differs."""
        others = (self.year, self.authors)
        return self.title == AGREES and AGREES in others and DIFFERS not in others


def compare_work(source: Source, record: WorkRecord) -> WorkComparison:
    """Return how a recorded work agrees with a service's record."""
    title = "" if is_placeholder(source) else source.title
    return WorkComparison(
        compare_titles(title, record.title),
        compare_years(source.year, record.years),
        compare_authors(source.authors, record.families),
    )


def is_placeholder(source: Source) -> bool:
    """Return whether the recorded title is only an identifier or an address of the work."""
    names = (source.id, *source.identifiers, source.url)
    return fold(source.title) in {fold(each) for each in names if each}


def fold(text: str) -> str:
    """Return the letters and digits of a text without accents, in lower case, Greek by name.

    >>> fold("β-Endorphin: Übersicht"), fold("beta endorphin, ubersicht")
    ('betaendorphinubersicht', 'betaendorphinubersicht')
    """
    letters = []
    for letter in unicodedata.normalize("NFKD", text).casefold():
        name = unicodedata.name(letter, "") if "\u0370" <= letter <= "\u03ff" else ""
        if name.startswith("GREEK SMALL LETTER "):
            # The name of a final sigma has a word before its own.
            letters.append(name.split(" WITH ")[0].rpartition(" ")[2].casefold())
        elif letter.isalnum():
            letters.append(letter)
    return "".join(letters)


def compare_titles(ours: str, theirs: str) -> str:
    """Return how two titles agree; a title without its subtitle is close.

    >>> compare_titles("Coffee at night.", "Coffee at Night"), compare_titles("Tea", "Coffee")
    ('agrees', 'differs')
    """
    one, other = fold(ours), fold(theirs)
    if not one or not other:
        return UNKNOWN
    if one == other:
        return AGREES
    short, long = sorted((one, other), key=len)
    if len(short) >= LEAST_LETTERS and short in long:
        return CLOSE
    pair = one[:LONGEST_COMPARED_TITLE], other[:LONGEST_COMPARED_TITLE]
    return CLOSE if SequenceMatcher(None, *pair, autojunk=False).ratio() >= ALIKE else DIFFERS


def compare_years(ours: str, theirs: Sequence[str]) -> str:
    """Return how a year agrees with the years of a record; one year apart is close.

    >>> compare_years("2010", ["2011"]), compare_years("2010", ["2009", "2010"])
    ('close', 'agrees')
    """
    years = [int(each) for each in theirs if each.isascii() and each.isdecimal()]
    if not (ours[:4].isascii() and ours[:4].isdecimal()) or not years:
        return UNKNOWN
    apart = min(abs(int(ours[:4]) - year) for year in years)
    return AGREES if not apart else CLOSE if apart <= YEARS_APART else DIFFERS


def compare_authors(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """Return how authors agree: the first one the same and half of ours among theirs, or any.

    >>> compare_authors(["Ódor B", "Lind C"], ["Odor", "Lind", "Berg"])
    'agrees'
    >>> compare_authors(["Lind C"], ["Odor", "Lind"]), compare_authors(["Lind C"], ["Odor"])
    ('close', 'differs')
    """
    mine = [folded for each in ours if (folded := fold(family_of(each)))]
    other = [folded for each in theirs if (folded := fold(each))]
    if not mine or not other:
        return UNKNOWN
    shared = sum(each in other for each in mine)
    if mine[0] == other[0] and shared * 2 >= len(mine):
        return AGREES
    return CLOSE if shared else DIFFERS


def list_differences(
    source: Source, record: WorkRecord, found: WorkComparison
) -> Iterator[tuple[bool, str]]:
    """Yield in words how a record of the same work differs; true if that is more than slight."""
    there = {
        "title": record.title,
        "year": " or ".join(record.years),
        "authors": name_first(record.families),
    }
    here = {
        "title": "" if is_placeholder(source) else source.title,
        "year": source.year,
        "authors": name_first([family_of(each) for each in source.authors]),
    }
    for name, state in zip(there, (found.title, found.year, found.authors), strict=True):
        if there[name] and not here[name]:
            yield False, f"no {name} recorded here; there: {there[name]}"
        elif state in (CLOSE, DIFFERS):
            yield state == DIFFERS, f"{name} there: {there[name]}; here: {here[name]}"


def list_agreeing(found: WorkComparison) -> list[str]:
    """Return the names of what agrees of a work.

    >>> list_agreeing(WorkComparison("agrees", "unknown", "agrees"))
    ['title', 'authors']
    """
    states = {"title": found.title, "year": found.year, "authors": found.authors}
    return [name for name, state in states.items() if state == AGREES]


def name_first(families: Sequence[str]) -> str:
    """Return the first three names of a list and how many follow."""
    more = f" and {len(families) - 3} more" if len(families) > 3 else ""
    return f"{', '.join(families[:3])}{more}"
