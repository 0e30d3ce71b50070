"""Read the works that rows name, once for all rows that name them in the same way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import Coded
from ntgraph.columns.coded_column import NONE
from ntgraph.imports.files.edge_claims import ClaimReader
from ntgraph.imports.files.field_names import Fields, items
from ntgraph.imports.files.known_names import EDGE_FIELDS
from ntgraph.imports.files.row_works import (
    NO_WORKS,
    RowWorks,
    has_many_words,
    is_sentence,
    read_row_works,
)
from ntgraph.imports.large_files.coded_table import CodedTable, Codes
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.row_groups import RowGroups, group_rows
from ntgraph.records import unique

# A cell that stands for any passage.
SOME_PASSAGE = "passage"
# The fields whose cells are lists of names and nothing else.
LISTS = ("evidence", "origin")


@dataclass(slots=True)
class NamedWorks:
    """What the works columns say in each way: names, passages, and attributes besides.

    `rows` has what each way says of its works; `joined` counts rows that name one work by several
    identifiers.
    """

    groups: RowGroups
    names: list[tuple[str, ...]] = field(default_factory=list)
    rows: list[RowWorks] = field(default_factory=list)
    rest: dict[str, dict[int, str]] = field(default_factory=dict)
    joined: int = 0

    @property
    def has_details(self) -> bool:
        """Whether rows say more of a work than its name."""
        return any(row.details for row in self.rows)

    @property
    def passages(self) -> dict[int, str]:
        """The passages that stand in a column meant for works."""
        return {at: row.passage for at, row in enumerate(self.rows) if row.passage}


def read_named_works(
    table: CodedTable,
    names: Sequence[str],
    has_passage: NDArray[np.bool_] | None,
    fields: Fields,
    reader: ClaimReader,
) -> NamedWorks:
    """Return the works that the rows of a table name in the columns `names`.

    Args:
        table: the rows.
        names: the columns that name works.
        has_passage: whether each row has a passage in another column; None if none has.
        fields: finds the fields.
        reader: reads the works of a row.
    """
    columns = [table.columns[name] for name in names]
    codes: list[NDArray[np.integer]] = [each.places(len(table)) for each in columns]
    is_simple = are_lists(names, fields.mapping) and not any(
        has_many_words(value) and any(map(is_sentence, items(value)))
        for column in columns
        for value in column.values
    )
    if not is_simple and has_passage is not None:
        codes.append(has_passage.astype(np.int32))
    found = NamedWorks(group_rows(codes, len(table)))
    cells = [
        [column.values[at] for at in code[found.groups.first].tolist()]
        for column, code in zip(columns, codes, strict=False)
    ]
    if is_simple:
        take = cache(items)
        ordered = sorted(range(len(names)), key=lambda at: names[at] in EDGE_FIELDS["origin"])
        lists = [map(take, cells[at]) for at in ordered]
        found.names = [join(*each) for each in zip(*lists, strict=True)]
        fields.rest_of_edge(dict.fromkeys(names, SOME_PASSAGE), is_own=False)
        return found
    for at, texts in enumerate(zip(*cells, strict=True)):
        data = {name: text for name, text in zip(names, texts, strict=True) if text}
        if has_passage is not None and has_passage[found.groups.first[at]]:
            data[fields.mapping.get("passage", "passage")] = SOME_PASSAGE
        add_way(found, at, data, fields, reader)
    return found


def add_way(
    found: NamedWorks, at: int, data: Mapping[str, str], fields: Fields, reader: ClaimReader
) -> None:
    """Add one way of naming works.

    Raises:
        NotPlainError: an attribute of it has several values.
    """
    row = read_row_works(fields, data) if data else NO_WORKS
    literature = fields.of_edge(data, "literature")
    found.rows.append(row)
    found.names.append(unique((*reader.cites(data, row), *items(literature))))
    found.joined += int(row.is_joined) * int(found.groups.sizes[at])
    rest = {**fields.rest_of_edge(data, is_own=False), **row.rest}
    for name, value in rest.items():
        if isinstance(value, list) and len(value) == 1:
            (value,) = value
        if not isinstance(value, str):
            raise NotPlainError(f"its column {name!r} holds several passages in one cell")
        found.rest.setdefault(name, {})[at] = value


def are_lists(names: Sequence[str], mapping: Mapping[str, str]) -> bool:
    """Return whether columns only list names of works, at most one column for a field."""
    mapped = set(mapping.values())
    options = [
        {mapping[name]} if name in mapping else {*EDGE_FIELDS[name]} - mapped for name in LISTS
    ]
    fit = [sum(name in each for name in names) for each in options]
    return max(fit) <= 1 and sum(fit) == len(names) and not mapped & set(names)


def join(first: tuple[str, ...], *more: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of several lists, each once."""
    for names in more:
        first = unique((*first, *names)) if names and first else first or names
    return first


def code_by_way(ways: Mapping[int, str], groups: RowGroups) -> tuple[list[str], Codes]:
    """Return the texts of some ways, and for each row the place of its text; -1 for none."""
    texts = list(dict.fromkeys(ways.values()))
    places = {text: at for at, text in enumerate(texts)}
    table = np.full(len(groups), NONE, dtype=np.int32)
    for way, text in ways.items():
        table[way] = places[text]
    return texts, table[groups.of_rows]


def code_works(found: NamedWorks, works_of: Sequence[tuple[str, ...]]) -> Coded[tuple[str, ...]]:
    """Return for each row the ids of its works; `works_of` has those of each way to name them."""
    places: dict[tuple[str, ...], int] = {}
    table = np.full(len(found.groups), NONE, dtype=np.int32)
    for way, works in enumerate(works_of):
        if works:
            table[way] = places.setdefault(works, len(places))
    return Coded(table[found.groups.of_rows], tuple(places))
