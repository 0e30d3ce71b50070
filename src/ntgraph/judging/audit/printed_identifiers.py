"""Read identifiers of works as they are printed: find their kinds and their faults."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ntgraph.records import Source
from ntgraph.records.frozen_record import frozen_record

CUT_OFF = "identifier_cut_off"
MALFORMED = "identifier_malformed"

# Kinds that lead to a work even if its address changes; an ISSN leads only to a journal.
LASTING = ("doi", "pmid", "pmcid", "nbk")

# Source: https://www.crossref.org/blog/dois-and-matching-regular-expressions/
DOI = re.compile(r"10\.\d{4,9}(\.\d+)*/\S*[^\s.,;:'\"“”(\[/-]")
DOI_STUMP = re.compile(r"(1|10|10\.\d{0,9}(\.\d*)*)/?|10\.\d{4,9}(\.\d+)*/\S*[(\[/-]")
NUMBERED = {
    "pmid": re.compile(r"[1-9]\d{0,7}"),
    "pmcid": re.compile(r"PMC[1-9]\d{0,7}"),
    "nbk": re.compile(r"NBK[1-9]\d{0,7}"),
}
EXPECTED = {
    "doi": "10., a number, a slash and a suffix without a stop at its end",
    "pmid": "one to eight digits, the first not 0",
    "pmcid": "PMC and one to eight digits",
    "nbk": "NBK and one to eight digits",
    "issn": "four digits, a hyphen, three digits and a check digit",
}
GUESSES = (
    ("doi", re.compile(r"(https?://(dx\.)?doi\.org/)?10\..*", re.IGNORECASE)),
    ("pmcid", re.compile(r"PMC\d*", re.IGNORECASE)),
    ("nbk", re.compile(r"NBK\d*", re.IGNORECASE)),
    ("issn", re.compile(r"\d{4}-\d{3}[\dX]", re.IGNORECASE)),
    ("pmid", re.compile(r"\d+")),
)


@frozen_record
class Printed:
    """A printed identifier: its kind, such as `doi` (empty if unknown), and its value."""

    kind: str
    value: str


def parse_printed(text: str) -> Printed:
    """Return the kind and value of a printed identifier.

    The kind is read from its label, or guessed from its form if it has no known label.

    >>> parse_printed("PMID: 21338876"), parse_printed("10.1151/spp05314").kind
    (Printed(kind='pmid', value='21338876'), 'doi')
    """
    label, colon, value = text.partition(":")
    kind = label.strip().casefold()
    if not colon or kind not in EXPECTED:
        value = text
        kind = next((name for name, looks in GUESSES if looks.fullmatch(text.strip())), "")
    value = value.strip()
    if kind == "doi":
        value = re.sub(r"(?i)^https?://(dx\.)?doi\.org/", "", value)
    return Printed(kind, value)


def find_flaw(text: str) -> tuple[str, str] | None:
    """Return the fault of a printed identifier, judged by its form alone.

    Returns:
        The id of the finding type and a sentence; None if the form is right or the kind is
        unknown.

    >>> find_flaw("doi:10.")
    ('identifier_cut_off', "The DOI breaks off after '10.'.")
    """
    printed = parse_printed(text)
    if not printed.kind or is_well_formed(printed):
        return None
    name = printed.kind.upper()
    if is_cut_off(printed):
        after = f"after {printed.value!r}" if printed.value else "right after its label"
        return CUT_OFF, f"The {name} breaks off {after}."
    return MALFORMED, f"The {name} {printed.value!r} {say_expected(printed)}."


def say_expected(printed: Printed) -> str:
    """Return the end of a sentence about the rule that an identifier breaks."""
    if printed.kind == "issn" and re.fullmatch(r"\d{4}-?\d{3}[\dXx]", printed.value):
        return f"ends in a wrong check digit: expected {check_digit(printed.value)!r}"
    return f"is not {EXPECTED[printed.kind]}"


def is_well_formed(printed: Printed) -> bool:
    """Return whether an identifier follows the rules of its kind, which must be known."""
    if printed.kind == "doi":
        brackets = printed.value.count("(") == printed.value.count(")")
        return brackets and DOI.fullmatch(printed.value) is not None
    if printed.kind == "issn":
        right = re.fullmatch(r"\d{4}-?\d{3}[\dXx]", printed.value) is not None
        return right and check_digit(printed.value) == printed.value[-1].upper()
    return NUMBERED[printed.kind].fullmatch(printed.value) is not None


def is_cut_off(printed: Printed) -> bool:
    """Return whether a malformed value is the beginning of an identifier of its kind."""
    if printed.kind == "doi":
        opened = printed.value.count("(") > printed.value.count(")")
        return not printed.value or opened or DOI_STUMP.fullmatch(printed.value) is not None
    if printed.kind == "issn":
        return re.fullmatch(r"\d{0,4}|\d{4}-\d{0,3}", printed.value) is not None
    return printed.value.upper() in {"", "PMC", "NBK"}


def check_digit(issn: str) -> str:
    """Return the last digit of an ISSN, computed from the seven digits before it.

    Source: ISO 3297, https://www.issn.org/understanding-the-issn/

    >>> check_digit("0378-5955")
    '5'
    """
    digits = [int(digit) for digit in issn.replace("-", "")[:7]]
    rest = -sum(digit * weight for digit, weight in zip(digits, range(8, 1, -1), strict=True)) % 11
    return "X" if rest == 10 else str(rest)


def known_identifiers(source: Source) -> dict[str, set[str]]:
    """Return the identifiers recorded for a work by kind, without prefixes, in lower case."""
    known: dict[str, set[str]] = {}
    for curie in (source.id, *source.identifiers):
        prefix, _, identifier = curie.partition(":")
        known.setdefault(prefix.casefold(), set()).add(identifier.casefold())
    return known


def has_lasting(identifiers: Iterable[str]) -> bool:
    """Return whether at least one identifier is of a kind that leads to a work.

    The identifier may be malformed; that is another fault.
    """
    return any(parse_printed(text).kind in LASTING for text in identifiers)
