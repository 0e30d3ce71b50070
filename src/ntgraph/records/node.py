"""The record of a node: one row of nodes.tsv."""

from __future__ import annotations

from dataclasses import field

from ntgraph.errors import Place
from ntgraph.records.attributes import Attributes
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import CATCH_ALL

# What the tables hold where a file that was imported has no definition.
NO_DEFINITION = "The file does not say what it is."


@frozen_record
class Node:
    """A thing the graph is about: cocaine, dopamine, paranoia, exercise.

    `lay_label` is the everyday name, spelled as in the middle of a sentence; `plural` is true
    if that name takes a plural verb. `identifiers` are CURIEs of exactly this thing,
    `near_identifiers` of something broader, narrower or similar. `attributes` is what
    somebody's graph file says of it besides.
    """

    id: str
    label: str
    lay_label: str
    node_type: str
    definition: str
    subtype: str = ""
    plural: bool = False
    synonyms: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    near_identifiers: tuple[str, ...] = ()
    note: str = ""
    attributes: Attributes = ()
    place: Place | None = field(default=None, compare=False)


def is_catch_all(node: Node) -> bool:
    """Return whether a node only stands for a rest, such as "other feelings".

    Such a node says nothing that can be drawn, asked or audited; its statements stay in the
    tables.
    """
    return node.subtype == CATCH_ALL
