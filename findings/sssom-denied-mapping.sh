#!/usr/bin/env bash
# sssom-py tells mappings with "Not" as mappings in four of its outputs.
# Guess: predicate_modifier Not turns a mapping into its denial (SSSOM: subject is not a match
#   of object), so a format that cannot say so leaves the row out or refuses it.
# Seen: the FHIR ConceptMap calls the pair equivalent, the OntoPortal JSON gives the exact match
#   without the Not, the OWL file states the plain triple skos:exactMatch beside an annotated
#   axiom, and the graph for cliques joins the two terms.
# Versions: sssom 0.4.21.
# Why it matters: curators write such rows because a machine proposed a wrong match (NA:
#   noradrenaline, not sodium). The outputs carry exactly the matches that were rejected.
# ntgraph: writes no SSSOM; identifiers that are only near are in a column of their own, never
#   beside exact ones.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check \
    sssom==0.4.21 \
    pandas==3.1.1 \
    networkx==3.6.1 \
    rdflib==7.6.0

cat >try.py <<'PROGRAM'
import rdflib
from sssom import cliques
from sssom.parsers import parse_sssom_table
from sssom.writers import to_fhir_json, to_ontoportal_json, to_owl_graph

TABLE = """#curie_map:
#  A: http://a.example.org/
#  B: http://b.example.org/
#mapping_set_id: https://example.org/set
#license: https://creativecommons.org/publicdomain/zero/1.0/
subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification
A:noradrenaline\tskos:exactMatch\tNot\tB:sodium\tsemapv:ManualMappingCuration
A:gaba\tskos:exactMatch\t\tB:gaba\tsemapv:ManualMappingCuration
"""
with open("mappings.sssom.tsv", "w") as file:
    file.write(TABLE)
mappings = parse_sssom_table("mappings.sssom.tsv")
for group in to_fhir_json(mappings)["group"]:
    for element in group["element"]:
        target = element["target"][0]
        print("FHIR:      ", element["code"], target["equivalence"], target["code"])
for mapping in to_ontoportal_json(mappings):
    names = [name.rsplit("/")[-1] for name in mapping["classes"]]
    print("OntoPortal:", names[0], mapping["relation"][0].rsplit("#")[-1], names[1])
for start, end in sorted(to_owl_graph(mappings).subject_objects(rdflib.SKOS.exactMatch)):
    print("OWL:       ", start.rsplit("/")[-1], "exactMatch", end.rsplit("/")[-1])
print("cliques:   ", sorted(cliques.to_digraph(mappings).edges()))
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
FHIR:       A:gaba equivalent B:gaba
FHIR:       A:noradrenaline equivalent B:sodium
OntoPortal: gaba exactMatch gaba
OntoPortal: noradrenaline exactMatch sodium
OWL:        gaba exactMatch gaba
OWL:        noradrenaline exactMatch sodium
cliques:    [('A:gaba', 'B:gaba'), ('A:noradrenaline', 'B:sodium'), ('B:gaba', 'A:gaba'), ('B:sodium', 'A:noradrenaline')]
SEEN
