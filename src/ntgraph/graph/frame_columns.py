"""The columns of each data frame, and the kind of value in each column.

Used by `data_frames`; a test compares these columns with the documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TEXT, CATEGORY, LIST, RECORD, COUNT, POSITION, FLAG = KINDS = (
    "text",
    "category",
    "tuple",
    "dict",
    "count",
    "position",
    "yes or no",
)

# "str" is pandas' own text dtype from version 3 on, and object before.
DTYPES: Mapping[str, Any] = {
    TEXT: str,
    LIST: object,
    RECORD: object,
    COUNT: "int64",
    POSITION: "Int64",
    FLAG: bool,
}
NODE_COLUMNS: Mapping[str, str] = {
    "id": TEXT,
    "label": TEXT,
    "lay_label": TEXT,
    "node_type": CATEGORY,
    "subtype": CATEGORY,
    "definition": TEXT,
    "synonyms": LIST,
    "identifiers": LIST,
    "statements": COUNT,
}
STATEMENT_COLUMNS: Mapping[str, str] = {
    "id": TEXT,
    "sentence": TEXT,
    "subject": TEXT,
    "subject_label": TEXT,
    "subject_type": CATEGORY,
    "subject_level": CATEGORY,
    "predicate": CATEGORY,
    "object": TEXT,
    "object_label": TEXT,
    "object_type": CATEGORY,
    "negated": FLAG,
    "sign": CATEGORY,
    "qualifiers": RECORD,
    "layer": CATEGORY,
    "hedges": LIST,
    "verdict": CATEGORY,
    "verdict_reason": TEXT,
    "verdict_basis": CATEGORY,
    "citation_state": CATEGORY,
    "comparison": CATEGORY,
    "contested_by": LIST,
    "safety_notes": LIST,
    "evidence": COUNT,
    "works_cited": COUNT,
}
EVIDENCE_COLUMNS: Mapping[str, str] = {
    "statement": TEXT,
    "source": TEXT,
    "article": CATEGORY,
    "collection": CATEGORY,
    "section": TEXT,
    "block": TEXT,
    "start": POSITION,
    "end": POSITION,
    "locator": TEXT,
    "hedge": CATEGORY,
    "passage_kind": CATEGORY,
    "species": TEXT,
    "cites": LIST,
    "cited_sources": LIST,
    "passage": TEXT,
    "license": CATEGORY,
}
CITATION_COLUMNS: Mapping[str, str] = {
    "statement": TEXT,
    "source": TEXT,
    "stance": CATEGORY,
    "reason": TEXT,
    "basis": CATEGORY,
    "sentence": TEXT,
    "reference": TEXT,
    "publication_type": CATEGORY,
    "reading": CATEGORY,
    "safety_notes": LIST,
}
SOURCE_COLUMNS: Mapping[str, str] = {
    "id": TEXT,
    "reference": TEXT,
    "title": TEXT,
    "year": TEXT,
    "publication_type": CATEGORY,
    "species": LIST,
    "language": CATEGORY,
    "license": CATEGORY,
    "reading": CATEGORY,
    "url": TEXT,
}
FINDING_COLUMNS: Mapping[str, str] = {
    "code": CATEGORY,
    "severity": CATEGORY,
    "article": CATEGORY,
    "number": COUNT,
    "source": TEXT,
    "statements": LIST,
    "explanation": TEXT,
    "remedy": TEXT,
}
