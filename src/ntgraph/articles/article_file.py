"""Read the bytes of an article's file as text, and say in one sentence why that cannot be."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from ntgraph.errors import ArticleError

# Far more than an article; a larger file is a mistake, and would fill the memory.
LARGEST_ARTICLE = 64 * 1024 * 1024
MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Where browsers look for the encoding that a page names.
HEAD_LENGTH = 1024
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{3,40})", re.IGNORECASE)
SIGNS = {
    b"%PDF": "a PDF file: name it .pdf",
    b"PK\x03\x04": "a packed file, such as a Word file: name it .docx if it is one",
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc): save it as .docx",
    b"{\\rtf": "a rich text file: save it as .docx or as plain text",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}


def read_bytes(path: Path) -> bytes:
    """Return the bytes of an article's file.

    Raises:
        ArticleError: it cannot be read, is empty, or is larger than any article.
    """
    try:
        if path.stat().st_size > LARGEST_ARTICLE:
            limit = LARGEST_ARTICLE // 1024 // 1024
            raise ArticleError(f"{path}: expected an article of at most {limit} MB")
        raw = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path}: could not be read: {error.strerror or error}") from error
    if not raw.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise ArticleError(f"{path}: expected the text of an article, found an empty file")
    return raw


def decode_article(raw: bytes, path: Path) -> str:
    """Return bytes as text, with line ends unchanged.

    Raises:
        ArticleError: they are not UTF-8, or no text at all.
    """
    for sign, what in SIGNS.items():
        if raw.startswith(sign):
            raise ArticleError(f"{path}: expected text, found {what}")
    if raw.startswith(MARKS):
        raise ArticleError(f"{path}: expected UTF-8 text, found UTF-16 or UTF-32: save it as UTF-8")
    if b"\0" in raw:
        raise ArticleError(f"{path}: expected text, found a binary file")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ArticleError(
            f"{path}:{line}: expected UTF-8 text, found byte 0x{raw[error.start]:02x}: save the "
            "file as UTF-8 (it may be Windows-1252 or Latin-1)"
        ) from error


def decode_page(raw: bytes, path: Path) -> str:
    """Return a HTML page as text: UTF-8, or the encoding that the page names.

    Raises:
        ArticleError: it is in neither, or no text at all.
    """
    named = CHARSET.search(raw[:HEAD_LENGTH])
    if named is None or named[1].lower() in (b"utf-8", b"utf8"):
        return decode_article(raw, path)
    try:
        return raw.decode(named[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return decode_article(raw, path)
