"""The record of a search for a detail of a work: one row of lookups.tsv."""

from __future__ import annotations

from dataclasses import field

from ntgraph.errors import Place
from ntgraph.records.frozen_record import frozen_record

NEWER_EDITION = "newer_edition"
# Columns of sources.tsv that need a value, so that one of ours stands there until a better one
# is found.
STAND_INS = ("title", "url")
# The details that can be looked for; all but the last are columns of sources.tsv.
DETAILS = ("authors", "identifiers", "title", "url", "year", NEWER_EDITION)


@frozen_record
class Lookup:
    """A search for a detail of a work, and its result.

    For example: the authors of a web chapter were looked for and not found.

    `found` is empty if nothing was found. Only the year of a newer edition stands here; what
    else is found goes into sources.tsv, and the search needs no row. `looked_in` names the
    places of the search, in our own words.
    """

    source: str
    detail: str
    found: str
    looked_in: str
    looked_on: str
    note: str = ""
    place: Place | None = field(default=None, compare=False)
