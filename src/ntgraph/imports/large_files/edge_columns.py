"""What each column of a table of edges is for, so that most of them need not be read row by row."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from ntgraph.imports.files.edge_claims import COPIED_IDS, JUDGING, OWN_ID
from ntgraph.imports.files.field_names import is_qualifier
from ntgraph.imports.files.known_names import EDGE_FIELDS
from ntgraph.imports.files.raw_graph import GEPHI_TYPES
from ntgraph.imports.large_files.coded_table import CodedCells, CodedTable
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.packed_texts import PackedTexts
from ntgraph.imports.values_as_text import plain_text
from ntgraph.records.vocabulary import CITATION_LAYER, REFERENCE_LAYER

# The fields that name works; what a row says with all of them together is read once.
NAMING_WORKS = (
    "evidence", "origin", "pmid", "doi", "pmcid", "reference", "url", "reference_title",
    "literature",
)  # fmt: skip
OF_ID = frozenset({"id", *COPIED_IDS})
# Read by their names, whatever else there is.
BESIDE = frozenset({"titles", "assessed_on", "hedged"})
# A remark, which can differ from row to row.
NOTE = "note"


@dataclass(slots=True)
class EdgeColumns:
    """The names of columns by their use, each in the order of the file.

    Rows with the same cells in `kinds` say the same but for their ends, works, passages, notes and
    attributes. `filled` are those columns that leave no row out.
    """

    kinds: list[str] = field(default_factory=list)
    works: list[str] = field(default_factory=list)
    passages: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    filled: list[str] = field(default_factory=list)


def divide_columns(
    table: CodedTable, taken: Collection[str], mapping: Mapping[str, str]
) -> EdgeColumns:
    """Return what the columns of a table are for, without the `taken` ones.

    Raises:
        NotPlainError: a column can only be read edge by edge.
    """
    found = EdgeColumns()
    columns = [each for each in table.columns.values() if each.name not in taken]
    columns = [each for each in columns if not each.is_empty]
    found.filled = [each.name for each in columns if each.is_filled]
    uses = find_uses([each.name for each in columns], set(found.filled), mapping)
    if "id" in mapping and mapping["id"] in table.columns:
        raise NotPlainError("its edges have ids in a column of their own")
    for column in columns:
        use = uses[column.name]
        refuse_own(column)
        if column.name == "type" and use in ("attributes", "kinds") and says_direction(column):
            # It is renamed row by row.
            use = "kinds"
            found.filled = [name for name in found.filled if name != column.name]
        if "layer" in mapping.values() or column.name == "layer":
            refuse_layers(column)
        getattr(found, use).append(column.name)
    return found


def find_uses(
    names: Sequence[str], filled: Collection[str], mapping: Mapping[str, str]
) -> dict[str, str]:
    """Return the use of each column: the name of a list of `EdgeColumns`.

    Raises:
        NotPlainError: a column judges statements, or has two uses.
    """
    uses: dict[str, set[str]] = {name: set() for name in names}
    mapped = set(mapping.values())
    for name, options in EDGE_FIELDS.items():
        own = mapping.get(name)
        free = (own,) if own is not None else [each for each in options if each not in mapped]
        for column in free:
            if column in uses:
                uses[column].add(find_use(name))
            if column in filled:
                break
    for name, found in uses.items():
        named_source = name == "source" and not {"source", "target"} & mapping.keys()
        if is_qualifier(name) or name in BESIDE or named_source:
            found.add("kinds")
        if name == NOTE:
            found.add("notes")
        if "judging" in found or (name == "assessed_on"):
            raise NotPlainError(f"its column {name!r} judges statements")
        if len(found) > 1:
            raise NotPlainError(f"its column {name!r} has several meanings")
    return {name: next(iter(found), "attributes") for name, found in uses.items()}


def find_use(field: str) -> str:
    """Return what a field of an edge is for.

    >>> find_use("sign"), find_use("pmid"), find_use("passage"), find_use("id")
    ('kinds', 'works', 'passages', 'attributes')
    """
    if field in JUDGING:
        return "judging"
    if field in NAMING_WORKS:
        return "works"
    return {"passage": "passages", "id": "attributes"}.get(field, "kinds")


def may_be_packed(name: str, mapping: Mapping[str, str]) -> bool:
    """Return whether the cells of a column need not be compared with each other.

    >>> may_be_packed("id", {}), may_be_packed("score", {}), may_be_packed("predicate", {})
    (True, True, False)
    """
    if name in mapping.values() or is_qualifier(name) or name in BESIDE or name == "source":
        return False
    fields = [field for field, options in EDGE_FIELDS.items() if name in options]
    return all(find_use(each) in ("passages", "attributes") for each in fields)


def refuse_own(column: CodedCells) -> None:
    """Refuse a column with ids of our own statements, which are read with all they had.

    Raises:
        NotPlainError: there is one.
    """
    if column.name not in OF_ID:
        return
    values = column.values
    texts = values.blocks() if isinstance(values, PackedTexts) else [values]
    if any(any(text.startswith("st:") and OWN_ID.fullmatch(text) for text in b) for b in texts):
        raise NotPlainError("ntgraph wrote it")


def refuse_layers(column: CodedCells) -> None:
    """Refuse a column that puts edges into a layer of their own.

    Raises:
        NotPlainError: there is one.
    """
    if {REFERENCE_LAYER, CITATION_LAYER} & set(map(plain_text, column.values)):
        raise NotPlainError("some of its edges are accepted facts or citations")


def says_direction(column: CodedCells) -> bool:
    """Return whether a column has words of Gephi for edges with and without a direction."""
    return any(text.casefold() in GEPHI_TYPES for text in column.values)
