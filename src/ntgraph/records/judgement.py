"""What somebody judged: verdicts, stances of cited works, corrections for safety."""

from __future__ import annotations

from dataclasses import dataclass, field

from ntgraph.errors import Place

NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class Assessment:
    """How one statement stands against science: a verdict with reason, sources and basis.

    `basis` says whether what the verdict rests on was read (`verified`) or is general
    knowledge nobody looked up (`recalled`). `safety_notes` are ids of the corrections that
    must stand wherever the statement stands.
    """

    statement: str
    verdict: str
    reason: str
    sources: tuple[str, ...] = ()
    basis: str = ""
    assessed_on: str = ""
    safety_notes: tuple[str, ...] = ()
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Stance:
    """Whether one cited work carries one statement, and why one thinks so."""

    statement: str
    source: str
    stance: str
    reason: str
    basis: str = ""
    assessed_on: str = ""
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class SafetyNote:
    """A correction that travels with every statement on which a reader could come to harm."""

    id: str
    text: str
    sources: tuple[str, ...]
    basis: str
    checked_on: str
    note: str = ""
    place: Place | None = field(default=None, compare=False)
