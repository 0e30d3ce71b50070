"""Judgements by curators: verdicts on statements, stances of cited works, safety notes."""

from __future__ import annotations

from dataclasses import field

from ntgraph.errors import Place
from ntgraph.records.frozen_record import frozen_record

NOT_ASSESSED = "not_assessed"


@frozen_record
class Assessment:
    """What science says about one statement: a verdict with its reason, sources and basis.

    For example: verdict `supported`, because a review that was read describes the mechanism.

    `basis` is `verified` if the curator read what the verdict rests on, and `recalled` if it is
    general knowledge that nobody looked up. `safety_notes` are the ids of the corrections that
    must be shown wherever the statement is shown.
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


@frozen_record
class Stance:
    """Whether one cited work supports one statement, and the reason for this judgement.

    For example: `not_checked`, because only the title of the work was read.
    """

    statement: str
    source: str
    stance: str
    reason: str
    basis: str = ""
    assessed_on: str = ""
    note: str = ""
    place: Place | None = field(default=None, compare=False)


@frozen_record
class SafetyNote:
    """A correction shown with every statement that could lead a reader to harm.

    For example: noradrenaline is not a remedy for an overdose; call the emergency number.
    """

    id: str
    text: str
    sources: tuple[str, ...]
    basis: str
    checked_on: str
    note: str = ""
    place: Place | None = field(default=None, compare=False)
