"""Read a facts folder into one immutable fact base, and compare, format and word facts.

The packages that use a fact base (`checks`, `judging`, `graph` and those after them) take
all records from it and open no fact table themselves.
"""

from ntgraph.facts.fact_base import DataInfo, FactBase
from ntgraph.facts.folder_reader import load_facts
from ntgraph.facts.shipped_facts import find_facts, shipped_facts

__all__ = ["DataInfo", "FactBase", "find_facts", "load_facts", "shipped_facts"]
