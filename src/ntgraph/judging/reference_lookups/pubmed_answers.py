"""PubMed through the E-utilities of the NCBI: summaries of works by PMID.

Source: https://www.ncbi.nlm.nih.gov/books/NBK25499/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ntgraph.judging.reference_lookups.work_record import (
    MOST_AUTHORS_KEPT,
    Notice,
    WorkRecord,
    clean,
    make_curies,
    mapping_of,
    texts_of,
)

PREFIXES = ("pmid",)
# Notices in the record of the work that they are about.
ABOUT_IT = re.compile(r"(retraction|erratum|expression of concern|correction|update)\b.* in", re.I)
RETRACTED = "retracted publication"
INITIALS = re.compile(r"\s+[^\W\d_a-z]{1,4}(\s+(Jr|Sr|\d\w\w))?$")


def pubmed_path(curie: str) -> tuple[str, dict[str, str]]:
    """Return path and parameters of a request for the summary of a PMID."""
    number = curie.partition(":")[2]
    return "/esummary.fcgi", {"db": "pubmed", "id": number, "retmode": "json"}


def read_pubmed_work(answer: Mapping[str, Any]) -> list[WorkRecord]:
    """Return the work of a summary, or nothing if PubMed has no such PMID.

    PubMed answers a PMID that it does not have with status 200 and an `error` in its entry.
    """
    if clean(answer.get("error")).startswith("Invalid uid"):
        return []
    result = mapping_of(answer.get("result"), "result")
    entries = (result.get(uid) for uid in texts_of(result.get("uids")))
    found = [mapping_of(each, "summary") for each in entries]
    return [read_summary(each) for each in found if "error" not in each]


def read_summary(summary: Mapping[str, Any]) -> WorkRecord:
    """Return one work of PubMed."""
    kinds = texts_of(summary.get("pubtype"))
    notices = dict.fromkeys(list_printed_notices(summary.get("references")))
    if RETRACTED in map(str.casefold, kinds):
        notices.setdefault(Notice("retraction", ""))
    attributes = texts_of(summary.get("attributes"))
    numbers = dict(list_ids(summary.get("articleids")))
    return WorkRecord(
        identifiers=make_curies(
            [
                ("pmid", summary.get("uid")),
                ("doi", numbers.get("doi")),
                ("pmcid", numbers.get("pmc")),
            ]
        ),
        title=clean(summary.get("title")),
        families=tuple(list_pubmed_names(summary.get("authors"))),
        years=tuple(dict.fromkeys(list_pubmed_years(summary))),
        kinds=tuple(each for each in kinds if each.casefold() != RETRACTED),
        notices=tuple(notices),
        has_abstract="Has Abstract" in attributes,
    )


def list_ids(ids: object) -> Iterator[tuple[str, str]]:
    """Yield kind and value of a summary's identifiers."""
    for each in ids if isinstance(ids, list) else ():
        if isinstance(each, dict):
            yield clean(each.get("idtype")), clean(each.get("value"))


def list_pubmed_names(authors: object) -> Iterator[str]:
    """Yield the family names of authors, which are followed by initials; institutions as given."""
    for each in authors[:MOST_AUTHORS_KEPT] if isinstance(authors, list) else ():
        if isinstance(each, dict) and (name := clean(each.get("name"))):
            yield family_of(name)


def family_of(name: str) -> str:
    """Return a name without the initials behind it.

    >>> family_of("de la Cruz MA"), family_of("World Health Organization")
    ('de la Cruz', 'World Health Organization')
    """
    return INITIALS.sub("", name) or name


def list_pubmed_years(summary: Mapping[str, Any]) -> Iterator[str]:
    """Yield the years of a summary's dates, such as `2010 Dec 14`."""
    for name in ("pubdate", "epubdate"):
        if day := re.match(r"\d{4}", clean(summary.get(name))):
            yield day[0]


def list_printed_notices(references: object) -> Iterator[Notice]:
    """Yield the notices about a work that stand in other works."""
    for each in references if isinstance(references, list) else ():
        if isinstance(each, dict) and ABOUT_IT.match(kind := clean(each.get("reftype"))):
            where = next(iter(make_curies([("pmid", each.get("pmid"))])), "")
            yield Notice(kind[: -len(" in")].casefold(), where or clean(each.get("refsource")))
