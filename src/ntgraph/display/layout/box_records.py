"""What the layout is given and gives: boxes with a side, and their places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SIDES = ("left", "middle", "right")


@dataclass(frozen=True, slots=True)
class Box:
    """A node as the layout sees it: its size in px and its side of the map."""

    id: str
    side: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Point:
    """The center of a box, in px; y grows downward."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Region:
    """The part of the map one side takes, for its heading."""

    side: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Where every box stands, and where every side does."""

    points: Mapping[str, Point]
    regions: tuple[Region, ...]
