"""The report of an import: what was read, matched, kept and left out, with counts."""

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
    """The counts and lists of one import; `as_dict` returns all of it for JSON."""

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
        """Add which nodes were matched, by what, and how many rows each had."""
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
        """Add the readings that were left out in favor of hand-curated facts."""
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
        """Return everything as plain lists and dicts, with the counters sorted by name."""
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
    """Return a node and the entries it could be, as plain values."""
    entries = [f"{entry.name} ({entry.key})" for entry in match.entries]
    return {"node": match.node.id, "label": match.node.label, "by": match.by, "entries": entries}


def labels_of(*groups: Iterable[Node]) -> dict[str, str]:
    """Return the labels of some nodes by id."""
    return {node.id: node.label for nodes in groups for node in nodes}
