#!/usr/bin/env bash
# A research object (RO-Crate) read and written by ro-crate-py has terms without a meaning.
# Guess: reading a crate and writing it keeps its JSON-LD context, so that every term still
#   names the same property.
# Seen: the crate's own context entries are dropped, while the values stay: a term defined there
#   has no IRI any more, so a JSON-LD reader drops its facts; CHEBI:18243 is no longer a web
#   address but a name of its own. A typed value ({@type, @value}) becomes plain text.
#   crate.metadata.extra_terms adds terms but is empty after reading.
# Versions: rocrate 0.16.0; triples counted with PyLD 3.3.0 and a small stand-in for the
#   standard context, so that no network is needed.
# Why it matters: any script that adds one file to a crate of somebody else removes the meaning
#   of domain terms.
# ntgraph: writes no crates; its JSON-LD carries its context.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    rocrate==0.16.0 \
    PyLD==3.3.0

cat >try.py <<'PROGRAM'
import json
import pathlib

from pyld import jsonld
from rocrate.rocrate import ROCrate

OWN = {
    "predicate": "http://example.org/predicate",
    "CHEBI": {"@id": "http://purl.obolibrary.org/obo/CHEBI_", "@prefix": True},
}
YEAR = {"@type": "http://www.w3.org/2001/XMLSchema#gYear", "@value": "2020"}
GRAPH = [
    {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    },
    {"@id": "./", "@type": "Dataset", "name": "facts", "mentions": {"@id": "CHEBI:18243"}},
    {"@id": "CHEBI:18243", "@type": "Thing", "predicate": "raised by cocaine", "name": YEAR},
]
STANDARD = "https://w3id.org/ro/crate/1.1/context"
STAND_IN = {name: f"http://schema.org/{name}" for name in ("about", "name", "mentions")}


def triples(folder):
    """Return the triples of a crate, with the stand-in for the standard context."""
    crate = json.loads(pathlib.Path(folder, "ro-crate-metadata.json").read_text())
    given = crate["@context"]
    parts = given if isinstance(given, list) else [given]
    crate["@context"] = [STAND_IN if part == STANDARD else part for part in parts]
    lines = jsonld.to_rdf(crate, {"format": "application/n-quads"}).splitlines()
    return sorted(line for line in lines if "CHEBI" in line)


pathlib.Path("first").mkdir()
text = json.dumps({"@context": [STANDARD, OWN], "@graph": GRAPH})
pathlib.Path("first", "ro-crate-metadata.json").write_text(text)
ROCrate("first").write("second")
for folder in ("first", "second"):
    print(folder, *triples(folder), sep="\n  ")
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
first
  <http://example.org/base/> <http://schema.org/mentions> <http://purl.obolibrary.org/obo/CHEBI_18243> .
  <http://purl.obolibrary.org/obo/CHEBI_18243> <http://example.org/predicate> "raised by cocaine" .
  <http://purl.obolibrary.org/obo/CHEBI_18243> <http://schema.org/name> "2020"^^<http://www.w3.org/2001/XMLSchema#gYear> .
  <http://purl.obolibrary.org/obo/CHEBI_18243> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/base/Thing> .
second
  <CHEBI:18243> <http://schema.org/name> "2020" .
  <CHEBI:18243> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/base/Thing> .
  <http://example.org/base/> <http://schema.org/mentions> <CHEBI:18243> .
SEEN
