"""Europe PMC's REST API: works by PMID, PMCID, DOI or title, with abstracts and notices.

Source: https://europepmc.org/RestfulWebService
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ntgraph.judging.reference_lookups.pubmed_answers import ABOUT_IT, RETRACTED
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

PREFIXES = ("pmid", "pmcid", "doi")
SEARCHED = {"pmid": 'EXT_ID:"{}" AND SRC:MED', "pmcid": 'PMCID:"{}"', "doi": 'DOI:"{}"'}


def europe_pmc_path(curie: str) -> tuple[str, dict[str, str]]:
    """Return path and parameters of a request for the work with an identifier."""
    prefix, _, value = curie.partition(":")
    return search_europe_pmc(SEARCHED[prefix].format(unquoted(value)))


def europe_pmc_title_path(title: str, _: str) -> tuple[str, dict[str, str]]:
    """Return path and parameters of a request for works with a title."""
    return search_europe_pmc(f'TITLE:"{unquoted(title)}"')


def search_europe_pmc(query: str) -> tuple[str, dict[str, str]]:
    """Return path and parameters of a search."""
    return "/search", {"query": query, "resultType": "core", "format": "json", "pageSize": "5"}


def unquoted(text: str) -> str:
    """Return a text that cannot end a quoted part of a search."""
    return " ".join(text.replace('"', " ").replace("\\", " ").split())


def read_europe_pmc_work(answer: Mapping[str, Any]) -> list[WorkRecord]:
    """Return the works of an answer; none if nothing was found."""
    found = mapping_of(answer.get("resultList"), "resultList")
    return [read_result(mapping_of(e, "result")) for e in list_of(found.get("result"), "result")]


read_europe_pmc_found = read_europe_pmc_work


def read_result(result: Mapping[str, Any]) -> WorkRecord:
    """Return one work of Europe PMC."""
    kinds = texts_of(part(result, "pubTypeList", "pubType"))
    notices = dict.fromkeys(list_correcting(part(result, "commentCorrectionList")))
    if RETRACTED in map(str.casefold, kinds):
        notices.setdefault(Notice("retraction", ""))
    return WorkRecord(
        identifiers=make_curies((p, result.get(p)) for p in PREFIXES),
        title=clean(result.get("title")),
        families=tuple(list_last_names(result)),
        years=tuple(each for each in (clean(str(result.get("pubYear") or "")),) if each),
        kinds=tuple(each for each in kinds if each.casefold() != RETRACTED),
        notices=tuple(notices),
        has_abstract=bool(clean(result.get("abstractText"))),
        is_open=result.get("isOpenAccess") == "Y",
    )


def part(result: Mapping[str, Any], name: str, inner: str = "commentCorrection") -> object:
    """Return a list that stands one level down, or None."""
    value = result.get(name)
    return value.get(inner) if isinstance(value, dict) else None


def list_last_names(result: Mapping[str, Any]) -> Iterator[str]:
    """Yield the family names of authors, and the names of groups."""
    authors = part(result, "authorList", "author")
    for each in authors[:MOST_AUTHORS_KEPT] if isinstance(authors, list) else ():
        if isinstance(each, dict):
            name = clean(each.get("lastName") or each.get("collectiveName"))
            if name := name or clean(each.get("fullName")):
                yield name


def list_correcting(corrections: object) -> Iterator[Notice]:
    """Yield the notices about a work that stand in other works."""
    for each in corrections if isinstance(corrections, list) else ():
        if isinstance(each, dict) and ABOUT_IT.match(kind := clean(each.get("type"))):
            is_numbered = clean(each.get("source")) == "MED"
            where = make_curies([("pmid", each.get("id"))]) if is_numbered else ()
            yield Notice(
                kind[: -len(" in")].casefold(), next(iter(where), clean(each.get("reference")))
            )
