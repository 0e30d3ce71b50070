"""The header of a large page, for its scripts: everything but the sections, as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ntgraph.display.bubbles import BubbleMap
from ntgraph.display.large import LargeDisplay, LargeKind, LargeLinks
from ntgraph.page.embedded_json import drop_empty
from ntgraph.page.large.told_contents import Contents

# Left out of the header: colors are in the style of the page.
COLORS = ("light", "dark")
NONE = -1


def make_header(display: LargeDisplay, told: Contents) -> dict[str, Any]:
    """Return the header as `js/large` reads it, but for the sections.

    Args:
        display: what the page shows.
        told: the words that stand on the page for readers without scripts, too.
    """
    return {
        "large": 1,
        "title": display.title,
        "summary": told.summary,
        "version": display.version,
        "released_on": display.released_on,
        "license": asdict(display.license),
        "source": asdict(display.source),
        "notes": told.notes,
        "counts": {
            "nodes": len(display.nodes),
            "statements": len(display.links),
            "works": len(display.works),
            "left_out": display.left_out,
        },
        "disclaimer": told.disclaimer,
        "caption": told.caption,
        "types": [_without_colors(each) for each in display.types],
        "lines": [_without_colors(each) for each in display.lines],
        "verdicts": [_without_colors(each) for each in display.verdicts],
        "in_source": told.in_source,
        "flags": dict(display.flags),
        "states": [*display.states],
        "layers": [*display.layers],
        "safety_notes": [*display.safety_notes],
        "kinds": [write_kind(kind) for kind in display.kinds],
        "groups": write_groups(display.groups, display.links) if display.groups else None,
    }


def write_kind(kind: LargeKind) -> dict[str, Any]:
    """Return a kind of statements without what is empty, false or none."""
    told = drop_empty(asdict(kind))
    unsaid = {key for key, value in told.items() if value is False or value == ()}
    unsaid |= {key for key in ("verdict", "layer") if told[key] == NONE}
    return {key: value for key, value in told.items() if key not in unsaid}


def write_groups(groups: BubbleMap, links: LargeLinks) -> dict[str, Any]:
    """Return the bubbles of the overview and the ties between them."""
    tied = count_tied(groups, links)
    return {
        "method": groups.method,
        "width": groups.width,
        "height": groups.height,
        "ties_left_out": groups.ties_left_out,
        "links_left_out": groups.links_left_out,
        "bubbles": [
            {
                "kind": each.kind,
                "group": at,
                "groups": each.groups,
                "size": each.size,
                "smallest": each.smallest,
                "largest": each.largest,
                "links": each.links,
                "tied": tied[at],
                "named": each.nodes,
                "inside": each.types,
                "x": each.x,
                "y": each.y,
                "radius": each.radius,
            }
            for at, each in enumerate(groups.bubbles)
        ],
        "ties": [(tie.first, tie.second, tie.count) for tie in groups.ties],
    }


def count_tied(groups: BubbleMap, links: LargeLinks) -> list[tuple[int, int]]:
    """Return for each bubble how many others it is linked to, and by how many statements.

    The ties of the bubbles are only those that the overview draws.
    """
    size = len(groups.bubbles)
    ends = groups.bubble_of[links.subjects].astype(np.int64), groups.bubble_of[links.objects]
    counts = np.bincount(ends[0] * size + ends[1], minlength=size * size).reshape(size, size)
    both: NDArray[np.int64] = counts + counts.T
    np.fill_diagonal(both, 0)
    others = (both > 0).sum(axis=1)
    return [*zip(others.tolist(), both.sum(axis=1).tolist(), strict=True)]


def _without_colors(shown: Any) -> Mapping[str, Any]:
    return {key: value for key, value in asdict(shown).items() if key not in COLORS}
