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

# Types that the kind of work decides; else a work with a volume is a journal article.
TYPES = {
    "database": "dataset",
    "reference_chapter": "chapter",
    "textbook_chapter": "chapter",
    "web_article": "webpage",
}
FALLBACK = "document"
FIELDS = {
    "title": "title",
    "container": "container-title",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "publisher": "publisher",
    "language": "language",
    "url": "URL",
}
IDENTIFIERS = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID"}
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
    for field, name in FIELDS.items():
        if value := getattr(source, field):
            item[name] = value
    if source.authors:
        item["author"] = [split_name(name) for name in source.authors]
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
    return "article-journal" if source.container and source.volume else FALLBACK


def split_name(name: str) -> dict[str, str]:
    """Return the parts of a name that ends in initials; any other name stays whole.

    >>> split_name("Bunney WE Jr"), split_name("World Health Organization")
    ({'family': 'Bunney', 'given': 'WE', 'suffix': 'Jr'}, {'literal': 'World Health Organization'})
    """
    match = NAME.fullmatch(name)
    if match is None:
        return {"literal": name}
    return {part: text for part, text in match.groupdict().items() if text}


def describe_reading(source: Source, facts: FactBase, findings: list[Finding]) -> str:
    """Return sentences on how much was read, who gains from the work, and the findings."""
    told = [f"Read by the curators: {find_label(facts.vocabulary.readings, source.reading)}."]
    told += [f"Interest: {source.interest}"] if source.interest else []
    told += [f"Audit ({finding.severity}): {finding.explanation}" for finding in findings]
    return " ".join(told)
