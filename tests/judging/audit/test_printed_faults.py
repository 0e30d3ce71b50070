"""Faults of printed words, each tested with made-up entries."""

from __future__ import annotations

import pytest

from ntgraph.judging.audit.printed_faults import PRINTED_FAULTS, find_printed_faults
from tests.judging.audit.records import source

RIGHT = (
    "1. Doze A. Naps in the afternoon. J Naps. 2015 May 3;3:12-9. doi: 10.1000/naps.1999.1. "
    "[cited 2020 May 5]"
)

CASES = [
    ("title_run_into_journal", "Naps in the afternoonJ Naps. 2015;3:12-9.", True),
    ("title_run_into_journal", "Naps in the afternoonJ Naps. J Naps. 2015;3:12-9.", False),
    ("title_cut_short", "Doze A. Naps in the. J Naps. 2015;3:12-9.", True),
    ("title_cut_short", "Doze A. “Naps in the  Afternoon”. J Naps. 2015;3:12-9.", False),
    ("title_cut_short", "Doze A. Another title. J Naps. 2015;3:12-9.", False),
    ("place_in_journal_missing", "Doze A. Naps in the afternoon. J Naps. 2015;3.", True),
    ("place_in_journal_missing", "Doze A. Naps in the afternoon. J Naps. 2015;3:112-9.", True),
    ("place_in_journal_missing", "J Naps. 2015;3. doi: 10.1000/12 [cited 2020 May 12]", True),
    ("place_in_journal_missing", "Doze A. Naps in the afternoon. J Naps. 2015;3:12–19.", False),
    ("address_without_scheme", "Read it at www.example.org/naps.", True),
    ("address_without_scheme", "Read it at https://www.example.org/naps.", False),
    ("author_list_cut_off", "Doze A, et al. Naps.", True),
    ("author_list_cut_off", "Etalon A. Metal naps.", False),
    ("date_glued", "PMID: 77.[cited 2020 May 5]", True),
    ("date_glued", "Naps,2015 Feb 20 [online]", True),
    ("date_glued", "PMID: 77. [cited 2020 May 5]", False),
    ("date_glued", "doi: 10.1000/naps.2015.02.010", False),
    ("missing_date", "Nap institute, ND [online] [cited 2020 May 5]", True),
    ("missing_date", "Retrieved May 5, 2020 from www.example.org/2015/naps", True),
    ("missing_date", "doi: 10.1000/naps.2015.1. Accessed 5 May 2020.", True),
    ("missing_date", "(2006, October 19). Retrieved May 5, 2020 from www.example.org", False),
    ("missing_date", "[Updated 2019 May 9].", False),
]


@pytest.mark.parametrize(("code", "printed", "expected"), CASES)
def test_fault_is_found_where_it_is(code: str, printed: str, *, expected: bool) -> None:
    assert PRINTED_FAULTS[code](printed, source()) is expected


def test_every_fault_has_a_case_for_and_one_against() -> None:
    for code in PRINTED_FAULTS:
        assert {expected for name, _, expected in CASES if name == code} == {True, False}


def test_reference_without_a_fault_has_none() -> None:
    assert find_printed_faults(RIGHT, source()) == ()


def test_faults_are_given_in_alphabetical_order() -> None:
    found = find_printed_faults("Doze A et al. Naps in the,2015 May.[cited 2020 May 5]", source())
    assert found == (
        "author_list_cut_off",
        "date_glued",
        "place_in_journal_missing",
        "title_cut_short",
    )


def test_work_of_which_little_is_known_breaks_nothing() -> None:
    bare = source(title="", container="", pages="")
    assert find_printed_faults("", bare) == ("missing_date",)


def test_name_of_a_site_may_hold_a_capital_inside() -> None:
    site = source(container="NapDaily")
    assert "title_run_into_journal" not in find_printed_faults("Naps. NapDaily. 2015;12.", site)
