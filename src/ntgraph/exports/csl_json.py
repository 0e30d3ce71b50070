"""CSL-JSON: the works for Zotero, pandoc and other programs with citation styles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ntgraph.facts import FactBase
from ntgraph.judging.audit import Finding, find_findings
from ntgraph.records import Source
from ntgraph.records.identifiers import parse_curie
from ntgraph.records.text_encoding import replace_lone_halves
from ntgraph.records.vocabulary import find_label

# Types that the kind of work decides; what else stands in a container is a journal article.
TYPES = {
    "database": "dataset",
    "press_release": "webpage",
    "reference_chapter": "chapter",
    "textbook_chapter": "chapter",
    "web_article": "webpage",
}
# Kinds that are reports where they have a publisher and no volume.
REPORTS = ("expert_statement", "official_notice")
JOURNAL, REPORT, FALLBACK = "article-journal", "report", "document"
FIELDS = {
    "container": "container-title",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "publisher": "publisher",
    "language": "language",
    "url": "URL",
}
IDENTIFIERS = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID"}
# Engines of citation styles leave the case of what stands between these as it is.
KEEP_CASE, END_CASE = '<span class="nocase">', "</span>"
WORD = re.compile(r"[^\W_](?:[^\s()\[\]\"“”/<>]*[^\W_])?")
# What stands before the first word of a title or subtitle, and of a further sentence.
BEGINS = re.compile(r"(?:^|:) *[(\"“']*$")
BEGINS_SENTENCE = re.compile(r"[.?!] +[(\"“']*$")
# In a title with more capitalized words than this, capitals say nothing about a word.
MOST_CAPITALIZED = 0.5
# What HTML would take for a tag, apart from the plain ones that CSL allows in its texts.
OPENING = "\u2039"
TAG = re.compile(r"<(?!/?(?:i|b|sub|sup)>)(?=[A-Za-z/!?])")
NAME = re.compile(r"(?P<family>.+) (?P<given>[^\W\d_a-z]{1,4})(?: (?P<suffix>Jr|Sr|II|III))?")


def to_csl_json(facts: FactBase) -> Iterator[str]:
    """Yield the works as a JSON array of CSL items, one on each line, sorted by id.

    `note` says how much of a work the curators read and what the audit found. What
    statements say or cite a work for is in the exports of statements. Unknown fields are
    left out. Source: https://github.com/citation-style-language/schema

    >>> import ntgraph
    >>> items = json.loads("".join(to_csl_json(ntgraph.load_facts(ntgraph.shipped_facts()))))
    >>> [item["DOI"] for item in items if item["id"] == "pmid:21338876"]
    ['10.1016/j.neuron.2011.02.010']
    """
    found = group_findings(facts)
    yield "[\n"
    for at, source in enumerate(facts.sources.values()):
        item = json.dumps(
            make_csl_item(source, facts, found.get(source.id, [])), ensure_ascii=False
        )
        yield ("" if at == 0 else ",\n") + replace_lone_halves(item)
    yield "\n]\n"


def group_findings(facts: FactBase) -> Mapping[str, list[Finding]]:
    """Return the audit's findings by id of the work, without those on a single statement."""
    groups: dict[str, list[Finding]] = {}
    for finding in find_findings(facts):
        if finding.source and not finding.statement:
            groups.setdefault(finding.source, []).append(finding)
    return groups


def make_csl_item(source: Source, facts: FactBase, findings: list[Finding]) -> dict[str, Any]:
    """Return a work as a CSL item, without unknown fields."""
    item: dict[str, Any] = {"id": source.id, "type": find_type(source)}
    if source.title:
        item["title"] = keep_case(break_tags(source.title))
    for field, name in FIELDS.items():
        if value := getattr(source, field):
            item[name] = break_tags(value)
    if source.authors:
        item["author"] = [split_name(break_tags(name)) for name in source.authors]
    if source.year.isdigit():
        item["issued"] = {"date-parts": [[int(source.year)]]}
    for curie in (source.id, *source.identifiers):
        prefix, identifier = parse_curie(curie)
        if prefix in IDENTIFIERS:
            item.setdefault(IDENTIFIERS[prefix], identifier)
    item["note"] = describe_reading(source, facts, findings)
    return item


def find_type(source: Source) -> str:
    """Return the CSL type of a work."""
    if source.publication_type in TYPES:
        return TYPES[source.publication_type]
    if source.publication_type in REPORTS and source.publisher and not source.volume:
        return REPORT
    return JOURNAL if source.container else FALLBACK


def split_name(name: str) -> dict[str, str]:
    """Return the parts of a name that ends in initials; any other name stays whole.

    Initials get periods, because styles that print what they are given would leave one out.

    >>> split_name("Bunney WE Jr")
    {'family': 'Bunney', 'given': 'W. E.', 'suffix': 'Jr'}
    >>> split_name("World Health Organization")
    {'literal': 'World Health Organization'}
    """
    match = NAME.fullmatch(name)
    if match is None:
        return {"literal": name}
    parts = {part: text for part, text in match.groupdict().items() if text}
    if parts["given"].isupper():
        parts["given"] = " ".join(f"{letter}." for letter in parts["given"])
    return parts


def break_tags(text: str) -> str:
    """Return a text in which nothing is a tag of HTML but italics, bold and raised or lowered text.

    Some engines of citation styles copy tags into the HTML that they write.

    >>> break_tags("<i>In vitro</i> <b id=x>").isascii()
    False
    """
    return TAG.sub(OPENING, text)


def keep_case(title: str) -> str:
    """Return a title in which styles that write titles in small letters keep some words.

    These are words with a capital after their first letter or with a digit, the first word of
    a further sentence and, where a title is not capitalized as a whole, words that are
    capitalized amid a phrase.

    >>> keep_case("Effects of MDMA")
    'Effects of <span class="nocase">MDMA</span>'
    """
    words = list(WORD.finditer(title))
    amid = [word for word in words if not BEGINS.search(title[: word.start()])]
    capitalized = [word for word in amid if word[0][:1].isupper()]
    whole = len(capitalized) > MOST_CAPITALIZED * len(amid)
    names = {
        word for word in capitalized if not whole or BEGINS_SENTENCE.search(title[: word.start()])
    }
    kept, end = [], 0
    for word in words:
        text = word[0]
        if word in names or has_own_case(text):
            kept += [title[end : word.start()], KEEP_CASE, text, END_CASE]
            end = word.end()
    return "".join(kept) + title[end:]


def has_own_case(word: str) -> bool:
    """Return whether a word has a capital after its first letter, or letters and digits.

    >>> has_own_case("GABA"), has_own_case("5-ht"), has_own_case("Drug"), has_own_case("2016")
    (True, True, False, False)
    """
    mixed = any(c.isdigit() for c in word) and any(c.isalpha() for c in word)
    return mixed or any(c.isupper() for c in word[1:])


def describe_reading(source: Source, facts: FactBase, findings: list[Finding]) -> str:
    """Return sentences on how much was read, who gains from the work, and the findings."""
    told = [f"Read by the curators: {find_label(facts.vocabulary.readings, source.reading)}."]
    told += [f"Interest: {source.interest}"] if source.interest else []
    told += [f"Audit ({finding.severity}): {finding.explanation}" for finding in findings]
    return " ".join(told)
