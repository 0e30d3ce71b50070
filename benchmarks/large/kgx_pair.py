"""A made-up KGX pair with 100,000 edges and 60,000 nodes; most edges name a publication."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from benchmarks.large.biology import Kind
from benchmarks.large.drawn_degrees import Spread, draw_pairs
from benchmarks.large.drawn_graph import draw_nodes
from benchmarks.large.tables import write_pair

SEED = 3
NODES, EDGES = 60_000, 100_000
KINDS = tuple(
    Kind(name, NODES // 6, length, f"{prefix}:{{}}")
    for name, prefix, length in (
        ("biolink:Gene", "NCBIGene", 0),
        ("biolink:Disease", "MONDO", 28),
        ("biolink:SmallMolecule", "CHEBI", 18),
        ("biolink:PhenotypicFeature", "HP", 26),
        ("biolink:BiologicalProcess", "GO", 36),
        ("biolink:Pathway", "REACT", 30),
    )
)
PREDICATES = ("related_to", "affects", "interacts_with", "has_phenotype", "causes", "treats")
SPREAD = Spread(NODES, 1, 4, 20, 900)
NODE_COLUMNS = ("id", "category", "name")
EDGE_COLUMNS = (
    "id", "subject", "predicate", "object", "knowledge_level", "agent_type",
    "primary_knowledge_source", "publications",
)  # fmt: skip


def write_kgx_pair(folder: Path) -> None:
    """Write `kgx_nodes.tsv` and `kgx_edges.tsv` into a folder."""
    draw = np.random.default_rng(SEED)
    nodes = draw_nodes(KINDS, SEED)
    order = draw.permutation(NODES)
    subjects, objects = draw_pairs(draw, EDGES, SPREAD, SPREAD)
    objects = (objects * 7 + 1) % NODES
    predicates = draw.choice(len(PREDICATES), EDGES, p=[0.3, 0.25, 0.2, 0.1, 0.1, 0.05]).tolist()
    works = draw.integers(1_000, 1_000 + EDGES // 5, EDGES).tolist()
    ends = zip(order[subjects].tolist(), order[objects].tolist(), strict=True)
    edges = (
        (f"urn:edge:{at}", nodes[start].id, f"biolink:{PREDICATES[predicates[at]]}", nodes[end].id,
         "knowledge_assertion", "manual_agent", f"infores:made-up-{at % 4}",
         f"PMID:{works[at]}" if at % 5 else "")
        for at, (start, end) in enumerate(ends)
    )  # fmt: skip
    rows = ((node.id, node.kind.name, node.name) for node in nodes)
    write_pair(folder, "kgx", rows, edges, (NODE_COLUMNS, EDGE_COLUMNS))


if __name__ == "__main__":
    write_kgx_pair(Path(sys.argv[1]))
