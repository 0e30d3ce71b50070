"""Read authors, year, title and journal in the words of a printed reference.

Three styles are read in full: those of medicine (`Smith AB, Jones C. Title. Journal.
2019;12(3):45-67.` and `Smith AB (2019) Title. Journal 12: 45–67.`) and that of psychology
(`Smith, A. B., & Jones, C. (2019). Title. Journal, 12(3), 45–67.`); also a title in
quotation marks. Of others the whole entry is taken for the title, and what is not known stays
empty: nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ntgraph.articles.cited_names import ListedWork
from ntgraph.articles.found_parts import PrintedReference

UPPER = r"[^\W\d_a-z]"
PARTICLE = r"(?:(?:[Dd][eia]|[Vv][ao]n|[Dd]e[rnl]|[Ll][ae]|[Tt]en)\s){0,3}"
SURNAME = rf"{PARTICLE}{UPPER}[^\W\d_]*(?:[-’' ][^\W\d_][^\W\d_]*){{0,3}}"
MEDICAL_NAME = rf"{SURNAME}\s{UPPER}{{1,3}}(?:\s(?:Jr|Sr|II|III))?"
MEDICAL = re.compile(
    rf"(?P<authors>{MEDICAL_NAME}(?:,\s{MEDICAL_NAME}){{0,60}})"
    r"(?:,?\set\sal\.?)?(?:,\seditors?)?\.?(?<=\.)\s+(?P<rest>.+)",
    re.DOTALL,
)
INITIALS = rf"(?:{UPPER}\.[\s-]?){{1,4}}"
APA_NAME = rf"{SURNAME},\s{INITIALS}"
APA = re.compile(
    rf"(?P<authors>{APA_NAME}(?:,?\s?(?:&|and|…|\.\.\.)?\s?{APA_NAME}){{0,60}})"
    r"(?:,?\s?et\sal\.,?)?\s?(?:\(Eds?\.\),?\.?\s)?"
    r"\((?P<year>(?:1[5-9]|20)\d\d[a-z]?)(?:,[^)]{1,20})?\)\.?,?\s+(?P<rest>.+)",
    re.DOTALL,
)
BODY = re.compile(
    r"(?P<authors>[^().\d]{3,80}?)\.?\s\((?P<year>(?:1[5-9]|20)\d\d[a-z]?)(?:,[^)]{1,20})?\)\.?\s+"
    r"(?P<rest>.+)",
    re.DOTALL,
)
QUOTED = re.compile(r"(?P<before>[^“\"]{0,300})[“\"](?P<title>[^“”\"]{5,400}?)[,.]?[”“\"]")
TITLE_END = re.compile(r"(?:(?<=[^\W\d_][^\W\d_])|(?<=[\d)\]”’\"]))[.?!](?:\s+|\Z)")
IN_JOURNAL = re.compile(
    r"(?<=[.?!]\s)(?P<year>(?:1[5-9]|20)\d\d)(?:[^;:.\d][^;:.]{0,20})?"
    r"(?:;\s?(?P<volume>[\w-]{1,12})?(?:\s?\((?P<issue>[^)]{1,20})\))?"
    r"(?::\s?(?P<pages>[A-Za-z]?\d[\w–-]*))?)?"
)
IN_APA_JOURNAL = re.compile(
    r"(?P<container>[^\d.]{2,150}?),\s(?P<volume>\d{1,4})(?:\s?\((?P<issue>[^)]{1,20})\))?"
    r"(?:,\s(?P<pages>[A-Za-z]?\d[\w–-]*))?[.,]"
)
YEAR_BEHIND_NAMES = re.compile(
    rf"(?P<authors>{MEDICAL_NAME}(?:,\s{MEDICAL_NAME}){{0,60}})(?:,?\set\sal\.?)?"
    r"\s\((?P<year>(?:1[5-9]|20)\d\d[a-z]?)\)\.?\s+(?P<rest>.+)",
    re.DOTALL,
)
IN_NUMBERED_JOURNAL = re.compile(
    r"(?P<container>[^\d.;:]{2,150}?)\s(?P<volume>\d{1,4})(?:\s?\((?P<issue>[^)]{1,20})\))?:"
    r"\s?(?P<pages>[A-Za-z]?\d[\w–-]*)"
)
YEAR = re.compile(r"(?<![\d/.:–-])((?:1[5-9]|20)\d\d)([a-z]?)(?![\w/])")
NO_YEAR = re.compile(
    r"\[?\b(?:cited|accessed|retrieved|updated|epub|published)\b[^;.\]]{0,30}\]?|https?://\S+|"
    r"www\.\S+|10\.\d{4,9}/\S+",
    re.IGNORECASE,
)
FIRST_NAME = re.compile(rf"\W*({SURNAME})")
SPLIT_APA = re.compile(rf"(?<=[.])\s?,?\s?(?:&|and|…|\.\.\.)?\s?(?={SURNAME},)")
# A title or a journal is no shorter than this.
LEAST_TITLE, LEAST_JOURNAL = 4, 2
BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class PrintedWork:
    """What a printed reference says about its work; what could not be read is empty."""

    title: str
    authors: tuple[str, ...] = ()
    year: str = ""
    year_letter: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""


def read_work(printed: str) -> PrintedWork:
    """Return what a printed reference says about its work.

    >>> work = read_work("Lee A, de Groot BC. On sleep. J Rest. 2019 May;12(3):45-67. PMID: 1")
    >>> work.authors, work.title, work.container, work.year, work.pages
    (('Lee A', 'de Groot BC'), 'On sleep', 'J Rest', '2019', '45-67')
    """
    words = BLANKS.sub(" ", printed).strip()
    if match := APA.match(words):
        names = (turn_name(name) for name in SPLIT_APA.split(match["authors"]) if name.strip())
        return read_place(match, tuple(names), IN_APA_JOURNAL)
    if match := YEAR_BEHIND_NAMES.match(words):
        return read_place(match, tuple(match["authors"].split(", ")), IN_NUMBERED_JOURNAL)
    if match := MEDICAL.match(words):
        return read_medical(match)
    if match := BODY.match(words):
        title, _ = cut_title(match["rest"])
        return PrintedWork(title, (match["authors"],), match["year"][:4], match["year"][4:])
    year, letter = find_year(words)
    quoted = QUOTED.match(words)
    if quoted:
        return PrintedWork(quoted["title"], split_names(quoted["before"]), year, letter)
    return PrintedWork(words, (), year, letter)


def read_medical(match: re.Match[str]) -> PrintedWork:
    """Return a work printed in the style of medicine."""
    rest = match["rest"]
    authors = tuple(match["authors"].split(", "))
    place = IN_JOURNAL.search(rest)
    if place is None:
        return PrintedWork(cut_title(rest)[0], authors, *find_year(rest))
    title, container = split_head(rest[: place.start()])
    cells = place.groupdict(default="")
    return PrintedWork(
        title, authors, cells["year"], "", container, cells["volume"], cells["issue"],
        write_pages(cells["pages"]),
    )  # fmt: skip


def split_head(head: str) -> tuple[str, str]:
    """Return the title and the journal in the words before a year.

    A journal is told from a title only where it must be one: behind a title of one sentence,
    or of a question and a sentence.

    >>> split_head("Does it calm? A trial. J Tea. "), split_head("On tea. Part 1. J. Tea. ")
    (('Does it calm? A trial', 'J Tea'), ('On tea', ''))
    """
    title, rest = cut_title(head)
    journal, more = cut_title(rest, LEAST_JOURNAL)
    if more and title.endswith(("?", "!")) and not cut_title(more, LEAST_JOURNAL)[1]:
        return f"{title} {journal}", cut_title(more, LEAST_JOURNAL)[0]
    return title, "" if more or "." in journal else journal


def read_place(
    match: re.Match[str], names: tuple[str, ...], journal: re.Pattern[str]
) -> PrintedWork:
    """Return a work whose year stands behind the names, with the place in its journal."""
    title, rest = cut_title(match["rest"])
    year, letter = match["year"][:4], match["year"][4:]
    place = journal.match(rest)
    if place is None:
        return PrintedWork(title, names, year, letter)
    cells = place.groupdict(default="")
    return PrintedWork(
        title, names, year, letter, cells["container"], cells["volume"], cells["issue"],
        write_pages(cells["pages"]),
    )  # fmt: skip


def cut_title(rest: str, least: int = LEAST_TITLE) -> tuple[str, str]:
    """Return the words up to the first stop that ends them, and what follows."""
    end = TITLE_END.search(rest, least)
    if end is None:
        return rest.strip(), ""
    mark = "" if end[0][0] == "." else end[0][0]
    return rest[: end.start()] + mark, rest[end.end() :]


def write_pages(printed: str) -> str:
    """Return pages with a hyphen and with all digits of the last.

    >>> write_pages("628–49"), write_pages("e103")
    ('628-649', 'e103')
    """
    first, dash, last = printed.replace("–", "-").partition("-")
    if dash and first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{first}{dash}{last}"


def turn_name(name: str) -> str:
    """Return a name as the tables write it.

    >>> turn_name("Smith, A. B.")
    'Smith AB'
    """
    surname, _, initials = name.strip(" ,&").partition(",")
    return f"{surname} {re.sub(r'[^A-Z-]', '', initials)}".strip()


def split_names(before: str) -> tuple[str, ...]:
    """Return names in the style of medicine before a title in quotation marks, if all are such."""
    names = [name.strip() for name in before.split(",") if name.strip()]
    is_read = all(re.fullmatch(MEDICAL_NAME, name) for name in names)
    return tuple(names) if is_read else ()


def find_year(words: str) -> tuple[str, str]:
    """Return the year of a reference and the letter behind it, if only one year is printed."""
    years = {(match[1], match[2]) for match in YEAR.finditer(NO_YEAR.sub(" ", words))}
    return years.pop() if len(years) == 1 else ("", "")


def list_works(references: tuple[PrintedReference, ...]) -> tuple[ListedWork, ...]:
    """Return names and years of the printed works, for citation marks made of them."""
    works = []
    for reference in references:
        work = read_work(reference.printed)
        surnames = tuple(cut_surname(name) for name in work.authors)
        if not surnames and (first := FIRST_NAME.match(reference.printed)):
            surnames = (first[1],)
        if surnames and work.year:
            works.append(ListedWork(reference.number, surnames, work.year + work.year_letter))
    return tuple(works)


def cut_surname(name: str) -> str:
    """Return a name without its initials.

    >>> cut_surname("de Groot BC"), cut_surname("Bunney WE Jr")
    ('de Groot', 'Bunney')
    """
    return re.sub(rf"\s{UPPER}{{1,3}}(?:-{UPPER})?(?:\s(?:Jr|Sr|II|III))?\Z", "", name)
