"""References looked up in public services, only when somebody asks for it.

`find_findings` of the audit judges a reference by what is recorded. Here Crossref, PubMed and
Europe PMC are asked whether an identifier exists, whether title, year and authors agree, and
whether a work was corrected or retracted. What is found is told with its service and day, an
identifier is suggested where one is missing or wrong, and no table is changed.
`docs/references-check.md` explains every line.
"""

from __future__ import annotations

from ntgraph.judging.reference_lookups.asked_services import SERVICES, make_services
from ntgraph.judging.reference_lookups.kept_answers import KeptAnswers
from ntgraph.judging.reference_lookups.looked_up_references import look_up_references
from ntgraph.judging.reference_lookups.lookup_lines import LEVELS, LookupLine
from ntgraph.judging.reference_lookups.polite_client import (
    NetworkSettings,
    PoliteClient,
    check_contact,
)

__all__ = [
    "LEVELS",
    "SERVICES",
    "KeptAnswers",
    "LookupLine",
    "NetworkSettings",
    "PoliteClient",
    "check_contact",
    "look_up_references",
    "make_services",
]
