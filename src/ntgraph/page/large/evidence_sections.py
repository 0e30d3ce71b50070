"""What the file has beside each link: further lines, works, passages and attributes.

Evidence is numbered in the order of the page's links: all of the first link, then all of the
second, and so on. Without a section `more_lines` each link has one piece.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ntgraph.page.large.number_streams import (
    Numbers,
    find_gaps,
    fold_signs,
    write_planes,
    write_varints,
)
from ntgraph.page.large.section import PageSection
from ntgraph.page.large.sorted_links import SortedLinks

# Sections of attributes are numbered: a name may have any character.
ATTRIBUTE = "attribute"


def evidence_order(links: SortedLinks, first: NDArray[np.int64] | None) -> NDArray[np.int64]:
    """Return for each piece of evidence of the page its row in the graph's columns.

    Args:
        links: the links in the order of the page.
        first: as in `LinkColumns.first`.
    """
    if first is None:
        return links.order.astype(np.int64)
    starts = first[links.order]
    counts = first[links.order + 1] - starts
    before = np.cumsum(counts) - counts
    return np.repeat(starts - before, counts) + np.arange(int(counts.sum()))


def encode_more_lines(
    links: SortedLinks, lines: Numbers, first: NDArray[np.int64] | None
) -> PageSection | None:
    """Return the section `more_lines`, or None if each link has one piece of evidence.

    Its streams: the links that have more, as gaps; how many more, less one; and each further
    line as the change from the line before it, signs folded.

    Args:
        links: the links in the order of the page.
        lines: as in `LinkColumns.lines`.
        first: as in `LinkColumns.first`.
    """
    if first is None:
        return None
    counts = np.diff(first)[links.order]
    more = np.flatnonzero(counts > 1)
    if not len(more):
        return None
    sorted_lines = lines[evidence_order(links, first)].astype(np.int64)
    further = np.ones(len(sorted_lines), dtype=np.bool_)
    further[np.cumsum(counts) - counts] = False
    changes = np.diff(sorted_lines, prepend=0)[further]
    streams = (
        write_varints(find_gaps(more)),
        write_varints(counts[more] - 2),
        write_varints(fold_signs(changes)),
    )
    return PageSection("more_lines", streams, len(changes))


def encode_values(name: str, codes: Numbers, values: Sequence[Any], **more: Any) -> PageSection:
    """Return a section with one value for each piece of evidence, or none.

    Its streams are the different values as JSON and the place of each one's value, counted from
    1; 0 is no value.

    Args:
        name: of the section.
        codes: places in `values`, or -1.
        values: what JSON can write.
        more: what the reader needs beside.
    """
    listed = json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))
    planes = write_planes(codes.astype(np.int64) + 1)
    streams = (listed.encode("utf-8", "replace"), *planes)
    return PageSection(name, streams, len(codes), more)


def encode_attributes(
    attributes: Mapping[str, tuple[Numbers, Sequence[Any]]],
) -> Iterator[PageSection]:
    """Yield a section for each attribute, in order of their names."""
    for place, (label, (codes, values)) in enumerate(sorted(attributes.items())):
        yield encode_values(f"{ATTRIBUTE}-{place}", codes, values, label=label)
