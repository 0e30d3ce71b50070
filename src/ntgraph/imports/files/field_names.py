"""The attribute names that files use for each of our fields: ours, KGX's and other usual ones.

Every reader of `imports.files` looks attributes up here; to recognize a further column name,
add it to `NODE_FIELDS` or `EDGE_FIELDS`.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ntgraph.errors import UnknownTermError
from ntgraph.imports.files.import_size_limits import LARGEST_NUMBER, MOST_SUGGESTED_FROM
from ntgraph.imports.values_as_text import plain_text

# Column pairs for both ends of an edge. `subject` and `object` come first, since a table that
# has them (ours, KGX's) may name a work in `source`.
ENDS = (("subject", "object"), ("source", "target"), ("from", "to"))

NODE_FIELDS: Mapping[str, tuple[str, ...]] = {
    "label": ("label", "name"),
    "lay_label": ("lay_label",),
    "type": ("node_type", "type", "category"),
    "subtype": ("subtype",),
    "definition": ("definition", "description"),
    "synonyms": ("synonyms", "synonym"),
    "identifiers": ("identifiers", "same_as", "equivalent_identifiers"),
    "near_identifiers": ("near_identifiers", "xref"),
}
WORK_FIELDS = (
    "title", "year", "publication_type", "species", "license", "reading", "url",
)  # fmt: skip
EDGE_FIELDS: Mapping[str, tuple[str, ...]] = {
    "predicate": ("predicate", "relation", "label"),
    "sign": ("sign",),
    "negated": ("negated",),
    "level": ("subject_level",),
    "qualifiers": ("qualifiers",),
    "layer": ("layer",),
    "says": ("sources",),
    "evidence": ("cited_sources", "publications", "evidence"),
    "origin": ("primary_knowledge_source",),
    "hedge": ("hedges", "hedge"),
    "kind": ("passage_kinds", "passage_kind"),
    "verdict": ("verdict",),
    "reason": ("verdict_reason",),
    "basis": ("verdict_basis",),
    "grounds": ("verdict_sources",),
    "stances": ("stances",),
    "safety_notes": ("safety_notes",),
    "species": ("species",),
    "locator": ("locator",),
    "affinity": ("affinity",),
    "literature": ("literature",),
    "row_basis": ("basis",),
    "license": ("license",),
    "sentence": ("sentence",),
    "id": ("id",),
}
# Attributes of our own exports that are computed again, so that not reading them loses nothing.
DERIVED = frozenset({
    "citation_state", "comparison", "contested_by", "evidence_count", "subject_label",
    "object_label", "subject_type", "object_type", "subject_synonyms", "object_synonyms",
    "cites", "edge_id", "key", "statement", "role", "numbers", "span_sha256", "networkx_key",
})  # fmt: skip
# Attributes without a field of their own; their text is kept in the note of the evidence.
TOLD = (
    "knowledge_level", "agent_type", "aggregator_knowledge_source", "provided_by",
    "supporting_text", "has_evidence", "section", "block", "start", "end", "note",
)  # fmt: skip
# Read by fixed names, which no mapping can change.
BESIDE = ("source", "titles", "assessed_on", "hedged")
# Biolink has a column for each qualifier; source: biolink.github.io/biolink-model.
QUALIFIER_ENDING = "_qualifier"
QUALIFIER_COLUMNS = ("qualified_predicate",)

# The readers of each format look for these and report them where they are missing.
READERS_OWN = ("source", "target", "id")
FIELDS = tuple(dict.fromkeys((*NODE_FIELDS, *EDGE_FIELDS)))
MAPPED = ("title", "source", "target", *FIELDS)
KNOWN = {
    name
    for names in (*NODE_FIELDS.values(), *EDGE_FIELDS.values(), *ENDS, WORK_FIELDS, TOLD)
    for name in names
} | DERIVED  # fmt: skip


def canonical(name: str) -> str:
    """Return a column name in small letters if it is then one we know, else unchanged.

    >>> canonical("Source"), canonical("Weight")
    ('source', 'Weight')
    """
    folded = name.casefold()
    return folded if folded in KNOWN else name


@dataclass(slots=True)
class Fields:
    """Reads attributes by field, and records in `unread` the attributes that no field reads.

    `mapping` has the file's own names for fields, where they are not the usual ones.

    Raises:
        UnknownTermError: the mapping names a field that there is not.
    """

    mapping: Mapping[str, str]
    unread: set[str] = field(default_factory=set)
    _seen: set[str] = field(default_factory=set)
    _read: dict[bool, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in sorted(self.mapping):
            if name not in MAPPED:
                raise UnknownTermError("field", name, MAPPED)
        for is_edge, known in ((True, EDGE_FIELDS), (False, NODE_FIELDS)):
            self._read[is_edge] = {name for names in known.values() for name in names}
            self._read[is_edge] |= {"id", *self.mapping.values()}
        self._read[True] |= {*DERIVED, *TOLD, *BESIDE}
        self._read[False] |= {*WORK_FIELDS}

    def of_node(self, data: Mapping[str, Any], name: str) -> Any:
        """Return the value of a field of a node; None where the node has no such attribute."""
        return self._pick(data, name, NODE_FIELDS)

    def of_edge(self, data: Mapping[str, Any], name: str) -> Any:
        """Return the value of a field of an edge; None where the edge has no such attribute."""
        return self._pick(data, name, EDGE_FIELDS)

    def _pick(
        self, data: Mapping[str, Any], name: str, known: Mapping[str, tuple[str, ...]]
    ) -> Any:
        names = (self.mapping[name],) if name in self.mapping else known[name]
        return next((data[each] for each in names if each in data), None)

    def note_unread(self, data: Mapping[str, Any], *, is_edge: bool) -> None:
        """Record which attributes of a node or edge no field reads."""
        self._seen |= data.keys()
        for name in data.keys() - self._read[is_edge]:
            if not (is_edge and is_qualifier(name)):
                self.unread.add(name)

    def require_mapped(self) -> None:
        """Check that every attribute named by the mapping occurs in the file.

        Raises:
            UnknownTermError: an attribute does not occur; the message suggests others.
        """
        for name, attribute in sorted(self.mapping.items()):
            if name not in READERS_OWN and attribute not in self._seen:
                raise UnknownTermError(
                    "attribute", attribute, sorted(self._seen)[:MOST_SUGGESTED_FROM]
                )


def is_qualifier(name: str) -> bool:
    """Return whether a column is one of Biolink's qualifiers."""
    return name.endswith(QUALIFIER_ENDING) or name in QUALIFIER_COLUMNS


