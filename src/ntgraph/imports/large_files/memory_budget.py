"""Refuse a graph that would take more memory than there is, before it is read and on the way."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from ntgraph.errors import SettingError
from ntgraph.imports.files.packed_stream import LONGEST_MARK, find_packing
from ntgraph.imports.large_files.open_large_table import TableHead
from ntgraph.imports.large_files.text_blocks import MB, LargeFile

# In megabytes: the most that is taken without being asked, and what is assumed of a machine that
# does not say how much it has.
DEFAULT, ASSUMED = 3 * 1024, 4 * 1024
# The variable of the environment that sets another number.
SET_BY = "NTGRAPH_MEMORY_MB"
EXPECTED = "expected a whole number of megabytes, 1 or more"
# Bytes of a table, unpacked, for each byte of memory that may be used: repeated texts are kept
# once, so that a table takes less memory than space on a disk.
BYTES_OF_TABLE = 8
# Bytes that a row takes: for its ends, its kind and its line while they are sorted, and for each
# cell.
BYTES_OF_ROW, BYTES_OF_CELL = 24, 8
# What an edge of JSON has in columns: both ends, its rest and its line.
CELLS_OF_EDGE = 4
# A packed table is mostly so many times as large when unpacked.
UNPACKED = 6
# A work takes so many bytes.
BYTES_OF_WORK = 800
# Rows, and bytes of text, between two looks at the memory in use.
ROWS_BETWEEN = 200_000
BYTES_BETWEEN = 16 * MB


class MemoryBudget:
    """How much memory a graph may take."""

    def __init__(self, megabytes: int | None = None) -> None:
        """Start with a number of megabytes, or with what the machine allows.

        Args:
            megabytes: how much the graph may take; by default what the environment sets, else
                half of the machine's memory and not more than 3 GB.

        Raises:
            SettingError: the number, or that of the environment, is less than 1, or is none.
        """
        if megabytes is not None and megabytes < 1:
            raise SettingError(f"memory_mb: {EXPECTED}, got {megabytes!r}")
        self.megabytes = megabytes or read_setting() or min(DEFAULT, find_memory() // 2)
        self._before = find_memory_in_use()

    @property
    def most_bytes(self) -> int:
        """The largest table that can fit, in bytes when unpacked."""
        return int(self.megabytes * MB * BYTES_OF_TABLE)

    @property
    def most_works(self) -> int:
        """The number of works that fill a half of it."""
        return self.megabytes * MB // (2 * BYTES_OF_WORK)

    def check(self, file: LargeFile, path: Path, head: TableHead) -> None:
        """Refuse a table that cannot fit, judged by its size and its first rows.

        Texts that repeat are kept once; how many there are is only known when all were read, so
        only what every row takes is counted here.

        Raises:
            GraphFileError: it cannot fit.
        """
        if not head.rows:
            return
        text = sum(len(cell.encode("utf-8")) + 1 for row in head.rows for cell in row)
        size = path.stat().st_size * (UNPACKED if is_packed(path) else 1)
        rows = size * len(head.rows) // max(text, 1)
        self.check_rows(file, rows, len(head.names), f"about {rows:,} rows")

    def check_rows(self, file: LargeFile, rows: int, cells: int, found: str) -> None:
        """Refuse a table of which the rows cannot fit.

        Args:
            file: its file.
            rows: how many there are.
            cells: the cells in each.
            found: the number of rows in words.

        Raises:
            GraphFileError: they cannot fit.
        """
        needed = rows * (BYTES_OF_ROW + BYTES_OF_CELL * cells) // MB
        if needed > self.megabytes:
            file.refuse(1, "", self.describe(f"{found}, which take {needed:,} MB or more"))

    def check_values(self, file: LargeFile, path: Path, size: int) -> None:
        """Refuse a file of JSON that cannot fit, judged by its size and the bytes of one edge.

        Raises:
            GraphFileError: it cannot fit.
        """
        unpacked = path.stat().st_size * (UNPACKED if is_packed(path) else 1)
        count = unpacked // max(size, 1)
        self.check_rows(file, count, CELLS_OF_EDGE, f"about {count:,} edges")

    def watch(self, file: LargeFile) -> Callable[..., None]:
        """Return what refuses the file when memory is short.

        It is called with the number of rows so far, and with the line if that is another.
        """
        last = 0

        def check(rows: int, line: int = 0) -> None:
            nonlocal last
            if rows - last >= ROWS_BETWEEN:
                last = rows
                self.require_memory(file, line or rows + 1, f"{rows:,} rows")

        return check

    def watch_bytes(self, file: LargeFile) -> Callable[[int, int], None]:
        """Return what does the same for rows of any length, called with bytes and line."""
        last = 0

        def check(read: int, line: int) -> None:
            nonlocal last
            if read - last >= BYTES_BETWEEN:
                last = read
                self.require_memory(file, line, f"{read // MB:,} MB of text")

        return check

    def require_memory(self, file: LargeFile, line: int, after: str) -> None:
        """Refuse a file for which more memory is in use than it may take.

        Args:
            file: what is refused.
            line: how far it was read.
            after: what was done with this memory.

        Raises:
            GraphFileError: more is in use.
        """
        used = find_memory_in_use() - self._before
        if used > self.megabytes:
            file.refuse(line, "", self.describe(f"{used:,} MB after {after}"))

    def describe(self, found: str) -> str:
        """Return the message for a graph that needs more memory."""
        return (
            f"expected a graph that takes at most {self.megabytes:,} MB of memory, found {found}: "
            f"take a part of it, or allow more (memory_mb=… in Python, else {SET_BY}=… in the "
            "environment)"
        )


def read_setting() -> int:
    """Return the number of megabytes that the environment sets; 0 if it sets none.

    Raises:
        SettingError: what it sets is no whole number from 1 on.
    """
    given = os.environ.get(SET_BY, "").strip()
    if given and not (given.isascii() and given.isdecimal() and int(given)):
        raise SettingError(f"{SET_BY}: {EXPECTED}, got {given!r}")
    return int(given or 0)


def find_memory() -> int:
    """Return in megabytes how much memory this process may use, or else the machine has."""
    try:
        size = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // MB
    except (AttributeError, ValueError, OSError):
        return ASSUMED
    return min(size, find_bound() or size)


def find_bound() -> int:
    """Return in megabytes the bound that somebody set for this process; 0 if there is none."""
    try:
        import resource
    except ImportError:
        return 0
    bound = resource.getrlimit(resource.RLIMIT_AS)[0]
    return 0 if bound == resource.RLIM_INFINITY else bound // MB


def is_packed(path: Path) -> bool:
    """Return whether a file is packed."""
    with path.open("rb") as file:
        return find_packing(file.read(LONGEST_MARK)) is not None


def find_memory_in_use() -> int:
    """Return how much memory this process uses, in megabytes; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return find_peak()
    return pages * os.sysconf("SC_PAGE_SIZE") // MB


def find_peak() -> int:
    """Return the most memory that this process used so far, in megabytes; 0 if nobody knows."""
    try:
        import resource
    except ImportError:
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit // MB
