"""Measures large graphs and writes their part of benchmarks/README.md.

`python -m benchmarks.large_graphs` makes the graphs of `benchmarks.large` in a folder (LARGE_GRAPHS
names another), imports each into a page, reads them with other libraries, asks them in Python and
opens the pages in Chromium. The libraries get an environment of their own in a temporary folder,
unless LARGE_PEERS names a Python that has them. Processor time counts, of both cores together.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.large.costs import Spent, spend
from benchmarks.large.in_browser import describe, measure_page, open_browser
from benchmarks.large.write_all import write_all
from benchmarks.measuring import MIB, describe_machine
from benchmarks.synthetic import write_facts
from ntgraph import shipped_facts

HERE = Path(__file__).parent
HEADING = "## Large graphs"
PEERS = ("networkx", "igraph", "duckdb", "gravis", "ipysigma", "pyvis")
PAGES_OF = ("gravis", "ipysigma", "pyvis")
# A program that takes longer, of all processors together, is stopped.
MOST_SECONDS, MOST_SECONDS_OF_PEERS = 900, 120
STATEMENTS = 50_000


@dataclass(frozen=True, slots=True)
class Graph:
    """A large graph: its folder and file, and the most that its page may take and weigh."""

    name: str
    title: str
    file: str
    seconds: int
    mebibytes: int
    megabytes: int
    pair: str = ""


GRAPHS = (
    Graph("kgx100k", "KGX, made up", "kgx_edges.tsv", 5, 350, 4, "kgx"),
    Graph("wordnet", "WordNet 3.0", "wordnet_edges.tsv", 12, 700, 10, "wordnet"),
    Graph("debian", "Debian's packages", "debian_edges.tsv", 12, 700, 10),
    Graph("hetionet", "Hetionet's size, SIF", "hetionet-v1.0-edges.sif.gz", 30, 1_200, 10),
    Graph("primekg", "PrimeKG's size, `kg.csv`", "kg.csv", 120, 3_000, 40),
)
MILLION = "million"


def ntgraph(*arguments: str | Path) -> list[str]:
    """Return the command line of one of the package's commands."""
    return [sys.executable, "-m", "ntgraph", *map(str, arguments)]


def say(text: str) -> None:
    """Write a line on the progress to standard error."""
    print(text, file=sys.stderr, flush=True)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a Markdown table; all columns but the first are right-aligned."""
    rule = ["---"] + ["--:"] * (len(heads) - 1)
    return [f"| {' | '.join(row)} |" for row in (heads, rule, *rows)]


def find_page(page: Path) -> tuple[Path, int]:
    """Return the page that was written, which may be a folder's, and the bytes of all its files."""
    if page.is_file():
        return page, page.stat().st_size
    folder = page.with_suffix("")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return folder / "index.html", size


def measure_imports(
    graphs: Sequence[Graph], folder: Path, scratch: Path
) -> tuple[list[str], dict[str, Path]]:
    """Return the table of imports into pages, and the pages by graph."""
    rows, pages = [], {}
    for graph in graphs:
        say(f"import {graph.name}")
        page = scratch / f"{graph.name}.html"
        spent = spend(
            ntgraph("import", folder / graph.name / graph.file, "--out", page), MOST_SECONDS
        )
        size = 0
        if not spent.failed:
            pages[graph.name], size = find_page(page)
        counts = next((line for line in spent.output.splitlines() if " statement" in line), "–")
        rows.append([
            f"{graph.title}: {counts}", f"{spent.seconds:.1f} s", f"{graph.seconds} s",
            f"{spent.peak_bytes / MIB:,.0f} MiB", f"{graph.mebibytes:,} MiB",
            f"{size / 1e6:.1f} MB", f"{graph.megabytes} MB",
        ] if not spent.failed else [graph.title, str(spent), *["–"] * 5])  # fmt: skip
    heads = ["graph", "import to page", "aim", "peak memory", "aim", "page", "aim"]
    return table(heads, rows), pages


