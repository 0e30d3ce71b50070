"""A made-up graph of Hetionet's size, in the forms in which Hetionet is published.

These are a table of nodes with a SIF of edges, grouped by metaedge, and JSON packed with bzip2;
their columns and keys are those of `hetnet/tsv/README.md` and `hetnet/json/README.md` of
github.com/hetio/hetionet. A KGX pair with the same graph is written too.
"""

from __future__ import annotations

import bz2
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from benchmarks.large.biology import HETIONET, HETIONET_KINDS
from benchmarks.large.drawn_graph import DrawnEdges, DrawnNode, draw_edges, draw_nodes
from benchmarks.large.tables import say, write_pair, write_table

SEED = 1
VERBS = {
    "a": "associates", "b": "binds", "c": "causes", "d": "downregulates", "e": "expresses",
    "i": "interacts", "l": "localizes", "p": "participates", "r": "resembles", "t": "treats",
    "u": "upregulates",
}  # fmt: skip
OTHER_VERBS = {
    "CpD": "palliates", "DpS": "presents", "GcG": "covaries", "Gr>G": "regulates",
    "PCiC": "includes",
}  # fmt: skip
# Where the rows of a metaedge come from and under which license, made up but for the names of
# the licenses; about three quarters of what binds may not be used commercially, as in Hetionet.
ORIGINS: dict[str, Sequence[tuple[str, str]]] = {
    "CbG": (("DrugBank", "CC BY-NC 4.0"),) * 3 + (("BindingDB", "CC BY 3.0 US"),),
    "CcSE": (("SIDER 4.1", "CC BY-NC-SA 4.0"),),
    "CpD": (("PharmacotherapyDB 1.0", "CC0 1.0"),),
    "CtD": (("PharmacotherapyDB 1.0", "CC0 1.0"),),
    "AeG": (("Bgee", ""), ("TISSUES", "CC BY 4.0")),
    "DaG": (("DISEASES", "CC BY 4.0"), ("DisGeNET", "ODbL 1.0")),
    "CdG": (("LINCS L1000", "CC BY 4.0"),),
    "CuG": (("LINCS L1000", "CC BY 4.0"),),
    "GpPW": (("Reactome via Pathway Commons", "CC BY 4.0"), ("WikiPathways", "CC BY 3.0")),
}
DEFAULT_ORIGIN = (("made-up database", "CC BY 4.0"),)


