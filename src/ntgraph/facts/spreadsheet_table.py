"""The table of statements for spreadsheets: its columns, and how its cells are made safe.

Used by the exports that write tables, and by the import that reads such a CSV file again.
"""

from __future__ import annotations

import re

# An older file of ours has only these.
MARKS = (
    "id", "sentence", "subject", "subject_label", "subject_level", "predicate", "object",
    "object_label", "negated", "sign", "qualifiers", "layer", "verdict", "verdict_reason",
    "verdict_basis", "verdict_sources", "stances", "citation_state", "comparison",
    "contested_by", "safety_notes", "source", "section", "block", "start", "end",
    "span_sha256", "hedge", "passage_kind", "cites", "cited_sources", "species", "locator",
    "affinity", "literature", "basis", "license",
)  # fmt: skip
# `records` holds as JSON what all other columns leave out of ends, works and judgments.
COLUMNS = (
    *MARKS, "article", "collection", "note", "subject_type", "object_type", "records",
)  # fmt: skip
# Filled only by evidence from graph files; their other attributes have columns after it.
PASSAGE = "passage"

# Characters of Unicode's category Cf, which show nothing.
INVISIBLE = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
# What comes before a formula that a spreadsheet would run; source: OWASP, CSV Injection. With
# another separator set, it cuts our cells and begins new ones; it reads full-width signs as
# plain ones, and skips blanks. `page/js/table/table_as_csv.js` has the same.
FORMULA = rf"""(?=[\s{INVISIBLE}"']*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r])"""
CUT = r"(^|[;\t\r\n])"
STARTS = re.compile(rf"{CUT}{FORMULA}|^(?='*\n)")
GUARDED = re.compile(rf"{CUT}'{FORMULA}|^'(?='*\n)")


def guard_cell(cell: str) -> str:
    """Return a cell with an apostrophe before all that a spreadsheet would run as a formula.

    >>> guard_cell("=1+1"), guard_cell("dopamine"), guard_cell("dose; =1")
    ("'=1+1", 'dopamine', "dose;' =1")
    """
    return STARTS.sub(lambda found: f"{found[1] or ''}'", cell)


def unguard_cell(cell: str) -> str:
    """Return a cell without the apostrophes that `guard_cell` put into it.

    >>> unguard_cell("'=1+1"), unguard_cell("'s mood")
    ('=1+1', "'s mood")
    """
    return GUARDED.sub(lambda found: found[1] or "", cell)
