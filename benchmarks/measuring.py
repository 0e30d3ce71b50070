"""Measures processor time and memory of whole processes, and describes the machine they run on."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# Linux reports KiB, macOS bytes; source: getrusage(2) of each system.
RSS_UNIT = 1 if sys.platform == "darwin" else 1024
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """The processor time and peak memory of one run, or the medians of several runs."""

    seconds: float
    peak_bytes: float

    def __str__(self) -> str:
        return f"{self.seconds:.2f} s, {self.peak_bytes / MIB:,.0f} MiB"


def measure(command: Sequence[str]) -> Cost:
    """Run a command to its end and return its processor time and peak memory.

    Unlike the time on a clock, processor time is nearly the same on a machine that is busy.

    Raises:
        RuntimeError: the command failed; the message has the end of its output.
    """
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=keep_bytecode()
    )
    output = process.stdout.read() if process.stdout else b""
    # wait4 reports the peak of this child, getrusage(RUSAGE_CHILDREN) the largest of all so far.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} failed:\n{output.decode()[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT)


def keep_bytecode() -> dict[str, str]:
    """Return an environment in which Python keeps bytecode, as an installed package has it.

    Where a variable forbids that, each run would compile all modules anew.
    """
    return {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def measure_all(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Cost]:
    """Run the commands in turn, round after round, and return the medians of each.

    They run in turn so that other work of the machine affects all of them alike.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(measure(command))
    return {name: take_median(own) for name, own in costs.items()}


def take_median(costs: Sequence[Cost]) -> Cost:
    """Return the median of the times and, separately, the median of the peaks."""
    return Cost(median(cost.seconds for cost in costs), median(cost.peak_bytes for cost in costs))


def describe_machine() -> list[str]:
    """Return lines on processor, memory, system and Python, without the machine's name."""
    return [
        f"Processor: {find_processor()}, {os.cpu_count()} cores visible",
        f"Memory: {find_memory()}",
        f"System: {platform.system()} {platform.machine()}",
        f"Python: {platform.python_implementation()} {platform.python_version()}",
    ]


def find_processor() -> str:
    """Return the processor's model name, or its architecture if the system hides the name."""
    described = Path("/proc/cpuinfo")
    if described.is_file():
        for line in described.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()


def find_memory() -> str:
    """Return the size of the main memory as text, in GiB."""
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    return f"{pages * size / MIB / 1024:.0f} GiB"
