#!/usr/bin/env bash
# A table that linkml-runtime writes is another one when linkml-runtime reads it.
# Guess: tsv_dumper and tsv_loader, given the same schema, give the same objects: slots with the
#   range string stay text.
# Seen: the loader turns cells into numbers first and into text again after: 007 becomes 7, 1.10
#   becomes 1.1, 1e5 becomes 100000.0. The text [x] becomes ['x']. A value with | is written
#   with two backslashes and read as two values, one with a backslash at its end.
# Versions: linkml-runtime 1.12.1, json-flattener 0.1.9; linkml 1.12.1 makes the classes.
# Why it matters: Biolink, SSSOM and many registries keep their data in such tables. Codes,
#   versions and synonyms change each time a table is saved.
# ntgraph: reads every cell of a table as text; in its own tables | only stands between the
#   items of a list, and its KGX writes a broken bar inside a text.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    linkml==1.12.1 \
    linkml-runtime==1.12.1 \
    json-flattener==0.1.9

cat >try.py <<'PROGRAM'
import logging
import warnings

from linkml.generators.pythongen import PythonGenerator
from linkml_runtime import SchemaView
from linkml_runtime.dumpers import tsv_dumper
from linkml_runtime.loaders import tsv_loader

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
SCHEMA = """
id: http://example.org/s
name: s
prefixes: {linkml: https://w3id.org/linkml/, ex: http://example.org/}
imports: [linkml:types]
default_prefix: ex
default_range: string
classes:
  Drug:
    attributes:
      id: {identifier: true}
      code: {}
      names: {multivalued: true}
  Box:
    tree_root: true
    attributes:
      drugs: {range: Drug, multivalued: true, inlined_as_list: true}
"""
with open("schema.yaml", "w") as file:
    file.write(SCHEMA)
view = SchemaView("schema.yaml")
made = PythonGenerator("schema.yaml").compile_module()
codes = ["007", "1.10", "1e5", "[x]", "plain"]
drugs = [made.Drug(id=f"d{i}", code=code, names=["one", "t|wo"]) for i, code in enumerate(codes)]
text = tsv_dumper.dumps(made.Box(drugs=drugs), index_slot="drugs", schemaview=view)
with open("drugs.tsv", "w") as file:
    file.write(text)
again = tsv_loader.load("drugs.tsv", made.Box, index_slot="drugs", schemaview=view)
for before, after in zip(drugs, again.drugs, strict=True):
    print(f"{before.code!r} {before.names} -> {after.code!r} {after.names}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
'007' ['one', 't|wo'] -> '7' ['one', 't\\', 'wo']
'1.10' ['one', 't|wo'] -> '1.1' ['one', 't\\', 'wo']
'1e5' ['one', 't|wo'] -> '100000.0' ['one', 't\\', 'wo']
'[x]' ['one', 't|wo'] -> "['x']" ['one', 't\\', 'wo']
'plain' ['one', 't|wo'] -> 'plain' ['one', 't\\', 'wo']
SEEN
