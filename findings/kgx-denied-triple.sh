#!/usr/bin/env bash
# KGX's N-Triples state a denied edge as a fact.
# Guess: an edge with negated true becomes a described association, but no plain triple, since a
#   triple states that it is so.
# Seen: subject, predicate and object are written as a plain triple, too, exactly as for an edge
#   that is not denied. Only the association, a separate node without a link from the triple,
#   has negated true.
# Versions: kgx 2.6.0, biolink-model 4.4.6.
# Why it matters: every SPARQL query and every loader that takes the plain triples, which is
#   what they are written for, returns the opposite of what the source says.
# ntgraph: writes no plain triples of statements in RDF: each is a resource with subject,
#   predicate, object, and negated beside them.
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
    HEAD + "CHEBI:1\tbiolink:SmallMolecule\ta\nMONDO:2\tbiolink:Disease\tb\n"
)
Path("f_edges.tsv").write_text(
    "id\tsubject\tpredicate\tobject\tnegated\n"
    "e1\tCHEBI:1\tbiolink:treats\tMONDO:2\ttrue\n"
    "e2\tCHEBI:1\tbiolink:causes\tMONDO:2\t\n"
)
files = {"filename": ["f_nodes.tsv", "f_edges.tsv"], "format": "tsv"}
Transformer(stream=True).transform(files, {"filename": "out.nt", "format": "nt"})
for line in sorted(Path("out.nt").read_text().splitlines()):
    if line.startswith("<http://purl.obolibrary.org/obo/CHEBI_1>") and "MONDO_2" in line:
        print("plain triple:", line.split()[1])
    if "negated" in line:
        print("association: ", line.split()[0], "negated", line.split()[2])
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
plain triple: <https://w3id.org/biolink/vocab/causes>
plain triple: <https://w3id.org/biolink/vocab/treats>
association:  <https://www.example.org/UNKNOWN/e1> negated "true"^^<http://www.w3.org/2001/XMLSchema#boolean>
SEEN
