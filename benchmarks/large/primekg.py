"""A made-up graph of PrimeKG's size in the form of its published `kg.csv`.

Rows stand as there: every relation once, then all of them again from the other end.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.large.biology import PRIMEKG, PRIMEKG_KINDS
from benchmarks.large.drawn_graph import DrawnEdges, DrawnNode, draw_edges, draw_nodes
from benchmarks.large.tables import say

SEED = 2
COLUMNS = (
    "relation", "display_relation", "x_index", "x_id", "x_type", "x_name", "x_source",
    "y_index", "y_id", "y_type", "y_name", "y_source",
)  # fmt: skip
# The words for the rows of `drug_protein`, which the published file tells apart.
DRUG_PROTEIN = ("target", "target", "enzyme", "target", "transporter", "carrier")


def write_primekg(folder: Path) -> None:
    """Write `kg.csv` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    nodes = draw_nodes(PRIMEKG_KINDS, SEED)
    drawn = list(draw_edges(PRIMEKG_KINDS, PRIMEKG, SEED))
    cells = [describe_end(at, node) for at, node in enumerate(nodes)]
    count = 0
    with (folder / "kg.csv").open("w", encoding="utf-8", newline="\n") as file:
        file.write(",".join(COLUMNS) + "\n")
        for turned in (False, True):
            for each in drawn:
                lines = list(format_rows(each, cells, turned=turned))
                file.writelines(lines)
                count += len(lines)
    say(f"{folder / 'kg.csv'}: {len(nodes):,} nodes, {count:,} rows")


def describe_end(at: int, node: DrawnNode) -> str:
    """Return the five cells of a node; names with commas are quoted, as some are there."""
    name = (
        f"{node.name}, type {at % 9 + 1}" if node.kind.name_length and at % 11 == 0 else node.name
    )
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="")
    writer.writerow((at, node.id, node.kind.name, name, node.kind.source))
    return out.getvalue()


def format_rows(edges: DrawnEdges, cells: list[str], *, turned: bool) -> Iterator[str]:
    """Yield the lines of a relation, from one end or from the other."""
    relation = edges.relation
    words = DRUG_PROTEIN if relation.name == "drug_protein" else (relation.words,)
    heads = [f"{relation.name},{each}" for each in words]
    ends = (edges.objects, edges.subjects) if turned else (edges.subjects, edges.objects)
    for at, (start, end) in enumerate(zip(*(each.tolist() for each in ends), strict=True)):
        yield f"{heads[at % len(heads)]},{cells[start]},{cells[end]}\n"


if __name__ == "__main__":
    write_primekg(Path(sys.argv[1]))
