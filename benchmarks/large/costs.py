"""Processor time and peak memory of whole processes, which other work changes little."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.measuring import MIB, RSS_UNIT


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process took: seconds of processors and bytes at its peak; `failed` says why not."""

    seconds: float
    peak_bytes: float
    output: str = ""
    failed: str = ""

    def __str__(self) -> str:
        return self.failed or f"{self.seconds:.1f} s, {self.peak_bytes / MIB:,.0f} MiB"


def spend(command: Sequence[str], most_seconds: int = 600) -> Spent:
    """Run a command to its end, or until it took too long, and return what it took."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (most_seconds, most_seconds)),
    )
    output = process.stdout.read().decode() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT
    failed = ""
    if process.returncode < 0:
        failed = f"stopped after {most_seconds // 60} min"
    elif process.returncode:
        failed = f"failed: {output.strip().splitlines()[-1][:80] if output.strip() else '?'}"
        print(output[-2_000:], file=sys.stderr)
    return Spent(seconds, peak, output, failed)
