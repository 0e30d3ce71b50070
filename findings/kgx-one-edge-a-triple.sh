#!/usr/bin/env bash
# kgx transform keeps one of two edges that say the opposite of each other.
# Guess: an edge is known by its id, and the graph in memory is a MultiDiGraph, so two edges
#   with ids, sources and qualifiers of their own both arrive.
# Seen: edges with the same subject, predicate and object share one key. Of "causes increased
#   abundance, in people, by source A" and "causes decreased abundance, in mice, by source B"
#   only the second is written. With stream=True both are.
# Versions: kgx 2.6.0, biolink-model 4.4.6, networkx 3.6.1.
# Why it matters: Biolink puts the direction into qualifiers, so "raises" and "lowers" are the
#   same triple. The order of the rows decides which of them a graph says.
# ntgraph: says in to_kgx and in about.json to let KGX stream, and its own reader keeps all
#   edges.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    kgx==2.6.0 \
    bmt==1.5.0 \
    biolink-model==4.4.6 \
    pandas==3.0.6 \
    networkx==3.6.1

cat >try.py <<'PROGRAM'
import json
from pathlib import Path

import biolink_model
import bmt

# KGX fetches the Biolink model and its prefixes; here they come from the package biolink-model.
MODEL = Path(next(iter(biolink_model.__path__)))
toolkit_init = bmt.Toolkit.__init__


def init(self, *args, **options):
    schema = str(MODEL / "schema" / "biolink_model.yaml")
    toolkit_init(self, schema=schema, predicate_map={"predicate mappings": []})


bmt.Toolkit.__init__ = init
from kgx import config

prefixes = json.loads((MODEL / "prefixmaps" / "biolink_model_prefix_map.json").read_text())
names = config.get_config()["jsonld-context"]
config.jsonld_context_map.update({name: prefixes if name == "biolink" else {} for name in names})
from kgx.transformer import Transformer


HEAD = "id\tcategory\tname\n"
Path("f_nodes.tsv").write_text(
    HEAD + "CHEBI:1\tbiolink:SmallMolecule\ta\nCHEBI:2\tbiolink:SmallMolecule\tb\n"
)
columns = (
    "id", "subject", "predicate", "object", "primary_knowledge_source", "qualified_predicate",
    "object_aspect_qualifier", "object_direction_qualifier", "species_context_qualifier",
)
triple = ("CHEBI:1", "biolink:affects", "CHEBI:2")
rows = (
    columns,
    ("e1", *triple, "infores:a", "biolink:causes", "abundance", "increased", "NCBITaxon:9606"),
    ("e2", *triple, "infores:b", "biolink:causes", "abundance", "decreased", "NCBITaxon:10090"),
)
Path("f_edges.tsv").write_text("".join("\t".join(row) + "\n" for row in rows))
for stream in (True, False):
    name = f"out_{stream}"
    files = {"filename": ["f_nodes.tsv", "f_edges.tsv"], "format": "tsv"}
    Transformer(stream=stream).transform(files, {"filename": name, "format": "jsonl"})
    edges = map(json.loads, Path(f"{name}_edges.jsonl").read_text().splitlines())
    print(f"stream={stream}:", *(
        f"{edge['id']} {edge['object_direction_qualifier']} by {edge['primary_knowledge_source']};"
        for edge in edges
    ))
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
stream=True: e1 increased by infores:a; e2 decreased by infores:b;
stream=False: e2 decreased by infores:b;
SEEN
