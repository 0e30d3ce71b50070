"""Read the XML parts of a packed file, as word processors and spreadsheets write them."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from xml.etree.ElementTree import Element

from ntgraph.articles.safe_xml import SafeXml
from ntgraph.errors import ArticleError

# A packed file can claim little and hold gigabytes; no article and no table comes near this.
LARGEST_PART = 64 * 1024 * 1024
# What `zipfile` raises for a packed file that is damaged or locked.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, NotImplementedError, ValueError,
    OSError, EOFError,
)  # fmt: skip


class PackedXml:
    """A packed file whose parts are XML.

    Args:
        raw: the bytes of the file.
        shown: what the file is called in errors.
        what: what kind of file is expected.

    Raises:
        ArticleError: it is no packed file.
    """

    def __init__(self, raw: bytes, shown: str, what: str) -> None:
        self._shown = shown
        try:
            self._zip = zipfile.ZipFile(BytesIO(raw))
        except DAMAGED as error:
            raise ArticleError(f"{shown}: expected {what}, found {error}") from error
        self.names = tuple(self._zip.namelist())

    def read(self, name: str, most_tags: int = 0) -> Element | None:
        """Return the root element of a part; None if the file has no such part.

        Args:
            name: the name of the part.
            most_tags: how many tags it may have; any number if 0.

        Raises:
            ArticleError: the part is too large, damaged or no XML.
        """
        if name not in self.names:
            return None
        shown = f"{self._shown}:{name}"
        try:
            with self._zip.open(name) as file:
                raw = file.read(LARGEST_PART + 1)
        except DAMAGED as error:
            raise ArticleError(f"{shown}: could not be unpacked: {error}") from error
        if len(raw) > LARGEST_PART:
            limit = LARGEST_PART // 1024 // 1024
            raise ArticleError(f"{shown}: expected at most {limit} MB when unpacked")
        if most_tags and raw.count(b"<") > most_tags:
            raise ArticleError(f"{shown}: expected at most {most_tags:,} tags: take a part of it")
        return SafeXml(shown).read(raw)