def write_hetionet(folder: Path) -> None:
    """Write the made-up graph in all forms into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    nodes = draw_nodes(HETIONET_KINDS, SEED)
    drawn = list(draw_edges(HETIONET_KINDS, HETIONET, SEED))
    ids = [f"{node.kind.name}::{node.id}" for node in nodes]
    write_table(
        folder / "hetionet-v1.0-nodes.tsv",
        ("id", "name", "kind"),
        ((id, node.name, node.kind.name) for id, node in zip(ids, nodes, strict=True)),
    )
    with gzip.GzipFile(folder / "hetionet-v1.0-edges.sif.gz", "wb", 6, mtime=0) as packed:
        count = write_sif(packed, ids, drawn)
    say(f"{folder}: {len(nodes):,} nodes, {count:,} edges")
    write_json(folder / "hetionet-v1.0.json.bz2", nodes, drawn)
    write_kgx(folder / "kgx", nodes, drawn)


def write_sif(file: IO[bytes] | gzip.GzipFile, ids: Sequence[str], drawn: list[DrawnEdges]) -> int:
    """Write the edges as the published SIF: a line of names, then metaedge after metaedge."""
    file.write(b"source\tmetaedge\ttarget\n")
    count = 0
    for each in drawn:
        name = each.relation.name
        rows = zip(each.subjects.tolist(), each.objects.tolist(), strict=True)
        lines = [f"{ids[start]}\t{name}\t{ids[end]}\n" for start, end in rows]
        file.write("".join(lines).encode())
        count += len(lines)
    return count


def find_verb(metaedge: str) -> str:
    """Return the verb of a metaedge's abbreviation.

    >>> find_verb("GpBP"), find_verb("Gr>G"), find_verb("DpS")
    ('participates', 'regulates', 'presents')
    """
    letter = next(each for each in metaedge if each.islower())
    return OTHER_VERBS.get(metaedge) or VERBS[letter]


def write_json(path: Path, nodes: list[DrawnNode], drawn: list[DrawnEdges]) -> None:
    """Write the graph as the published JSON, packed with bzip2."""
    with bz2.open(path, "wt", 9, encoding="utf-8") as file:
        for piece in iterate_json(nodes, drawn):
            file.write(piece)


def iterate_json(nodes: list[DrawnNode], drawn: list[DrawnEdges]) -> Iterator[str]:
    """Yield the published JSON in pieces."""
    relations = [each.relation for each in drawn]
    verbs = {find_verb(each.name) for each in relations}
    abbreviations = {kind.name: "".join(w[0] for w in kind.name.split()) for kind in HETIONET_KINDS}
    abbreviations.update({"Pathway": "PW"}, **{verb: verb[0] for verb in verbs})
    head = {
        "metanode_kinds": [kind.name for kind in HETIONET_KINDS],
        "metaedge_tuples": [
            [each.subject, each.object, find_verb(each.name), find_direction(each.name)]
            for each in relations
        ],
        "kind_to_abbrev": abbreviations,
    }
    yield json.dumps(head)[:-1] + ', "nodes": ['
    ends = [json.dumps(find_end(node)) for node in nodes]
    yield ", ".join(json.dumps(describe_node(node)) for node in nodes)
    yield '], "edges": ['
    between = ""
    for each in drawn:
        verb, direction = find_verb(each.relation.name), find_direction(each.relation.name)
        data = [json.dumps(describe_origin(each, at)) for at in range(12)]
        rows = enumerate(zip(each.subjects.tolist(), each.objects.tolist(), strict=True))
        yield between + ", ".join(
            f'{{"source_id": {ends[start]}, "target_id": {ends[end]}, "kind": "{verb}", '
            f'"direction": "{direction}", "data": {data[at % 12]}}}'
            for at, (start, end) in rows
        )
        between = ", "
    yield "]}\n"


def find_direction(metaedge: str) -> str:
    """Return `forward` for the metaedges with an arrow, `both` for the others."""
    return "forward" if ">" in metaedge else "both"


def find_end(node: DrawnNode) -> list[str | int]:
    """Return a node's kind and identifier; genes are known by numbers."""
    return [node.kind.name, int(node.id) if node.kind.name == "Gene" else node.id]


def describe_node(node: DrawnNode) -> dict[str, Any]:
    """Return a node's object in the JSON."""
    kind, identifier = find_end(node)
    data = {"source": "made-up database", "license": "CC0 1.0"}
    return {"kind": kind, "identifier": identifier, "name": node.name, "data": data}


def describe_origin(edges: DrawnEdges, at: int) -> dict[str, Any]:
    """Return the data of an edge: its source and license, and whether it is unbiased."""
    origins = ORIGINS.get(edges.relation.name, DEFAULT_ORIGIN)
    source, license = origins[at % len(origins)]
    told = {"license": license} if license else {}
    return {"source": source, **told, "unbiased": at % 3 == 0}


def write_kgx(folder: Path, nodes: list[DrawnNode], drawn: list[DrawnEdges]) -> None:
    """Write the graph as a KGX pair."""
    ids = [f"{node.kind.name.replace(' ', '')}:{node.id}" for node in nodes]
    write_pair(
        folder,
        "hetionet",
        (
            (id, f"biolink:{node.kind.name.title().replace(' ', '')}", node.name)
            for id, node in zip(ids, nodes, strict=True)
        ),
        (
            (ids[start], f"biolink:{find_verb(each.relation.name)}", ids[end], "infores:made-up")
            for each in drawn
            for start, end in zip(each.subjects.tolist(), each.objects.tolist(), strict=True)
        ),
        (
            ("id", "category", "name"),
            ("subject", "predicate", "object", "primary_knowledge_source"),
        ),
    )


if __name__ == "__main__":
    write_hetionet(Path(sys.argv[1]))
