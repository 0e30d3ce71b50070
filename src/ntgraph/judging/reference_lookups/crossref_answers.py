"""Crossref's REST API: works by DOI, and works by title.

Source: https://api.crossref.org/swagger-ui/index.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from ntgraph.judging.reference_lookups.work_record import (
    MOST_AUTHORS_KEPT,
    Notice,
    WorkRecord,
    clean,
    list_of,
    make_curies,
    mapping_of,
    texts_of,
)

PREFIXES = ("doi",)
DATES = ("issued", "published", "published-print", "published-online")


def crossref_path(curie: str) -> tuple[str, dict[str, str]]:
    """Return path and parameters of a request for the work with a DOI."""
    return f"/works/{quote(curie.partition(':')[2], safe='')}", {}


def crossref_title_path(title: str, family: str) -> tuple[str, dict[str, str]]:
    """Return path and parameters of a request for works with a title."""
    words = f"{title} {family}".strip()
    return "/works", {"query.bibliographic": words, "rows": "5"}


def read_crossref_work(answer: Mapping[str, Any]) -> list[WorkRecord]:
    """Return the work of an answer to a request for a DOI."""
    return [read_item(mapping_of(answer.get("message"), "message"))]


def read_crossref_found(answer: Mapping[str, Any]) -> list[WorkRecord]:
    """Return the works of an answer to a search."""
    message = mapping_of(answer.get("message"), "message")
    return [read_item(mapping_of(each, "item")) for each in list_of(message.get("items"), "items")]


def read_item(item: Mapping[str, Any]) -> WorkRecord:
    """Return one work of Crossref."""
    titles = texts_of(item.get("title"))
    subtitles = texts_of(item.get("subtitle"))
    title = ": ".join((*titles[:1], *(each for each in subtitles[:1] if each not in titles[0:1])))
    return WorkRecord(
        identifiers=make_curies([("doi", item.get("DOI"))]),
        title=title,
        families=tuple(list_families(item.get("author"))),
        years=tuple(dict.fromkeys(list_years(item))),
        kinds=tuple(each for each in (clean(item.get("type")),) if each),
        notices=tuple(dict.fromkeys(list_notices(item.get("updated-by")))),
        has_abstract=bool(clean(item.get("abstract"))),
    )


def list_families(authors: object) -> Iterator[str]:
    """Yield the family names of authors, and the names of institutions."""
    for each in authors[:MOST_AUTHORS_KEPT] if isinstance(authors, list) else ():
        if isinstance(each, dict) and (name := clean(each.get("family") or each.get("name"))):
            yield name


def list_years(item: Mapping[str, Any]) -> Iterator[str]:
    """Yield the years of a work's dates."""
    for name in DATES:
        date = item.get(name)
        parts = date.get("date-parts") if isinstance(date, dict) else None
        if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
            year = parts[0][0]
            if isinstance(year, int):
                yield str(year)


def list_notices(updates: object) -> Iterator[Notice]:
    """Yield the notices that change a work: retractions, corrections and others."""
    for each in updates if isinstance(updates, list) else ():
        if isinstance(each, dict) and (kind := clean(each.get("type"))):
            yield Notice(
                kind.replace("_", " "), next(iter(make_curies([("doi", each.get("DOI"))])), "")
            )
