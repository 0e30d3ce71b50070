"""Fact tables joined into one immutable fact base, the last place where files exist."""

from ntgraph.facts.fact_base import DataInfo, FactBase
from ntgraph.facts.folder_reader import load_facts
from ntgraph.facts.shipped_facts import shipped_facts

__all__ = ["DataInfo", "FactBase", "load_facts", "shipped_facts"]
