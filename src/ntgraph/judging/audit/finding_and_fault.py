"""The records of the audit: a fault that a rule reports, and the finding made from it."""

from __future__ import annotations

from ntgraph.errors import Place
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import FindingType

Passage = tuple[int, int]


@frozen_record
class Fault:
    """Something that a rule found: the id of its finding type, and a sentence that explains it.

    `number` is the number of a printed reference, 0 if it is about none; `source` is the id of
    a work, empty if it is about none; `statements` are ids, empty if it is about none.
    `passage` is the start and the end of the sentence that the fault is about, and `reasons`
    are sentences about single statements, which follow the explanation.
    """

    code: str
    explanation: str
    number: int = 0
    source: str = ""
    statements: tuple[str, ...] = ()
    place: Place | None = None
    passage: Passage | None = None
    reasons: tuple[str, ...] = ()

    @property
    def statement(self) -> str:
        """The id of the first statement, or nothing."""
        return self.statements[0] if self.statements else ""


@frozen_record
class Finding:
    """A fault in an article, with its severity and what to do about it.

    For example: the identifier printed in reference 27 is cut off.

    `code` and `severity` are ids of `vocabulary/findings.toml`, `article` is a slug; the other
    fields are as in `Fault`. A finding on a citation is about one sentence and, if it names a
    work, about this work only; its statements are those that the sentence makes.
    """

    code: str
    severity: str
    article: str
    number: int
    source: str
    statements: tuple[str, ...]
    place: Place | None
    explanation: str
    remedy: str
    passage: Passage | None = None

    @property
    def statement(self) -> str:
        """The id of the first statement, or nothing."""
        return self.statements[0] if self.statements else ""


def make_finding(fault: Fault, article: str, kind: FindingType) -> Finding:
    """Return a fault as a finding of an article, with the severity and remedy of its type."""
    return Finding(
        code=fault.code,
        severity=kind.severity,
        article=article,
        number=fault.number,
        source=fault.source,
        statements=fault.statements,
        place=fault.place,
        explanation=" ".join((fault.explanation, *fault.reasons)),
        remedy=kind.remedy,
        passage=fault.passage,
    )
