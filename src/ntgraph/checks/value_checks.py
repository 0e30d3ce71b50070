"""Make problems at the places of records, and check values in ways that many rules share.

The checks of values return a list, not a generator: most find nothing, and 50,000 statements are
checked a million times.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from ntgraph.errors import Place, Problem, unknown
from ntgraph.facts import FactBase
from ntgraph.records.dates import is_date
from ntgraph.records.identifiers import is_curie, is_web_address

SHA256 = re.compile(r"[0-9a-f]{64}")
NOWHERE = Place("facts", 1)


def problem_at(place: Place | None, column: str, message: str) -> Problem:
    """Return a problem at a place; a record without a place is reported at `facts:1`."""
    where = place or NOWHERE
    return Problem(where.file, where.line, column, message)


def note_at(place: Place | None, column: str, message: str) -> Problem:
    """Return a note at a place: what is not used or unfinished, and keeps nobody from a page."""
    return replace(problem_at(place, column, message), is_note=True)


def as_notes(found: Iterable[Problem], *, only_if: bool) -> Iterator[Problem]:
    """Yield problems, as notes if `only_if` is true."""
    for problem in found:
        yield replace(problem, is_note=True) if only_if else problem


def until_complete(found: Iterable[Problem], facts: FactBase) -> Iterator[Problem]:
    """Yield problems, as notes as long as an article calls its rows unfinished."""
    return as_notes(found, only_if=not facts.is_complete)


def place_order(place: Place | None) -> tuple[str, int]:
    """Return a sort key for places, so that of two conflicting rows the later is reported."""
    return (place.file, place.line) if place else ("", 0)


def is_read_whole(facts: FactBase) -> bool:
    """Return whether all files that can refer to nodes and works were read without problems.

    Otherwise a node or work may be used in a row that could not be read.
    """
    return not any(
        part in found.file
        for found in facts.problems
        for part in ("/articles/", "/reference/", "/safety_notes")
    )


def check_known(
    place: Place | None, column: str, kind: str, value: str, options: Collection[str]
) -> Sequence[Problem]:
    """Report a value that is not in a closed list."""
    if value in options:
        return ()
    return [problem_at(place, column, unknown(kind, value, options))]


def check_filled(place: Place | None, column: str, value: str, longest: int) -> Sequence[Problem]:
    """Report a text that is missing or longer than `longest` characters."""
    if not value:
        name = column.rpartition(".")[2]
        article = "an" if name[:1] in "aeiou" else "a"
        return [problem_at(place, column, f"expected {article} {name}, got nothing")]
    if len(value) > longest:
        message = f"expected at most {longest} characters, got {len(value)}"
        return [problem_at(place, column, message)]
    return ()


def check_curie(place: Place | None, column: str, value: str) -> Sequence[Problem]:
    """Report a value that is not a CURIE."""
    if is_curie(value):
        return ()
    return [problem_at(place, column, f"expected a CURIE such as 'CHEBI:18243', got {value!r}")]


def check_date(place: Place | None, column: str, value: str) -> Sequence[Problem]:
    """Report a value that is neither empty nor a full ISO date."""
    if not value or is_date(value):
        return ()
    return [problem_at(place, column, f"expected a date such as '2026-11-23', got {value!r}")]


def check_address(place: Place | None, column: str, value: str) -> Sequence[Problem]:
    """Report an address that does not begin with https, because pages must not link to it."""
    if not value or is_web_address(value):
        return ()
    return [problem_at(place, column, f"expected an https address, got {value!r}")]
