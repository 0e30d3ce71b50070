"""Lists of retracted works: read from a dated file that anybody can replace.

A file has one identifier a line, `pmid:123` or `doi:10.1000/x`; what follows a tab is not
read. Lines that begin with `#` are comments, and one of them says `date: 2023-12-30`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ntgraph.errors import FactsError, Problem
from ntgraph.records import Source

DATE = re.compile(r"#\s*date:\s*(\S+)\s*", re.IGNORECASE)
ENTRY = re.compile(r"pmid:[1-9]\d*|doi:10\.\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RetractionList:
    """Which works were withdrawn by their publishers, as known on a day."""

    date: str
    ids: frozenset[str]

    def find(self, source: Source) -> str | None:
        """Give the identifier under which a work is listed, or None."""
        return next((id for id in lookup_keys(source) if id.casefold() in self.ids), None)


def lookup_keys(source: Source) -> tuple[str, ...]:
    """Give the identifiers by which a work can be looked up in such a list."""
    ids = (source.id, *source.identifiers)
    return tuple(id for id in ids if id.casefold().startswith(("pmid:", "doi:")))


def read_retractions(path: Path | str) -> RetractionList:
    """Read a list of retracted works.

    Raises:
        FactsError: the file cannot be read, has no date or holds something else; it carries
            a problem for each such line.
    """
    file = str(path)
    try:
        lines = Path(path).read_bytes().decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FactsError([Problem(file, 1, "", f"could not be read: {reason}")]) from error
    day = next((match[1] for line in lines if (match := DATE.fullmatch(line))), "")
    problems = [*check_day(file, day), *check_lines(file, lines)]
    if problems:
        raise FactsError(problems)
    entries = (line.split("\t")[0].strip().casefold() for line in lines if is_entry(line))
    return RetractionList(day, frozenset(entries))


def is_entry(line: str) -> bool:
    """Tell whether a line is neither empty nor a comment."""
    return bool(line.strip()) and not line.startswith("#")


def check_day(file: str, day: str) -> Iterator[Problem]:
    """The list says of which day it is."""
    try:
        date.fromisoformat(day)
    except ValueError:
        message = f"expected a comment such as '# date: 2023-12-30', got {day!r}"
        yield Problem(file, 1, "", message)


def check_lines(file: str, lines: list[str]) -> Iterator[Problem]:
    """Each line names a work."""
    for number, line in enumerate(lines, 1):
        first = line.split("\t")[0].strip()
        if is_entry(line) and ENTRY.fullmatch(first) is None:
            message = f"expected 'pmid:' or 'doi:' and an identifier, got {first!r}"
            yield Problem(file, number, "", message)
