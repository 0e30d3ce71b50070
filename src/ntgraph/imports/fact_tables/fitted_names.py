"""What the words of a file are called in its tables, each by a name of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ntgraph.checks.text_lengths import LONGEST_LABEL
from ntgraph.imports.files.clean_text import Renaming, clean, clean_item
from ntgraph.imports.files.edge_claims import BIOLINK
from ntgraph.records.vocabulary import SOURCE_TYPE

LONGEST_PREDICATE_ID = 60


@dataclass
class TableNames:
    """Names that the tables allow: no two things that differ in the file share one."""

    _types: Renaming = field(default_factory=lambda: Renaming("thing"))
    _labels: Renaming = field(default_factory=lambda: Renaming("thing"))
    _predicates: Renaming = field(default_factory=lambda: Renaming("relation"))
    _keys: Renaming = field(default_factory=lambda: Renaming("condition"))
    _values: dict[str, Renaming] = field(default_factory=dict)

    def of_type(self, id: str) -> str:
        """Name a node type."""
        return id if id == SOURCE_TYPE else self._types.find(id, clean(id, LONGEST_LABEL))

    def of_predicate(self, id: str) -> str:
        """Name a predicate: small words joined by `_`."""
        name = re.sub(r"[^a-z0-9]+", "_", id.removeprefix(BIOLINK).casefold())[
            :LONGEST_PREDICATE_ID
        ]
        return self._predicates.find(id, name.strip("_").lstrip("0123456789_"), "_")

    def of_qualifier(self, key: str) -> str:
        """Name a qualifier."""
        return self._keys.find(key, clean_item(key).replace("=", "-"))

    def of_value(self, key: str, value: str) -> str:
        """Name the value of a qualifier."""
        return self._values.setdefault(key, Renaming("yes")).find(value, clean_item(value))

    def of_node(self, id: str, label: str) -> str:
        """Name a node; labels that differ in the case of letters only count as the same."""
        room = LONGEST_LABEL - len(" 1000000")
        wanted = clean(label, room) or clean_item(id)[:room]
        folded = wanted.casefold()
        return wanted + self._labels.find(id, folded)[len(folded) :]
