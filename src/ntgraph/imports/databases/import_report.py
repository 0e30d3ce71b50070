"""What an import did with everything it read: counted, named, nothing dropped silently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ntgraph.imports.databases.curated_precedence import Outdone
from ntgraph.imports.databases.substance_matches import Match, Resolution
from ntgraph.records import Node


@dataclass(slots=True)
class ImportReport:
    """The counts and lists of one import; `as_dict` gives all of it for JSON."""

    collection: str
    folder: str = ""
    files: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    predicates: dict[str, int] = field(default_factory=dict)
    resolved: list[dict[str, Any]] = field(default_factory=list)
    without_rows: list[str] = field(default_factory=list)
    unresolved: list[str] = field(default_factory=list)
    ambiguous: list[dict[str, Any]] = field(default_factory=list)
    near: list[dict[str, Any]] = field(default_factory=list)
    unnamed_words: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    outdone: list[dict[str, str]] = field(default_factory=list)
    both_ways: list[str] = field(default_factory=list)

    def tell_resolution(self, resolution: Resolution, rows: Mapping[str, int]) -> None:
        """Tell which nodes were found, by what, and how many rows each had."""
        for id, match in sorted(resolution.resolved.items()):
            entry = match.entries[0]
            told = {"node": id, "label": match.node.label, "entry": entry.key}
            self.resolved.append(
                {**told, "name": entry.name, "by": match.by, "rows": rows.get(id, 0)}
            )
            if not rows.get(id):
                self.without_rows.append(match.node.label)
        self.unresolved = [node.label for node in resolution.unresolved]
        self.ambiguous = [tell_match(match) for match in resolution.ambiguous]
        self.near = [tell_match(match) for match in resolution.near]

    def tell_outdone(self, outdone: Iterable[Outdone], labels: Mapping[str, str]) -> None:
        """Tell what hand-curated facts replaced."""
        for each in outdone:
            self.outdone.append(
                {
                    "subject": labels.get(each.subject, each.subject),
                    "predicate": each.predicate,
                    "object": labels.get(each.object, each.object),
                    "curated": each.curated,
                }
            )

    def as_dict(self) -> dict[str, Any]:
        """Give everything as plain lists and mappings, counters sorted by name."""
        return {
            "collection": self.collection,
            "folder": self.folder,
            "files": self.files,
            "counts": self.counts,
            "predicates": self.predicates,
            "resolved": self.resolved,
            "without_rows": self.without_rows,
            "unresolved": self.unresolved,
            "ambiguous": self.ambiguous,
            "near": self.near,
            "unnamed_words": dict(sorted(self.unnamed_words.items())),
            "skipped": dict(sorted(self.skipped.items())),
            "outdone": self.outdone,
            "both_ways": self.both_ways,
        }


def tell_match(match: Match) -> dict[str, Any]:
    """Tell a node and the entries it could be."""
    entries = [f"{entry.name} ({entry.key})" for entry in match.entries]
    return {"node": match.node.id, "label": match.node.label, "by": match.by, "entries": entries}


def labels_of(*groups: Iterable[Node]) -> dict[str, str]:
    """Give labels by id."""
    return {node.id: node.label for nodes in groups for node in nodes}
