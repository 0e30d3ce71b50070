"""Measures builds and writes benchmarks/README.md.

`python -m benchmarks.run` compares a build of the shipped facts with a bare script that
draws the same graph, and shows how the cost grows with the number of statements.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.large_graphs import HEADING
from benchmarks.measuring import Cost, describe_machine, measure, measure_all
from benchmarks.synthetic import write_facts
from ntgraph import __version__, load_facts, shipped_facts
from tests.browser.chromium import lend_node

HERE = Path(__file__).parent
BARE = str(HERE / "bare_pyvis.py")
SIZES = (1_000, 10_000, 50_000)
# `from_nx` searches all nodes for every edge, so from this size on it runs only once.
BARE_ONCE_FROM = 50_000
ROUNDS = 5
LIMIT_SECONDS = 10
LIMIT_MIB = 1024
METHOD = f"""\
Each time is the processor time (user and system) of a whole process, from start to exit, and the
median of {ROUNDS} runs taken in turn. Peak memory is the largest resident set. The bare script,
[bare_pyvis.py](bare_pyvis.py), reads the same tables, makes a networkx graph and has pyvis write
it (`from_nx`, then the page): it checks nothing, places nothing, and leaves evidence, sources and
exports out. The made-up facts are those of [synthetic.py](synthetic.py); on the largest the bare
script ran once."""


def ntgraph(*arguments: str | Path) -> list[str]:
    """Return the command line of one of the package's commands."""
    return [sys.executable, "-m", "ntgraph", *map(str, arguments)]


def bare(facts: Path, scratch: Path) -> list[str]:
    """Return the command line of the bare script."""
    return [sys.executable, BARE, str(facts), str(scratch / "bare.html")]


def measure_shipped(scratch: Path) -> list[str]:
    """Return the section that compares a build of the shipped facts with the bare script."""
    facts = shipped_facts()
    loaded = load_facts(facts)
    costs = measure_all(
        {
            "`ntgraph build`": ntgraph("build", "--facts", facts, "--out", scratch / "build"),
            "bare script": bare(facts, scratch),
        },
        ROUNDS,
    )
    pages = {
        "`ntgraph build`": scratch / "build" / "index.html",
        "bare script": scratch / "bare.html",
    }
    rows = [[name, *cells(cost), size(pages[name])] for name, cost in costs.items()]
    return [
        f"## The shipped facts: {len(loaded.statements):,} statements, {len(loaded.nodes):,} nodes",
        "",
        *table(["", "time", "peak memory", "page"], rows),
    ]


def measure_growth(scratch: Path) -> list[str]:
    """Return the section on how the cost grows with the number of statements."""
    rows = []
    for count in SIZES:
        say(f"{count:,} statements")
        facts = scratch / f"facts-{count}"
        write_facts(facts, shipped_facts(), count)
        rows.append([f"{count:,}", *measure_size(facts, scratch, count)])
    aim = (
        f"The aim is {rows[-1][0]} statements checked, built into a graph and exported to JSON in "
        f"under {LIMIT_SECONDS} s and {LIMIT_MIB:,} MiB; here it took {rows[-1][3]}. Audited and "
        f"held against accepted facts they are to be in under {LIMIT_SECONDS} s; here that took "
        f"{rows[-1][2]}."
    )
    exported = "`export json`: check, graph, JSON"
    judged = "`info`: check, audit, cross-check"
    heads = [
        "statements",
        "`check`",
        judged,
        exported,
        "`build`: all of it and the page",
        "bare script",
    ]
    return [
        "## Made-up facts: how the cost grows",
        "",
        *table(heads, rows),
        "",
        aim,
    ]


def measure_size(facts: Path, scratch: Path, count: int) -> list[str]:
    """Return the costs of the commands and of the bare script on one folder, as table cells."""
    commands = {
        "check": ntgraph("check", "--facts", facts),
        "info": ntgraph("info", "--facts", facts),
        "export": ntgraph("export", "json", scratch / "graph.json", "--facts", facts),
        "build": ntgraph("build", "--facts", facts, "--out", scratch / "build"),
    }
    if count < BARE_ONCE_FROM:
        costs = measure_all({**commands, "bare": bare(facts, scratch)}, ROUNDS)
    else:
        costs = {**measure_all(commands, ROUNDS), "bare": measure(bare(facts, scratch))}
    return [str(cost) for cost in costs.values()]


def cells(cost: Cost) -> list[str]:
    """Return a cost as two table cells."""
    return str(cost).split(", ")


def size(path: Path) -> str:
    """Return a file's size as a table cell."""
    return f"{path.stat().st_size / 1000:,.0f} kB"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a Markdown table; all columns but the first are right-aligned."""
    rule = ["---"] + ["---:"] * (len(heads) - 1)
    return [f"| {' | '.join(row)} |" for row in (heads, rule, *rows)]


def measure_first_picture() -> list[str]:
    """Return the section on pages in the browser; `first_picture.py` measures it."""
    if not (HERE / "first_picture.py").exists():
        return []
    lend_node()
    table = run_benchmark("first_picture")
    return ["## From opening the page to its first picture", "", table]


def run_benchmark(module: str) -> str:
    """Return what a benchmark of its own process prints."""
    command = [sys.executable, "-m", f"benchmarks.{module}"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.strip()


def measure_reading() -> list[str]:
    """Return the section on reading a KGX pair, next to kgx in an environment of its own."""
    table = run_benchmark("reading_kgx")
    return [
        "## Reading KGX: a pair of tables with 100,000 edges and 20,000 nodes",
        "",
        table,
        "",
        "Processor time and peak memory of whole processes, medians of 3; the aim is half of kgx.",
    ]


def measure_exports() -> list[str]:
    """Return the section on every format, measured in a process of its own."""
    table = run_benchmark("exports")
    return [
        "## Made-up facts: each format",
        "",
        table,
        "",
        "Seconds to make all bytes of a format, once the facts are loaded; one run.",
    ]


def word_method() -> list[str]:
    """Return the head of the report: what was run, how often, and on which machine."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("networkx", "pyvis", "pandas"))
    return [
        "# Benchmarks",
        "",
        "Made by `make bench` and `make bench-large`; do not edit.",
        "",
        METHOD,
        "",
        *(f"- {line}" for line in describe_machine()),
        f"- ntgraph {__version__}, {versions}",
    ]


def keep_large_graphs(report: Path) -> str:
    """Return the part of a report that `large_graphs.py` wrote; empty if there is none."""
    text = report.read_text(encoding="utf-8") if report.exists() else ""
    _, heading, part = text.partition(f"\n{HEADING}\n")
    return heading + part


def say(text: str) -> None:
    """Write a line on the progress to standard error."""
    print(text, file=sys.stderr, flush=True)


def main() -> None:
    """Measure everything, then write the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE / "README.md", help="the report")
    out: Path = parser.parse_args().out
    say("first picture")
    picture = measure_first_picture()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        say("shipped facts")
        shipped = measure_shipped(scratch)
        growth = measure_growth(scratch)
        say("formats")
        formats = measure_exports()
    say("reading KGX")
    reading = measure_reading()
    parts = [word_method(), shipped, picture, growth, formats, reading]
    text = "\n\n".join("\n".join(part) for part in parts if part) + "\n"
    out.write_text(text + keep_large_graphs(out), encoding="utf-8")
    say(f"wrote {out}")


if __name__ == "__main__":
    main()
