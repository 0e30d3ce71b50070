"""Place bubbles: tied ones near each other, none over another, in a picture wider than high."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

# The picture in pixels of a screen 1,280 px wide; how much of it bubbles cover at first, and how
# much of it circles of many sizes can cover at most.
WIDTH = 1200.0
HEIGHT = 680.0
FILLED = 0.7
COVERED = 0.7
# A picture of a few bubbles is not blown up further.
LARGEST_SCALE = 1.3
# A smaller bubble is hard to point at; a larger one leaves no room for the others.
SMALLEST_RADIUS = 13.0
LARGEST_RADIUS = 190.0
GAP = 8.0
STEPS = 300
# How far a bubble goes in a step, of the way to a tied one and of the way to the middle in
# width and in height: the picture becomes wide.
TO_TIED = 0.15
TO_MIDDLE = (0, 0.15)
# The angle between two seeds of a sunflower: no two stand in one direction.
GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))


@dataclass(frozen=True, slots=True)
class Places:
    """The middles and radii of bubbles in a picture."""

    x: Numbers
    y: Numbers
    radius: Numbers
    width: float
    height: float


def place_bubbles(sizes: NDArray[np.int64], between: NDArray[np.int64]) -> Places:
    """Return the places of bubbles, the same for the same numbers.

    Args:
        sizes: the number of nodes of each bubble; its area grows with it.
        between: the number of statements between each two bubbles, symmetric.
    """
    radius = _choose_radii(sizes)
    places = _start_on_spiral(radius)
    pull = _weigh_ties(between)
    frame = _choose_frame(radius)
    for step in range(STEPS):
        places += (1 - step / STEPS) * _draw_together(places, pull)
        places = np.clip(places + _push_apart(places, radius), -frame, frame)
    while (push := _push_apart(places, radius)).any():
        places = (places + push) * 1.002
    return _fit(places, radius)


def _choose_radii(sizes: NDArray[np.int64]) -> Numbers:
    """Return radii whose circles have areas like the sizes, but for those too small to see."""
    area = WIDTH * HEIGHT * FILLED / max(int(sizes.sum()), 1)
    largest = np.pi * LARGEST_RADIUS**2 / max(int(sizes.max(initial=0)), 1)
    radius: Numbers = np.sqrt(sizes * min(area, largest) / np.pi)
    return np.maximum(radius, SMALLEST_RADIUS)


def _choose_frame(radius: Numbers) -> Numbers:
    """Return how far each bubble's middle may be from the picture's, in width and height."""
    area = float((np.pi * (radius + GAP / 2) ** 2).sum()) / COVERED
    half = np.sqrt(area / WIDTH / HEIGHT) * np.array([WIDTH, HEIGHT]) / 2
    frame: Numbers = np.maximum(half - radius[:, None], 0)
    return frame


def _start_on_spiral(radius: Numbers) -> Numbers:
    """Return places like those of a sunflower's seeds, the largest bubble in the middle."""
    order = np.argsort(-radius, kind="stable")
    far = np.empty(len(radius))
    far[order] = np.sqrt(np.cumsum(radius[order] ** 2) - radius[order] ** 2)
    turn = np.empty(len(radius))
    turn[order] = np.arange(len(radius)) * GOLDEN_ANGLE
    return np.stack((far * np.cos(turn), far * np.sin(turn)), axis=1)


def _weigh_ties(between: NDArray[np.int64]) -> Numbers:
    """Return how strongly bubbles draw each other: their ties as a part of all of both."""
    ties = between.astype(np.float64)
    np.fill_diagonal(ties, 0)
    all_ties = np.maximum(ties.sum(axis=1), 1)
    shares: Numbers = ties / np.sqrt(all_ties[:, None] * all_ties)
    return shares


def _draw_together(places: Numbers, pull: Numbers) -> Numbers:
    """Return a step towards tied bubbles and the middle; more in height, so that it is wide."""
    apart = places[None] - places[:, None]
    step: Numbers = TO_TIED * (pull[:, :, None] * apart).sum(axis=1)
    step -= places * TO_MIDDLE
    return step


def _push_apart(places: Numbers, radius: Numbers) -> Numbers:
    """Return the steps by which bubbles that are too close leave each other, zero if none is."""
    apart = places[None] - places[:, None]
    far = np.hypot(apart[..., 0], apart[..., 1])
    np.fill_diagonal(far, np.inf)
    missing = np.maximum(radius[:, None] + radius + GAP - far, 0)
    missing[missing < 0.01] = 0
    share = radius**2 / (radius[:, None] ** 2 + radius**2)
    step: Numbers = -(apart * (missing * share / np.maximum(far, 0.01))[..., None]).sum(axis=1)
    return step


def _fit(places: Numbers, radius: Numbers) -> Places:
    """Return the places in a picture that holds all of them, never larger than planned."""
    if not len(places):
        return Places(radius, radius, radius, 0, 0)
    low = (places - radius[:, None]).min(axis=0) - GAP
    extent = (places + radius[:, None]).max(axis=0) + GAP - low
    scale = min(LARGEST_SCALE, WIDTH / extent[0], HEIGHT / extent[1])
    fitted = ((places - low) * scale).round(1)
    width, height = (extent * scale).round(1).tolist()
    return Places(fitted[:, 0], fitted[:, 1], (radius * scale).round(1), width, height)
