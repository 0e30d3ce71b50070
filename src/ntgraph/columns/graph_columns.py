"""The columns of a graph: its nodes, its statements and where each stands in the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.coded_column import Coded
from ntgraph.records import Evidence, Value
from ntgraph.records.statement import Qualifiers
from ntgraph.records.vocabulary import ARTICLE_LAYER


@dataclass(frozen=True, slots=True)
class Manner:
    """What a statement is but for its ends and its place; many statements share one.

    `evidence` is what their evidence has in common: source, license, hedge and so on, without
    its place. Works, passages, notes and attributes that differ stand in columns; those that all
    have can stand here.
    """

    predicate: str
    evidence: Evidence
    layer: str = ARTICLE_LAYER
    subject_level: str = ""
    negated: bool = False
    qualifiers: Qualifiers = ()


@dataclass(frozen=True, slots=True)
class NodeColumns:
    """The nodes, one row each, in order of their ids.

    `ids` are ours, as in `Node.id`; `types` are ids of node types. Texts that most nodes lack are
    in `definitions`, `synonyms`, `identifiers`, `near_identifiers`, `lay_labels` and `subtypes` by
    row, and `plurals` are the rows of nodes whose name takes a plural verb. `lines` has the line of
    the file in which a node stands, 0 for one that only edges name.
    """

    ids: Sequence[str]
    labels: Sequence[str]
    types: Coded[str]
    lines: NDArray[np.uint32]
    definitions: Mapping[int, str] = field(default_factory=dict)
    synonyms: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    identifiers: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    near_identifiers: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    attributes: Mapping[str, Coded[Value]] = field(default_factory=dict)
    lay_labels: Mapping[int, str] = field(default_factory=dict)
    subtypes: Mapping[int, str] = field(default_factory=dict)
    plurals: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class LinkColumns:
    """The statements, one row each, in the order of the file, and their evidence.

    `subjects` and `objects` are rows of the nodes, `manners` are places in `kinds`. The evidence
    of statement `i` are the rows `first[i]` to `first[i + 1]` of `lines`, `works`, `passages`,
    `notes` and `attributes`; without `first` each statement has one piece of evidence, in its own
    row.
    `lines` counts the lines of the file from 1. `works` are ids of sources; `cites` has for each
    value of `works` the numbers of its references. `piece_manners` has the manner of each piece
    of evidence, if that is not always the one of its statement.
    """

    subjects: NDArray[np.int32]
    objects: NDArray[np.int32]
    manners: NDArray[np.int32]
    kinds: Sequence[Manner]
    lines: NDArray[np.uint32]
    first: NDArray[np.int64] | None = None
    works: Coded[tuple[str, ...]] | None = None
    passages: Coded[str] | None = None
    notes: Coded[str] | None = None
    attributes: Mapping[str, Coded[Value]] = field(default_factory=dict)
    cites: Sequence[tuple[int, ...]] = ()
    piece_manners: NDArray[np.int32] | None = None

    def __len__(self) -> int:
        return len(self.subjects)


@dataclass(frozen=True, slots=True, repr=False)
class GraphColumns:
    """A graph as columns. `unit` is what `lines` count, such as `line` or `row`."""

    nodes: NodeColumns
    links: LinkColumns
    unit: str = "line"

    def __repr__(self) -> str:
        return f"GraphColumns({len(self.nodes):,} nodes, {len(self.links):,} statements)"
