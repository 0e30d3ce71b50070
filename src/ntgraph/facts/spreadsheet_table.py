"""The table of statements for spreadsheets: its columns, and how its cells are made safe.

Used by the exports that write tables, and by the import that reads such a CSV file again.
"""

from __future__ import annotations

COLUMNS = (
    "id", "sentence", "subject", "subject_label", "subject_level", "predicate", "object",
    "object_label", "negated", "sign", "qualifiers", "layer", "verdict", "verdict_reason",
    "verdict_basis", "verdict_sources", "stances", "citation_state", "comparison",
    "contested_by", "safety_notes", "source", "section", "block", "start", "end",
    "span_sha256", "hedge", "passage_kind", "cites", "cited_sources", "species", "locator",
    "affinity", "literature", "basis", "license",
)  # fmt: skip

# Spreadsheets run a cell that begins so as a formula; source: OWASP, CSV Injection.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def guard_cell(cell: str) -> str:
    """Return a cell with an apostrophe before it if a spreadsheet would run it as a formula.

    >>> guard_cell("=1+1"), guard_cell("dopamine")
    ("'=1+1", 'dopamine')
    """
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def unguard_cell(cell: str) -> str:
    """Return a cell without the apostrophe that `guard_cell` put before it.

    >>> unguard_cell("'=1+1"), unguard_cell("'s mood")
    ('=1+1', "'s mood")
    """
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS) else cell
