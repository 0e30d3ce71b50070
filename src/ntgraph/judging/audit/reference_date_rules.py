"""Rules for the dates of one printed reference."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.judging.audit.finding_and_fault import Fault
from ntgraph.judging.audit.reference_entry import ReferenceEntry
from ntgraph.records import Article

# Works whose text may change while their address stays the same.
CHANGING = ("reference_chapter", "web_article", "web_page")
YEARS_UNTIL_STALE = 2
YEARS_UNTIL_SUPERSEDED = 5


def check_date_known(entry: ReferenceEntry) -> Iterator[Fault]:
    """Check that the work has a year and that a year is printed."""
    if not entry.source.year:
        yield entry.fault("missing_date", f"No year is known for {entry.source.title!r}.")
    elif "missing_date" in entry.printed_faults:
        message = f"No year is printed; the work is of {entry.source.year}."
        yield entry.fault("missing_date", message)


def check_dates(entry: ReferenceEntry) -> Iterator[Fault]:
    """Check that the work's year, the date of access and the article's date are in this order."""
    accessed, year = entry.reference.accessed_on, entry.source.year
    last = last_state(entry.article)
    if accessed and year and year > accessed[:4]:
        message = f"The work is of {year}, but was looked at on {accessed}."
        yield entry.fault("impossible_date", message)
    if accessed and last and accessed > last:
        message = f"Looked at on {accessed}, after the article's last date, {last}."
        yield entry.fault("impossible_date", message)


def check_stale(entry: ReferenceEntry) -> Iterator[Fault]:
    """Check that a work that can change was accessed at most two years before the article's date.

    The date of the article is that of its publication or its update, whichever is later.
    """
    accessed, last = entry.reference.accessed_on, last_state(entry.article)
    if entry.source.publication_type not in CHANGING or not accessed or not last:
        return
    if add_years(accessed, YEARS_UNTIL_STALE) < last:
        message = f"Looked at on {accessed}; the article was last updated on {last}."
        yield entry.fault("accessed_long_ago", message)


def check_edition(entry: ReferenceEntry) -> Iterator[Fault]:
    """Check that no newer edition had been out for five years at the article's date."""
    newer, last = entry.newer_edition, last_state(entry.article)
    if newer and last and int(newer) + YEARS_UNTIL_SUPERSEDED <= int(last[:4]):
        edition = f"of {entry.source.year}" if entry.source.year else "used"
        message = (
            f"The edition {edition} was followed by one of {newer}; the article was last updated "
            f"on {last}."
        )
        yield entry.fault("edition_superseded", message)


def last_state(article: Article) -> str:
    """Return the later of an article's dates of publication and update; empty if unknown."""
    return max(article.published_on, article.updated_on)


def add_years(day: str, years: int) -> str:
    """Return the same day some years later, for comparison only: February 29 stays as it is.

    >>> add_years("2021-07-06", 2)
    '2023-07-06'
    """
    return f"{int(day[:4]) + years}{day[4:]}"


RULES = (check_date_known, check_dates, check_stale, check_edition)
