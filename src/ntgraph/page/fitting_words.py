"""Which fixed words of a page fit what it shows: a graph file may be about anything."""

from __future__ import annotations

import re

from ntgraph.display import DisplayGraph
from ntgraph.display.disclaimers import EDUCATION, FILE

SEARCHED = ("Drug", "DrugClass", "Neurotransmitter", "Effect")
# The same as in the matrix of the page's script.
ROW_TYPES = ("Drug", "DrugClass", "Toxin")
COLUMN_TYPES = ("Neurotransmitter", "Hormone")
# A warning too many harms nobody, so the words of types and sentences are matched loosely.
HEALTH = re.compile(
    r"drug|medic|pharma|chemic|molecul|substance|compound|toxin|poison|transmitter|hormone|"
    r"effect|target|condition|disease|disorder|symptom|phenotyp|therap|treat|dose|dosage|cure|"
    r"heal|patient|clinic|brain|factor",
    re.IGNORECASE,
)
SUBSTANCE_IDS = re.compile(
    r"(CHEBI|DRUGBANK|RXCUI|RXNORM|ATC|PUBCHEM|CHEMBL|MESH|MONDO|HP|UNII)", re.IGNORECASE
)


def is_about_health(display: DisplayGraph) -> bool:
    """Return whether a page needs the warning about medicines.

    It goes without only if nobody judged anything on it, and no type, sentence or identifier
    has to do with substances or illness.
    """
    words = [*(t.id for t in display.types), *(t.label for t in display.types)]
    words += [each.sentence for each in display.statements]
    return (
        not display.statements
        or any(each.gauges.reason for each in display.statements)
        or any(HEALTH.search(word) for word in words)
        or any(SUBSTANCE_IDS.match(each.text) for n in display.nodes for each in n.identifiers)
    )


def pick_disclaimer(display: DisplayGraph) -> str:
    """Return the sentence on what a page is good for."""
    return EDUCATION if is_about_health(display) else FILE


def name_search(display: DisplayGraph) -> str:
    """Return the label of the field for searching."""
    types = {shown.id for shown in display.types}
    return "Find a drug, messenger or effect" if types & {*SEARCHED} else "Find a thing"


def has_matrix(display: DisplayGraph) -> bool:
    """Return whether there are rows and columns for a matrix of drugs and messengers."""
    types = {shown.id for shown in display.types}
    return bool(types & {*ROW_TYPES} and types & {*COLUMN_TYPES})
