"""Read large tables of edges in pieces, as columns; `imports.files` reads everything else.

What a column means, and how a relation is worded, is decided by `imports.files`: one row of each
kind is read there.
"""
