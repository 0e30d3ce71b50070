"""Which fixed words of a page fit what it shows: a graph file may be about anything."""

from __future__ import annotations

from ntgraph.display import DisplayGraph
from ntgraph.display.overview import list_colorings

SEARCHED = ("Drug", "DrugClass", "Neurotransmitter", "Effect")
# The same as in the matrix of the page's script.
ROW_TYPES = ("Drug", "DrugClass", "Toxin")
COLUMN_TYPES = ("Neurotransmitter", "Hormone")


def name_search(display: DisplayGraph) -> str:
    """Return the label of the field for searching."""
    types = {shown.id for shown in display.types}
    return "Find a drug, messenger or effect" if types & {*SEARCHED} else "Find a thing"


def name_silent_columns(display: DisplayGraph) -> str:
    """Return the class names that hide columns of the table in which all cells say nothing."""
    colorings = {by for by, _ in list_colorings(display.verdicts, display.citing)}
    hedged = any(each.hedge for said in display.statements for each in said.evidence)
    found = {"wording": hedged, "works": "cited" in colorings, "verdicts": "verdict" in colorings}
    return " ".join(f"no-{name}" for name, is_said in found.items() if not is_said)


def has_matrix(display: DisplayGraph) -> bool:
    """Return whether there are rows and columns for a matrix of drugs and messengers."""
    types = {shown.id for shown in display.types}
    return bool(types & {*ROW_TYPES} and types & {*COLUMN_TYPES})
