#!/usr/bin/env bash
# pySHACL checks years neither for their form nor for their range.
# Guess: sh:datatype xsd:gYear refuses "spring"^^xsd:gYear (SHACL, 4.1.2: ill-formed literals
#   are violations), and sh:maxInclusive "2020"^^xsd:gYear accepts 2019 and refuses 2021.
# Seen: every text passes as xsd:gYear or xsd:gYearMonth, a bare date passes as xsd:dateTime,
#   1e5 as xsd:decimal; and every year, also 2019, violates the range, since rdflib has no value
#   for years. Well-formed old dates (-0044-03-15, an xsd:date) are refused.
# Versions: pyshacl 0.40.1, rdflib 7.6.0.
# Why it matters: year of publication is the usual xsd:gYear: a typing error passes, while a
#   range check reports each work, so that people switch it off.
# ntgraph: writes years as text without a type, so its shapes ask for text; full dates are
#   xsd:date with four digits of year.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    pyshacl==0.40.1 \
    rdflib==7.6.0

cat >try.py <<'PROGRAM'
import logging

import pyshacl
import rdflib

logging.disable(logging.CRITICAL)
PREFIXES = """@prefix : <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
for rule, value, valid in (
    ("sh:datatype xsd:gYear", '"2019"^^xsd:gYear', True),
    ("sh:datatype xsd:gYear", '"spring"^^xsd:gYear', False),
    ("sh:datatype xsd:gYearMonth", '"2020-13"^^xsd:gYearMonth', False),
    ("sh:datatype xsd:dateTime", '"2020-01-01"^^xsd:dateTime', False),
    ("sh:datatype xsd:decimal", '"1e5"^^xsd:decimal', False),
    ("sh:datatype xsd:integer", '"many"^^xsd:integer', False),
    ("sh:datatype xsd:date", '"-0044-03-15"^^xsd:date', True),
    ('sh:maxInclusive "2020"^^xsd:gYear', '"2019"^^xsd:gYear', True),
    ('sh:maxInclusive "2020"^^xsd:gYear', '"2021"^^xsd:gYear', False),
):
    shapes = f"{PREFIXES}:S sh:targetNode :a ; sh:property [ sh:path :p ; {rule} ] ."
    conforms, _, _ = pyshacl.validate(
        rdflib.Graph().parse(data=f"{PREFIXES}:a :p {value} .", format="turtle"),
        shacl_graph=rdflib.Graph().parse(data=shapes, format="turtle"),
    )
    word = "right" if conforms is valid else "WRONG"
    print(f"{rule}, {value}: conforms {conforms}, {word}")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
sh:datatype xsd:gYear, "2019"^^xsd:gYear: conforms True, right
sh:datatype xsd:gYear, "spring"^^xsd:gYear: conforms True, WRONG
sh:datatype xsd:gYearMonth, "2020-13"^^xsd:gYearMonth: conforms True, WRONG
sh:datatype xsd:dateTime, "2020-01-01"^^xsd:dateTime: conforms True, WRONG
sh:datatype xsd:decimal, "1e5"^^xsd:decimal: conforms True, WRONG
sh:datatype xsd:integer, "many"^^xsd:integer: conforms False, right
sh:datatype xsd:date, "-0044-03-15"^^xsd:date: conforms False, WRONG
sh:maxInclusive "2020"^^xsd:gYear, "2019"^^xsd:gYear: conforms False, WRONG
sh:maxInclusive "2020"^^xsd:gYear, "2021"^^xsd:gYear: conforms False, right
SEEN
