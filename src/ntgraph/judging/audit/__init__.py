"""The audit: find what is wrong with an article's references and citations.

It judges the list of references and how it is used, never whether the article is true; the
verdicts do that. A rule is a function that yields a fault for each place where it is broken.
`docs/audit.md` explains every type of finding.
"""

from __future__ import annotations

from ntgraph.judging.audit.audit_summary import summarize_audit
from ntgraph.judging.audit.finding_and_fault import Finding
from ntgraph.judging.audit.printed_faults import find_printed_faults
from ntgraph.judging.audit.retraction_list import RetractionList, read_retractions
from ntgraph.judging.audit.run_audit import find_findings

__all__ = [
    "Finding",
    "RetractionList",
    "find_findings",
    "find_printed_faults",
    "read_retractions",
    "summarize_audit",
]
