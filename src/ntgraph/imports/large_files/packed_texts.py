"""Many texts that mostly differ, in little memory: the bytes of a block of them as one piece."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, islice
from typing import overload

# No text of a file contains it: such a file is refused.
BETWEEN = "\x00"
# Stands for a delimiter inside of a quoted cell while rows are split; no table read so has it.
STAND_IN = "\x1e"
# Texts of a block that is not one of a file.
BLOCK = 4_000


class PackedTexts(Sequence[str]):
    """A sequence of texts, of which only the block last asked for is kept as texts.

    >>> texts = PackedTexts()
    >>> texts.extend(["tea", "milk"])
    >>> texts[1], list(texts)
    ('milk', ['tea', 'milk'])
    """

    def __init__(self) -> None:
        self._blocks: list[bytes] = []
        self._starts: list[int] = []
        self._count = 0
        self._last: tuple[int, list[str]] = (-1, [])

    def extend(self, texts: Sequence[str]) -> None:
        """Add a block of texts; a few thousand are a good size."""
        if texts:
            self._starts.append(self._count)
            self._blocks.append(BETWEEN.join(texts).encode("utf-8"))
            self._count += len(texts)

    def blocks(self) -> Iterator[list[str]]:
        """Yield the texts block by block."""
        for block in self._blocks:
            yield block.decode("utf-8").split(BETWEEN)

    def map(self, change: Callable[[str], str]) -> PackedTexts:
        """Return the texts, each changed."""
        changed = PackedTexts()
        for block in self.blocks():
            changed.extend(list(map(change, block)))
        return changed

    def take(self, places: Sequence[int]) -> PackedTexts:
        """Return the texts at some places, which are best in rising order.

        >>> texts = PackedTexts()
        >>> texts.extend(["tea", "milk", "bread"])
        >>> list(texts.take([0, 2]))
        ['tea', 'bread']
        """
        taken, texts = PackedTexts(), map(self.__getitem__, places)
        while block := list(islice(texts, BLOCK)):
            taken.extend(block)
        return taken

    def keep(self, rows: Iterable[object]) -> PackedTexts:
        """Return the texts of some rows; `rows` says of each whether it stays."""
        kept, stays = PackedTexts(), iter(rows)
        for block in self.blocks():
            # The block comes first, so that none of the answers for the next one is lost.
            kept.extend(list(compress(block, islice(stays, len(block)))))
        return kept

    def contains_any(self, words: Sequence[str]) -> bool:
        """Return whether one of some words is among the texts."""
        wanted = [f"{BETWEEN}{word}{BETWEEN}".encode() for word in words]
        ended = (b"".join((b"\0", block, b"\0")) for block in self._blocks)
        return any(word in block for block in ended for word in wanted)

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(self._count))]
        at = at + self._count if at < 0 else at
        if not 0 <= at < self._count:
            raise IndexError(at)
        block = bisect_right(self._starts, at) - 1
        if self._last[0] != block:
            self._last = block, self._blocks[block].decode("utf-8").split(BETWEEN)
        return self._last[1][at - self._starts[block]]

    def __iter__(self) -> Iterator[str]:
        for block in self.blocks():
            yield from block

    def __len__(self) -> int:
        return self._count
