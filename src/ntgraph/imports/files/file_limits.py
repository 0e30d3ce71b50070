"""How much of a file is read, and why no more: somebody else wrote it."""

from __future__ import annotations

# A larger graph belongs into a database, from which a part can be taken.
LARGEST_FILE = 64 * 1024 * 1024
# So many edges with evidence take 1.5 GB and 40 s until they are facts, and are far more than
# anybody can look at. Nodes, edges and works are counted apart.
MOST_NODES = MOST_EDGES = MOST_WORKS = 500_000
# Each value takes some 60 bytes or more, so that 64 MB of short ones would become gigabytes.
MOST_VALUES = 10_000_000
# What `csv` allows by itself; no label, sentence or list of works comes near it.
LONGEST_TEXT = 131_072
# A row is held as a whole before its cells can be counted.
LONGEST_ROW = 8 * LONGEST_TEXT
# Of larger whole numbers, Python stores as many as one likes in one place of a dict, so that
# to look one up takes as long as to go through them all.
LARGEST_NUMBER = 2**63
# GraphML and GEXF nest graphs in nodes; whoever goes deeper than this means harm.
DEEPEST = 64
# One slip repeated on every line must not fill the memory with messages.
MOST_PROBLEMS = 200
# To find the nearest of more or longer names takes seconds for each problem.
MOST_SUGGESTED_FROM = 1_000
LONGEST_COMPARED = 100
# A message is one line on a terminal.
LONGEST_SHOWN = 80
# Attributes that are not mapped are named; more names than that help nobody.
MOST_NAMED = 20
