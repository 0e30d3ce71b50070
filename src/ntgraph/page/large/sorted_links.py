"""The links of a page, in the order in which the page numbers them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ntgraph.page.large.number_streams import Numbers


@dataclass(frozen=True)
class SortedLinks:
    """Links sorted by kind, subject, object and line.

    `order` has for each link its row in the arrays it was made of; whatever else describes the
    links must be put into this order.
    """

    subjects: Numbers
    objects: Numbers
    kinds: Numbers
    lines: Numbers
    order: NDArray[np.intp]
    kind_count: int

    @classmethod
    def of(
        cls, subjects: Numbers, objects: Numbers, kinds: Numbers, lines: Numbers, kind_count: int
    ) -> SortedLinks:
        """Sort links.

        Args:
            subjects: for each link the number of its subject.
            objects: for each link the number of its object.
            kinds: for each link the number of its kind in the page's header.
            lines: for each link the line of its first evidence.
            kind_count: how many kinds the page's header has.
        """
        order = np.lexsort((lines, objects, subjects, kinds))
        return cls(subjects[order], objects[order], kinds[order], lines[order], order, kind_count)

    def __len__(self) -> int:
        return len(self.subjects)

    def counts(self) -> NDArray[np.int64]:
        """Return how many links each kind has."""
        return np.bincount(self.kinds, minlength=self.kind_count).astype(np.int64)

    def kind_slices(self) -> list[slice]:
        """Return the place of each kind among the links."""
        counts = self.counts()
        ends = np.cumsum(counts).tolist()
        return [slice(end - size, end) for end, size in zip(ends, counts.tolist(), strict=True)]
