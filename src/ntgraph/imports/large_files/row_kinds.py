"""Read one row of each kind with the reader of small files, which tells what all of them say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Manner
from ntgraph.imports.files.claim_records import Claim, Piece, read_directions
from ntgraph.imports.files.claims_to_statements import SECTION, StatementCollector
from ntgraph.imports.files.edge_claims import ClaimReader
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch, clean_edge
from ntgraph.imports.large_files.coded_table import CodedTable
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.row_groups import RowGroups, group_rows
from ntgraph.imports.values_as_text import UNNAMED
from ntgraph.records import Evidence, Span
from ntgraph.records.identifiers import hash_span
from ntgraph.records.vocabulary import COPY

V = TypeVar("V")
# Each kind takes some hundred bytes of a page.
MANY_KINDS = 20_000


@dataclass(slots=True)
class RowKinds:
    """The kinds of rows and the claim that each makes; `by_word` are relations read as a sign.

    `unnamed`, `undirected` and `unsigned` count rows, for the notes.
    """

    groups: RowGroups
    claims: Sequence[Claim]
    by_word: tuple[str, ...]
    unnamed: int = 0
    undirected: int = 0
    unsigned: int = 0
    names_works: NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, np.bool_))


def read_kinds(
    table: CodedTable, names: Sequence[str], reader: ClaimReader, graph: RawGraph
) -> RowKinds:
    """Return the kinds of the rows of a table, told by the columns `names`.

    Raises:
        NotPlainError: a row stands for several pieces of evidence, or is a copy of another.
    """
    codes = [table.columns[name].places(len(table)) for name in names]
    groups = group_rows(codes, len(table))
    claims = []
    unsigned = 0
    for row, size in zip(groups.first.tolist(), groups.sizes.tolist(), strict=True):
        reader.unsigned = 0
        claims.append(read_claim_of_row(table, names, row, reader, directed=graph.directed))
        unsigned += reader.unsigned * size
    reader.unsigned = unsigned
    for claim in claims:
        if len(claim.pieces) != 1:
            raise NotPlainError("some of its rows are said by several works")
        if COPY in dict(claim.qualifiers):
            raise NotPlainError(f"some of its edges have the qualifier {COPY!r}")
    read, by_word = read_directions(claims)
    sizes = groups.sizes
    return RowKinds(
        groups,
        read,
        by_word,
        unnamed=int(sum(sizes[at] for at, c in enumerate(read) if c.predicate == UNNAMED)),
        undirected=int(sum(sizes[at] for at, c in enumerate(read) if not c.directed)),
        names_works=np.fromiter((c.names_evidence for c in read), np.bool_, len(read)),
    )


def read_claim_of_row(
    table: CodedTable, names: Sequence[str], row: int, reader: ClaimReader, *, directed: bool
) -> Claim:
    """Return the claim that some cells of a row make, without its ends."""
    cells = ((name, table.columns[name].at(row)) for name in names)
    data = clean_edge({name: cell for name, cell in cells if cell})
    place = Stretch(int(table.lines[row]), 0, 0)
    return reader.read(RawEdge("", "", data, place, directed=directed))


def tell_many_kinds(kinds: RowKinds, table: CodedTable, names: Sequence[str]) -> list[str]:
    """Return a note if the rows say so many different things that a page of them is large."""
    count = len(kinds.claims)
    if count <= MANY_KINDS:
        return []
    size, name = max((len(table.columns[name].values), name) for name in names)
    why = f"{show_value(name)} has {size:,} different values"
    told = f"there are {count:,} kinds of statements, mainly since {why}"
    return [f"{told}; a page describes each kind, so it is large"]


class MannerCollector(StatementCollector):
    """Makes manners of claims, with the same words as the statements of a small file."""

    def make_manner(self, claim: Claim) -> Manner:
        """Return how all rows of a kind state something."""
        (piece,) = claim.pieces
        self.works.line = line = claim.stretch.line
        nowhere = Span(SECTION, f"{self.graph.file.unit} {line}", 0, 0, hash_span(""))
        (evidence,) = self._evidence(claim, piece, nowhere)
        for key, value in claim.qualifiers:
            self.qualifiers.setdefault(key, set()).add(value)
        return Manner(
            predicate=self.predicates.find(claim),
            evidence=replace(evidence, span=None, locator=""),
            layer=claim.layer,
            subject_level=claim.level,
            negated=claim.negated,
            qualifiers=claim.qualifiers,
        )

    def evidence_of(self, claim: Claim, piece: Piece, place: Span) -> tuple[Evidence, ...]:
        """Return the evidence of a piece, one record for each work that says it."""
        return self._evidence(claim, piece, place)

    def number_work(self, work: str) -> int:
        """Return the reference number of a work, which the line being read names."""
        line = self.works.line
        nowhere = Span(SECTION, f"{self.graph.file.unit} {line}", 0, 0, hash_span(""))
        return self._number(work, nowhere)


class LookedUp(dict[str, V]):
    """What is found for texts, each text looked up once."""

    def __init__(self, find: Callable[[str], V]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, text: str) -> V:
        value = self[text] = self._find(text)
        return value
