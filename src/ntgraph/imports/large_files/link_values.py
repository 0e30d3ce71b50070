"""The passages, notes and attributes of rows, as columns of values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Coded
from ntgraph.columns.coded_column import NONE
from ntgraph.imports.files.edge_claims import tell_note
from ntgraph.imports.files.field_names import Fields
from ntgraph.imports.files.known_names import EDGE_FIELDS
from ntgraph.imports.large_files.coded_table import CodedCells, CodedTable, ValueNumbers
from ntgraph.imports.large_files.edge_columns import EdgeColumns
from ntgraph.imports.large_files.named_works import NamedWorks, code_by_way
from ntgraph.imports.large_files.packed_texts import PackedTexts
from ntgraph.imports.large_files.row_kinds import RowKinds
from ntgraph.imports.large_files.value_columns import are_numbers, make_values
from ntgraph.imports.values_as_text import plain_text
from ntgraph.records import Value


@dataclass(slots=True)
class EdgeValues:
    """What rows have besides ends, kinds and works.

    `rest` are the rows in which a column for passages holds a further one, by column.
    """

    passages: Coded[str] | None = None
    notes: Coded[str] | None = None
    rest: dict[str, NDArray[np.bool_]] = field(default_factory=dict)

    @property
    def has_passage(self) -> NDArray[np.bool_] | None:
        """Whether each row has a passage; None if none has."""
        return None if self.passages is None else self.passages.codes != NONE


def read_edge_values(
    table: CodedTable, used: EdgeColumns, kinds: RowKinds, fields: Fields
) -> EdgeValues:
    """Return the passages of the rows, and register the names of all attributes."""
    found = EdgeValues()
    own = fields.mapping.get("passage")
    options = (own,) if own is not None else EDGE_FIELDS["passage"]
    columns = [table.columns[name] for name in options if name in used.passages]
    free = np.ones(len(table), dtype=np.bool_)
    parts = []
    for column in columns:
        has_text = column.has_text(len(table))
        parts.append((column, has_text & free))
        if (further := has_text & ~free).any():
            found.rest[column.name] = further
            before = [each.name for each in columns[: columns.index(column)]]
            fields.rest_of_edge(dict.fromkeys([before[-1], column.name], "x"), is_own=False)
        free &= ~has_text
    found.passages = _join(parts, len(table)) if parts else None
    found.notes = _read_notes(table, used)
    if found.passages is not None:
        found.passages = _drop_relations(found.passages, kinds)
    _register(used, fields)
    return found


def _read_notes(table: CodedTable, used: EdgeColumns) -> Coded[str] | None:
    """Return what the rows remark, worded as on an edge of a small file."""
    columns = [table.columns[name] for name in used.notes]
    parts = [(column, column.has_text(len(table))) for column in columns]
    return _join(parts, len(table), tell_note) if parts else None


def _register(used: EdgeColumns, fields: Fields) -> None:
    """Look all names up once, so that the notes know them."""
    guessed = set(fields.guessed)
    for name in used.passages:
        fields.rest_of_edge({name: "x"}, is_own=False)
    everything = dict.fromkeys([*used.filled, *used.attributes], "x")
    fields.keep_of_edge(everything, (), [name for name in used.attributes if name != "id"])
    # No row need have just these names, and only what rows have is read as a relation.
    fields.guessed &= guessed


def _join(
    parts: list[tuple[CodedCells, NDArray[np.bool_]]],
    rows: int,
    word: Callable[[str], str] = plain_text,
) -> Coded[str]:
    """Return the texts of several columns, of which each has its own rows, as one column."""
    if len(parts) == 1 and isinstance(parts[0][0].values, PackedTexts):
        texts = parts[0][0].values.map(word)
        filled = np.fromiter(map(bool, texts), np.bool_, rows)
        return Coded(np.where(filled, np.arange(rows, dtype=np.int32), np.int32(NONE)), texts)
    numbers = ValueNumbers()
    codes = np.full(rows, NONE, dtype=np.int32)
    for column, own in parts:
        plain = map(word, column.values)
        places = [numbers[text] if text else NONE for text in plain]
        codes[own] = np.array(places, dtype=np.int32)[column.places(rows)[own]]
    return Coded(codes, tuple(numbers))


def _drop_relations(passages: Coded[str], kinds: RowKinds) -> Coded[str]:
    """Return passages without those that only repeat the relation of their row."""
    relations: dict[str, list[int]] = {}
    for at, claim in enumerate(kinds.claims):
        relations.setdefault(claim.predicate, []).append(at)
    codes = passages.codes
    for code, text in enumerate(passages.values):
        if text in relations:
            repeats = np.isin(kinds.groups.of_rows, relations[text]) & (codes == code)
            codes = np.where(repeats, np.int32(NONE), codes)
    return Coded(codes, passages.values)


def complete_passages(passages: Coded[str] | None, works: NamedWorks) -> Coded[str] | None:
    """Return the passages with those that stand in columns meant for works."""
    if not works.passages:
        return passages
    texts, codes = code_by_way(works.passages, works.groups)
    if passages is None:
        return Coded(codes, tuple(texts))
    more = np.where(codes == NONE, np.int32(NONE), codes + np.int32(len(passages.values)))
    return Coded(
        np.where(passages.codes == NONE, more, passages.codes).astype(np.int32),
        (*passages.values, *texts),
    )


def make_attributes(
    table: CodedTable, used: EdgeColumns, values: EdgeValues, works: NamedWorks
) -> dict[str, Coded[Value]]:
    """Return the attributes of the rows by name: ids, then columns in order, then odd works."""
    found: dict[str, Coded[Value] | None] = {}
    names = {*used.attributes, *values.rest}
    for name in sorted(table.columns, key=lambda name: name != "id"):
        if name in names:
            found[name] = make_values(table.columns[name], len(table), values.rest.get(name))
    for name in works.rest:
        found[name] = _make_of_ways(table, name, works)
    return {name: coded for name, coded in found.items() if coded is not None}


def _make_of_ways(table: CodedTable, name: str, works: NamedWorks) -> Coded[Value] | None:
    texts, codes = code_by_way(works.rest[name], works.groups)
    column = table.columns.get(name)
    is_number = column is not None and are_numbers(column.values)
    cells = CodedCells(name, ["", *texts], codes + np.int32(1), is_filled=False, is_empty=False)
    return make_values(cells, len(table), is_number=is_number)
