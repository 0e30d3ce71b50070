#!/usr/bin/env bash
# INDRA says a statement as true that its only source denies.
# Guess: evidence with epistemics negated makes another statement than evidence without, or at
#   least another sentence ("does not inhibit").
# Seen: both have the same hash and become one statement. The English assembler, the network's
#   table and the SIF file have the denied statement as any other, and nothing of the denial; in
#   the table it counts as evidence, and in SIF it is a line that inhibits.
# Versions: indra 1.24.0.
# Why it matters: unless a filter of the corpus tools was called before, "X does not inhibit Y"
#   reaches readers as "X inhibits Y".
# ntgraph: a statement that is denied has another id than the plain one, is worded with "not", and
#   every export writes the denial.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"${PYTHON:-python3}" -m venv env
env/bin/pip install --quiet --no-compile --disable-pip-version-check indra==1.24.0

cat >try.py <<'PROGRAM'
from indra.assemblers.english import EnglishAssembler
from indra.assemblers.indranet import IndraNetAssembler
from indra.assemblers.sif import SifAssembler
from indra.ontology import IndraOntology
from indra.preassembler import Preassembler
from indra.statements import Agent, Evidence, Inhibition


class NoOntology(IndraOntology):
    name, version = "none", "1"

    def initialize(self):
        """Have no relations."""


def inhibits(work, **epistemics):
    evidence = Evidence("reach", pmid=work, epistemics=epistemics)
    return Inhibition(Agent("caffeine"), Agent("ADORA2A"), evidence=[evidence])


said, denied = inhibits("1"), inhibits("2", negated=True)
print("same hash:", said.get_hash() == denied.get_hash())
made = Preassembler(NoOntology(), [said, denied]).combine_duplicates()
print("statements of a work that says it and one that denies it:", len(made))
print("the denied one in English:", EnglishAssembler([denied]).make_model())
(row,) = IndraNetAssembler([denied]).make_df().to_dict("records")
names = ("agA_name", "stmt_type", "agB_name", "evidence_count", "belief")
print("in the network:", {name: row[name] for name in names})
sif = SifAssembler([denied])
sif.make_model()
print("in SIF:", " ".join(part for part in sif.print_model().split() if part.startswith("-")))
PROGRAM
env/bin/python try.py 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
same hash: True
statements of a work that says it and one that denies it: 1
the denied one in English: Caffeine inhibits ADORA2A.
in the network: {'agA_name': 'caffeine', 'stmt_type': 'Inhibition', 'agB_name': 'ADORA2A', 'evidence_count': 1, 'belief': 1}
in SIF: -1
SEEN
