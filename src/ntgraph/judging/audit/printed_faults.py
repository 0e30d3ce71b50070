"""Find the faults of a reference that can only be seen in its printed words.

Each test needs only the printed text of one entry and the record of its work. If the text of
the article is not given, the audit uses the faults recorded in `references.tsv` instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ntgraph.records import Source

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
ACCESS = re.compile(
    rf"\[?\b(?:cited|accessed|retrieved)\b:?\s+(?:on\s+)?"
    rf"(?:\d{{4}}\s+{MONTH}\s+\d{{1,2}}|{MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{MONTH}\s+\d{{4}}"
    rf"|\d{{4}}-\d\d-\d\d)\]?",
    re.IGNORECASE,
)
# A DOI or an address may contain digits that look like a year.
NOT_PROSE = re.compile(r"\b10\.\d{4,9}/\S+|\bhttps?://\S+|\bwww\.\S+", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
GLUED = re.compile(rf"[^\s\[(]\[(?:cited|accessed)\b|[,.;“”\"'](?:1[5-9]|20)\d\d\s+{MONTH}\b")


def is_title_run_into_journal(printed: str, source: Source) -> bool:
    """Return whether the journal's name is printed only directly after a letter or digit."""
    name = re.escape(source.container)
    if not name or re.search(rf"(?<!\w){name}", printed):
        return False
    return re.search(rf"(?<=\w){name}", printed) is not None


def is_title_cut_short(printed: str, source: Source) -> bool:
    """Return whether the first three words of the title are printed, but not the whole title."""
    title, inside = squeeze(source.title), squeeze(printed)
    begin = squeeze(" ".join(source.title.split()[:3]))
    return title not in inside and bool(begin) and begin in inside


def is_place_in_journal_missing(printed: str, source: Source) -> bool:
    """Return whether the work has a first page or article number that is not printed."""
    first = re.split(r"[-–]", source.pages)[0]
    prose = NOT_PROSE.sub("", ACCESS.sub("", printed))
    return bool(first) and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", prose) is None


def is_address_without_scheme(printed: str, _: Source) -> bool:
    """Return whether an address is printed that begins with `www.` and not with `https://`."""
    return re.search(r"(?<![\w./])www\.\w", printed) is not None


def is_author_list_cut_off(printed: str, _: Source) -> bool:
    """Return whether `et al` is printed, which means that names of authors are left out."""
    return re.search(r"\bet\s+al\b", printed, re.IGNORECASE) is not None


def is_date_glued(printed: str, _: Source) -> bool:
    """Return whether a date of publication or access has no space before it."""
    return GLUED.search(printed) is not None


def is_date_missing(printed: str, _: Source) -> bool:
    """Return whether no year is printed, apart from the date of access and from addresses."""
    return YEAR.search(NOT_PROSE.sub("", ACCESS.sub("", printed))) is None


def squeeze(text: str) -> str:
    """Return only the letters and digits of a text, in lower case, to compare texts by them."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


PRINTED_FAULTS: dict[str, Callable[[str, Source], bool]] = {
    "address_without_scheme": is_address_without_scheme,
    "author_list_cut_off": is_author_list_cut_off,
    "date_glued": is_date_glued,
    "missing_date": is_date_missing,
    "place_in_journal_missing": is_place_in_journal_missing,
    "title_cut_short": is_title_cut_short,
    "title_run_into_journal": is_title_run_into_journal,
}


def find_printed_faults(printed: str, source: Source) -> tuple[str, ...]:
    """Return the ids of the finding types that apply to one printed entry, sorted."""
    return tuple(code for code, is_faulty in PRINTED_FAULTS.items() if is_faulty(printed, source))
