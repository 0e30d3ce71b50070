"""What the graph is about: one row of nodes.tsv."""

from __future__ import annotations

from dataclasses import dataclass, field

from ntgraph.errors import Place
from ntgraph.records.vocabulary import CATCH_ALL


@dataclass(frozen=True, slots=True)
class Node:
    """A thing the graph is about: cocaine, dopamine, paranoia, exercise.

    `lay_label` is the everyday name as it reads in the middle of a sentence; `plural`
    says that it takes a plural verb. `identifiers` mean exactly this thing,
    `near_identifiers` something broader, narrower or close.
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
    place: Place | None = field(default=None, compare=False)


def is_catch_all(node: Node) -> bool:
    """Return whether a node only stands for a rest, such as "other feelings".

    Such a node says nothing that can be drawn, asked or audited; its statements stay in the
    tables.
    """
    return node.subtype == CATCH_ALL
