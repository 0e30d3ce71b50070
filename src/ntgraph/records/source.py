"""The record of a work: one row of sources.tsv."""

from __future__ import annotations

from dataclasses import field

from ntgraph.errors import Place
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class Source:
    """A work: an article, a paper, a book chapter, a press release.

    `interest` describes what the makers of the work may gain, for example by selling a product;
    `interest_in` lists the nodes they gain from. `reading` is how much of the work the curators
    read. `license` is the license of the work itself. `retraction_checked` is the date of the
    list of retracted works in which it was looked up.
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
