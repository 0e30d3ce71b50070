"""Fact tables joined into one immutable fact base, the last place where files exist."""

from ntgraph.facts.base import DataInfo, FactBase
from ntgraph.facts.loading import load_facts
from ntgraph.facts.shipped import shipped_facts

__all__ = ["DataInfo", "FactBase", "load_facts", "shipped_facts"]
