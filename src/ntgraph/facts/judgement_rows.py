"""Read rows of judgements into records: assessments, stances, safety notes."""

from __future__ import annotations

from typing import Any

from ntgraph.facts.cell_reader import Cells
from ntgraph.facts.table_columns import IDENTITY
from ntgraph.records import Assessment, SafetyNote, Stance
from ntgraph.records.identifiers import statement_id
from ntgraph.records.vocabulary import ARTICLE_LAYER

# Tables about statements begin with the cells that identify one.
IDENTITY_CELLS, OWN_CELLS = slice(len(IDENTITY)), slice(len(IDENTITY), None)


def read_identity(cells: Cells, layer: str) -> dict[str, Any]:
    """Read the six cells that identify a statement, and return them together with its layer.

    They are the first cells of every table about statements.
    """
    subject, level, predicate, target, negated, qualifiers = cells.row[IDENTITY_CELLS]
    return {
        "layer": layer,
        "subject": subject,
        "subject_level": level,
        "predicate": predicate,
        "object": target,
        "negated": cells.flag("negated") if negated else False,
        "qualifiers": cells.pairs("qualifiers") if qualifiers else (),
    }


# By identity cells: the ids of the statements of one article.
StatementIds = dict[tuple[str, ...], str]


def read_statement_id(cells: Cells, named: tuple[str, ...], ids: StatementIds) -> str:
    """Return the id of the statement that a row is about, and keep it.

    Two tables repeat the identity cells of the statements; to hash them takes most of the time
    in which a row of those tables is read.

    Args:
        cells: the row.
        named: its six identity cells.
        ids: grows.
    """
    known = ids.get(named)
    *_, negated, qualifiers = named
    if known is not None and not qualifiers and negated in ("", "true"):
        return known
    # Read again where a cell may be wrong, because it is reported in each table.
    found = ids[named] = statement_id(**read_identity(cells, ARTICLE_LAYER))
    return found


def read_assessment(cells: Cells, ids: StatementIds) -> Assessment:
    """Read a row of assessments.tsv."""
    row = cells.row
    verdict, reason, sources, basis, assessed_on, safety_notes, note = row[OWN_CELLS]
    return Assessment(
        statement=read_statement_id(cells, row[IDENTITY_CELLS], ids),
        verdict=verdict,
        reason=reason,
        sources=cells.split("sources", sources),
        basis=basis,
        assessed_on=assessed_on,
        safety_notes=cells.split("safety_notes", safety_notes),
        note=note,
        place=cells.place,
    )


def read_stance(cells: Cells, ids: StatementIds) -> Stance:
    """Read a row of stances.tsv."""
    row = cells.row
    source, stance, reason, basis, assessed_on, note = row[OWN_CELLS]
    return Stance(
        statement=read_statement_id(cells, row[IDENTITY_CELLS], ids),
        source=source,
        stance=stance,
        reason=reason,
        basis=basis,
        assessed_on=assessed_on,
        note=note,
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
