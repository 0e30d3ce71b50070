"""The records of what an edge of a graph file claims, with its evidence and its judgement.

Those made for each edge are not frozen, since a frozen record takes twice the time to make.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ntgraph.imports.direction_words import read_direction
from ntgraph.imports.files.raw_graph import Stretch
from ntgraph.records import NOT_ASSESSED, Attributes, Origin, unique

# The work, the stance, its reason and its basis.
TakenStance = tuple[str, str, str, str]


@dataclass(slots=True)
class Piece:
    """One piece of evidence as the file has it; works have the names that the file uses."""

    says: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    hedge: str = ""
    kind: str = ""
    species: str = ""
    locator: str = ""
    affinity: str = ""
    literature: tuple[str, ...] = ()
    basis: str = ""
    license: str = ""
    note: str = ""
    passage: str = ""
    attributes: Attributes = ()
    origin: Origin | None = None
    is_own: bool = False

    @property
    def names_evidence(self) -> bool:
        """Whether it names a work or a passage, so that it differs from other pieces."""
        return bool(self.says or self.cites or self.literature or self.passage)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the file says about the truth of a statement: verdict, stances, corrections."""

    verdict: str = ""
    reason: str = ""
    basis: str = ""
    grounds: tuple[str, ...] = ()
    assessed_on: str = ""
    stances: tuple[TakenStance, ...] = ()
    safety_notes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    records: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def is_empty(self) -> bool:
        """Whether the file judges nothing: no verdict, reason, stance or correction."""
        plain = self.verdict in ("", NOT_ASSESSED)
        return plain and not (self.reason or self.stances or self.safety_notes)


NO_JUDGEMENT = Judgement()


@dataclass(slots=True)
class Claim:
    """An edge in our words; `sentence` is filled only if ntgraph wrote the edge.

    Such an edge is known by its id, which is that of one of our statements. `works` has what the
    edge says of the works that it names, by their names. `gives_sign` is true if the
    edge has a sign.
    """

    start: Hashable
    end: Hashable
    stretch: Stretch
    predicate: str
    sign: str
    negated: bool
    level: str
    qualifiers: tuple[tuple[str, str], ...]
    layer: str
    own_id: str
    sentence: str
    pieces: tuple[Piece, ...]
    judgement: Judgement
    works: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    directed: bool = True
    gives_sign: bool = False

    @property
    def names_evidence(self) -> bool:
        """Whether every piece of its evidence names a work or a passage."""
        return all(piece.names_evidence for piece in self.pieces)

    @property
    def is_own(self) -> bool:
        """Whether ntgraph wrote the edge, so that its predicate may be one of ours."""
        return bool(self.sentence)


def read_directions(claims: Sequence[Claim]) -> tuple[list[Claim], tuple[str, ...]]:
    """Return the claims with the directions that their words say, and the relations so read.

    Nothing is read where any claim has a sign of its own; a denied claim gets none.
    """
    if any(claim.sign or claim.is_own for claim in claims):
        return list(claims), ()
    signs = {word: read_direction(word) for word in {claim.predicate for claim in claims}}
    read = [
        replace(claim, sign=sign)
        if (sign := signs[claim.predicate]) and claim.directed and not claim.negated
        else claim
        for claim in claims
    ]
    return read, unique(claim.predicate for claim in read if claim.sign)
