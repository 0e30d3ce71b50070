#!/usr/bin/env bash
# mlcroissant reads a field declared as text as a number and gives the number back as text.
# Guess: dataType sc:Text means that the cell 007 is the text 007, the more so as the reader is
#   told so before it opens the file.
# Seen: the type is looked at only after pandas has guessed one. 007 becomes 7, and with 1e5 in
#   the same column 7.0; 1.10 becomes 1.1, the same as another row's 1.1; NA and None become
#   missing. Values of such a field depend on those of other rows.
# Versions: mlcroissant 1.1.1, pandas 3.1.1.
# Why it matters: codes with zeros in front, enzyme numbers (EC 1.10 is not EC 1.1), catalog
#   numbers such as 1E5 and NA for noradrenaline change without a warning, and two ids become
#   one.
# ntgraph: reads every cell of a table as text.
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
ROWS = "id,enzyme,label\n007,1.10,NA\n008,1.1,GABA\n{last},2.0,None\n"


def field(name):
    source = {"fileObject": {"@id": "table"}, "extract": {"column": name}}
    return {
        "@type": "cr:Field", "@id": f"rows/{name}", "name": name, "dataType": "sc:Text",
        "source": source,
    }


TERMS = {
    "@language": "en", "@vocab": "https://schema.org/", "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/", "dct": "http://purl.org/dc/terms/",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"}, "conformsTo": "dct:conformsTo",
    **{name: f"cr:{name}" for name in (
        "column", "extract", "field", "fileObject", "recordSet", "source", "citeAs",
    )},
}
for last in ("009", "1e5"):
    text = ROWS.format(last=last)
    Path("table.csv").write_text(text)
    Path("data.json").write_text(json.dumps({
        "@context": TERMS, "@type": "sc:Dataset", "name": "enzymes", "description": "enzymes",
        "conformsTo": "http://mlcommons.org/croissant/1.0", "license": "CC0-1.0",
        "url": "https://example.org", "datePublished": "2020-01-01", "citeAs": "none",
        "distribution": [{
            "@type": "cr:FileObject", "@id": "table", "name": "table", "contentUrl": "table.csv",
            "encodingFormat": "text/csv", "sha256": hashlib.sha256(text.encode()).hexdigest(),
        }],
        "recordSet": [{
            "@type": "cr:RecordSet", "@id": "rows", "name": "rows",
            "field": [field(name) for name in ("id", "enzyme", "label")],
        }],
    }))
    print(f"in the file: {text.split()[1:]}")
    for record in mlcroissant.Dataset("data.json").records("rows"):
        print("  read:", *(record[f"rows/{name}"] for name in ("id", "enzyme", "label")))
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
in the file: ['007,1.10,NA', '008,1.1,GABA', '009,2.0,None']
  read: b'7' b'1.1' None
  read: b'8' b'1.1' b'GABA'
  read: b'9' b'2.0' None
in the file: ['007,1.10,NA', '008,1.1,GABA', '1e5,2.0,None']
  read: b'7.0' b'1.1' None
  read: b'8.0' b'1.1' b'GABA'
  read: b'100000.0' b'2.0' None
SEEN
