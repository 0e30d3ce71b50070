"""Measure how long `read_graph` takes for a KGX pair with 100,000 edges, next to kgx's own reader.

Run with `python -m benchmarks.reading_kgx`. kgx gets an environment of its own, which is made
in a temporary folder unless KGX_PYTHON names a Python that has kgx. Both are whole processes,
run in turn; kgx reads the Biolink model from a local copy. Processor time counts, because other
work of the machine does not change it much.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

EDGES = 100_000
NODES = EDGES // 5
WORKS = EDGES // 5
ROUNDS = 3
READER = Path(__file__).with_name("read_with_kgx.py")
OURS = "import sys, ntgraph; print(len(ntgraph.read_graph(sys.argv[1]).facts.statements))"
PREDICATES = ("affects", "causes", "related_to", "treats")
NODE_COLUMNS = ("id", "category", "name", "description", "synonym", "xref", "provided_by")
EDGE_COLUMNS = (
    "id", "subject", "predicate", "object", "category", "publications", "knowledge_level",
    "agent_type", "primary_knowledge_source", "score",
)  # fmt: skip
MIB = 1024


def main() -> None:
    """Print the medians of both readers and their ratios, as a table of Markdown."""
    with TemporaryDirectory() as folder:
        pair = Path(folder) / "pair"
        write_pair(pair)
        python = os.environ.get("KGX_PYTHON") or make_environment(Path(folder) / "kgx")
        commands = {
            "`kgx` (`Transformer`, in memory)": [python, str(READER), str(pair)],
            "`ntgraph.read_graph`": [sys.executable, "-c", OURS, str(pair)],
        }
        costs = {name: measure(command) for name, command in commands.items()}
    sys.stdout.write("\n".join(describe(costs)) + "\n")


def make_environment(folder: Path) -> str:
    """Install kgx into a new environment and return its Python."""
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", "kgx==2.6.*"], check=True)
    return python


def write_pair(folder: Path) -> None:
    """Write a made-up KGX pair, each time the same."""
    folder.mkdir()
    draw = random.Random(1)  # noqa: S311 - made-up numbers
    nodes = (
        (f"CHEBI:{at}", "biolink:SmallMolecule", f"substance {at}", f"the substance number {at}",
         f"name {at}|other {at}", f"MESH:D{at}", "infores:made-up")
        for at in range(NODES)
    )  # fmt: skip
    edges = (
        (f"urn:edge:{at}", f"CHEBI:{draw.randrange(NODES)}", f"biolink:{draw.choice(PREDICATES)}",
         f"CHEBI:{draw.randrange(NODES)}", "biolink:Association",
         f"PMID:{1_000 + draw.randrange(WORKS)}|PMID:{1_000 + draw.randrange(WORKS)}",
         "knowledge_assertion", "manual_agent", "infores:made-up", str(draw.randrange(1_000) / 1e3))
        for at in range(EDGES)
    )  # fmt: skip
    for name, columns, rows in (("nodes", NODE_COLUMNS, nodes), ("edges", EDGE_COLUMNS, edges)):
        lines = ("\t".join(row) + "\n" for row in (columns, *rows))
        (folder / f"{name}.tsv").write_text("".join(lines), encoding="utf-8")


def measure(command: Sequence[str]) -> tuple[float, float]:
    """Run a command some times; return the medians of processor seconds and of peak MiB.

    Raises:
        RuntimeError: the command failed.
    """
    seconds, peaks = [], []
    for _ in range(ROUNDS):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status):
            raise RuntimeError(output.decode()[-2_000:])
        seconds.append(usage.ru_utime + usage.ru_stime)
        peaks.append(usage.ru_maxrss / MIB)
    return median(seconds), median(peaks)


def describe(costs: Mapping[str, tuple[float, float]]) -> list[str]:
    """Return the table: each reader with the ratio to the first."""
    first = next(iter(costs.values()))
    lines = ["| reader | processor time | to kgx | peak memory | to kgx |", "|---|--:|--:|--:|--:|"]
    for name, (seconds, peak) in costs.items():
        ratios = seconds / first[0], peak / first[1]
        lines.append(
            f"| {name} | {seconds:.2f} s | {ratios[0]:.2f} | {peak:,.0f} MiB | {ratios[1]:.2f} |"
        )
    return lines


if __name__ == "__main__":
    main()
