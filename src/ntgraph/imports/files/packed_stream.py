"""Unpack gzip and bzip2 with a bound: reading stops as soon as more comes out than is allowed."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

# Bytes read, and at most unpacked, in one step.
STEP = 1024 * 1024
# Makes zlib expect the header of gzip.
GZIP = 16 + zlib.MAX_WBITS


class PackedFileError(ValueError):
    """The bytes are not gzip or bzip2 as they begin, or are cut off."""


class Member(Protocol):
    """One of the packed streams that a file has one after the other; `bz2` has the same form."""

    @property
    def needs_input(self) -> bool:
        """Whether all was unpacked that was fed so far."""
        ...

    @property
    def eof(self) -> bool:
        """Whether the stream ended."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What was fed from behind its end."""
        ...

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Feed more data; return at most `max_length` unpacked bytes."""
        ...


class GzipMember:
    """One member of a gzip file."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(GZIP)

    @property
    def needs_input(self) -> bool:
        """Whether all was unpacked that was fed so far."""
        return not self._stream.unconsumed_tail

    @property
    def eof(self) -> bool:
        """Whether the stream ended."""
        return self._stream.eof

    @property
    def unused_data(self) -> bytes:
        """What was fed from behind its end."""
        return self._stream.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Feed more data; return at most `max_length` unpacked bytes."""
        return self._stream.decompress(self._stream.unconsumed_tail + data, max_length)


def make_bzip2_member() -> Member:
    """Return what unpacks one stream of a bzip2 file.

    Raises:
        PackedFileError: this Python was built without bzip2.
    """
    try:
        import bz2
    except ImportError as error:
        raise PackedFileError("packed with bzip2, which this Python lacks: unpack it") from error
    return bz2.BZ2Decompressor()


@dataclass(frozen=True, slots=True)
class Packing:
    """A way of packing: its name, how a packed file begins, and what unpacks one member of it."""

    name: str
    beginning: re.Pattern[bytes]
    make: Callable[[], Member]


PACKINGS = (
    Packing("gzip", re.compile(rb"\x1f\x8b"), GzipMember),
    # The size of the blocks, then the number that begins every block.
    Packing("bzip2", re.compile(rb"BZh[1-9]1AY&SY"), make_bzip2_member),
)
# In bytes; so many tell whether a file is packed.
LONGEST_MARK = 10


def find_packing(beginning: bytes) -> Packing | None:
    """Return how a file is packed, told by its first bytes; None if it is not packed."""
    return next((each for each in PACKINGS if each.beginning.match(beginning)), None)


def unpack(file: BinaryIO, most: int) -> bytes:
    """Return the unpacked bytes of a packed file, at most `most` + 1 of them.

    Raises:
        PackedFileError: the bytes are not gzip or bzip2, or are cut off.
    """
    made = bytearray()
    for part in unpack_parts(file):
        made += part
        if len(made) > most:
            return bytes(made[: most + 1])
    return bytes(made)


def unpack_parts(file: BinaryIO) -> Iterator[bytes]:
    """Yield the unpacked bytes in parts of at most `STEP`; a file may have several members.

    Raises:
        PackedFileError: the bytes are not gzip or bzip2, or are cut off.
    """
    waiting = file.read(STEP)
    packing = find_packing(waiting) or PACKINGS[0]
    stream = packing.make()
    while waiting or not stream.needs_input:
        try:
            part = stream.decompress(waiting, STEP)
        except (zlib.error, OSError) as error:
            raise PackedFileError(f"not {packing.name}: {error}") from error
        waiting = b""
        if part:
            yield part
        if stream.eof:
            # Some programs fill the end with zeros.
            waiting = (stream.unused_data or file.read(STEP)).lstrip(b"\0")
            if not waiting:
                return
            stream = packing.make()
        elif stream.needs_input:
            waiting = file.read(STEP)
    raise PackedFileError("the packed file ends too early: is it cut off?")
