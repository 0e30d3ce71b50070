"""Names, numbers and species as databases print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.facts.table_reader import INVISIBLE
from ntgraph.imports.databases.affinity import format_affinities, read_affinity
from ntgraph.imports.databases.maker_data import species_name
from ntgraph.imports.databases.maker_names import clean_name, fold_name


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("K<SUB>v</SUB>11.1", "Kv11.1"),
        ("&alpha;<sub>2A</sub>-adrenoceptor", "α2A-adrenoceptor"),  # noqa: RUF001 - a Greek letter
        ("a < b & c > d", "a < b & c > d"),
        ("Tom&Jerry; &nosuch; &#x41;", "Tom&Jerry; &nosuch; A"),
        ("&lt;b&gt;", "<b>"),
        (" a\u00a0 b\t|c\n", "a b /c"),
        ("\u202eevil\u200b", "evil"),
        ("cafe\u0301", "café"),
    ],
)
def test_names_are_cleaned(printed: str, expected: str) -> None:
    assert clean_name(printed) == expected


@given(st.text())
def test_clean_names_fit_a_cell(printed: str) -> None:
    cleaned = clean_name(printed)
    assert not INVISIBLE.search(cleaned)
    assert not set("\t\r\n|") & set(cleaned)
    assert cleaned == cleaned.strip()


def test_trade_marks_and_capitals_do_not_count() -> None:
    assert fold_name("NARCAN®") == fold_name("narcan")


@pytest.mark.parametrize(
    ("cells", "relation", "expected"),
    [
        (("pKi", "6", "", "7.999"), "=", "pKi 6-8"),
        (("pKi", "", "6.50", ""), "", "pKi 6.5"),
        (("pIC50", "", "5", ""), ">", "pIC50 <5"),
        (("pIC50", "", "5", ""), "<", "pIC50 >5"),
        (("pIC50", "", "5", ""), "~", "pIC50 ~5"),
        (("IC50", "", "100", ""), ">", "IC50 >100"),
        (("-", "", "5", ""), "=", ""),
        (("pKi", "", "NaN", "much"), "=", ""),
    ],
)
def test_affinities(cells: tuple[str, ...], relation: str, expected: str) -> None:
    affinity = read_affinity(cells[0], cells[1:], relation)
    assert format_affinities([affinity] if affinity else []) == expected


def test_limit_gives_way_to_a_measurement() -> None:
    limit = read_affinity("pKi", ["4"], ">")
    value = read_affinity("pKi", ["6"], "=")
    assert limit
    assert value
    assert format_affinities([limit, value]) == "pKi 6"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Human", "human"),
        ("Mus musculus", "mouse"),
        ("Guinea  Pig", "guinea pig"),
        ("None", ""),
        ("Unknown", ""),
        ("SARS-CoV-2", "sars-cov-2"),
        ("Plasmodium falciparum 3D7", "plasmodium falciparum 3d7"),
    ],
)
def test_species(printed: str, expected: str) -> None:
    assert species_name(printed) == expected
