"""Read a list of retracted works, which anybody can replace by a newer one.

The file has one identifier per line, `pmid:123` or `doi:10.1000/x`; text after a tab is
ignored. Lines that begin with `#` are comments; one of them must be `# date: 2023-12-30`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ntgraph.errors import FactsError, Problem
from ntgraph.records import Source
from ntgraph.records.frozen_record import frozen_record

DATE = re.compile(r"#\s*date:\s*(\S+)\s*", re.IGNORECASE)
ENTRY = re.compile(r"pmid:[1-9]\d*|doi:10\.\S+", re.IGNORECASE)


@frozen_record
class RetractionList:
    """The ids of retracted works, in lower case, and the date (ISO) of the list."""

    date: str
    ids: frozenset[str]

    def find(self, source: Source) -> str | None:
        """Return the identifier under which a work is listed, or None."""
        return next((id for id in lookup_keys(source) if id.casefold() in self.ids), None)


def lookup_keys(source: Source) -> tuple[str, ...]:
    """Return the identifiers of a work that such a list can contain: PMIDs and DOIs."""
    ids = (source.id, *source.identifiers)
    return tuple(id for id in ids if id.casefold().startswith(("pmid:", "doi:")))


def read_retractions(path: Path | str) -> RetractionList:
    """Read a list of retracted works.

    Raises:
        FactsError: the file cannot be read, has no date, or has lines that are no
            identifiers; the error lists a problem for each.
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
    """Return whether a line is neither empty nor a comment."""
    return bool(line.strip()) and not line.startswith("#")


def check_day(file: str, day: str) -> Iterator[Problem]:
    """Check that the list has a date."""
    try:
        date.fromisoformat(day)
    except ValueError:
        message = f"expected a comment such as '# date: 2023-12-30', got {day!r}"
        yield Problem(file, 1, "", message)


def check_lines(file: str, lines: list[str]) -> Iterator[Problem]:
    """Check that each line that is no comment begins with a PMID or a DOI."""
    for number, line in enumerate(lines, 1):
        first = line.split("\t")[0].strip()
        if is_entry(line) and ENTRY.fullmatch(first) is None:
            message = f"expected 'pmid:' or 'doi:' and an identifier, got {first!r}"
            yield Problem(file, number, "", message)
