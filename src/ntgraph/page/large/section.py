"""A section: one kind of data of a large page, deflated, read when it is first needed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ntgraph.page.large.base85_text import bytes_to_text

_LEVEL = 6
_RAW = -zlib.MAX_WBITS
_STRATEGIES = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_HUFFMAN_ONLY)
# What a stream of random bytes grows by is less than its own length and this.
_SAMPLE = 1 << 16


@dataclass(frozen=True)
class PageSection:
    """Streams of bytes under one name.

    `items` says how many nodes, links or texts it describes, `more` what else its reader needs.
    """

    name: str
    streams: tuple[bytes, ...]
    items: int
    more: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def deflated(self) -> bytes:
        """All streams as one raw deflate stream. Builds of zlib may write different bytes."""
        return deflate(self.streams)

    @property
    def text(self) -> str:
        """What stands in the page's element `section-NAME`."""
        return bytes_to_text(self.deflated)

    @property
    def header(self) -> dict[str, Any]:
        """What the page's header says of the section."""
        sizes = [len(stream) for stream in self.streams]
        return {
            "bytes": sum(sizes),
            "deflated": len(self.deflated),
            "items": self.items,
            "streams": sizes,
            **self.more,
        }


def deflate(streams: Iterable[bytes]) -> bytes:
    """Return streams as one deflate stream; each is deflated by itself, as suits it best."""
    pieces = [_deflate_one(stream) for stream in streams if stream]
    end = zlib.compressobj(_LEVEL, wbits=_RAW)
    return b"".join((*pieces, end.flush()))


def _deflate_one(stream: bytes) -> bytes:
    """Return a stream deflated, without an end, so that others can follow."""
    sample = stream[:_SAMPLE]
    best = min(_STRATEGIES, key=lambda strategy: len(_deflate_with(sample, strategy)))
    return _deflate_with(stream, best)


def _deflate_with(stream: bytes, strategy: int) -> bytes:
    writer = zlib.compressobj(_LEVEL, wbits=_RAW, memLevel=9, strategy=strategy)
    return writer.compress(stream) + writer.flush(zlib.Z_FULL_FLUSH)
