"""The graph of the facts: an index for neighborhoods and paths, views, networkx, data frames.

Used by `learning`, `display`, `exports` and `explore`.
"""
