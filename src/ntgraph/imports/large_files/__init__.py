"""Read large tables of edges in pieces, as columns; `imports.files` reads everything else.

`read_large_graph` returns None for a file that is small or not plain. What a column means, and how
a relation is worded, is decided by `imports.files`: one row of each kind is read there.
"""

from ntgraph.imports.large_files.read_large_graph import read_large_graph

__all__ = ["read_large_graph"]
