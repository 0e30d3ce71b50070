"""Rules for one printed reference."""

from __future__ import annotations

import pytest

from ntgraph.judging.audit.reference_date_rules import (
    check_date_known,
    check_dates,
    check_edition,
    check_stale,
)
from ntgraph.judging.audit.reference_rules import (
    check_authors,
    check_language,
    check_lasting,
    check_printed_identifiers,
    check_printed_identifiers_known,
    check_words,
    say_place,
)
from ntgraph.judging.audit.run_audit import REFERENCE_RULES
from tests.judging.audit.records import article, entry, source


@pytest.mark.parametrize("rule", REFERENCE_RULES)
def test_no_rule_finds_anything_in_a_sound_reference(rule: object) -> None:
    assert callable(rule)
    assert list(rule(entry())) == []


def test_flawed_identifier_is_told_with_number_work_and_place() -> None:
    (fault,) = check_printed_identifiers(
        entry(number=4, printed_identifiers=("PMID:77", "doi:10."))
    )
    assert (fault.code, fault.number, fault.source, fault.statement) == (
        "identifier_cut_off",
        4,
        "pmid:77",
        "",
    )
    assert fault.explanation == "The DOI breaks off after '10.'."
    assert str(fault.place) == "references.tsv:5"


def test_identifier_of_another_work_is_told_with_both() -> None:
    (fault,) = check_printed_identifiers_known(entry(printed_identifiers=("PMID:78",)))
    assert fault.code == "identifier_differs"
    assert fault.explanation == "Printed is pmid:78; the work has 77."


@pytest.mark.parametrize(
    "printed",
    [("doi:10.1000/NAPS",), ("doi:10.2000/x",), ("doi:10.",), ("https://example.org",), ()],
    ids=["other_case", "kind_not_known", "flawed", "address", "nothing"],
)
def test_identifier_that_is_not_known_to_differ_is_left_alone(printed: tuple[str, ...]) -> None:
    more = ("doi:10.1000/naps",) if printed == ("doi:10.1000/NAPS",) else ()
    if printed == ("doi:10.",):
        more = ("doi:10.1000/naps",)
    assert (
        list(
            check_printed_identifiers_known(
                entry(of=source(identifiers=more), printed_identifiers=printed)
            )
        )
        == []
    )


def test_reference_without_a_lasting_identifier_is_told_what_the_work_has() -> None:
    work = source(identifiers=("doi:10.1000/naps",))
    (fault,) = check_lasting(entry(of=work, printed_identifiers=("https://example.org",)))
    assert fault.code == "missing_identifier"
    assert fault.explanation.endswith("the work has pmid:77, doi:10.1000/naps.")


def test_work_without_any_identifier_is_told_so() -> None:
    (fault,) = check_lasting(entry(of=source("ntg:naps"), printed_identifiers=()))
    assert fault.explanation.endswith("none is known for the work either.")


def test_cut_off_identifier_is_told_once_and_not_as_missing_too() -> None:
    broken = entry(printed_identifiers=("doi:10.",))
    assert list(check_lasting(broken)) == []
    assert len(list(check_printed_identifiers(broken))) == 1


def test_missing_date_is_told_whether_unknown_or_not_printed() -> None:
    (unknown,) = check_date_known(entry(of=source(year="")))
    assert unknown.explanation == "No year is known for 'Naps in the afternoon'."
    (unprinted,) = check_date_known(entry(printed_faults=("missing_date",)))
    assert unprinted.explanation == "No year is printed; the work is of 2015."
    assert {unknown.code, unprinted.code} == {"missing_date"}


def test_missing_authors_are_told_with_who_is_named() -> None:
    (fault,) = check_authors(entry(of=source(authors=(), publisher="Nap Institute")))
    assert fault.code == "missing_authors"
    assert fault.explanation == "No author is known; only Nap Institute is named."
    (fault,) = check_authors(entry(of=source(authors=(), container="")))
    assert fault.explanation == "No author is known."


def test_recorded_faults_stand_in_for_the_printed_words() -> None:
    codes = ("date_glued", "title_run_into_journal")
    assert [fault.code for fault in check_words(entry(printed_faults=codes))] == list(codes)