def make_peers(folder: Path) -> str:
    """Return a Python that has the other libraries, in an environment made for them."""
    if given := os.environ.get("LARGE_PEERS"):
        return given
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=False)
    return python


def measure_readers(graphs: Sequence[Graph], folder: Path, scratch: Path, python: str) -> list[str]:
    """Return the table of readers: ours and the other libraries on the same files."""
    rows = []
    for graph in (each for each in graphs if each.pair):
        nodes, edges = (folder / graph.name / f"{graph.pair}_{part}.tsv" for part in PARTS)
        ours = "import sys, ntgraph; print(len(ntgraph.read_graph(sys.argv[1]).facts.statements))"
        say(f"read {graph.name}")
        spent = {"`ntgraph.read_graph`": spend([sys.executable, "-c", ours, str(edges)])}
        sizes: dict[str, int] = {}
        for name in PEERS:
            say(f"{name} {graph.name}")
            page = scratch / f"{graph.name}-{name}.html"
            script = str(HERE / "large" / "peers.py")
            command = [python, script, name, str(nodes), str(edges), str(page)]
            shown = f"{name}, its page" if name in PAGES_OF else name
            spent[shown] = spend(command, MOST_SECONDS_OF_PEERS)
            if page.is_file():
                sizes[shown] = page.stat().st_size
        first = spent["networkx"]
        rows += [
            [graph.title, name, *tell_reader(each, first), tell_size(sizes.get(name, 0))]
            for name, each in spent.items()
        ]
    return table(["graph", "reader", "time", "to networkx", "peak memory", "page"], rows)


PARTS = ("nodes", "edges")


def tell_reader(spent: Spent, first: Spent) -> list[str]:
    """Return time, ratio and memory of a reader as cells."""
    if spent.failed:
        return [spent.failed, "–", f"{spent.peak_bytes / MIB:,.0f} MiB"]
    ratio = f"{spent.seconds / first.seconds:.2f}" if not first.failed else "–"
    return [f"{spent.seconds:.1f} s", ratio, f"{spent.peak_bytes / MIB:,.0f} MiB"]


def tell_size(size: int) -> str:
    """Return a size as a cell."""
    return f"{size / 1e6:.1f} MB" if size else ""


def write_million(folder: Path) -> Path:
    """Write a million edges of the graph of Hetionet's size as a KGX pair; return its edges."""
    place = folder / MILLION
    edges = place / f"{MILLION}_edges.tsv"
    if not edges.exists():
        place.mkdir(exist_ok=True)
        source = folder / "hetionet" / "kgx"
        nodes = (source / "hetionet_nodes.tsv").read_text(encoding="utf-8")
        (place / f"{MILLION}_nodes.tsv").write_text(nodes, encoding="utf-8")
        lines = (source / "hetionet_edges.tsv").read_text(encoding="utf-8").splitlines(True)
        # Every second edge, so that every kind of edges is there.
        edges.write_text("".join([lines[0], *lines[1::2][:1_000_000]]), encoding="utf-8")
    return edges


def measure_questions(folder: Path) -> list[str]:
    """Return the table of questions in Python on a million edges."""
    say("questions")
    command = [sys.executable, "-m", "benchmarks.large.ask_in_python", str(write_million(folder))]
    spent = spend(command, MOST_SECONDS)
    if spent.failed:
        return [f"Questions in Python: {spent.failed}."]
    told = json.loads(spent.output)
    rows = [
        [f"`g.{name}`", *(f"{each:.2f} ms" for each in told[f"{name}_ms"]), aim]
        for name, aim in (("neighborhood", "5 ms"), ("paths", "50 ms"))
    ]
    counts = f"{told['statements']:,} statements, {told['nodes']:,} nodes"
    return [
        *table([f"question, {counts}", "median", "longest", "aim"], rows),
        "",
        f"The first question indexes the names first: {told['first_ms']:,.0f} ms.",
    ]


