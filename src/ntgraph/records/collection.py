"""The record of a reference collection: accepted facts from one maker."""

from __future__ import annotations

from dataclasses import field

from ntgraph.errors import Place
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class Collection:
    """A set of accepted facts from one maker: who made it, and under which license.

    `imported` is true if the rows were read from a maker's files, such as those of DrugCentral,
    and false if they were curated by hand. Where collections of both kinds have facts about the
    same two nodes, the facts curated by hand are used.
    """

    slug: str
    title: str
    maker: str
    license: str
    credit: str
    imported: bool
    curator: str
    curated_on: str
    method: str
    version: str = ""
    released_on: str = ""
    address: str = ""
    place: Place | None = field(default=None, compare=False)
