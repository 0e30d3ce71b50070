"""A work: an article, a paper, a book chapter; one row of sources.tsv."""

from __future__ import annotations

from dataclasses import dataclass, field

from ntgraph.errors import Place


@dataclass(frozen=True, slots=True)
class Source:
    """A work: an article, a paper, a book chapter, a press release.

    `interest` names what the work's maker stands to gain, `interest_in` the nodes it gains
    from; `reading` how much of the work the curators read; `license` what a reader may do
    with the work itself; `retraction_checked` the date of the list of retracted works it
    was looked up in.
    """

    id: str
    title: str
    publication_type: str
    license: str
    reading: str
    authors: tuple[str, ...] = ()
    year: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    species: tuple[str, ...] = ()
    language: str = ""
    identifiers: tuple[str, ...] = ()
    url: str = ""
    interest: str = ""
    interest_in: tuple[str, ...] = ()
    retraction_checked: str = ""
    note: str = ""
    place: Place | None = field(default=None, compare=False)
