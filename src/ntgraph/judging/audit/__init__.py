"""The citation audit: what is wrong with an article's references and citations.

It judges the list of references and how it is used, never the article's truth: that is what
the verdicts are for. `docs/audit.md` explains every finding.
"""

from __future__ import annotations

from ntgraph.judging.audit.audit_summary import summarize_audit
from ntgraph.judging.audit.find_findings import find_findings
from ntgraph.judging.audit.finding_record import Finding
from ntgraph.judging.audit.printed_faults import find_printed_faults
from ntgraph.judging.audit.retraction_list import RetractionList, read_retractions

__all__ = [
    "Finding",
    "RetractionList",
    "find_findings",
    "find_printed_faults",
    "read_retractions",
    "summarize_audit",
]
