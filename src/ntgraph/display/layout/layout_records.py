"""The records of the layout: boxes with a side go in, their places come out."""

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
    """The rectangle of the map that one side takes, in px; a heading is drawn above it."""

    side: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The place of every box by its id, and the region of every side."""

    points: Mapping[str, Point]
    regions: tuple[Region, ...]
