"""What the edges of a large hetnet claim: one edge of each kind is read as in small files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Coded, Manner
from ntgraph.columns.coded_column import NONE
from ntgraph.imports.files.claim_records import Claim, read_directions
from ntgraph.imports.files.claims_to_statements import SECTION
from ntgraph.imports.files.edge_claims import ClaimReader
from ntgraph.imports.files.raw_graph import RawEdge, Stretch
from ntgraph.imports.large_files.coded_table import Codes
from ntgraph.imports.large_files.hetnet_edges import CodedValues, HetnetEdges
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.row_groups import RowGroups, group_rows
from ntgraph.imports.large_files.row_kinds import MannerCollector
from ntgraph.records import Evidence, Span, Value
from ntgraph.records.identifiers import hash_span
from ntgraph.records.vocabulary import ARTICLE_LAYER, COPY


def as_codes(numbers: Sequence[int]) -> Codes:
    """Return an array of numbers as one of numpy, which shares its memory."""
    codes: Codes = np.frombuffer(numbers, dtype=np.int32) if numbers else np.empty(0, np.int32)  # type: ignore[call-overload]
    return codes


@dataclass(slots=True)
class EdgeKinds:
    """The kinds of edges, which differ in more than ends, works and attributes; their claims."""

    groups: RowGroups
    claims: Sequence[Claim]
    by_word: tuple[str, ...]
    undirected: int


def read_claims(edges: HetnetEdges, reader: ClaimReader, directed: NDArray[np.bool_]) -> EdgeKinds:
    """Return the claims that the edges make, each read once.

    Raises:
        NotPlainError: some edge judges, is an accepted fact, or is one of ours.
    """
    parts = as_codes(edges.parts)[as_codes(edges.rests)]
    groups = group_rows([parts, directed.astype(np.int32)], len(parts))
    claims = []
    unsigned = joined = undirected = 0
    for row, size in zip(groups.first.tolist(), groups.sizes.tolist(), strict=True):
        reader.unsigned = reader.joined = 0
        place = Stretch(edges.lines[row], 0, 0)
        data = edges.told[parts[row]]
        claim = reader.read(RawEdge("", "", data, place, directed=bool(directed[row])))
        refuse_special(claim)
        claims.append(claim)
        unsigned += reader.unsigned * size
        joined += reader.joined * size
        undirected += 0 if claim.directed else size
    reader.unsigned, reader.joined = unsigned, joined
    read, by_word = read_directions(claims)
    return EdgeKinds(groups, read, by_word, undirected)


def refuse_special(claim: Claim) -> None:
    """Refuse a claim that columns cannot hold.

    Raises:
        NotPlainError: it judges, is an accepted fact, or is one of ours.
    """
    if claim.own_id:
        raise NotPlainError("ntgraph wrote it")
    if claim.layer != ARTICLE_LAYER:
        raise NotPlainError("some of its edges are accepted facts or citations")
    if claim.judgement.assessed_on or not claim.judgement.is_empty:
        raise NotPlainError("some of its edges judge statements")
    if COPY in dict(claim.qualifiers):
        raise NotPlainError(f"some of its edges have the qualifier {COPY!r}")


@dataclass(slots=True)
class EdgePieces:
    """The pieces of evidence of all claims, one after another.

    Those of claim `i` are the places `first[i]` to `first[i + 1]`. `works` and `passages` are
    numbered, with -1 for none; `attributes` has those with one value.
    """

    manners: dict[Manner, int] = field(default_factory=dict)
    works: dict[tuple[str, ...], int] = field(default_factory=dict)
    cites: list[tuple[int, ...]] = field(default_factory=list)
    passages: dict[str, int] = field(default_factory=dict)
    attributes: dict[str, CodedValues] = field(default_factory=dict)
    first: list[int] = field(default_factory=lambda: [0])
    codes: list[tuple[int, int, int]] = field(default_factory=list)

    def add(self, claim: Claim, predicate: str, evidence: Evidence) -> None:
        """Add a piece of evidence of a claim."""
        common = []
        names = [name for name, _ in evidence.attributes]
        for name, value in evidence.attributes:
            if names.count(name) > 1:
                common.append((name, value))
            else:
                self.attributes.setdefault(name, CodedValues()).add(len(self.codes), value)
        works, passage = evidence.cited_sources, evidence.passage
        if works and works not in self.works:
            self.cites.append(evidence.cites)
        manner = Manner(
            predicate=predicate,
            evidence=replace(
                evidence, span=None, locator="", cites=(), cited_sources=(), passage="",
                attributes=tuple(common),
            ),
            layer=claim.layer,
            subject_level=claim.level,
            negated=claim.negated,
            qualifiers=claim.qualifiers,
        )  # fmt: skip
        self.codes.append(
            (
                self.manners.setdefault(manner, len(self.manners)),
                self.works.setdefault(works, len(self.works)) if works else NONE,
                self.passages.setdefault(passage, len(self.passages)) if passage else NONE,
            )
        )


def read_pieces(kinds: EdgeKinds, made: MannerCollector) -> EdgePieces:
    """Return the pieces of evidence of the claims, with their works in the order of the file."""
    found = EdgePieces()
    for claim, size in zip(kinds.claims, kinds.groups.sizes.tolist(), strict=True):
        made.works.line = line = claim.stretch.line
        before = made.works.differing
        for name, details in claim.works.items():
            made.works.add(name, details)
        made.works.differing = before + (made.works.differing - before) * size
        nowhere = Span(SECTION, f"{made.graph.file.unit} {line}", 0, 0, hash_span(""))
        predicate = made.predicates.find(claim)
        for key, value in claim.qualifiers:
            made.qualifiers.setdefault(key, set()).add(value)
        for piece in claim.pieces:
            for evidence in made.evidence_of(claim, piece, nowhere):
                found.add(claim, predicate, evidence)
        found.first.append(len(found.codes))
    return found


def spread_values(
    found: Mapping[str, CodedValues], owners: NDArray[np.integer], count: int
) -> Iterator[tuple[str, Coded[Value]]]:
    """Yield attributes as columns of all rows, of which each has one of `count` owners."""
    for name, each in found.items():
        table = np.full(count, NONE, dtype=np.int32)
        table[as_codes(each.owners)] = as_codes(each.codes)
        yield name, Coded(table[owners], tuple(each.values))
