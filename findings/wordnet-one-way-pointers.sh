#!/usr/bin/env bash
# WordNet's files break their own rule that some relations stand in both directions.
# Guess: WordNet's manual (wninput) says that the program which makes the files adds the other
#   half of antonyms, derivations and topics. So every derivation can be read once for each
#   pair, and what has a topic is below that topic.
# Seen: antonyms are always there both ways, but 29 of 63,658 pairs of meanings with a derivation
#   have it only one way, 9 meanings derive from themselves, and two meanings are each the topic
#   of the other.
# Versions: WordNet 3.0 in Debian's wordnet-base 1:3.0-37.
# Why it matters: a loader that keeps the half with the smaller number, to draw one line for each
#   pair, loses links without a word; a walk along topics that expects a tree does not end.
# ntgraph: keeps both rows as two statements, draws loops, and its paths never visit a thing twice.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

apt-get download --quiet=2 wordnet-base=1:3.0-37 2>download.txt || { cat download.txt; exit 1; }
dpkg-deb --extract wordnet-base_*.deb package

cat >try.py <<'PROGRAM'
from collections import defaultdict
from pathlib import Path

# Lines of meanings: offset, file, kind, number of words (hexadecimal), words with a number each,
# number of pointers, pointers as sign, offset, kind and place; a satellite is an adjective.
pairs = defaultdict(set)
for kind in ("noun", "verb", "adj", "adv"):
    path = next(Path("package").rglob(f"data.{kind}"))
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith(" "):
            continue
        cells = line.partition(" | ")[0].split()
        one = (cells[2].replace("s", "a"), cells[0])
        start = 4 + 2 * int(cells[3], 16)
        for at in range(start + 1, start + 1 + 4 * int(cells[start]), 4):
            sign, offset, other, _ = cells[at : at + 4]
            pairs[sign].add((one, (other.replace("s", "a"), offset)))
for name, sign in (("antonym", "!"), ("derivation", "+")):
    known = pairs[sign]
    one_way = sum((other, one) not in known for one, other in known)
    loops = sum(one == other for one, other in known)
    print(f"{name}: {len(known)} pairs, {one_way} one way only, {loops} with itself")
topics = pairs[";c"]
print("each other's topic:", sum((other, one) in topics for one, other in topics) // 2)
PROGRAM
"${PYTHON:-python3}" try.py | tee seen.txt

diff - seen.txt <<'SEEN' || { echo 'It is different now.'; exit 1; }
antonym: 7604 pairs, 0 one way only, 0 with itself
derivation: 63658 pairs, 29 one way only, 9 with itself
each other's topic: 1
SEEN
