#!/usr/bin/env bash
# A pandas table whose columns were all taken out keeps its rows, but gives none of them.
# Guess: to_dict("records") and itertuples(index=False) give len(table) rows, here empty ones, as
#   to_dict("index") and iterrows() do.
# Seen: both give nothing, while len() still counts the rows. zip() of the table with its ids ends
#   at once, and with strict=True raises. pandas 3.1.1 gives the empty rows.
# Versions: pandas 3.0.6; compared with 3.1.1.
# Why it matters: a table of edges without further columns is the simplest there is. A reader that
#   takes out the ends and goes over the rest reads no edge at all.
# ntgraph: walks through columns itself and counts rows by the table's length; a test reads tables
#   that have nothing but ends.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for version in 3.0.6 3.1.1; do
    "${PYTHON:-python3}" -m venv "env$version"
    "env$version/bin/pip" install --quiet --no-compile --disable-pip-version-check \
        "pandas==$version"
done

cat >try.py <<'PROGRAM'
import pandas

edges = pandas.DataFrame({"subject": ["cocaine", "caffeine"], "object": ["DAT", "adenosine"]})
rest = edges.drop(columns=["subject", "object"])
print(f"pandas {pandas.__version__}: {len(rest)} rows")
print("  index:", rest.to_dict("index"), " iterrows:", len(list(rest.iterrows())))
print("  records:", rest.to_dict("records"), " itertuples:", len(list(rest.itertuples())))
print("  itertuples without index:", len(list(rest.itertuples(index=False))))
print("  with their ends:", list(zip(edges["subject"], rest.to_dict("records"))))
PROGRAM
{
    env3.0.6/bin/python try.py &&
        env3.1.1/bin/python try.py
} 2>problems.txt | tee seen.txt || { cat problems.txt; exit 1; }

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
pandas 3.0.6: 2 rows
  index: {0: {}, 1: {}}  iterrows: 2
  records: []  itertuples: 2
  itertuples without index: 0
  with their ends: []
pandas 3.1.1: 2 rows
  index: {0: {}, 1: {}}  iterrows: 2
  records: [{}, {}]  itertuples: 2
  itertuples without index: 2
  with their ends: [('cocaine', {}), ('caffeine', {})]
SEEN
