"""The citation audit: what is wrong with an article's references and citations.

It judges the list of references and how it is used, never the article's truth: that is what
the verdicts are for. `docs/audit.md` explains every finding.
"""

from __future__ import annotations

from ntgraph.audit.auditing import find_findings
from ntgraph.audit.finding import Finding
from ntgraph.audit.printed import find_printed_faults
from ntgraph.audit.retractions import RetractionList, read_retractions
from ntgraph.audit.summary import summarize_audit

__all__ = [
    "Finding",
    "RetractionList",
    "find_findings",
    "find_printed_faults",
    "read_retractions",
    "summarize_audit",
]
