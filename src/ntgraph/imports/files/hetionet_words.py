"""The edges of Hetionet in words: what each abbreviation of a kind of edge stands for.

Hetionet calls a kind of edge a metaedge and abbreviates it by the kinds of its ends and the first
letter of its verb: `GpBP` is *Gene – participates – Biological Process*, and `Gr>G`, with an
arrow, leads from one gene to another. Source: the table of metaedges of Hetionet v1.0,
github.com/hetio/hetionet (CC0), doi:10.7554/eLife.26726.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ntgraph.imports.files.import_notes import show_names

# Between the kind of a node and its identifier, as in `Gene::9021`.
BETWEEN = "::"
FORWARD, BACKWARD, BOTH = "forward", "backward", "both"
KINDS: Mapping[str, str] = {
    "A": "Anatomy", "BP": "Biological Process", "C": "Compound", "CC": "Cellular Component",
    "D": "Disease", "G": "Gene", "MF": "Molecular Function", "PC": "Pharmacologic Class",
    "PW": "Pathway", "S": "Symptom", "SE": "Side Effect",
}  # fmt: skip
VERBS: Mapping[str, str] = {
    "AdG": "downregulates", "AeG": "expresses", "AuG": "upregulates", "CbG": "binds",
    "CcSE": "causes", "CdG": "downregulates", "CpD": "palliates", "CrC": "resembles",
    "CtD": "treats", "CuG": "upregulates", "DaG": "associates", "DdG": "downregulates",
    "DlA": "localizes", "DpS": "presents", "DrD": "resembles", "DuG": "upregulates",
    "GcG": "covaries", "GiG": "interacts", "GpBP": "participates", "GpCC": "participates",
    "GpMF": "participates", "GpPW": "participates", "Gr>G": "regulates", "PCiC": "includes",
}  # fmt: skip
# The verbs that need another word before their object.
PHRASES: Mapping[str, str] = {
    "associates": "is associated with", "covaries": "covaries with",
    "interacts": "interacts with", "localizes": "localizes to",
    "participates": "participates in",
}  # fmt: skip
SIDES_NOTE = (
    "edges between two kinds of things lead from the kind that Hetionet names first; those "
    "between things of one kind have no direction, but for 'regulates'"
)


@dataclass(frozen=True, slots=True)
class Metaedge:
    """A kind of edge: the kinds of its ends, its verb, and whether it has a direction.

    Hetionet calls an edge undirected where it can be walked both ways. In words, an edge between
    two kinds of things has a direction all the same: a compound causes a side effect.
    """

    source: str
    verb: str
    target: str
    has_arrow: bool = False

    @property
    def words(self) -> str:
        """The relation in words."""
        return PHRASES.get(self.verb, self.verb)

    @property
    def is_directed(self) -> bool:
        """Whether its words hold in one direction only."""
        return self.has_arrow or self.source != self.target


def split_metaedge(abbreviation: str) -> tuple[str, str, str, bool]:
    """Return the abbreviations of source, verb and target, and whether there is an arrow.

    >>> split_metaedge("GpBP"), split_metaedge("Gr>G")
    (('G', 'p', 'BP', False), ('G', 'r', 'G', True))
    """
    at = next((at for at, letter in enumerate(abbreviation) if letter.islower()), -1)
    source, verb, target = abbreviation[:at], abbreviation[at], abbreviation[at + 1 :]
    return source, verb, target.removeprefix(">"), target.startswith(">")


def make_metaedge(abbreviation: str, verb: str) -> Metaedge:
    """Return the kind of edge of an abbreviation."""
    source, _, target, has_arrow = split_metaedge(abbreviation)
    return Metaedge(KINDS[source], verb, KINDS[target], has_arrow)


METAEDGES: Mapping[str, Metaedge] = {
    abbreviation: make_metaedge(abbreviation, verb) for abbreviation, verb in VERBS.items()
}


def describe_unknown(names: Collection[str]) -> list[str]:
    """Return the note on metaedges that are kept as they are; none where there are none."""
    if not names:
        return []
    return [f"metaedges that are not Hetionet's stay as they are: {show_names(names)}"]


def kind_of(id: str) -> str:
    """Return the kind of a node that its id names; empty where it names none.

    >>> kind_of("Biological Process::GO:0071357"), kind_of("GO:0071357")
    ('Biological Process', '')
    """
    kind, between, _ = id.partition(BETWEEN)
    return kind if between else ""
