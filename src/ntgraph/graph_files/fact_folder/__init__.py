"""A facts folder made of somebody's file: tables to correct by hand, check and build."""

from ntgraph.graph_files.fact_folder.writing import write_facts_folder

__all__ = ["write_facts_folder"]
