"""The links as bytes: which thing is joined with which, in about a byte and a quarter each.

Links are sorted by kind, subject and object. A run is all links of one kind and one subject. The
streams of the section `links`:

0. for each kind how many links, how many runs and how many different objects it has;
1. for each kind the subjects of its runs, as gaps;
2. for each run its length less one;
3. for each kind its different objects, as gaps;
4. and more: for each link the place of its object among the different objects of its kind, in a
   run as a gap; first all lowest bytes, then all second bytes, and so on.

All but the last are numbers in groups of seven bits.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ntgraph.page.large.number_streams import (
    Numbers,
    find_gaps,
    find_starts,
    write_planes,
    write_varints,
)
from ntgraph.page.large.section import PageSection
from ntgraph.page.large.sorted_links import SortedLinks


def encode_links(links: SortedLinks) -> PageSection:
    """Return the section `links`."""
    counts = links.counts()
    starts = find_starts(links.kinds, links.subjects)
    lengths = np.diff(starts, append=len(links))
    run_kinds = links.kinds[starts]
    runs = np.bincount(run_kinds, minlength=links.kind_count)
    places, objects = _number_objects(links)
    sizes = np.stack([counts, runs, [len(own) for own in objects]], axis=1).ravel()
    streams = (
        write_varints(sizes),
        write_varints(_gaps_from(links.subjects[starts], find_starts(run_kinds))),
        write_varints(lengths - 1),
        b"".join(write_varints(find_gaps(own)) for own in objects),
        *write_planes(_gaps_from(places, starts)),
    )
    return PageSection("links", streams, len(links))


def _number_objects(links: SortedLinks) -> tuple[NDArray[np.int64], list[NDArray[np.int64]]]:
    """Return for each link the place of its object, and for each kind its different objects.

    Of a kind's own objects most are in a run of a busy subject, so that gaps are short.
    """
    places = np.empty(len(links), dtype=np.int64)
    objects = []
    for part in links.kind_slices():
        own, inverse = np.unique(links.objects[part], return_inverse=True)
        places[part] = inverse
        objects.append(own.astype(np.int64))
    return places, objects


def _gaps_from(numbers: Numbers, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return gaps between numbers; at each start, the number itself."""
    gaps = find_gaps(numbers)
    gaps[starts] = numbers[starts]
    return gaps
