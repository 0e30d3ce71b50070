"""The fact tables: the columns of each, its sort key, and which cells hold lists or numbers.

Readers, the formatter, the checks and the imports all take the columns from here.
"""

from __future__ import annotations

from ntgraph.records.frozen_record import frozen_record


@frozen_record
class TableSpec:
    """The form of a fact table: its columns in order, its sort key, its special cells.

    `integers` are the columns with whole numbers, `lists` those with items joined by `|`, and
    `repeats` the lists that may contain an item twice, because two authors may share a name.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    integers: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    repeats: frozenset[str] = frozenset()

    @property
    def file(self) -> str:
        """The name of the table's file, such as `nodes.tsv`."""
        return f"{self.name}.tsv"


# These columns and the layer together identify a statement.
IDENTITY = ("subject", "subject_level", "predicate", "object", "negated", "qualifiers")
NODES = TableSpec(
    name="nodes",
    columns=(
        "id", "label", "lay_label", "node_type", "subtype", "plural", "synonyms",
        "identifiers", "near_identifiers", "definition", "note",
    ),
    key=("id",),
    lists=frozenset({"synonyms", "identifiers", "near_identifiers"}),
)  # fmt: skip
SOURCES = TableSpec(
    name="sources",
    columns=(
        "id", "title", "authors", "year", "container", "volume", "issue", "pages",
        "publisher", "publication_type", "species", "language", "identifiers", "url",
        "license", "interest", "reading", "interest_in", "retraction_checked", "note",
    ),
    key=("id",),
    lists=frozenset({"authors", "species", "identifiers", "interest_in"}),
    repeats=frozenset({"authors"}),
)  # fmt: skip
BLOCKS = TableSpec(
    name="blocks",
    columns=("section", "block", "kind", "start", "end", "span_sha256"),
    key=("start", "end"),
    integers=frozenset({"start", "end"}),
)
STATEMENTS = TableSpec(
    name="statements",
    columns=(
        *IDENTITY, "section", "block", "start", "end", "span_sha256", "hedge", "cites",
        "passage_kind", "note",
    ),
    key=("start", "end", *IDENTITY),
    integers=frozenset({"start", "end"}),
    lists=frozenset({"qualifiers", "cites"}),
)  # fmt: skip
OMISSIONS = TableSpec(
    name="omissions",
    columns=("section", "block", "start", "end", "span_sha256", "reason", "note"),
    key=("start", "end"),
    integers=frozenset({"start", "end"}),
)
REFERENCES = TableSpec(
    name="references",
    columns=(
        "number", "source", "printed_identifiers", "accessed_on", "section", "block",
        "start", "end", "span_sha256", "printed_faults", "note",
    ),
    key=("number",),
    integers=frozenset({"number", "start", "end"}),
    lists=frozenset({"printed_identifiers", "printed_faults"}),
)  # fmt: skip
ASSESSMENTS = TableSpec(
    name="assessments",
    columns=(
        *IDENTITY, "verdict", "reason", "sources", "basis", "assessed_on", "safety_notes",
        "note",
    ),
    key=IDENTITY,
    lists=frozenset({"qualifiers", "sources", "safety_notes"}),
)  # fmt: skip
STANCES = TableSpec(
    name="stances",
    columns=(*IDENTITY, "source", "stance", "reason", "basis", "assessed_on", "note"),
    key=(*IDENTITY, "source"),
    lists=frozenset({"qualifiers"}),
)
SAFETY_NOTES = TableSpec(
    name="safety_notes",
    columns=("id", "text", "sources", "basis", "checked_on", "note"),
    key=("id",),
    lists=frozenset({"sources"}),
)


LOOKUPS = TableSpec(
    name="lookups",
    columns=("source", "detail", "found", "looked_in", "looked_on", "note"),
    key=("source", "detail"),
)


KINSHIP = TableSpec(
    name="kinship",
    columns=("subject", "relation", "object", "basis", "note"),
    key=("subject", "relation", "object"),
)


REFERENCE_STATEMENTS = TableSpec(
    name="statements",
    columns=(
        *IDENTITY, "source", "species", "locator", "affinity", "literature", "basis", "note",
    ),
    key=(*IDENTITY, "source", "species", "locator"),
    lists=frozenset({"qualifiers", "literature"}),
)  # fmt: skip
