"""A collection of accepted facts of one making."""

from __future__ import annotations

from dataclasses import dataclass, field

from ntgraph.errors import Place


@dataclass(frozen=True, slots=True)
class Collection:
    """A set of reference statements of one making: who made it, under which license.

    `imported` tells a collection read from a maker's files from one curated by hand;
    where both speak of the same two nodes, the hand-curated one wins.
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