def test_printed_words_outdo_what_is_recorded() -> None:
    recorded = ("date_glued",)
    whole = entry("Doze A. Naps in the afternoonJ Naps. 2015;3:12-9.", printed_faults=recorded)
    (fault,) = check_words(whole)
    assert fault.code == "title_run_into_journal"
    assert fault.explanation == "The title runs into 'J Naps' without a stop or a space."


def test_place_in_a_journal_is_said_as_far_as_it_is_known() -> None:
    assert say_place(source(issue="2")) == "volume 3, issue 2, pages 12-19"
    assert say_place(source(volume="", pages="e7")) == "pages e7"


def test_work_in_another_language_is_told() -> None:
    (fault,) = check_language(entry(of=source(language="ja")))
    assert (fault.code, fault.explanation) == (
        "other_language",
        "The work is in 'ja', the article in 'en'.",
    )


@pytest.mark.parametrize("language", ["en-US", "EN", ""])
def test_same_or_unknown_language_is_not(language: str) -> None:
    assert list(check_language(entry(of=source(language=language)))) == []


def test_work_younger_than_the_look_at_it_is_impossible() -> None:
    (fault,) = check_dates(entry(of=source(year="2021")))
    assert fault.code == "impossible_date"
    assert fault.explanation == "The work is of 2021, but was looked at on 2020-05-05."


def test_same_year_or_day_is_possible() -> None:
    assert list(check_dates(entry(of=source(year="2020")))) == []
    assert list(check_dates(entry(accessed_on="2021-08-20"))) == []


def test_look_after_the_article_s_last_date_is_impossible() -> None:
    (fault,) = check_dates(entry(accessed_on="2021-08-21"))
    assert fault.explanation == (
        "Looked at on 2021-08-21, after the article's last date, 2021-08-20."
    )
    updated = article(updated_on="2022-01-01")
    assert list(check_dates(entry(in_article=updated, accessed_on="2021-08-21"))) == []


@pytest.mark.parametrize("missing", ["accessed_on", "year", "published_on"])
def test_date_that_is_not_known_is_not_judged(missing: str) -> None:
    of = source(year="" if missing == "year" else "2015", publication_type="reference_chapter")
    accessed = "" if missing == "accessed_on" else "2010-01-01"
    inside = article(published_on="") if missing == "published_on" else article()
    whole = entry(of=of, in_article=inside, accessed_on=accessed)
    found = [fault.code for fault in (*check_dates(whole), *check_stale(whole))]
    assert (
        found
        == {
            "accessed_on": [],
            "year": ["accessed_long_ago"],
            "published_on": ["impossible_date"],
        }[missing]
    )


@pytest.mark.parametrize(("kind", "stale"), [("reference_chapter", True), ("case_report", False)])
def test_only_a_work_that_changes_grows_stale(kind: str, *, stale: bool) -> None:
    old = entry(of=source(publication_type=kind), accessed_on="2019-08-19")
    assert [fault.code for fault in check_stale(old)] == ["accessed_long_ago"] * stale


@pytest.mark.parametrize(
    ("accessed", "published", "stale"),
    [
        ("2019-08-20", "2021-08-20", False),
        ("2019-08-19", "2021-08-20", True),
        ("2020-02-29", "2022-02-28", False),
        ("2020-02-29", "2022-03-01", True),
    ],
)
def test_two_years_to_the_day_are_not_stale(accessed: str, published: str, *, stale: bool) -> None:
    chapter = source(publication_type="reference_chapter")
    old = entry(of=chapter, in_article=article(published_on=published), accessed_on=accessed)
    assert bool(list(check_stale(old))) is stale


@pytest.mark.parametrize(
    ("newer", "published", "found"),
    [
        ("2012", "2021-08-20", True),
        ("2016", "2021-08-20", True),
        ("2017", "2021-08-20", False),
        ("", "2021-08-20", False),
        ("2012", "", False),
    ],
    ids=["long_before", "five_years_before", "shortly_before", "none_known", "no_date"],
)
def test_edition_long_superseded_is_found(newer: str, published: str, *, found: bool) -> None:
    old = entry(
        of=source(publication_type="textbook_chapter", year="2001"),
        in_article=article(published_on=published),
        newer_edition=newer,
    )
    assert [fault.code for fault in check_edition(old)] == ["edition_superseded"] * found
