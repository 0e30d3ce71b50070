"""What evidence in columns has besides its place, without making it."""

from __future__ import annotations

import numpy as np

from ntgraph.columns.coded_column import NONE
from ntgraph.columns.graph_columns import LinkColumns, Manner
from ntgraph.columns.repeated_rows import has_value


def list_attributes(links: LinkColumns) -> list[str]:
    """Return the names of the attributes that any piece of evidence has, sorted."""
    given = {name for name, each in links.attributes.items() if (each.codes != NONE).any()}
    common = {name for kind in list_used(links) for name, _ in kind.evidence.attributes}
    return sorted(given | common)


def has_passages(links: LinkColumns) -> bool:
    """Return whether any piece of evidence has a passage."""
    own = links.passages is not None and bool(has_value(links.passages).any())
    return own or any(kind.evidence.passage for kind in list_used(links))


def list_used(links: LinkColumns) -> list[Manner]:
    """Return the kinds that any piece of evidence has."""
    manners = links.manners if links.piece_manners is None else links.piece_manners
    return [links.kinds[at] for at in np.unique(manners).tolist()]
