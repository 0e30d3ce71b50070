#!/usr/bin/env bash
# mlcroissant reads a record set with references once; the second time it has no rows.
# Guess: dataset.records("effects") starts anew with each call, as it does for every record set
#   without references; a loop that was left early changes nothing.
# Seen: if a field has references (a foreign key), the first reading has all rows and each later
#   one none, without an error. One look at the first row is enough: after it the record set is
#   empty.
# Versions: mlcroissant 1.1.1, pandas 3.1.1.
# Why it matters: a look at the first row, a count or a first epoch comes before the work. All
#   that follows runs on no data; a mean or a filter over it looks like an honest result.
# ntgraph: its croissant.json says in words what a column refers to, so every record set can be
#   read again; a test reads each twice.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    mlcroissant==1.1.1 \
    pandas==3.1.1

cat >try.py <<'PROGRAM'
import hashlib
import json
import logging
from pathlib import Path

import mlcroissant

logging.disable(logging.CRITICAL)
TABLES = {"drugs": "id\nd1\nd2\n", "effects": "id,drug\ne1,d1\ne2,d2\ne3,d1\n"}
TERMS = {
    "@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/", "dct": "http://purl.org/dc/terms/",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"}, "conformsTo": "dct:conformsTo",
    **{name: f"cr:{name}" for name in (
        "column", "extract", "field", "fileObject", "recordSet", "references", "source", "citeAs",
    )},
}


def field(table, name, references):
    source = {"fileObject": {"@id": f"{table}.csv"}, "extract": {"column": name}}
    made = {"@type": "cr:Field", "@id": f"{table}/{name}", "name": name, "dataType": "sc:Text"}
    if references and name == "drug":
        made["references"] = {"field": {"@id": "drugs/id"}}
    return {**made, "source": source}


def file(table, text):
    name = f"{table}.csv"
    Path(name).write_text(text)
    return {
        "@type": "cr:FileObject", "@id": name, "name": name, "contentUrl": name,
        "encodingFormat": "text/csv", "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }


def records(table, text, references):
    names = text.split()[0].split(",")
    fields = [field(table, name, references) for name in names]
    return {"@type": "cr:RecordSet", "@id": table, "name": table, "field": fields}


for references in (False, True):
    Path("data.json").write_text(json.dumps({
        "@context": TERMS, "@type": "sc:Dataset", "name": "effects", "description": "effects",
        "conformsTo": "http://mlcommons.org/croissant/1.0", "license": "CC0-1.0",
        "url": "https://example.org", "datePublished": "2020-01-01", "citeAs": "none",
        "version": "1.0.0", "distribution": [file(*item) for item in TABLES.items()],
        "recordSet": [records(*item, references) for item in TABLES.items()],
    }))
    print("With references:" if references else "Without references:")
    dataset = mlcroissant.Dataset("data.json")
    print("  rows in three readings:", *(len(list(dataset.records("effects"))) for _ in range(3)))
    dataset = mlcroissant.Dataset("data.json")
    first = next(iter(dataset.records("effects")))["effects/id"]
    print(f"  first row {first}, rows after it:", len(list(dataset.records("effects"))))
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
Without references:
  rows in three readings: 3 3 3
  first row b'e1', rows after it: 3
With references:
  rows in three readings: 3 0 0
  first row b'e1', rows after it: 0
SEEN
