"""The documents of a corpus: text files, and lines of JSON with id, title and text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

JSON_LINES = ".jsonl"
TEXT_ENDINGS = (".txt", ".text")
# Of one text, in bytes. A book is read in its chapters.
LARGEST_DOCUMENT = 4_000_000
WHOLE_FILE = -1


@dataclass(frozen=True, slots=True)
class CorpusDocument:
    """A text with its id and title; of what is no document, `fault` says why."""

    id: str
    title: str
    text: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class DocumentPiece:
    """A text file, or the lines of a file of JSON lines from one byte to another.

    `name` is the path seen from the corpus; `line` the number of its first line.
    """

    name: str
    start: int = 0
    end: int = WHOLE_FILE
    line: int = 1


def read_byte_lines(file: BinaryIO, end: int = WHOLE_FILE) -> Iterator[tuple[int, bytes | None]]:
    """Yield the end of each line, in bytes, and the line; None for one that is too long."""
    at = file.tell()
    while end == WHOLE_FILE or at < end:
        line = file.readline(LARGEST_DOCUMENT + 1)
        if not line:
            return
        is_whole = len(line) <= LARGEST_DOCUMENT
        last = line
        while not last.endswith(b"\n") and (more := file.readline(LARGEST_DOCUMENT)):
            last = more
        at = file.tell()
        yield at, line if is_whole else None


def read_documents(root: Path, piece: DocumentPiece) -> Iterator[CorpusDocument]:
    """Yield the documents of a piece.

    Raises:
        OSError: the file cannot be read.
    """
    path = root / piece.name
    if piece.end == WHOLE_FILE:
        yield read_text_file(path, piece.name)
        return
    with path.open("rb") as file:
        file.seek(piece.start)
        for number, (_, line) in enumerate(read_byte_lines(file, piece.end), piece.line):
            place = f"{piece.name}:{number}"
            if line is None:
                yield CorpusDocument(place, "", "", tell_too_long())
            elif line.strip():
                yield read_json_line(line, place)


def read_text_file(path: Path, name: str) -> CorpusDocument:
    """Return a text file as a document; its first line that is not empty is its title."""
    with path.open("rb") as file:
        raw = file.read(LARGEST_DOCUMENT + 1)
    if len(raw) > LARGEST_DOCUMENT:
        return CorpusDocument(name, "", "", tell_too_long())
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return CorpusDocument(name, "", "", f"expected UTF-8: {error.reason} at {error.start}")
    title = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return CorpusDocument(name, title[:200], text)


def read_json_line(line: bytes, place: str) -> CorpusDocument:
    """Return the document of a line of JSON: an object with `id`, `text` and perhaps `title`."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        return CorpusDocument(place, "", "", f"expected a line of JSON: {str(error)[:80]}")
    if not isinstance(given, dict):
        return CorpusDocument(place, "", "", "expected an object with id and text")
    id, title, text = given.get("id"), given.get("title") or "", given.get("text")
    if not isinstance(id, str | int) or isinstance(id, bool) or id == "":
        return CorpusDocument(place, "", "", "id: expected a text or a whole number")
    if not isinstance(text, str) or not isinstance(title, str):
        return CorpusDocument(place, "", "", "text and title: expected texts")
    return CorpusDocument(str(id), title, text)


def tell_too_long() -> str:
    """Return why a document is too long."""
    return f"expected at most {LARGEST_DOCUMENT // 1_000_000} MB"
