"""Read a KGX folder with kgx's own reader and validator, and print what they find as JSON.

Usage: python read_with_kgx.py FOLDER tsv|jsonl PREFIX…

It runs in an environment of its own, because kgx cannot be installed beside the packages that
ntgraph's tests need. The prefixes are those of our own ids, which the validator must accept
beside Biolink's. The model comes from the package biolink-model, because kgx would fetch it from
the network.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import biolink_model
import bmt

MODEL = Path(next(iter(biolink_model.__path__)))
build = bmt.Toolkit.__init__


def build_from_package(toolkit: bmt.Toolkit, *_: object, **__: object) -> None:
    """Build a toolkit from the installed model."""
    schema = MODEL / "schema" / "biolink_model.yaml"
    build(toolkit, schema=str(schema), predicate_map={"predicate mappings": []})


def main(folder: str, ending: str, *prefixes: str) -> None:
    """Read and validate record by record, as KGX streams."""
    bmt.Toolkit.__init__ = build_from_package
    from kgx import config

    known = json.loads((MODEL / "prefixmaps" / "biolink_model_prefix_map.json").read_text())
    known |= {prefix: f"urn:{prefix}:" for prefix in prefixes}
    config.get_logger().handlers[0].setStream(sys.stderr)
    names = config.get_config()["jsonld-context"]
    config.jsonld_context_map.update({name: known if name == "biolink" else {} for name in names})

    from kgx.transformer import Transformer
    from kgx.utils.kgx_utils import GraphEntityType
    from kgx.validator import Validator

    records: dict[str, list[Any]] = {"nodes": [], "edges": []}
    validator = Validator()

    def inspect(kind: GraphEntityType, record: list[Any]) -> None:
        records["nodes" if kind == GraphEntityType.NODE else "edges"].append(record[-1])
        validator(kind, record)

    transformer = Transformer(stream=True)
    files = [f"{folder}/{name}.{ending}" for name in ("nodes", "edges")]
    source = {"filename": files, "format": ending}
    transformer.transform(source, {"format": "null"}, inspector=inspect)
    found = {"reading": transformer.get_errors(), "validating": validator.get_errors()}
    print(json.dumps({**records, "problems": found}, default=list))  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
