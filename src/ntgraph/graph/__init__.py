"""The graph of the facts: an index to walk, views, networkx, data frames, counts."""
