"""Unpack gzip with a bound: reading stops as soon as more comes out than is allowed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO

MAGIC = b"\x1f\x8b"
# Bytes read, and at most unpacked, in one step.
STEP = 1024 * 1024
# Makes zlib expect the header of gzip.
GZIP = 16 + zlib.MAX_WBITS


class PackedFileError(ValueError):
    """The bytes are not gzip, or are cut off."""


def unpack(file: BinaryIO, most: int) -> bytes:
    """Return the unpacked bytes of a gzip file, at most `most` + 1 of them.

    Raises:
        PackedFileError: the bytes are not gzip, or are cut off.
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
        PackedFileError: the bytes are not gzip, or are cut off.
    """
    stream, waiting = zlib.decompressobj(GZIP), b""
    while True:
        if not waiting:
            waiting = file.read(STEP)
            if not waiting:
                break
        try:
            part = stream.decompress(waiting, STEP)
        except zlib.error as error:
            raise PackedFileError(f"not gzip: {error}") from error
        if part:
            yield part
        waiting = stream.unconsumed_tail
        if stream.eof:
            # Some programs fill the end with zeros.
            waiting = (stream.unused_data or file.read(STEP)).lstrip(b"\0")
            if not waiting:
                return
            stream = zlib.decompressobj(GZIP)
    raise PackedFileError("the packed file ends too early: is it cut off?")
