"""Read rows of judgements into records: assessments, stances, safety notes."""

from __future__ import annotations

from typing import Any

from ntgraph.facts.cell_reader import Cells
from ntgraph.records import Assessment, SafetyNote, Stance
from ntgraph.records.identifiers import statement_id
from ntgraph.records.vocabulary import ARTICLE_LAYER


def read_identity(cells: Cells, layer: str) -> dict[str, Any]:
    """Read the six cells that identify a statement, and return them together with its layer."""
    return {
        "layer": layer,
        "subject": cells["subject"],
        "subject_level": cells["subject_level"],
        "predicate": cells["predicate"],
        "object": cells["object"],
        "negated": cells.flag("negated"),
        "qualifiers": cells.pairs("qualifiers"),
    }


def read_assessment(cells: Cells) -> Assessment:
    """Read a row of assessments.tsv."""
    return Assessment(
        statement=statement_id(**read_identity(cells, ARTICLE_LAYER)),
        verdict=cells["verdict"],
        reason=cells["reason"],
        sources=cells.items("sources"),
        basis=cells["basis"],
        assessed_on=cells["assessed_on"],
        safety_notes=cells.items("safety_notes"),
        note=cells["note"],
        place=cells.place,
    )


def read_stance(cells: Cells) -> Stance:
    """Read a row of stances.tsv."""
    return Stance(
        statement=statement_id(**read_identity(cells, ARTICLE_LAYER)),
        source=cells["source"],
        stance=cells["stance"],
        reason=cells["reason"],
        basis=cells["basis"],
        assessed_on=cells["assessed_on"],
        note=cells["note"],
        place=cells.place,
    )


def read_safety_note(cells: Cells) -> SafetyNote:
    """Read a row of safety_notes.tsv."""
    return SafetyNote(
        id=cells["id"],
        text=cells["text"],
        sources=cells.items("sources"),
        basis=cells["basis"],
        checked_on=cells["checked_on"],
        note=cells["note"],
        place=cells.place,
    )
