"""The lines of the report: what was found about one reference, and what may be done."""

from __future__ import annotations

from ntgraph.errors import Place
from ntgraph.records.frozen_record import frozen_record

# From what has to be looked at to what is only told.
FINDING, SUGGESTION, FAILED, INFORMATION = "finding", "suggestion", "failed", "information"
LEVELS = (FINDING, SUGGESTION, FAILED, INFORMATION)


@frozen_record
class LookupLine:
    """One line about a work: its kind, a sentence, and what may be done.

    `article` and `number` are those of the printed reference, empty and 0 for a work that no
    article prints. `service` and `day` say who told it and when; they are empty for what the
    tables themselves tell. `suggested` is an identifier that may be recorded by a person.
    """

    article: str
    number: int
    source: str
    level: str
    code: str
    message: str
    suggested: str = ""
    service: str = ""
    day: str = ""
    place: Place | None = None
