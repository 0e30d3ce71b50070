"""What an overview of communities consists of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

# One community; several small ones, summed; the nodes that no link ties to another.
BubbleKind = Literal["group", "groups", "without links"]


@dataclass(frozen=True, slots=True)
class Bubble:
    """A bubble of the overview: one community, or several small ones together.

    Attributes:
        kind: what the bubble holds.
        groups: number of communities in it; 0 for the nodes without links.
        size: number of nodes in it; the bubble's area grows with it, but for the smallest.
        smallest: number of nodes of the smallest community in it.
        largest: number of nodes of the largest community in it.
        links: number of statements between two nodes of it.
        nodes: its best-connected nodes inside, at most three of different names.
        names: the names of `nodes`.
        types: its node types, as numbers, each with its number of nodes, the largest first.
        x: the middle, from the left edge of the picture.
        y: the middle, from the upper edge of the picture.
        radius: in the picture's units, as `x` and `y`.
    """

    kind: BubbleKind
    groups: int
    size: int
    smallest: int
    largest: int
    links: int
    nodes: tuple[int, ...]
    names: tuple[str, ...]
    types: tuple[tuple[int, int], ...]
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Tie:
    """The statements between the nodes of two bubbles; `first` and `second` are their places."""

    first: int
    second: int
    count: int


@dataclass(frozen=True, slots=True)
class BubbleMap:
    """The overview of a graph. One unit of the picture is a pixel of a screen 1,280 px wide.

    Attributes:
        method: how the bubbles were made, as it goes on after "Things are grouped by".
        width: width of the picture.
        height: height of the picture.
        bubbles: the bubbles, the largest communities first.
        ties: the strongest ties between bubbles, the strongest first.
        ties_left_out: number of ties that are not among `ties`.
        links_left_out: number of statements of those ties.
        bubble_of: for each node, the place of its bubble.
    """

    method: str
    width: float
    height: float
    bubbles: tuple[Bubble, ...]
    ties: tuple[Tie, ...]
    ties_left_out: int
    links_left_out: int
    bubble_of: NDArray[np.uint8]
