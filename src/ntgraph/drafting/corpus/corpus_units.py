"""The units of a corpus: some documents each, the same in every run over the same texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ntgraph.drafting.corpus.corpus_documents import (
    JSON_LINES,
    TEXT_ENDINGS,
    DocumentPiece,
    read_byte_lines,
)
from ntgraph.errors import ArticleError

# What a process reads at a time: seconds of work, so that little is lost when it dies.
UNIT_DOCUMENTS = 200
UNIT_BYTES = 1_000_000
HASHED_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class CorpusUnit:
    """Documents that are read together. `id` is made of their place in line and their bytes."""

    id: str
    pieces: tuple[DocumentPiece, ...]


@dataclass(frozen=True, slots=True)
class SizedPiece:
    """A piece with the number of its documents, its size in bytes and a hash of them."""

    piece: DocumentPiece
    documents: int
    size: int
    hash: str


def find_root(source: Path) -> Path:
    """Return the folder from which the names of a corpus are seen."""
    return source if source.is_dir() else source.parent


def list_files(source: Path) -> list[str]:
    """Return the files of a corpus in order: of a folder, of a list, or one of JSON lines.

    Raises:
        ArticleError: there are none, or one of a list is not there.
    """
    root = find_root(source)
    if source.is_dir():
        endings = (*TEXT_ENDINGS, JSON_LINES)
        found = (each for each in source.rglob("*") if each.suffix.lower() in endings)
        names = sorted(each.relative_to(root).as_posix() for each in found if each.is_file())
    elif source.suffix.lower() == JSON_LINES:
        names = [source.name]
    else:
        names = read_file_list(source)
    if not names:
        raise ArticleError(f"{source}: expected texts ({', '.join(TEXT_ENDINGS)}) or {JSON_LINES}")
    for name in names:
        if not (root / name).is_file():
            raise ArticleError(f"{root / name}: expected a file with a text")
    return names


def read_file_list(source: Path) -> list[str]:
    """Return the lines of a file that lists files.

    Raises:
        ArticleError: it cannot be read.
    """
    try:
        lines = source.read_bytes().decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArticleError(f"{source}: could not be read: {reason}") from error
    return [line.strip() for line in lines if line.strip()]


def list_units(source: Path, documents: int = UNIT_DOCUMENTS) -> Iterator[CorpusUnit]:
    """Yield the units of a corpus; only one is in memory at a time.

    Args:
        source: a folder, a file of JSON lines, or a list of files.
        documents: at most so many are in one unit.
    """
    root = find_root(source)
    taken: list[SizedPiece] = []
    number = 0
    for name in list_files(source):
        for piece in list_document_pieces(root, name, documents):
            sizes = [*taken, piece]
            is_full = (
                sum(each.documents for each in sizes) > documents
                or sum(each.size for each in sizes) > UNIT_BYTES
            )
            if taken and is_full:
                yield make_unit(number, taken)
                number, taken = number + 1, []
            taken.append(piece)
    if taken:
        yield make_unit(number, taken)


def list_document_pieces(root: Path, name: str, documents: int) -> Iterator[SizedPiece]:
    """Yield a text file as one piece, and a file of JSON lines in pieces.

    Raises:
        ArticleError: the file cannot be read.
    """
    try:
        with (root / name).open("rb") as file:
            if not name.lower().endswith(JSON_LINES):
                hash = hashlib.sha256()
                while raw := file.read(HASHED_AT_ONCE):
                    hash.update(raw)
                yield SizedPiece(DocumentPiece(name), 1, file.tell(), hash.hexdigest())
                return
            start, first, count, hash = 0, 1, 0, hashlib.sha256()
            for end, line in read_byte_lines(file):
                hash.update(line if line is not None else str(end).encode())
                count += 1
                if count >= documents or end - start >= UNIT_BYTES:
                    piece = DocumentPiece(name, start, end, first)
                    yield SizedPiece(piece, count, end - start, hash.hexdigest())
                    start, first, count, hash = end, first + count, 0, hashlib.sha256()
            if count:
                piece = DocumentPiece(name, start, file.tell(), first)
                yield SizedPiece(piece, count, file.tell() - start, hash.hexdigest())
    except OSError as error:
        reason = error.strerror or error
        raise ArticleError(f"{root / name}: could not be read: {reason}") from error


def make_unit(number: int, pieces: list[SizedPiece]) -> CorpusUnit:
    """Return a unit, named by its place in line and a hash of its documents."""
    named = "\n".join(f"{each.piece.name}\t{each.hash}" for each in pieces)
    hash = hashlib.sha256(named.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return CorpusUnit(f"{number:07d}-{hash}", tuple(each.piece for each in pieces))
