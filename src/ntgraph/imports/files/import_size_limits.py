"""The limits for graph files, each with its reason; a file beyond them is refused."""

from __future__ import annotations

# In bytes. A larger graph belongs in a database, from which a part can be exported.
LARGEST_FILE = 64 * 1024 * 1024
# Reading this many edges with evidence takes 1.5 GB and 40 s, and is far more than anybody can
# look at. Nodes, edges and works are counted separately.
MOST_NODES = MOST_EDGES = MOST_WORKS = 500_000
# Each value takes 60 bytes or more in memory: 64 MB of short values would become gigabytes.
MOST_VALUES = 10_000_000
# In characters; the limit of Python's `csv`. No label, sentence or list of works comes near it.
LONGEST_TEXT = 131_072
# In characters. A row is held in memory as a whole before its cells can be counted.
LONGEST_ROW = 8 * LONGEST_TEXT
# Whole numbers beyond this can be chosen so that all have the same hash in Python; looking
# one up in a dict would then take as long as going through them all.
LARGEST_NUMBER = 2**63
# Levels of nesting. GraphML and GEXF nest graphs in nodes, but no real graph goes this deep.
DEEPEST = 64
# One mistake repeated on every line must not fill the memory with messages.
MOST_PROBLEMS = 200
# Finding the most similar of more or longer names takes seconds for each problem.
MOST_SUGGESTED_FROM = 1_000
LONGEST_COMPARED = 100
# A message is one line on a terminal.
LONGEST_SHOWN = 80
# Notes list the attributes that nothing reads; a longer list helps nobody.
MOST_NAMED = 20
