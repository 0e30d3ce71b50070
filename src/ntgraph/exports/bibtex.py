"""BibTeX: the works for LaTeX and reference managers.

Written here, because no library was found that prints every text so that TeX gives it back.
Of 141 titles, the shipped ones and the hostile ones of the tests, bibtexparser 2.1 spoils 10,
or 18 with its encoder for LaTeX, and pybtex 0.26 spoils 5 and refuses 2: a lone brace, a
backslash, `$`, quotation marks. With texts escaped as below, bibtexparser writes all of them
well, but is left with nothing to do except the line breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from ntgraph.exports.csl_json import describe_reading, find_type, group_findings, split_name
from ntgraph.facts import FactBase
from ntgraph.judging.audit import Finding
from ntgraph.records import Source
from ntgraph.records.identifiers import parse_curie
from ntgraph.records.text_encoding import replace_lone_halves

ENTRIES = {"article-journal": "article", "chapter": "incollection", "report": "techreport"}
# The field of each entry for what a work stands in; a report is called by its series.
CONTAINERS = {
    "article": "journal", "incollection": "booktitle", "techreport": "type",
    "misc": "howpublished",
}  # fmt: skip
FIELDS = {
    "volume": "volume", "issue": "number", "pages": "pages", "publisher": "publisher",
    "url": "url", "language": "language",
}  # fmt: skip
# BibTeX counts braces even where they are escaped, so a brace is written as a command.
ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "$&#_%"},
}  # fmt: skip
SPECIAL = re.compile("[" + re.escape("".join(ESCAPES)) + "]")
# LaTeX's packages and reference managers take these fields letter by letter: an escaped
# underscore would become a part of the link.
VERBATIM = ("url", "doi", "pmid", "pmcid")
# Where BibTeX would split a name or a list of names.
SPLITS_NAMES = re.compile(r",|\band\b", re.IGNORECASE)
UNSAFE_IN_LINKS = re.compile(r"[\\{}\s\x00-\x1f]")


def to_bibtex(facts: FactBase) -> Iterator[str]:
    r"""Yield one BibTeX entry for each work, sorted by id, for a file in UTF-8.

    The key of an entry is made from the work's id, so it stays the same from export to
    export. `note` says how much of a work the curators read and what the audit found. Titles
    keep their capitals.

    >>> import ntgraph
    >>> entries = to_bibtex(ntgraph.load_facts(ntgraph.shipped_facts()))
    >>> next(iter(entries)).splitlines()[0]
    '@article{doi-10.1001-jamapsychiatry.2016.2181,'
    """
    found = group_findings(facts)
    taken: set[str] = set()
    for source in facts.sources.values():
        yield format_entry(source, facts, found.get(source.id, []), make_key(source.id, taken))


def make_key(id: str, taken: set[str]) -> str:
    """Return a key that every BibTeX accepts and that is not in `taken`, and add it there."""
    base = key = re.sub(r"[^A-Za-z0-9.+-]+", "-", id).strip("-") or "work"
    number = 1
    while key.casefold() in taken:
        number += 1
        key = f"{base}-{number}"
    taken.add(key.casefold())
    return key


def format_entry(source: Source, facts: FactBase, findings: list[Finding], key: str) -> str:
    """Return a work as an entry, followed by a blank line."""
    kind = ENTRIES.get(find_type(source), "misc")
    fields = {"title": "{" + escape_for_tex(source.title) + "}"} if source.title else {}
    if source.authors:
        fields["author"] = " and ".join(map(format_person, source.authors))
    if source.year:
        fields["year"] = escape_for_tex(source.year)
    if source.container:
        fields[CONTAINERS[kind]] = escape_for_tex(source.container)
    for field, name in FIELDS.items():
        if value := getattr(source, field):
            name = "institution" if (kind, name) == ("techreport", "publisher") else name
            fields[name] = write_verbatim(value) if name in VERBATIM else escape_for_tex(value)
    for curie in (source.id, *source.identifiers):
        prefix, identifier = parse_curie(curie)
        if prefix in VERBATIM:
            fields.setdefault(prefix, write_verbatim(identifier))
    fields["note"] = escape_for_tex(describe_reading(source, facts, findings))
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@{kind}{{{key},\n{lines}}}\n\n"


def format_person(name: str) -> str:
    r"""Return an author as BibTeX writes one: the family name, then the initials.

    What is no person stays whole, in braces.

    >>> format_person("Bunney WE Jr"), format_person("World Health Organization")
    ('Bunney, Jr, W. E.', '{World Health Organization}')
    """
    parts = {part: escape_for_tex(text) for part, text in split_name(name).items()}
    family = parts.get("family", "")
    if not family or SPLITS_NAMES.search(family):
        return "{" + escape_for_tex(name) + "}"
    return ", ".join(filter(None, (family, parts.get("suffix"), parts["given"])))


def escape_for_tex(text: str) -> str:
    r"""Escape a text so that TeX prints it unchanged, on one line.

    >>> escape_for_tex("50 % of {A}")
    '50 \\% of \\textbraceleft{}A\\textbraceright{}'
    """
    whole = " ".join(replace_lone_halves(text).split())
    return SPECIAL.sub(lambda match: ESCAPES[match[0]], whole)


def write_verbatim(text: str) -> str:
    r"""Return a web address or identifier as it is; only what ends a field is percent-encoded.

    >>> write_verbatim("https://example.org/a_b?c=50%25&d={e}")
    'https://example.org/a_b?c=50%25&d=%7Be%7D'
    """
    return UNSAFE_IN_LINKS.sub(lambda match: quote(match[0]), replace_lone_halves(text).strip())
