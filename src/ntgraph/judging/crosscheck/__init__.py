"""The cross-check: what articles say held against accepted facts and against each other.

Everything here is computed and never stored: a new row in a reference collection, or a
second article, changes the answers by itself.
"""

from ntgraph.judging.crosscheck.accepted_facts import AcceptedPath
from ntgraph.judging.crosscheck.comparisons import Comparison, compare_statements
from ntgraph.judging.crosscheck.contradictions import Conflict, find_conflicts

__all__ = ["AcceptedPath", "Comparison", "Conflict", "compare_statements", "find_conflicts"]
