"""What every importer reads out of a maker's files, and how it words species and works."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from ntgraph.imports.databases.known_facts import TARGET, World
from ntgraph.imports.databases.maker_file import MakerFile
from ntgraph.imports.databases.substance_matches import Resolution
from ntgraph.imports.databases.target_findings import Finding
from ntgraph.imports.databases.target_list import TargetList
from ntgraph.records import Node

PUBMED = re.compile(r"\d{1,8}")
SPECIES_WORDS = re.compile(r"[a-z]+( [a-z]+)*")
# The makers print Latin names, too; these are the animals of the laboratory.
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
class Harvest:
    """All that was read of a maker: findings, targets, what was found, what was left."""

    findings: list[Finding]
    targets: TargetList
    resolution: Resolution
    files: list[MakerFile]
    rows: Counter[str] = field(default_factory=Counter)
    unnamed_words: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)

    def can_say(self, predicate: str, node: Node, world: World) -> bool:
        """Return whether a node may do this to a target; where not, count the row as skipped."""
        if world.allows(predicate, node.node_type, TARGET):
            return True
        self.skipped[f"{predicate!r} does not take a {node.node_type}"] += 1
        return False


def species_name(printed: str) -> str:
    """Give a species in plain small letters; nothing where the maker says none.

    >>> species_name("Guinea pig"), species_name("Homo sapiens"), species_name("Unknown")
    ('guinea pig', 'human', '')
    """
    folded = " ".join(printed.casefold().split())
    plain = PLAIN_NAMES.get(folded, folded)
    if plain in ("none", "unknown") or not SPECIES_WORDS.fullmatch(plain):
        return ""
    return plain


def works(cell: str) -> tuple[int, ...]:
    """Give the PubMed numbers of a cell, whatever stands between them.

    >>> works("11489465|8818349"), works("PMID 0, none")
    ((11489465, 8818349), ())
    """
    return tuple(number for each in PUBMED.findall(cell) if (number := int(each)))
