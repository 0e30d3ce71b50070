"""What is told of a work: whether identifiers lead to it, what differs, what is suggested."""

from __future__ import annotations

import pytest

from ntgraph.judging.reference_lookups.lookup_lines import LookupLine
from ntgraph.records import Source
from tests.answering_server import (
    NOT_FOUND,
    NOTHING,
    Answering,
    Given,
    Seen,
    crossref_item,
    crossref_list,
    crossref_work,
    europe_item,
    europe_list,
    pubmed_summary,
    pubmed_unknown,
    serving,
)
from tests.judging.reference_lookups.asked import codes, make_asking_client, make_source, tell_all

COFFEE = make_source("pmid:90000002", title="Coffee at night", authors=("Lind C",), year="2014")


def ask_about(answer: Answering, source: Source | None = None) -> list[LookupLine]:
    """Return the lines about a work for which a server answers."""
    with serving(answer) as server:
        return tell_all(make_asking_client(server.address), source)


def by_service(
    crossref: Given = NOT_FOUND, pubmed: Given = NOTHING, europe: Given = NOTHING
) -> Answering:
    """Return what answers the same to every request to a service."""
    answers = {"crossref": crossref, "pubmed": pubmed, "europe": europe}
    return lambda seen: answers[seen.path.split("/")[1]]


def test_a_record_that_agrees_is_told_with_service_and_day() -> None:
    (line,) = [x for x in ask_about(by_service(crossref_work())) if x.code == "record_agrees"]
    assert line.message == (
        "doi:10.5555/small.1 exists at Crossref; in agreement: title, year, authors"
    )
    assert (line.level, line.service, line.day) == ("information", "Crossref", "2026-11-28")


def test_an_unknown_doi_is_told_with_what_else_it_may_be() -> None:
    first, *_ = ask_about(by_service())
    assert (first.level, first.code) == ("finding", "identifier_unknown")
    assert first.message == (
        "Crossref does not know doi:10.5555/small.1; it may be misspelled, or registered with "
        "another agency"
    )


def test_a_work_under_another_title_is_another_work() -> None:
    other = crossref_work(title=["Sleep in garden bumblebees"], author=[], **{"updated-by": [
        {"DOI": "10.5555/r", "type": "retraction"}
    ]})  # fmt: skip
    lines = ask_about(by_service(other))
    assert lines[0].code == "identifier_of_another_work"
    assert lines[0].message == (
        "doi:10.5555/small.1 is 'Sleep in garden bumblebees' at Crossref; recorded is "
        "'Adenosine at rest'"
    )
    # Its retraction is not that of the work which is meant.
    assert "work_retracted" not in codes(lines)


def test_a_year_that_differs_is_a_finding_and_one_year_is_told() -> None:
    far = ask_about(by_service(crossref_work(issued={"date-parts": [[2001]]})))
    near = ask_about(by_service(crossref_work(issued={"date-parts": [[2012]]})))
    assert [(x.level, x.message) for x in far[:1]] == [
        ("finding", "doi:10.5555/small.1 at Crossref: year there: 2001; here: 2011")
    ]
    assert (near[0].level, near[0].code) == ("information", "record_differs_slightly")


def test_authors_that_differ_are_named() -> None:
    others = [{"family": name} for name in ("Berg", "Novák", "Ito", "Sato")]
    lines = ask_about(by_service(crossref_work(author=others)))
    assert lines[0].message.endswith("authors there: Berg, Novák, Ito and 1 more; here: Ódor, Lind")
    assert lines[0].level == "finding"


def test_what_is_not_recorded_is_told_and_not_compared() -> None:
    lines = ask_about(by_service(crossref_work()), make_source(year="", authors=()))
    assert [x.message for x in lines if x.code == "record_differs_slightly"] == [
        "doi:10.5555/small.1 at Crossref: no year recorded here; there: 2011",
        "doi:10.5555/small.1 at Crossref: no authors recorded here; there: Ódor, Lind",
    ]


def test_a_work_of_which_only_the_identifier_is_known_is_told_its_title() -> None:
    source = make_source(title="doi:10.5555/small.1", year="", authors=())
    lines = ask_about(by_service(crossref_work()), source)
    assert "no title recorded here; there: Adenosine at rest" in lines[0].message


def test_an_identifier_that_services_know_and_the_table_does_not_is_suggested() -> None:
    found = europe_item(doi="10.5555/Night", pmcid="PMC77")
    lines = ask_about(by_service(pubmed=pubmed_summary(), europe=europe_list(found)), COFFEE)
    suggested = [(x.level, x.suggested) for x in lines if x.code == "identifier_suggested"]
    assert suggested == [("suggestion", "doi:10.5555/night"), ("suggestion", "pmcid:PMC77")]


def test_another_identifier_of_the_same_kind_is_a_finding() -> None:
    source = make_source("doi:10.5555/small.1", identifiers=("pmid:12",))
    found = europe_item(
        pmid="13", doi="10.5555/small.1", title="Adenosine at rest", pubYear="2011"
    )  # fmt: skip

    def answer(seen: Seen) -> Given:
        if "pubmed" in seen.path:
            return pubmed_unknown("12")
        is_doi = seen.query.get("query", "").startswith("DOI")
        return crossref_work() if "crossref" in seen.path else europe_list(*[found] * is_doi)

    lines = ask_about(answer, source)
    assert [x.code for x in lines[:1]] == ["identifier_unknown"]
    (line,) = [x for x in lines if x.code == "identifiers_disagree"]
    assert line.suggested == "pmid:13"
    assert line.message == ("Europe PMC knows doi:10.5555/small.1 as pmid:13; recorded is pmid:12")


