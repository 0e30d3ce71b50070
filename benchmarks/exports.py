"""Measures how long each format takes: `python -m benchmarks.exports [STATEMENTS …]`.

`synthetic.py` makes the facts; they are loaded once and exported to each format in turn. The
time is that of making all bytes, without writing them to disk. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.synthetic import write_facts
from ntgraph.atomic_write import encode
from ntgraph.exports import FORMATS
from ntgraph.facts import FactBase, load_facts, shipped_facts

SIZES = (10_000, 50_000)


def measure(facts: FactBase) -> dict[str, tuple[float, int]]:
    """Make the files of every format; return seconds and bytes by the name of the format."""
    costs = {}
    for name, format in FORMATS.items():
        start = time.perf_counter()
        size = sum(
            len(piece)
            for chunks in format.make_files(facts, "facts").values()
            for piece in encode(chunks)
        )
        costs[name] = time.perf_counter() - start, size
    return costs


def report(sizes: Sequence[int]) -> str:
    """Measure facts of several sizes (numbers of statements) and return a Markdown table."""
    costs = []
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            place = Path(folder) / str(size)
            write_facts(place, shipped_facts(), size)
            costs.append(measure(load_facts(place)))
    heads = [f"{size:,} statements" for size in sizes]
    lines = [f"| format | {' | '.join(heads)} | size |", "| --- |" + " ---: |" * (len(sizes) + 1)]
    for name in FORMATS:
        seconds = [f"{cost[name][0]:.1f} s" for cost in costs]
        lines.append(f"| `{name}` | {' | '.join(seconds)} | {costs[-1][name][1] / 1e6:.1f} MB |")
    return "\n".join(lines)


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statements", nargs="*", type=int, default=SIZES)
    print(report(parser.parse_args().statements))


if __name__ == "__main__":
    main()
