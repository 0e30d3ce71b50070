"""The ids of statements in columns: 64-bit numbers, hashed when first needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.graph_columns import GraphColumns, Manner

# An id is this long a part of a hash; see `records.identifiers.statement_id`.
HASH_BYTES = 8
ID = re.compile(r"st:[0-9a-f]{16}")
# As many rows are hashed at a time, so that their numbers are not all in memory as objects.
CHUNK = 65_536


class StatementHashes:
    """The hashes that the ids of statements are made of, by row and sorted.

    The ids of a few rows are hashed one by one; the first look-up by id hashes all rows.
    """

    def __init__(self, columns: GraphColumns) -> None:
        self._columns = columns
        self._known: dict[str, int] = {}
        self._words: dict[int, tuple[str, str, str]] = {}

    @cached_property
    def by_row(self) -> NDArray[np.uint64]:
        """The hash of each statement."""
        return self._hash_rows(np.arange(len(self._columns.links)))

    @cached_property
    def order(self) -> NDArray[np.int64]:
        """The rows of the statements, sorted by id."""
        return np.argsort(self.by_row, kind="stable")

    @cached_property
    def places(self) -> NDArray[np.int32]:
        """The place of each row among the statements sorted by id."""
        places = np.empty(len(self.order), dtype=np.int32)
        places[self.order] = np.arange(len(self.order), dtype=np.int32)
        return places

    def ids_of(self, rows: Sequence[int] | NDArray[np.integer]) -> list[str]:
        """Return the ids of some rows, in their order."""
        chosen = np.asarray(rows, dtype=np.int64)
        ids = [f"st:{value:016x}" for value in self._hash(chosen).tolist()]
        if "by_row" not in self.__dict__:
            self._remember(ids, chosen)
        return ids

    def _hash(self, rows: NDArray[np.integer]) -> NDArray[np.uint64]:
        if "by_row" in self.__dict__ or len(rows) > CHUNK:
            hashes: NDArray[np.uint64] = self.by_row[rows]
            return hashes
        return self._hash_rows(rows)

    def _remember(self, ids: list[str], rows: NDArray[np.int64]) -> None:
        """Keep the rows of some ids: what was just found is looked up most."""
        if len(self._known) + len(ids) > CHUNK:
            self._known.clear()
        if len(ids) <= CHUNK:
            self._known.update(zip(ids, rows.tolist(), strict=True))

    def sort(self, rows: NDArray[np.integer]) -> NDArray[np.integer]:
        """Return some rows sorted by their ids."""
        return rows[np.argsort(self._hash(rows), kind="stable")]

    def find(self, id: object) -> int | None:
        """Return the row of the statement with an id, or None if there is none."""
        if not isinstance(id, str) or not ID.fullmatch(id):
            return None
        if id in self._known:
            return self._known[id]
        wanted = np.uint64(int(id.removeprefix("st:"), 16))
        at = int(np.searchsorted(self.by_row, wanted, sorter=self.order))
        if at == len(self.order):
            return None
        row = int(self.order[at])
        return row if self.by_row[row] == wanted else None

    def _hash_rows(self, rows: NDArray[np.integer]) -> NDArray[np.uint64]:
        """Return the hashes of the identity fields of some rows, in their order."""
        chunks = (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))
        parts = [b"".join(self._hash_chunk(chunk)) for chunk in chunks]
        return np.frombuffer(b"".join(parts), dtype=">u8").astype(np.uint64)

    def _hash_chunk(self, rows: NDArray[np.integer]) -> Iterator[bytes]:
        """Yield the first bytes of the hash of each row's identity fields."""
        links, ids, words = self._columns.links, self._columns.nodes.ids, self._words
        ends = zip(
            links.subjects[rows].tolist(),
            links.objects[rows].tolist(),
            links.manners[rows].tolist(),
            strict=True,
        )
        for subject, target, manner in ends:
            if manner not in words:
                words[manner] = identity_words(links.kinds[manner])
            before, between, behind = words[manner]
            text = f"{before}{ids[subject]}{between}{ids[target]}{behind}"
            yield sha256(text.encode("utf-8")).digest()[:HASH_BYTES]


def identity_words(kind: Manner) -> tuple[str, str, str]:
    """Return what stands before, between and behind the ends where a statement is hashed."""
    behind = ["", "true" if kind.negated else ""]
    behind += [f"{key}={value}" for key, value in sorted(kind.qualifiers)]
    return (
        f"{kind.layer}\x1f",
        f"\x1f{kind.subject_level}\x1f{kind.predicate}\x1f",
        "\x1f".join(behind),
    )
