"""Read large tables of edges in pieces, as columns; `imports.files` reads everything else.

`read_large_graph` returns None for a file that is small or not plain. What a column means, and how
a relation is worded, is decided by `imports.files`: one row of each kind is read there.
"""




