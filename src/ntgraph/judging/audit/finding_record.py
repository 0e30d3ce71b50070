"""Findings: what the audit says about one reference or citation, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from ntgraph.errors import Place
from ntgraph.records.vocabulary import FindingType


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule saw: which type of finding, in one sentence with the values at hand.

    `number` is a printed number, 0 where none is meant; `source` and `statement` are ids,
    empty where none is meant.
    """

    code: str
    explanation: str
    number: int = 0
    source: str = ""
    statement: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in an article, with how serious it is and what to do about it.

    `code` and `severity` are ids of `vocabulary/findings.toml`, `article` is a slug.
    """

    code: str
    severity: str
    article: str
    number: int
    source: str
    statement: str
    place: Place | None
    explanation: str
    remedy: str


def make_finding(fault: Fault, article: str, kind: FindingType) -> Finding:
    """Join what a rule saw with what is known of its type."""
    return Finding(
        code=fault.code,
        severity=kind.severity,
        article=article,
        number=fault.number,
        source=fault.source,
        statement=fault.statement,
        place=fault.place,
        explanation=fault.explanation,
        remedy=kind.remedy,
    )
