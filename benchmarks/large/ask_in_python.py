"""Time the questions of a large graph in Python: python -m benchmarks.large.ask_in_python FILE.

Prints the medians and the longest times in milliseconds of `neighborhood` and of `paths` of up
to three steps, between well-connected nodes and others, and the counts of the graph.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from statistics import median
from time import perf_counter

import ntgraph
from ntgraph.columns.find_columns import columns_of

NODES = 20


def main(path: str) -> None:
    """Read a graph and print how long its questions take."""
    g = ntgraph.read_graph(path)
    columns = columns_of(g.facts.statements)
    if columns is None:
        raise SystemExit("expected a graph that is read into columns")
    degrees: Counter[int] = Counter()
    for ends in (columns.links.subjects, columns.links.objects):
        degrees.update(ends.tolist())
    hubs = [columns.nodes.ids[at] for at, _ in degrees.most_common(NODES)]
    draw = random.Random(1)  # noqa: S311 - a choice of nodes
    others = [columns.nodes.ids[at] for at in draw.sample(sorted(degrees), NODES)]
    start = perf_counter()
    g.neighborhood(others[0])
    first = perf_counter() - start
    near = [time_of(lambda node=node: g.neighborhood(node)) for node in (*hubs, *others)]
    pairs = [*zip(hubs, others, strict=True), *zip(others, reversed(others), strict=True)]
    paths = [time_of(lambda a=a, b=b: g.paths(a, b, max_hops=3)) for a, b in pairs if a != b]
    told = {
        "statements": len(g.facts.statements),
        "nodes": len(g.facts.nodes),
        "first_ms": first * 1000,
        "neighborhood_ms": [median(near), max(near)],
        "paths_ms": [median(paths), max(paths)],
    }
    sys.stdout.write(json.dumps(told) + "\n")


def time_of(question: object) -> float:
    """Return the milliseconds that a question takes."""
    start = perf_counter()
    question()  # type: ignore[operator]
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    main(sys.argv[1])
