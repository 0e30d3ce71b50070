"""Find the names that types, predicates, qualifiers and nodes of a file get in its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ntgraph.checks.length_limits import LONGEST_LABEL
from ntgraph.imports.files.clean_text import Renaming, clean_cell, clean_list_item
from ntgraph.imports.files.edge_claims import BIOLINK
from ntgraph.records.vocabulary import SOURCE_TYPE

LONGEST_PREDICATE_ID = 60


@dataclass
class TableNames:
    """Names that the tables allow; two things that differ in the file never share one."""

    _types: Renaming = field(default_factory=lambda: Renaming("thing"))
    _labels: Renaming = field(default_factory=lambda: Renaming("thing"))
    _predicates: Renaming = field(default_factory=lambda: Renaming("relation"))
    _keys: Renaming = field(default_factory=lambda: Renaming("condition"))
    _values: dict[str, Renaming] = field(default_factory=dict)

    def of_type(self, id: str) -> str:
        """Return the id of a node type in the tables."""
        return id if id == SOURCE_TYPE else self._types.find(id, clean_cell(id, LONGEST_LABEL))

    def of_predicate(self, id: str) -> str:
        """Return the id of a predicate in the tables: words in small letters, joined by `_`."""
        name = re.sub(r"[^a-z0-9]+", "_", id.removeprefix(BIOLINK).casefold())[
            :LONGEST_PREDICATE_ID
        ]
        return self._predicates.find(id, name.strip("_").lstrip("0123456789_"), "_")

    def of_qualifier(self, key: str) -> str:
        """Return the id of a qualifier in the tables."""
        return self._keys.find(key, clean_list_item(key).replace("=", "-"))

    def of_value(self, key: str, value: str) -> str:
        """Return the value of a qualifier in the tables."""
        return self._values.setdefault(key, Renaming("yes")).find(value, clean_list_item(value))

    def of_node(self, id: str, label: str) -> str:
        """Return the label of a node; two labels must differ in more than the case of letters."""
        room = LONGEST_LABEL - len(" 1000000")
        wanted = clean_cell(label, room) or clean_list_item(id)[:room]
        folded = wanted.casefold()
        return wanted + self._labels.find(id, folded)[len(folded) :]
