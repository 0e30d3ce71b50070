"""The records of the layout: boxes with a side go in, their places come out."""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.records.frozen_record import frozen_record

SIDES = ("left", "middle", "right")
# The side of the only region of a map whose boxes stand by their links alone.
EVERYWHERE = "everywhere"


@frozen_record
class Box:
    """A node as the layout sees it: its size in px, its side of the map, and its tier.

    Tier 0 is the upper part of the map, tier 1 the lower one. Further tiers stand below these
    and have no part in the shape of the map.
    """

    id: str
    side: str
    width: float
    height: float
    tier: int = 0


@frozen_record
class Point:
    """The center of a box, in px; y grows downward."""

    x: float
    y: float


@frozen_record
class Region:
    """The rectangle that one side of a tier takes, in px; a heading is drawn above it."""

    side: str
    x: float
    y: float
    width: float
    height: float
    tier: int = 0


@frozen_record
class Layout:
    """The place of every box by its id, and the region of every side."""

    points: Mapping[str, Point]
    regions: tuple[Region, ...]

    @property
    def by_sides(self) -> bool:
        """Whether boxes stand on the sides of their types, not by their links alone."""
        return all(region.side != EVERYWHERE for region in self.regions)
