"""The cross-check: compare what articles say with accepted facts and with each other.

Everything here is computed and never stored, so a new row in a reference collection or a
second article changes the results without further work.
"""

from ntgraph.judging.crosscheck.accepted_facts import AcceptedPath
from ntgraph.judging.crosscheck.comparisons import Comparison, compare_statements
from ntgraph.judging.crosscheck.contested_statements import Conflict, find_conflicts
from ntgraph.judging.crosscheck.shared_pairs import Meeting, find_meetings

__all__ = [
    "AcceptedPath",
    "Comparison",
    "Conflict",
    "Meeting",
    "compare_statements",
    "find_conflicts",
    "find_meetings",
]
