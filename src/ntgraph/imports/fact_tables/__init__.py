"""A facts folder made of somebody's file: tables to correct by hand, check and build."""

from ntgraph.imports.fact_tables.write_facts_folder import write_facts_folder

__all__ = ["write_facts_folder"]
