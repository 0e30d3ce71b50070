"""The records of the audit: a fault that a rule reports, and the finding made from it."""

from __future__ import annotations

from dataclasses import dataclass

from ntgraph.errors import Place
from ntgraph.records.vocabulary import FindingType


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a rule found: the id of its finding type, and a sentence that explains it.

    `number` is the number of a printed reference, 0 if it is about none; `source` and
    `statement` are ids, empty if it is about none.
    """

    code: str
    explanation: str
    number: int = 0
    source: str = ""
    statement: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in an article, with its severity and what to do about it.

    For example: the identifier printed in reference 27 is cut off.

    `code` and `severity` are ids of `vocabulary/findings.toml`, `article` is a slug; the other
    fields are as in `Fault`.
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
    """Return a fault as a finding of an article, with the severity and remedy of its type."""
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
