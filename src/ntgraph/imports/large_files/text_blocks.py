"""Read a text file in blocks of whole lines, which are checked, decoded and hashed on the way."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NoReturn

from ntgraph.errors import GraphFileError, Problem
from ntgraph.imports.files.import_size_limits import LONGEST_ROW
from ntgraph.imports.files.open_graph_file import (
    GraphFile,
    check_beginning,
    decode_text,
    describe_nul,
)
from ntgraph.imports.files.packed_stream import (
    LONGEST_MARK,
    PackedFileError,
    find_packing,
    unpack_parts,
)
from ntgraph.imports.large_files.not_plain import NotPlainError

# In bytes. Blocks that fit into the cache of a processor are split twice as fast as large ones.
BLOCK = 256 * 1024
# A line has at most so many bytes for each character.
LONGEST_LINE = 4 * LONGEST_ROW
# Bytes in which the beginning of a table is looked for.
HEAD = 1024 * 1024
# What unpacked bytes are counted in, for messages.
MB = 1024 * 1024


@dataclass(slots=True)
class LargeFile(GraphFile):
    """A file that is never in memory as a whole; `characters` counts its text, if it is one."""

    characters: int = 0

    @property
    def length(self) -> int:
        """The number of characters in its text."""
        return self.characters


@dataclass(slots=True)
class TextBlock:
    """Some whole lines of a file, as bytes and as text; `line` is the number of the first."""

    raw: bytes
    text: str
    line: int


class TextBlocks:
    """The blocks of a file, read once; `read` counts the bytes so far.

    Afterwards `file` has its hash and the number of its characters.
    """

    def __init__(
        self, path: Path, file: LargeFile, most_bytes: int, check: Callable[[int, int], None]
    ) -> None:
        """Prepare to read.

        Args:
            path: the file, which may be packed.
            file: what problems are reported to.
            most_bytes: a file that is larger, when unpacked, is refused.
            check: is called for each block with the bytes read so far, and its line.
        """
        self._check = check
        self._path = path
        self._file = file
        self._most = most_bytes
        self._line = 1
        self.read = 0

    def __iter__(self) -> Iterator[TextBlock]:
        """Yield the blocks.

        Raises:
            GraphFileError: the file cannot be read, or is not UTF-8 text.
        """
        digest = hashlib.sha256()
        pending = b""
        for part in read_bytes_in_parts(self._path, partial(self._refuse, problems=())):
            digest.update(part)
            self.read += len(part)
            if self.read > self._most:
                found = f"expected at most {self._most // MB:,} MB when unpacked, found more"
                self._refuse(f"{found}: take a part of it", problems=())
            self._check(self.read, self._line)
            cut = part.rfind(b"\n") + 1
            if not cut:
                pending += part
                self._check_length(pending)
                continue
            yield self._make_block(pending + part[:cut])
            pending = part[cut:]
        if pending:
            yield self._make_block(pending)
        self._file.keep_digest(digest.hexdigest())

    def _make_block(self, raw: bytes) -> TextBlock:
        line, name = self._line, self._file.name
        if line == 1:
            check_beginning(raw, name)
        text = decode_text(raw, name, line)
        if "\x00" in text:
            self._line += count_line_ends(raw[: raw.index(b"\x00")])
            self._refuse(describe_nul(), problems=())
        self._line += count_line_ends(raw)
        self._file.characters += len(text)
        return TextBlock(raw, text, line)

    def _check_length(self, line: bytes) -> None:
        if len(line) > LONGEST_LINE:
            expected = f"expected rows of at most {LONGEST_ROW:,} characters, found a longer one"
            self._refuse(expected, problems=tuple(self._file.problems))

    def _refuse(self, message: str, problems: tuple[Problem, ...]) -> NoReturn:
        raise GraphFileError([*problems, Problem(self._file.name, self._line, "", message)])


def count_line_ends(raw: bytes) -> int:
    r"""Return the number of line ends, as `file_lines.LINE_END` finds them.

    >>> count_line_ends(b"a\r\nb\rc\n")
    3
    """
    count = raw.count(b"\n")
    if b"\r" in raw:
        count += raw.count(b"\r") - raw.count(b"\r\n")
    return count


def read_bytes_in_parts(
    path: Path, refuse: Callable[[str], NoReturn], size: int = BLOCK
) -> Iterator[bytes]:
    """Yield the bytes of a file in parts of at most `size`, unpacked if it is packed.

    `refuse` is called with a message if the file cannot be read or unpacked.
    """
    try:
        with path.open("rb") as file:
            packing = find_packing(file.read(LONGEST_MARK))
            file.seek(0)
            if packing is None:
                yield from iter(partial(file.read, size), b"")
                return
            for part in unpack_parts(file):
                yield from (part[start : start + size] for start in range(0, len(part), size))
    except PackedFileError as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"could not be read: {error.strerror or error}")


def read_head(path: Path) -> GraphFile:
    """Return the first whole lines of a file, as a file of its own.

    Raises:
        GraphFileError: the file cannot be read.
        NotPlainError: the beginning is no text with line ends.
    """
    name = path.as_posix()

    def refuse(message: str) -> NoReturn:
        raise GraphFileError([Problem(name, 1, "", message)])

    raw = b""
    try:
        for part in read_bytes_in_parts(path, refuse):
            raw += part
            if len(raw) >= HEAD:
                raw = raw[: raw.rfind(b"\n") + 1]
                break
    except GraphFileError:
        # Who reads the whole file says in which line it is cut off.
        if b"\n" not in raw:
            raise
    check_beginning(raw, name)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotPlainError("its beginning is no UTF-8 text") from error
    if "\n" not in text:
        raise NotPlainError("its first lines are too long")
    return GraphFile(name, text, raw)
