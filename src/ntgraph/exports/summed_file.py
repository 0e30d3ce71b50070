"""A file whose size and SHA-256 are known once it is written, for files that describe others."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ntgraph.atomic_write import Chunks, encode


@dataclass
class SummedFile:
    """The content of a file in pieces, and its size (bytes) and SHA-256.

    Whoever asks for them before the file has been written waits until it is made once more.

    >>> file = SummedFile(lambda: ["ab", "c"])
    >>> file.size, file.sha256[:8], b"".join(file)
    (3, 'ba7816bf', b'abc')
    """

    make: Callable[[], Chunks]
    _size: int = field(default=0, init=False)
    _sum: str = field(default="", init=False)

    def __iter__(self) -> Iterator[bytes]:
        size, sum = 0, hashlib.sha256()
        for chunk in encode(self.make()):
            size += len(chunk)
            sum.update(chunk)
            yield chunk
        self._size, self._sum = size, sum.hexdigest()

    @property
    def size(self) -> int:
        """The number of bytes."""
        self._measure()
        return self._size

    @property
    def sha256(self) -> str:
        """The hash in hexadecimal digits."""
        self._measure()
        return self._sum

    def _measure(self) -> None:
        if not self._sum:
            for _ in self:
                pass