def measure_builds(scratch: Path) -> list[str]:
    """Return the table of builds of fact tables."""
    say("builds")
    facts = scratch / "facts"
    write_facts(facts, shipped_facts(), STATEMENTS)
    rows = []
    for title, folder, aim in (
        (f"{STATEMENTS:,} made-up statements", facts, "6 s, 400 MiB"),
        ("the shipped facts", shipped_facts(), "0.5 s"),
    ):
        command = ntgraph("build", "--facts", folder, "--out", scratch / "build")
        runs = sorted((spend(command) for _ in range(3)), key=lambda each: each.seconds)
        spent = runs[1]
        told = spent.failed or f"{spent.seconds:.2f} s, {spent.peak_bytes / MIB:,.0f} MiB"
        rows.append([title, told, aim])
    return table(["`ntgraph build`", "it takes", "aim"], rows)


def measure_pages(pages: Mapping[str, Path], scratch: Path) -> list[str]:
    """Return the table of what readers of the pages wait for."""
    rows: list[list[str]] = []
    heads: list[str] = []
    with open_browser() as browser:
        for name, page in pages.items():
            if page.name == "index.html":
                rows.append([name, "a folder, which needs a server"])
                continue
            say(f"open {name}")
            told = describe(measure_page(browser, page, scratch))
            heads = ["page", *told]
            rows.append([name, *told.values()])
    rows = [[*row, *["–"] * (len(heads) - len(row))] for row in rows]
    return table(heads, rows) if heads else []


def make_report(graphs: Sequence[Graph], folder: Path) -> Iterator[str]:
    """Yield the lines of the report, part after part."""
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        yield from (HEADING, "", *(f"- {line}" for line in describe_machine()), "")
        imports, pages = measure_imports(graphs, folder, scratch)
        yield from (*imports, "", TIMES, "")
        yield from (*measure_pages(pages, scratch), "", IN_BROWSER, "")
        yield from (*measure_questions(folder), "")
        yield from (*measure_builds(scratch), "")
        python = make_peers(scratch / "peers")
        yield from measure_readers(graphs, folder, scratch, python)


TIMES = """\
Processor time and peak memory of one whole process each. WordNet and Debian's packages are real;
the others are made up with the kinds, the counts and the spread of degrees of the published
graphs ([large](large)), in the form in which they are published."""
IN_BROWSER = """\
Medians of 5 openings in Chromium without a network, and for the rest the median / what 95 of 100
stay below: a key of the names of 20 nodes, typed whole and with a slip; a click in a list until
its answer is painted; all nodes within two steps, and paths of up to three, of the 20
best-connected nodes and of 20 others. The aims are: usable in 3 times the unpacking of its data
(Hetionet's size in 4 s), a key in 16 ms, a click in 100 ms, two steps in 50 ms. These are times of
a clock: other work on the machine makes them longer."""


def put_into_report(lines: Sequence[str], report: Path) -> None:
    """Replace the part on large graphs in a report."""
    text = report.read_text(encoding="utf-8")
    before = text.split(f"\n{HEADING}\n")[0].rstrip()
    report.write_text("\n".join([before, "", *lines]) + "\n", encoding="utf-8")


def main() -> None:
    """Measure everything, then write the part of the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE / "README.md", help="the report")
    names = [graph.name for graph in GRAPHS]
    parser.add_argument("--only", nargs="*", choices=names, default=names, help="graphs")
    given = parser.parse_args()
    folder = Path(os.environ.get("LARGE_GRAPHS") or tempfile.mkdtemp())
    write_all(folder)
    graphs = [
        graph
        for graph in GRAPHS
        if graph.name in given.only and (folder / graph.name / graph.file).exists()
    ]
    put_into_report(list(make_report(graphs, folder)), given.out)
    say(f"wrote {given.out}")


if __name__ == "__main__":
    main()
