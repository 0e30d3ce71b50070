"""Refuse a graph that would take more memory than there is, before it is read and on the way."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from ntgraph.imports.large_files.text_blocks import MB, LargeFile

# In megabytes: the most that is taken without being asked, and what is assumed of a machine that
# does not say how much it has.
DEFAULT, ASSUMED = 3 * 1024, 4 * 1024
# Bytes of a table, unpacked, for each byte of memory that may be used: repeated texts are kept
# once, so that a table takes less memory than space on a disk.
LARGEST_PART = 8
# The share of a table's bytes that it takes in memory at least, measured on tables in which
# everything repeats; any real table takes more.
LEAST_SHARE = 0.08
# A work takes so many bytes.
BYTES_OF_WORK = 800
# Rows between two looks at the memory in use.
ROWS_BETWEEN = 200_000


class MemoryBudget:
    """How much memory a graph may take."""

    def __init__(self, megabytes: int | None = None) -> None:
        """Start with a number of megabytes, or with what the machine allows.

        Args:
            megabytes: how much the graph may take; by default half of the machine's memory, and
                not more than 3 GB.
        """
        self.megabytes = megabytes or min(DEFAULT, find_memory() // 2)

    @property
    def most_bytes(self) -> int:
        """The largest table that can fit, in bytes when unpacked."""
        return self.megabytes * MB * LARGEST_PART

    @property
    def most_works(self) -> int:
        """The number of works that fill a half of it."""
        return self.megabytes * MB // (2 * BYTES_OF_WORK)

    def watch(self, file: LargeFile) -> Callable[[int], None]:
        """Return what is called with the number of rows and refuses the file when memory is short."""
        before = find_memory_in_use()
        last = 0

        def check(rows: int) -> None:
            nonlocal last
            if rows - last < ROWS_BETWEEN:
                return
            last = rows
            used = find_memory_in_use() - before
            if used > self.megabytes:
                file.refuse(rows, "", self.describe(f"{used:,} MB after {rows:,} rows"))

        return check

    def describe(self, found: str) -> str:
        """Return the message for a graph that needs more memory."""
        return (
            f"expected a graph that takes at most {self.megabytes:,} MB of memory, found {found}: "
            "take a part of it, or allow more (memory_mb=…, --memory MB)"
        )


def find_memory() -> int:
    """Return the size of the machine's memory in megabytes."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // MB
    except (AttributeError, ValueError, OSError):
        return ASSUMED


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
