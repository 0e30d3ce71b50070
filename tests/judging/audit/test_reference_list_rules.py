"""Rules for a list of references, for a sentence, and for lists of retracted works."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.errors import FactsError, Place
from ntgraph.judging.audit.many_works_rule import check_many_works
from ntgraph.judging.audit.reference_list_rules import (
    check_alike,
    check_duplicates,
    check_numbers_cited,
    check_retracted,
    first_numbers,
)
from ntgraph.judging.audit.retraction_list import RetractionList, read_retractions
from tests.judging.audit.records import reference, source, statement

LIST = """\
# Made up for the tests.
# date: 2023-12-30
pmid:77\tNaps in the afternoon

DOI:10.1000/Naps
"""


def test_second_number_of_a_work_is_a_duplicate() -> None:
    printed = [reference(3), reference(1), reference(2, "pmid:78"), reference(7)]
    faults = list(check_duplicates(printed))
    assert [(fault.code, fault.number) for fault in faults] == [
        ("duplicate_work", 3),
        ("duplicate_work", 7),
    ]
    assert faults[1].explanation == "Reference 7 is the same work as 1."


def test_number_that_no_statement_cites_is_found() -> None:
    (fault,) = check_numbers_cited([reference(1), reference(2)], {1})
    assert (fault.code, fault.number) == ("never_cited", 2)


def test_records_with_the_same_title_and_year_look_alike() -> None:
    alike = source("doi:10.1000/naps", title="Naps, in the “Afternoon”.")
    (fault,) = check_alike([source(), alike, source("pmid:78", year="2016")])
    assert (fault.code, fault.source) == ("similar_works", "doi:10.1000/naps")
    assert "pmid:77" in fault.explanation


def test_work_has_the_first_of_its_numbers() -> None:
    assert first_numbers([reference(5), reference(2), reference(3, "pmid:78")]) == {
        "pmid:77": 2,
        "pmid:78": 3,
    }


def test_one_marker_that_spreads_many_works_is_found_once_a_sentence() -> None:
    cited = statement(1, 2, 3, 4, works=("pmid:1", "pmid:2", "pmid:3"))
    twin = statement(1, 2, 3, 4, works=("pmid:1", "pmid:2", "pmid:3"), id="st:2")
    said = [(each, each.evidence[0]) for each in (cited, twin)]
    (fault,) = check_many_works(said)
    assert (fault.code, fault.statement, fault.place) == (
        "many_works",
        "st:1",
        Place("statements.tsv", 2),
    )
    assert fault.explanation == (
        "3 works (1, 2, 3, 4) stand behind one sentence, 2 statements in all."
    )


def test_two_works_or_three_numbers_of_two_are_not_many() -> None:
    pair = statement(1, 2, 3, works=("pmid:1", "pmid:2"))
    assert list(check_many_works([(pair, pair.evidence[0])])) == []


def test_list_of_retracted_works_is_read(tmp_path: Path) -> None:
    path = tmp_path / "retracted.tsv"
    path.write_bytes(LIST.encode())
    listed = read_retractions(path)
    assert listed == RetractionList("2023-12-30", frozenset({"pmid:77", "doi:10.1000/naps"}))
    path.write_bytes(b"\xef\xbb\xbf" + LIST.replace("\n", "\r\n").encode())
    assert read_retractions(path) == listed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("pmid:77\n", ":1: expected a comment such as '# date: 2023-12-30', got ''"),
        ("# date: soon\n", ":1: expected a comment such as '# date: 2023-12-30', got 'soon'"),
        ("# date: 2023-12-30\n77\n", ":2: expected 'pmid:' or 'doi:' and an identifier, got '77'"),
        ("# date: 2023-12-30\nPMC12\n", ":2: expected 'pmid:' or 'doi:' and an identifier"),
    ],
    ids=["no_date", "no_day", "bare_number", "other_kind"],
)
def test_list_that_cannot_be_used_is_refused_with_the_line(
    text: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "retracted.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        read_retractions(path)
    (problem,) = caught.value.problems
    assert f"{path}{message}" in str(problem)


def test_list_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="No such file"):
        read_retractions(tmp_path / "none.tsv")
    (tmp_path / "latin.tsv").write_bytes(b"# date: 2023-12-30 \xe9\n")
    with pytest.raises(FactsError, match="could not be read"):
        read_retractions(tmp_path / "latin.tsv")


@pytest.mark.parametrize(
    ("id", "more"),
    [("pmid:77", ()), ("ntg:naps", ("doi:10.1000/NAPS",)), ("pmid:1", ("pmid:77",))],
)
def test_retracted_work_is_found_by_any_of_its_identifiers(id: str, more: tuple[str, ...]) -> None:
    listed = RetractionList("2023-12-30", frozenset({"pmid:77", "doi:10.1000/naps"}))
    (fault,) = check_retracted(source(id, identifiers=more), listed)
    assert (fault.code, fault.source) == ("retracted_work", id)
    assert "2023-12-30" in fault.explanation


def test_work_that_is_not_listed_is_not_retracted() -> None:
    listed = RetractionList("2023-12-30", frozenset({"pmid:7", "pmid:770"}))
    assert list(check_retracted(source(identifiers=("pmcid:PMC7",)), listed)) == []
