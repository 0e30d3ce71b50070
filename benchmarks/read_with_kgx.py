"""Read a KGX pair into kgx's graph in memory, without the network.

Run by `benchmarks.reading_kgx` in an environment of its own: python read_with_kgx.py FOLDER
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import biolink_model
import bmt

MODEL = Path(next(iter(biolink_model.__path__)))
build = bmt.Toolkit.__init__


def build_from_package(toolkit: bmt.Toolkit, *_: object, **__: object) -> None:
    """Build a toolkit from the installed model, because kgx would fetch it."""
    schema = MODEL / "schema" / "biolink_model.yaml"
    build(toolkit, schema=str(schema), predicate_map={"predicate mappings": []})


def main(folder: str) -> None:
    """Read the pair and print how many nodes and edges kgx keeps."""
    bmt.Toolkit.__init__ = build_from_package
    from kgx import config

    known = json.loads((MODEL / "prefixmaps" / "biolink_model_prefix_map.json").read_text())
    names = config.get_config()["jsonld-context"]
    config.jsonld_context_map.update({name: known if name == "biolink" else {} for name in names})
    from kgx.transformer import Transformer

    transformer = Transformer()
    files = [f"{folder}/{name}.tsv" for name in ("nodes", "edges")]
    transformer.transform({"filename": files, "format": "tsv"})
    graph = transformer.store.graph
    sys.stdout.write(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges\n")


if __name__ == "__main__":
    main(sys.argv[1])
