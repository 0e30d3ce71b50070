"""Write a facts folder from an imported graph file, to correct by hand, check and build.

Used by `ntgraph import`.
"""

from ntgraph.imports.fact_tables.write_facts_folder import write_facts_folder

__all__ = ["write_facts_folder"]
