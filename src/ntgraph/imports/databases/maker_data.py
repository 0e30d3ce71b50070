"""What the reader of a database returns, and how species and cited works are read."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from ntgraph.checks.collection_rules import SPECIES
from ntgraph.imports.databases.known_facts import KnownFacts
from ntgraph.imports.databases.maker_file import MakerFile
from ntgraph.imports.databases.substance_matches import Resolution
from ntgraph.imports.databases.target_list import TargetList
from ntgraph.imports.databases.target_readings import TargetReading
from ntgraph.records import Node
from ntgraph.records.vocabulary import TARGET_TYPE

PUBMED = re.compile(r"\d{1,8}")
# Databases also print Latin names; these are the species of laboratories.
PLAIN_NAMES = {
    "homo sapiens": "human",
    "rattus norvegicus": "rat",
    "mus musculus": "mouse",
    "cavia porcellus": "guinea pig",
    "bos taurus": "bovine",
    "sus scrofa": "pig",
    "oryctolagus cuniculus": "rabbit",
    "canis familiaris": "dog",
    "canis lupus familiaris": "dog",
}


@dataclass(slots=True)
class MakerData:
    """Everything read from a database's files.

    `rows` counts the rows about each node, by its id; `unnamed_words` the words that no rule
    covers; `skipped` the rows left out, by reason.
    """

    readings: list[TargetReading]
    targets: TargetList
    resolution: Resolution
    files: list[MakerFile]
    rows: Counter[str] = field(default_factory=Counter)
    unnamed_words: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)

    def can_say(self, predicate: str, node: Node, world: KnownFacts) -> bool:
        """Return whether a node may do this to a target; where not, count the row as skipped."""
        if world.allows(predicate, node.node_type, TARGET_TYPE):
            return True
        self.skipped[f"{predicate!r} does not take a {node.node_type}"] += 1
        return False


def species_name(printed: str) -> str:
    """Return a species in small letters, by its English name; empty where none is printed.

    >>> species_name("Guinea pig"), species_name("Homo sapiens"), species_name("Unknown")
    ('guinea pig', 'human', '')
    """
    folded = " ".join(printed.casefold().split())
    plain = PLAIN_NAMES.get(folded, folded)
    if plain in ("none", "unknown") or not SPECIES.fullmatch(plain):
        return ""
    return plain


def pubmed_numbers(cell: str) -> tuple[int, ...]:
    """Return the PubMed numbers in a cell, with any text between them.

    >>> pubmed_numbers("11489465|8818349"), pubmed_numbers("PMID 0, none")
    ((11489465, 8818349), ())
    """
    return tuple(number for each in PUBMED.findall(cell) if (number := int(each)))
