#!/usr/bin/env bash
# KGX reads the word False in a table as true, so statements turn into denials.
# Guess: negated is a boolean of the Biolink model; the cells True and False, as pandas writes
#   them, or true and false are read as what they say.
# Seen: any text in the cell is true, also False, false and 0; only an empty cell is not. No
#   warning.
# Versions: kgx 2.6.0, biolink-model 4.4.6, pandas 3.0.6.
# Why it matters: an edge table made with pandas has False in each row that denies nothing.
#   After kgx transform the whole graph is denied.
# ntgraph: leaves the cell empty for a statement that denies nothing, and its own reader takes
#   false as false.
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
rows = [f"e{i}\tCHEBI:1\tbiolink:{p}\tCHEBI:2\t{cell}\n" for i, (p, cell) in enumerate((
    ("affects", "True"), ("causes", "False"), ("related_to", "false"), ("treats", "0"),
    ("correlated_with", ""),
))]
Path("f_edges.tsv").write_text("id\tsubject\tpredicate\tobject\tnegated\n" + "".join(rows))
files = {"filename": ["f_nodes.tsv", "f_edges.tsv"], "format": "tsv"}
Transformer(stream=True).transform(files, {"filename": "out", "format": "jsonl"})
written = [line.split("\t")[-1].strip() for line in rows]
for cell, line in zip(written, Path("out_edges.jsonl").read_text().splitlines(), strict=True):
    print(f"cell {cell!r}: negated {json.loads(line).get('negated')}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
cell 'True': negated True
cell 'False': negated True
cell 'false': negated True
cell '0': negated True
cell '': negated None
SEEN
