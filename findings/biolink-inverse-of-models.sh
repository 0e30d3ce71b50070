#!/usr/bin/env bash
# In the Biolink model, "X models Y" says that Y is the model, and X what it stands for.
# Guess: models is "model of" in other words, as in "the mouse models the disease", so either the
#   two mean the same or models has an inverse of its own (modeled by).
# Seen: models is declared as the inverse of "model of", so turning an edge around with bmt
#   makes the disease a model of the mouse. The same with "primarily composed of", the inverse of
#   "composed primarily of". Other pairs are as one expects: treats and "treated by".
# Versions: biolink-model 4.4.6, bmt 1.5.0.
# Why it matters: "model of" is the canonical one of the two, so programs that bring edges into
#   canonical form swap model and disease, and the whole and its part, without a warning.
# ntgraph: its sentences keep the word as written (X models Y), which a test holds; the
#   predicate's description says that the model's inverse means the other way.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    biolink-model==4.4.6 \
    bmt==1.5.0 \
    linkml-runtime==1.12.1

cat >try.py <<'PROGRAM'
from pathlib import Path

import biolink_model
import bmt

SCHEMA = Path(next(iter(biolink_model.__path__))) / "schema" / "biolink_model.yaml"
toolkit = bmt.Toolkit(schema=str(SCHEMA), predicate_map={"predicate mappings": []})
for subject, predicate, object_ in (
    ("aspirin", "treated by", "headache"),
    ("mouse strain", "models", "disease"),
    ("tablet", "primarily composed of", "lactose"),
):
    inverse = toolkit.get_inverse(predicate)
    canonical = toolkit.is_translator_canonical_predicate(predicate)
    print(f"{subject} | {predicate} | {object_} (canonical: {canonical})")
    print(f"  turned around: {object_} | {inverse} | {subject}"
          f" (canonical: {toolkit.is_translator_canonical_predicate(inverse)})")
print("model of:", toolkit.get_element("model of").description)
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
aspirin | treated by | headache (canonical: False)
  turned around: headache | treats | aspirin (canonical: True)
mouse strain | models | disease (canonical: False)
  turned around: disease | model of | mouse strain (canonical: True)
tablet | primarily composed of | lactose (canonical: False)
  turned around: lactose | composed primarily of | tablet (canonical: True)
model of: holds between a thing and some other thing it approximates for purposes of scientific study, in virtue of its exhibiting similar features of the studied entity.
SEEN
