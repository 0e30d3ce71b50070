"""Draws which nodes a made-up graph joins, with degrees spread as in a real graph."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]
# Up to this many cells, the targets of each source are drawn without replacement.
MOST_CELLS = 60_000_000
QUANTILES = (0.0, 0.5, 0.9, 0.99, 1.0)


@dataclass(frozen=True, slots=True)
class Spread:
    """How the degrees of the nodes on one side of a relation are spread.

    `nodes` is how many have any edge at all; the others are the degree at the median, which half
    of them do not exceed, at nine tenths and at 99 of a hundred, and the largest degree.
    """

    nodes: int
    median: float
    tenth: float
    hundredth: float
    largest: float

    def weights(self) -> NDArray[np.float64]:
        """Return the degree of each node, largest first, read off the spread."""
        known = np.log([1, self.median, self.tenth, self.hundredth, self.largest])
        shares = (np.arange(self.nodes) + 0.5) / self.nodes
        return np.exp(np.interp(1 - shares, QUANTILES, known))


def draw_pairs(
    draw: np.random.Generator, count: int, sources: Spread, targets: Spread
) -> tuple[Places, Places]:
    """Return `count` distinct pairs: ranks of sources and of targets, the best joined first.

    Raises:
        ValueError: there are not so many pairs.
    """
    if count > sources.nodes * targets.nodes:
        raise ValueError(f"expected at most {sources.nodes * targets.nodes} pairs, got {count}")
    if sources.nodes * targets.nodes <= MOST_CELLS:
        return draw_by_rows(draw, count, sources, targets)
    return draw_with_replacement(draw, count, sources, targets)


def draw_by_rows(
    draw: np.random.Generator, count: int, sources: Spread, targets: Spread
) -> tuple[Places, Places]:
    """Return pairs where each source has its degree and draws so many distinct targets.

    The keys with which targets are drawn by weight are those of Efraimidis and Spirakis,
    doi:10.1016/j.ipl.2005.11.003.
    """
    degrees = fit_degrees(sources.weights(), count, targets.nodes)
    weights = targets.weights()
    chosen = []
    for degree in degrees:
        keys = draw.exponential(size=targets.nodes) / weights
        chosen.append(np.argpartition(keys, degree - 1)[:degree])
    return np.repeat(np.arange(sources.nodes), degrees), np.concatenate(chosen)


def fit_degrees(weights: NDArray[np.float64], count: int, most: int) -> Places:
    """Return whole degrees from 1 to `most` in proportion to weights, with the sum `count`."""
    low, high = 0.0, float(count)
    while high - low > 1e-12 * high:
        middle = (low + high) / 2
        if np.clip(weights * middle, 1, most).sum() < count:
            low = middle
        else:
            high = middle
    exact = np.clip(weights * low, 1, most)
    degrees = np.floor(exact).astype(np.int64)
    missing = count - int(degrees.sum())
    order = np.argsort(degrees - exact, kind="stable")
    for at in order[degrees[order] < most][:missing] if missing > 0 else ():
        degrees[at] += 1
    return degrees


def draw_with_replacement(
    draw: np.random.Generator, count: int, sources: Spread, targets: Spread
) -> tuple[Places, Places]:
    """Return pairs drawn by the weights of both sides, again and again until enough differ."""
    width = targets.nodes
    shares = [each.weights() / each.weights().sum() for each in (sources, targets)]
    # Every node of both sides stands in one pair at least.
    longest = max(sources.nodes, targets.nodes)
    first, second = (
        np.concatenate([np.arange(n), draw.choice(n, longest - n, p=p)])
        for n, p in zip((sources.nodes, targets.nodes), shares, strict=True)
    )
    draw.shuffle(second)
    found = np.unique(first * width + second)
    while len(found) < count:
        more = int((count - len(found)) * 1.2) + 16
        ends = [draw.choice(len(share), more, p=share) for share in shares]
        fresh = np.setdiff1d(ends[0] * width + ends[1], found)
        if len(found) + len(fresh) > count:
            fresh = draw.choice(fresh, count - len(found), replace=False)
        found = np.union1d(found, fresh)
    return found // width, found % width


def draw_undirected(draw: np.random.Generator, count: int, ends: Spread) -> tuple[Places, Places]:
    """Return `count` distinct pairs of different nodes of one side; no pair stands twice."""
    share = ends.weights() / ends.weights().sum()
    second = draw.permutation(ends.nodes)
    found = pair_up(np.arange(ends.nodes), second, ends.nodes)[:count]
    while len(found) < count:
        more = int((count - len(found)) * 1.3) + 16
        first, second = (draw.choice(ends.nodes, more, p=share) for _ in range(2))
        fresh = np.setdiff1d(pair_up(first, second, ends.nodes), found)
        if len(found) + len(fresh) > count:
            fresh = draw.choice(fresh, count - len(found), replace=False)
        found = np.union1d(found, fresh)
    return found // ends.nodes, found % ends.nodes


def pair_up(first: Places, second: Places, width: int) -> Places:
    """Return distinct pairs as one number each, the smaller end first, without loops."""
    differ = first != second
    low, high = np.minimum(first, second)[differ], np.maximum(first, second)[differ]
    return np.unique(low * width + high)
