"""Everything that comes from elsewhere: graph files, networkx and pandas objects, databases."""
