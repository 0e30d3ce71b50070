"""Find the identifiers, addresses and days in the words of a printed reference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ntgraph.records.dates import is_date

PRINTED = (
    ("PMID", re.compile(r"(?:\bPMID:?\s{0,2}|\bpubmed(?:\.ncbi\.nlm\.nih\.gov)?/)(\d{1,8})\b")),
    ("PMCID", re.compile(r"\b(PMC\d{1,8})\b")),
    ("doi", re.compile(r"\b(10\.\d{4,9}/[^\s\"“”<>|]+)")),
    ("nbk", re.compile(r"\b(NBK\d{1,8})\b")),
)  # fmt: skip
# A DOI that the print cuts off leads nowhere, and is only kept as printed.
DOI_STUMP = re.compile(r"\bdoi:?\s{0,2}(10\.(?:\d{0,9}/?)?)(?=[\s.;,]|\Z)", re.IGNORECASE)
ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s{0,2}((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])\b")
ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"“”|]+")
OPENED = {")": "(", "]": "[", "}": "{"}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
NAME = rf"({'|'.join(MONTHS)})\.?"
ACCESS = re.compile(
    r"\b(?:cited|accessed|retrieved|visited|viewed|last checked)\b(?:\s(?:on|at))?:?,?\s*"
    rf"(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<y1>\d{{4}})\s{NAME}\s(?P<d1>\d\d?)"
    rf"|{NAME}\s(?P<d2>\d\d?),?\s(?P<y2>\d{{4}})|(?P<d3>\d\d?)\.?\s{NAME},?\s(?P<y3>\d{{4}}))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PrintedIdentifiers:
    """What a printed reference says about where its work is found.

    `printed` are the identifiers as printed, with their kind before them; `curies` the same in
    the spelling of the tables; `addresses` the web addresses; `accessed_on` an ISO day.
    """

    printed: tuple[str, ...]
    curies: tuple[str, ...]
    addresses: tuple[str, ...]
    accessed_on: str


def find_identifiers(printed: str) -> PrintedIdentifiers:
    """Return the identifiers, addresses and the day of access in a printed reference.

    >>> found = find_identifiers("doi: 10.1000/AB.1. PMID: 12; PMCID: PMC3. [cited 2021 July 6]")
    >>> found.printed, found.accessed_on
    (('PMID:12', 'PMCID:PMC3', 'doi:10.1000/AB.1'), '2021-07-06')
    """
    names, curies = [], []
    for kind, value in list_printed(printed):
        names.append(f"{kind}:{value}")
        curies.append(f"{kind.casefold()}:{value.casefold() if kind == 'doi' else value}")
    names += (f"doi:{stump[1]}" for stump in DOI_STUMP.finditer(printed))
    for isbn in ISBN.finditer(printed):
        if full := complete_isbn(isbn[1]):
            names.append(f"ISBN:{isbn[1]}")
            curies.append(f"isbn:{full}")
    addresses = tuple(trim(match[0]) for match in ADDRESS.finditer(printed))
    return PrintedIdentifiers(
        tuple(dict.fromkeys(names)),
        tuple(dict.fromkeys(curies)),
        tuple(dict.fromkeys(addresses)),
        find_day(printed),
    )


def list_printed(printed: str) -> Iterator[tuple[str, str]]:
    """Yield kind and value of each printed identifier, as printed."""
    for kind, pattern in PRINTED:
        for match in pattern.finditer(printed):
            value = trim(match[1])
            if not value.lstrip("PMCNBK").startswith("0"):
                yield kind, value


def trim(value: str) -> str:
    """Return an address or a DOI without the stops and open brackets of the sentence around it.

    >>> trim("10.1000/a(b)."), trim("https://example.org/a),")
    ('10.1000/a(b)', 'https://example.org/a')
    """
    while value:
        last = value[-1]
        is_loose = last in OPENED and value.count(last) > value.count(OPENED[last])
        if last not in ".,;:'’”[(" and not is_loose:
            break
        value = value[:-1]
    return value


def complete_isbn(printed: str) -> str:
    """Return an ISBN as 13 digits, or an empty text if its check digit is wrong.

    >>> complete_isbn("0-87893-742-0"), complete_isbn("978-0-87893-742-5")
    ('9780878937424', '')
    """
    digits = re.sub(r"[- ]", "", printed).upper()
    if len(digits) == 10:
        values = [10 if each == "X" else int(each) for each in digits]
        if sum(value * (10 - at) for at, value in enumerate(values)) % 11:
            return ""
        return add_check_digit(f"978{digits[:9]}")
    is_right = digits.isdecimal() and add_check_digit(digits[:12]) == digits
    return digits if is_right else ""


def add_check_digit(digits: str) -> str:
    """Return twelve digits with the check digit of an ISBN behind them."""
    weighted = sum(int(each) * (3 if at % 2 else 1) for at, each in enumerate(digits))
    return f"{digits}{-weighted % 10}"


def find_day(printed: str) -> str:
    """Return the day on which a work was read, as ISO 8601; empty if none is printed."""
    match = ACCESS.search(printed)
    if match is None:
        return ""
    day = match["iso"] or spell_day(match)
    return day if is_date(day) else ""


def spell_day(match: re.Match[str]) -> str:
    """Return a printed day with a month's name as ISO 8601."""
    year = match["y1"] or match["y2"] or match["y3"]
    number = match["d1"] or match["d2"] or match["d3"]
    month = next(each for each in match.groups() if each and each.casefold() in MONTHS)
    return f"{year}-{MONTHS[month.casefold()]:02}-{int(number):02}"