def items(value: Any) -> tuple[str, ...]:
    """Return the items of a list, or of a text joined by `|`, as texts, each once.

    >>> items("a|b|a"), items(["a", 2]), items(None)
    (('a', 'b'), ('a', '2'), ())
    """
    parts: Iterable[Any]
    if isinstance(value, str):
        parts = value.split("|")
    else:
        parts = value if isinstance(value, list | tuple) else (value,)
    return tuple(dict.fromkeys(text for text in map(plain_text, parts) if text))


def flag(value: Any) -> bool:
    """Return whether a value means yes; anything that is not a known yes means no.

    >>> flag("True"), flag(1), flag("false"), flag(None)
    (True, True, False, False)
    """
    return plain_text(value).casefold() in ("true", "1", "yes")


def is_id(value: Any) -> bool:
    """Return whether a value can be the id of a node; None, NaN and infinity cannot.

    >>> is_id("tea"), is_id(float("nan")), is_id(2**64)
    (True, False, False)
    """
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, tuple):
        return all(is_id(part) for part in value)
    return isinstance(value, str) or (isinstance(value, int) and abs(value) < LARGEST_NUMBER)


def as_id(value: Any) -> Hashable:
    """Return a value as an id; lists become tuples, as in networkx."""
    return tuple(as_id(part) for part in value) if isinstance(value, list) else value
