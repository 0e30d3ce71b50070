"""Read what others made: graph files, networkx and pandas objects, databases of drugs."""