def test_works_that_a_search_gives_besides_are_not_taken_for_it() -> None:
    other = europe_item(pmid="13", title="Coffee at night")
    lines = ask_about(by_service(pubmed=pubmed_summary(), europe=europe_list(other)), COFFEE)
    assert not any("13" in line.suggested for line in lines)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("retraction", "work_retracted"),
        ("withdrawal", "work_retracted"),
        ("expression_of_concern", "work_in_doubt"),
        ("erratum", "work_corrected"),
        ("corrigendum", "work_corrected"),
        ("new_version", "work_updated"),
    ],
)
def test_notices_of_crossref_are_findings(kind: str, code: str) -> None:
    updates = [{"DOI": "10.5555/Notice", "type": kind, "source": "publisher"}]
    lines = ask_about(by_service(crossref_work(**{"updated-by": updates})))
    (line,) = [x for x in lines if x.code == code]
    assert line.level == "finding"
    assert line.message.endswith("says Crossref: doi:10.5555/notice")


def test_a_retraction_that_several_services_know_is_one_line() -> None:
    pubmed = pubmed_summary(
        pubtype=["Journal Article", "Retracted Publication"],
        references=[{"refsource": "Notes. 2016", "reftype": "Retraction in", "pmid": 90000009}],
    )
    corrections = {"commentCorrection": [
        {"id": "90000009", "source": "MED", "type": "Retraction in"},
        {"id": "90000008", "source": "MED", "type": "Cites"},
        {"reference": "Notes. 2015", "source": "OTHER", "type": "Erratum in"},
        {"id": "90000007", "source": "MED", "type": "Retraction of"},
    ]}  # fmt: skip
    europe = europe_list(europe_item(commentCorrectionList=corrections))
    lines = ask_about(by_service(pubmed=pubmed, europe=europe), COFFEE)
    told = [x.message for x in lines if x.code.startswith("work_")]
    assert told == [
        "the work was withdrawn, says PubMed, Europe PMC: pmid:90000009",
        "the work was corrected, says Europe PMC: Notes. 2015",
    ]


def test_the_kind_of_work_and_what_can_be_read_are_told() -> None:
    europe = europe_list(europe_item(isOpenAccess="Y"))
    lines = ask_about(by_service(pubmed=pubmed_summary(), europe=europe), COFFEE)
    kind, abstract = (line.message for line in lines[-2:])
    assert kind == (
        "kind of work, PubMed: Journal Article, Review; Europe PMC: Journal Article; recorded is "
        "'journal_article'"
    )
    assert abstract == (
        "an abstract can be read at Europe PMC; the whole text is open; recorded as read: "
        "'not_read'"
    )


def test_a_work_without_identifier_is_searched_for_by_its_title() -> None:
    source = make_source("ntg:odor-2011")
    found = by_service(crossref_list(crossref_item()), europe=europe_list())
    lines = ask_about(found, source)
    assert [(x.code, x.suggested) for x in lines] == [
        ("identifier_suggested", "doi:10.5555/small.1")
    ]
    assert lines[0].message == "Crossref has such a work; in agreement: title, year, authors"


@pytest.mark.parametrize(
    "other",
    [
        {"title": ["Adenosine at rest in bees"]},
        {"issued": {"date-parts": [[1999]]}},
        {"author": [{"family": "Berg"}]},
        {"issued": None, "author": None},
    ],
    ids=["title", "year", "authors", "nothing but the title"],
)
def test_what_may_be_another_work_is_not_suggested(other: dict[str, object]) -> None:
    found = by_service(crossref_list(crossref_item(**other)))
    lines = ask_about(found, make_source("ntg:odor-2011"))
    assert codes(lines) == ["not_found_by_title"]


def test_a_wrong_identifier_is_followed_by_a_search() -> None:
    def answer(seen: Seen) -> Given:
        if seen.path == "/crossref/works":
            return crossref_list(crossref_item())
        return NOT_FOUND if "crossref" in seen.path else NOTHING

    lines = ask_about(answer, make_source("doi:10.5555/smal.1"))
    assert [(x.code, x.suggested) for x in lines] == [
        ("identifier_unknown", ""),
        ("identifier_suggested", "doi:10.5555/small.1"),
    ]


def test_a_title_of_one_word_is_not_searched_for() -> None:
    with serving(lambda _: NOTHING) as server:
        lines = tell_all(make_asking_client(server.address), make_source("ntg:x", title="Sleep"))
        assert server.seen == []
    assert codes(lines) == ["not_looked_up"]


def test_no_answer_is_never_told_as_no_work() -> None:
    lines = ask_about(lambda _: Given(status=403))
    assert [(x.level, x.code) for x in lines] == [("failed", "lookup_failed")] * 2
    assert lines[0].message == (
        "Crossref was asked for doi:10.5555/small.1 without success: status 403"
    )


def test_a_quotation_mark_in_a_title_does_not_end_the_search() -> None:
    with serving(lambda seen: NOTHING if "europe" in seen.path else crossref_list()) as server:
        source = make_source("ntg:x", title='Bees "at rest" OR TITLE:tea \\')
        tell_all(make_asking_client(server.address), source)
        assert server.seen[-1].query["query"] == 'TITLE:"Bees at rest OR TITLE:tea"'


def test_control_characters_of_a_service_are_not_printed() -> None:
    lines = ask_about(by_service(crossref_work(title=["Bees\x1b[2J\tin\nsleep\u202e"])))
    assert "'Bees[2J in sleep'" in lines[0].message
