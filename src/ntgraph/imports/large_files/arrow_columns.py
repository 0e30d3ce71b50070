"""Collect the columns of Parquet from batches of rows: texts numbered, numbers as numbers.

Texts are those that `files.parquet_tables` writes for the reader of small tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from ntgraph.imports.files.import_size_limits import LONGEST_TEXT
from ntgraph.imports.files.parquet_tables import as_text, is_text
from ntgraph.imports.large_files.coded_table import CodedCells, Codes, ValueNumbers, make_cells
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.number_texts import Numbers, NumberTexts
from ntgraph.imports.large_files.packed_texts import BETWEEN, PackedTexts

NOT_YET, NULL = -2, -1


class TextTooLongError(Exception):
    """A text has more characters than a cell may have: `length`."""

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length


def clean_texts(texts: Sequence[str]) -> Sequence[str]:
    """Return texts as single lines.

    Raises:
        TextTooLongError: one is too long.
        NotPlainError: one has a NUL character.
    """
    joined = BETWEEN.join(texts)
    if joined.count(BETWEEN) >= max(len(texts), 1):
        raise NotPlainError("it has control characters")
    longest = max(map(len, texts), default=0)
    if longest > LONGEST_TEXT:
        raise TextTooLongError(longest)
    if joined.splitlines() != [joined]:
        return [" ".join(text.splitlines()) for text in texts]
    return texts


class NumberedColumn:
    """A column whose different texts are numbered."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.longest = 0
        self._numbers = ValueNumbers()
        self._blocks: list[Codes] = []
        self._dictionary: Any = None
        self._known: Codes = np.empty(0, np.int32)

    def add(self, cells: Any) -> None:
        """Add the cells of a batch."""
        coded = cells if pa.types.is_dictionary(cells.type) else cells.dictionary_encode()
        if not self._is_known(coded.dictionary):
            self._dictionary = coded.dictionary
            # The last place is that of `NULL`.
            self._known = np.full(len(coded.dictionary) + 1, NOT_YET, dtype=np.int32)
        places = pc.fill_null(coded.indices.cast(pa.int64()), NULL).to_numpy(zero_copy_only=False)
        fresh = np.unique(places[self._known[places] == NOT_YET])
        if len(fresh):
            self._number(fresh)
        self._blocks.append(self._known[places])

    def _is_known(self, dictionary: Any) -> bool:
        """Return whether a dictionary is that of the batch before, as in a group of rows."""
        before = self._dictionary
        return before is not None and bool(dictionary.equals(before))

    def _number(self, fresh: NDArray[np.int64]) -> None:
        """Number texts that are used for the first time; others of a dictionary do not count."""
        kept = fresh[fresh != NULL]
        texts = clean_texts(make_texts(self._dictionary.take(kept)))
        self.longest = max(self.longest, *map(len, texts), 0)
        self._known[kept] = [self._numbers[text] for text in texts]
        if len(kept) < len(fresh):
            self._known[NULL] = self._numbers[""]

    def finish(self) -> CodedCells:
        """Return the column."""
        codes = np.concatenate(self._blocks) if self._blocks else np.empty(0, np.int32)
        return make_cells(self.name, self._numbers, codes, BETWEEN)


class ListColumn(NumberedColumn):
    """A column of lists, whose items are joined by `|`."""

    def add(self, cells: Any) -> None:
        """Add the cells of a batch."""
        is_plain = cells.type == pa.list_(pa.string()) and not cells.flatten().null_count
        if is_plain:
            texts = pc.binary_join(cells, "|")
        else:
            texts = pa.array([as_text(each) for each in cells.to_pylist()], pa.string())
        try:
            super().add(texts)
        except TextTooLongError as error:
            raise NotPlainError(f"a list in its column {self.name!r} is too long") from error


class UnnumberedColumn:
    """A column of texts that mostly differ, kept row by row."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.longest = 0
        self._texts = PackedTexts()

    def add(self, cells: Any) -> None:
        """Add the cells of a batch."""
        texts = clean_texts(make_texts(cells))
        self.longest = max(self.longest, *map(len, texts), 0)
        self._texts.extend(texts)

    def finish(self) -> CodedCells:
        """Return the column."""
        has_gap = self._texts.contains_any([""])
        is_empty = has_gap and not any(map(any, self._texts.blocks()))
        return CodedCells(self.name, self._texts, None, not has_gap, is_empty)


class NumberColumn:
    """A column of numbers."""

    longest = 30

    def __init__(self, name: str, *, is_whole: bool) -> None:
        self.name = name
        self._type = np.int64 if is_whole else np.float64
        self._blocks: list[Numbers] = []
        self._gone: list[NDArray[np.bool_]] = []

    def add(self, cells: Any) -> None:
        """Add the cells of a batch."""
        self._gone.append(cells.is_null().to_numpy(zero_copy_only=False))
        numbers = pc.fill_null(cells, 0).to_numpy(zero_copy_only=False)
        self._blocks.append(numbers.astype(self._type))

    def finish(self) -> CodedCells:
        """Return the column."""
        numbers: Numbers = np.concatenate([np.empty(0, self._type), *self._blocks])
        gone = np.concatenate([np.empty(0, np.bool_), *self._gone])
        texts = NumberTexts(numbers, gone)
        return CodedCells(self.name, texts, None, not gone.any(), bool(gone.all()))


ArrowColumn = NumberedColumn | UnnumberedColumn | NumberColumn


def make_column(name: str, kind: Any, *, is_free: bool, differs: bool) -> ArrowColumn:
    """Return an empty column for the cells of a type of Arrow.

    Args:
        name: its name.
        kind: the type.
        is_free: whether its cells need not be compared with each other.
        differs: whether its first cells mostly differ.

    Raises:
        NotPlainError: its cells are nested.
    """
    types = pa.types
    if types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind):
        if types.is_nested(kind.value_type):
            raise NotPlainError(f"its column {name!r} holds lists of lists or records")
        return ListColumn(name)
    if types.is_nested(kind):
        raise NotPlainError(f"its column {name!r} holds records")
    if is_free and differs and is_text(kind):
        return UnnumberedColumn(name)
    if is_free and is_whole(kind):
        return NumberColumn(name, is_whole=True)
    if is_free and (types.is_float32(kind) or types.is_float64(kind)):
        return NumberColumn(name, is_whole=False)
    return NumberedColumn(name)


def is_whole(kind: Any) -> bool:
    """Return whether a type of Arrow is one of whole numbers that fit into 64 bits with a sign."""
    return bool(pa.types.is_integer(kind)) and kind != pa.uint64()


def make_texts(cells: Any) -> list[str]:
    """Return the cells of an array of Arrow as texts."""
    if is_text(cells.type):
        texts: list[str] = pc.fill_null(cells, "").to_pylist()
        return texts
    return [as_text(each) for each in cells.to_pylist()]
