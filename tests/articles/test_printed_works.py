"""Printed references are read as far as they say something; nothing is guessed."""

from __future__ import annotations

import pytest

from ntgraph.articles.printed_works import PrintedWork, read_work
from ntgraph.articles.work_identifiers import find_identifiers


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "Olguín J, de Leon A, Bunney WE Jr, et al. Does tea calm? A try. Tea. 2019;6(4):1-9.",
            PrintedWork(
                "Does tea calm? A try", ("Olguín J", "de Leon A", "Bunney WE Jr"), "2019", "",
                "Tea", "6", "4", "1-9",
            ),
        ),
        (
            "Lee B. On sleep. J Rest. 2020;1(Suppl 2):e12.",
            PrintedWork("On sleep", ("Lee B",), "2020", "", "J Rest", "1", "Suppl 2", "e12"),
        ),
        (
            "Lee B. On sleepJ Rest. 2020;32(6):394-399. [cited 2021 July 6]",
            PrintedWork("On sleepJ Rest", ("Lee B",), "2020", "", "", "32", "6", "394-399"),
        ),
        (
            "Smith, A. B., & van Dyk, C. (2019a). On tea: A review. Tea Today, 12(3), 45–67.",
            PrintedWork(
                "On tea: A review", ("Smith AB", "van Dyk C"), "2019", "a", "Tea Today", "12", "3",
                "45-67",
            ),
        ),
        (
            "Lee B. On sleep. Part 1. J. Rest. 2020;1:2.",
            PrintedWork("On sleep", ("Lee B",), "2020", "", "", "1", "", "2"),
        ),
        (
            "Smith A, van Dyk C, et al. (2019) Is tea a drug? J Tea Sci 12(3): 45–7.",
            PrintedWork(
                "Is tea a drug?", ("Smith A", "van Dyk C"), "2019", "", "J Tea Sci", "12", "3",
                "45-47",
            ),
        ),
        (
            "Tea House. (2006, October 19). How to boil water. Retrieved July 6, 2021",
            PrintedWork("How to boil water", ("Tea House",), "2006"),
        ),
        (
            "Lee B, Roe C, “Tea and sleep, part 1“, 2014 [online]",
            PrintedWork("Tea and sleep, part 1", ("Lee B", "Roe C"), "2014"),
        ),
        (
            "The tea leaflet of our shop, 2019 and 2020",
            PrintedWork("The tea leaflet of our shop, 2019 and 2020"),
        ),
    ],
)  # fmt: skip
def test_a_printed_reference_is_read(printed: str, expected: PrintedWork) -> None:
    assert read_work(printed) == expected


@pytest.mark.parametrize(
    ("printed", "names", "curies"),
    [
        ("PMID: 12; PMCID: PMC34.", ("PMID:12", "PMCID:PMC34"), ("pmid:12", "pmcid:PMC34")),
        (
            "https://doi.org/10.1000/A(1)b, see https://pubmed.ncbi.nlm.nih.gov/77/",
            ("PMID:77", "doi:10.1000/A(1)b"),
            ("pmid:77", "doi:10.1000/a(1)b"),
        ),
        ("books/NBK539894/ [cited", ("nbk:NBK539894",), ("nbk:NBK539894",)),
        ("doi: 10. [cited 2021 July 6]", ("doi:10.",), ()),
        ("ISBN 0-87893-742-0.", ("ISBN:0-87893-742-0",), ("isbn:9780878937424",)),
        ("ISBN 0-87893-742-1.", (), ()),
        ("vol. 10.5, pp. 3-4", (), ()),
    ],
)
def test_identifiers_are_found(
    printed: str, names: tuple[str, ...], curies: tuple[str, ...]
) -> None:
    found = find_identifiers(printed)
    assert (found.printed, found.curies) == (names, curies)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("[cited 2021 July 6]", "2021-07-06"),
        ("Retrieved July 6, 2021 from", "2021-07-06"),
        ("accessed on 6 Jul 2021", "2021-07-06"),
        ("Accessed: 2021-07-06", "2021-07-06"),
        ("accessed 31 February 2021", ""),
        ("Published 2019 May 9", ""),
    ],
)
def test_the_day_of_access_is_found(printed: str, day: str) -> None:
    assert find_identifiers(printed).accessed_on == day


def test_addresses_lose_the_stops_around_them() -> None:
    found = find_identifiers("(see www.example.org/a, and https://example.org/b(c)).")
    assert found.addresses == ("www.example.org/a", "https://example.org/b(c)")
