"""Read rows of judgements into records: assessments, stances, safety notes."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from ntgraph.facts.cell_reader import Cells
from ntgraph.facts.table_columns import IDENTITY
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


# By identity cells: the ids of the statements of one article.
StatementIds = dict[tuple[str, ...], str]
find_cells = itemgetter(*IDENTITY)


def read_statement_id(cells: Cells, ids: StatementIds) -> str:
    """Return the id of the statement that a row is about, and keep it.

    Two tables repeat the identity cells of the statements; to hash them takes most of the time
    in which a row of those tables is read.
    """
    known = ids.get(find_cells(cells))
    if known is not None and not cells["qualifiers"] and cells["negated"] in ("", "true"):
        return known
    # Read again where a cell may be wrong, because it is reported in each table.
    found = ids[find_cells(cells)] = statement_id(**read_identity(cells, ARTICLE_LAYER))
    return found


def read_assessment(cells: Cells, ids: StatementIds) -> Assessment:
    """Read a row of assessments.tsv."""
    return Assessment(
        statement=read_statement_id(cells, ids),
        verdict=cells["verdict"],
        reason=cells["reason"],
        sources=cells.listed("sources"),
        basis=cells["basis"],
        assessed_on=cells["assessed_on"],
        safety_notes=cells.listed("safety_notes"),
        note=cells["note"],
        place=cells.place,
    )


def read_stance(cells: Cells, ids: StatementIds) -> Stance:
    """Read a row of stances.tsv."""
    return Stance(
        statement=read_statement_id(cells, ids),
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
        sources=cells.listed("sources"),
        basis=cells["basis"],
        checked_on=cells["checked_on"],
        note=cells["note"],
        place=cells.place,
    )
