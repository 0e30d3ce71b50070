"""Rows of the tables of nodes and works, read into records."""

from __future__ import annotations

from ntgraph.facts.cell_reader import Cells
from ntgraph.records import Lookup, Node, Source


def read_node_row(cells: Cells) -> Node:
    """Read a row of nodes.tsv."""
    return Node(
        id=cells["id"],
        label=cells["label"],
        lay_label=cells["lay_label"],
        node_type=cells["node_type"],
        subtype=cells["subtype"],
        plural=cells.flag("plural"),
        synonyms=cells.listed("synonyms"),
        identifiers=cells.listed("identifiers"),
        near_identifiers=cells.listed("near_identifiers"),
        definition=cells["definition"],
        note=cells["note"],
        place=cells.place,
    )


def read_source_row(cells: Cells) -> Source:
    """Read a row of sources.tsv."""
    return Source(
        id=cells["id"],
        title=cells["title"],
        authors=cells.listed("authors"),
        year=cells["year"],
        container=cells["container"],
        volume=cells["volume"],
        issue=cells["issue"],
        pages=cells["pages"],
        publisher=cells["publisher"],
        publication_type=cells["publication_type"],
        species=cells.listed("species"),
        language=cells["language"],
        identifiers=cells.listed("identifiers"),
        url=cells["url"],
        license=cells["license"],
        interest=cells["interest"],
        reading=cells["reading"],
        interest_in=cells.listed("interest_in"),
        retraction_checked=cells["retraction_checked"],
        note=cells["note"],
        place=cells.place,
    )


def read_lookup_row(cells: Cells) -> Lookup:
    """Read a row of lookups.tsv."""
    return Lookup(
        source=cells["source"],
        detail=cells["detail"],
        found=cells["found"],
        looked_in=cells["looked_in"],
        looked_on=cells["looked_on"],
        note=cells["note"],
        place=cells.place,
    )
