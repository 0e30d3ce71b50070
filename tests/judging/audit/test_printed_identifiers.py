from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.judging.audit.printed_identifiers import (
    Printed,
    check_digit,
    find_flaw,
    has_lasting,
    known_identifiers,
    parse_printed,
)
from tests.judging.audit.records import source

CUT_OFF, MALFORMED = "identifier_cut_off", "identifier_malformed"
INSIDE = st.text(string.ascii_letters + string.digits + "._;/-", max_size=20)
END = st.sampled_from(string.ascii_letters + string.digits)
DOIS = st.builds(
    lambda registrant, middle, end: f"10.{registrant}/{middle}{end}",
    st.integers(1000, 999_999_999),
    INSIDE,
    END,
)
NUMBERS = st.integers(1, 99_999_999)
ISSNS = (
    st.integers(0, 9_999_999)
    .map(lambda number: f"{number:07}")
    .map(lambda digits: f"{digits[:4]}-{digits[4:]}{check_digit(digits)}")
)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("PMID:21254660", Printed("pmid", "21254660")),
        ("PMID: 21254660", Printed("pmid", "21254660")),
        ("PMCID:PMC3065181", Printed("pmcid", "PMC3065181")),
        ("doi:10.1000/x", Printed("doi", "10.1000/x")),
        ("doi:https://doi.org/10.1000/x", Printed("doi", "10.1000/x")),
        ("https://doi.org/10.1000/x", Printed("doi", "10.1000/x")),
        ("10.1000/X", Printed("doi", "10.1000/X")),
        ("nbk:NBK10795", Printed("nbk", "NBK10795")),
        ("NBK10795", Printed("nbk", "NBK10795")),
        ("PMC12", Printed("pmcid", "PMC12")),
        ("0378-5955", Printed("issn", "0378-5955")),
        ("21254660", Printed("pmid", "21254660")),
        ("https://example.org/nectar", Printed("", "https://example.org/nectar")),
        ("isbn:9780306406157", Printed("", "isbn:9780306406157")),
        ("", Printed("", "")),
    ],
)
def test_kind_is_told_by_label_or_looks(text: str, printed: Printed) -> None:
    assert parse_printed(text) == printed


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("doi:10.", CUT_OFF),
        ("doi:", CUT_OFF),
        ("doi:10", CUT_OFF),
        ("doi:10.1016", CUT_OFF),
        ("doi:10.1016/", CUT_OFF),
        ("doi:10.1016/j.jada-", CUT_OFF),
        ("doi:10.1016/0006-8993(75", CUT_OFF),
        ("doi:10.1016/j.jada.2004.", MALFORMED),
        ("doi:10.1016/j.jada.2004;", MALFORMED),
        ("doi:10.1016/j.jada 2004", MALFORMED),
        ("doi:11.1016/j.jada", MALFORMED),
        ("doi:10.1016/j.jada)", MALFORMED),
        ("PMID:", CUT_OFF),
        ("PMID:1697634B", MALFORMED),
        ("PMID:123456789", MALFORMED),
        ("PMID:0123", MALFORMED),
        ("PMCID:PMC", CUT_OFF),
        ("PMCID:3065181", MALFORMED),
        ("PMCID:PMC30x", MALFORMED),
        ("nbk:NBK", CUT_OFF),
        ("nbk:10795", MALFORMED),
        ("issn:0378-595", CUT_OFF),
        ("issn:0378-5956", MALFORMED),
        ("issn:O378-5955", MALFORMED),
    ],
)
def test_flawed_identifier_is_found(text: str, code: str) -> None:
    flaw = find_flaw(text)
    assert flaw is not None
    assert flaw[0] == code


@pytest.mark.parametrize(
    "text",
    [
        "doi:10.1016/0006-8993(75)90364-9",
        "doi:10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
        "doi:10.1176/ajp.133.10.1177",
        "PMID:1",
        "issn:2434-561X",
        "issn:2434561x",
        "https://example.org/10.",
    ],
)
def test_unusual_identifier_that_is_right_is_accepted(text: str) -> None:
    assert find_flaw(text) is None


def test_wrong_check_digit_is_told_with_the_right_one() -> None:
    assert find_flaw("issn:0378-5956") == (
        MALFORMED,
        "The ISSN '0378-5956' ends in a wrong check digit: expected '5'.",
    )


@given(DOIS)
def test_any_whole_doi_is_accepted(doi: str) -> None:
    assert find_flaw(f"doi:{doi}") is None


@given(DOIS, st.sampled_from(".,;:"))
def test_any_doi_with_a_stop_behind_it_is_refused(doi: str, stop: str) -> None:
    assert (find_flaw(f"doi:{doi}{stop}") or ("",))[0] == MALFORMED


@given(DOIS, st.data())
def test_any_doi_cut_off_before_its_suffix_is_refused(doi: str, data: st.DataObject) -> None:
    kept = data.draw(st.integers(0, doi.index("/") + 1))
    assert (find_flaw(f"doi:{doi[:kept]}") or ("",))[0] == CUT_OFF


@given(NUMBERS)
def test_any_number_of_up_to_eight_digits_is_accepted(number: int) -> None:
    for text in (f"PMID:{number}", f"PMCID:PMC{number}", f"nbk:NBK{number}"):
        assert find_flaw(text) is None


@given(st.integers(10**8, 10**12))
def test_any_longer_number_is_refused(number: int) -> None:
    for text in (f"PMID:{number}", f"PMCID:PMC{number}", f"nbk:NBK{number}"):
        assert find_flaw(text) is not None


@given(ISSNS)
def test_any_issn_with_its_check_digit_is_accepted(issn: str) -> None:
    assert find_flaw(f"issn:{issn}") is None


@given(ISSNS, st.integers(0, 7), st.sampled_from(string.digits))
def test_any_issn_with_one_digit_changed_is_refused(issn: str, at: int, digit: str) -> None:
    plain = issn.replace("-", "")
    changed = plain[:at] + digit + plain[at + 1 :]
    assert (find_flaw(f"issn:{changed}") is None) == (changed == plain)


@given(ISSNS, st.integers(0, 8))
def test_any_issn_cut_off_is_refused(issn: str, kept: int) -> None:
    assert (find_flaw(f"issn:{issn[:kept]}") or ("",))[0] == CUT_OFF


@given(st.text())
def test_no_text_at_all_breaks_the_rules(text: str) -> None:
    find_flaw(text)
    find_flaw(f"issn:{text}")
    find_flaw(f"doi:{text}")


def test_identifiers_known_for_a_work_are_sorted_by_kind() -> None:
    work = source("pmid:1", identifiers=("doi:10.1000/X", "pmid:2"))
    assert known_identifiers(work) == {"pmid": {"1", "2"}, "doi": {"10.1000/x"}}


def test_address_and_issn_do_not_lead_to_a_work_for_good() -> None:
    assert not has_lasting(["https://example.org/x", "issn:0378-5955"])
    assert has_lasting(["https://example.org/x", "nbk:NBK1"])
