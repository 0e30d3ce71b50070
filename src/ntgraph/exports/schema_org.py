"""schema.org: the statements as claims and claim reviews, for search engines and catalogs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ntgraph.exports.rdf_iris import expand, find_web_iri, own, within
from ntgraph.exports.rdf_terms import clean, is_date
from ntgraph.exports.rdf_things import (
    find_category,
    find_pages,
    find_web_license,
    name_data,
)
from ntgraph.exports.statement_backing import NO_ADVICE
from ntgraph.facts import FactBase
from ntgraph.facts.sentences import cite, say, say_name
from ntgraph.judging.gauges import crosscheck, describe_gauges, label
from ntgraph.judging.plain_statements import word_record
from ntgraph.records import NOT_ASSESSED, Evidence, Node, Source, Statement, unique

Json = dict[str, Any]

CONTEXT = "https://schema.org"
ASPECT = "How the statement stands against science."
YEAR = re.compile("[0-9]{4}")
# Such a file is often pasted into a page, where it must not end the element it stands in.
ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def to_schemaorg(facts: FactBase) -> Iterator[str]:
    """Give the facts as JSON-LD with the words of schema.org, one item a line.

    The data set is a `Dataset` and `LearningResource`; things are `DefinedTerm`s, works
    `CreativeWork`s, the articles among them `Article`s. A statement is a `Claim` with
    its passages (`appearance`), works cited, safety notes (`correction`) and, as `comment`s,
    whether each work carries it, how accepted facts stand to it and what contests it. One that
    was held against science also has a `ClaimReview` with verdict, reason and works; there
    is no `ratingValue`, since verdicts are no numbers. Without one, nothing is said on whether
    a claim is true. That a statement is denied, or about too little or too much of a thing,
    stands in its sentence.

    Left out are qualifiers, signs and levels as data, hashes, paths behind a comparison, and
    the kinds of passages; the evidence table beside the file has most of them.

    >>> import ntgraph
    >>> text = "".join(to_schemaorg(ntgraph.load_facts(ntgraph.shipped_facts())))
    >>> text.splitlines()[0]
    '{"@context": "https://schema.org",'
    """
    yield f'{{"@context": "{CONTEXT}",\n"@graph": [\n'
    before = ""
    for item in _Items(facts).describe():
        yield before + write_item(item)
        before = ",\n"
    yield "\n]}\n"


def write_item(item: Json) -> str:
    r"""Write an item on one line, safe to stand in a page; what is empty is left out.

    >>> write_item({"name": "</b>", "text": ""})
    '{"name": "\\u003c/b\\u003e"}'
    """
    text = json.dumps(prune(item), ensure_ascii=False)
    for character, escape in ESCAPES.items():
        text = text.replace(character, escape)
    return text


def prune(value: Any) -> Any:
    """Leave out what is empty, whatever it is in; put one value for a list of one."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return prune(value[0]) if len(value) == 1 else [prune(each) for each in value]
    if isinstance(value, dict):
        return {key: prune(each) for key, each in value.items() if each not in ("", None, [])}
    return value


def refer(ids: Iterable[str]) -> list[Json]:
    """Refer to items by their ids (CURIEs)."""
    return [{"@id": expand(id)} for id in ids]


class _Items:
    """Describes one fact base as items."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.checked = crosscheck(facts)
        self.data = {"@id": name_data(facts)}
        self.articles = {article.source: article for article in facts.articles.values()}

    def describe(self) -> Iterator[Json]:
        """Describe everything, each item after those it refers to, where that can be."""
        yield self._describe_data()
        yield from self._describe_curators()
        for node in self.facts.nodes.values():
            yield self._describe_node(node)
        for source in self.facts.sources.values():
            yield self._describe_source(source)
        for statement in self.facts.statements.values():
            yield from self._describe_statement(statement)

    def _describe_data(self) -> Json:
        data = self.facts.data
        return {
            "@type": ["Dataset", "LearningResource"],
            **self.data,
            "name": data.title,
            "description": f"{data.summary} {NO_ADVICE}".strip(),
            "version": data.version,
            "datePublished": data.released_on if is_date(data.released_on) else "",
            "license": find_web_license(data.license, self.facts),
            "learningResourceType": "knowledge graph",
            "isBasedOn": refer(self.articles),
        }

    def _describe_curators(self) -> Iterator[Json]:
        for curator in self.facts.vocabulary.curators.values():
            yield {
                "@type": "Organization",
                "@id": own("curator", curator.id),
                "name": curator.label,
                "description": curator.definition,
            }

    def _describe_node(self, node: Node) -> Json:
        names = unique((node.label, *node.synonyms))
        return {
            "@type": "DefinedTerm",
            "@id": expand(node.id),
            "additionalType": find_category(node.node_type, self.facts),
            "name": say_name(node),
            "alternateName": [each for each in names if each != say_name(node)],
            "description": node.definition,
            "identifier": list(unique((node.id, *node.identifiers))),
            "sameAs": find_pages(node.id, *node.identifiers),
        }

    def _describe_source(self, source: Source) -> Json:
        curies = unique((source.id, *source.identifiers))
        article = self.articles.get(source.id)
        publisher = article.publisher if article else source.publisher
        interest = f"Its makers’ interest: {source.interest}" if source.interest else ""
        return {
            "@type": "Article" if article else "CreativeWork",
            "@id": expand(source.id),
            "name": source.title,
            "creditText": cite(source),
            "description": interest,
            "genre": label(self.facts.vocabulary.publication_types, source.publication_type),
            "datePublished": source.year if YEAR.fullmatch(source.year) else "",
            "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
            "inLanguage": source.language,
            "license": find_web_license(source.license, self.facts),
            "identifier": list(curies),
            "sameAs": find_pages(*curies),
            "url": find_web_iri(source.url or (article.address if article else "")),
        }

    def _describe_statement(self, statement: Statement) -> Iterator[Json]:
        told = describe_gauges(statement, self.facts, self.checked)
        curators = self._find_curators(statement)
        layer = self.facts.vocabulary.layers.get(statement.layer)
        yield {
            "@type": "Claim",
            "@id": expand(statement.id),
            "text": say(statement, self.facts),
            "identifier": statement.id,
            "about": refer((statement.subject, statement.object)),
            "keywords": layer.label if layer else statement.layer,
            "appearance": [self._describe_evidence(each) for each in statement.evidence],
            "citation": refer(statement.cited_sources),
            "correction": [describe_correction(note) for note in told["safety_notes"]],
            "comment": list(describe_comments(told)),
            "claimInterpreter": curators,
            "isPartOf": self.data,
        }
        if statement.assessment and statement.verdict != NOT_ASSESSED:
            yield self._describe_review(statement, told["in_science"], curators)

    def _describe_evidence(self, evidence: Evidence) -> Json:
        span = evidence.span
        parts = [f"section {span.section}, {span.block}"] if span else [word_record(evidence)]
        parts += [f"worded with “{evidence.hedge}”"] if evidence.hedge else []
        parts += [f"citing {', '.join(map(str, evidence.cites))}"] if evidence.cites else []
        return {
            "@type": "CreativeWork",
            "isPartOf": {"@id": expand(evidence.source)},
            "description": "; ".join(filter(None, parts)),
            "position": f"characters {span.start}–{span.end}" if span else "",
            "citation": [
                *refer(evidence.cited_sources),
                *(self._name_work(work) for work in evidence.literature),
            ],
        }

    def _name_work(self, id: str) -> Json:
        """Refer to a work, or say all that is known of one that no table has."""
        known = id in self.facts.sources
        return {"@id": expand(id), **({} if known else {"@type": "CreativeWork", "identifier": id})}

    def _describe_review(self, statement: Statement, told: Json, curators: list[Json]) -> Json:
        basis = f" ({told['basis_label']})" if told["basis_label"] else ""
        return {
            "@type": "ClaimReview",
            "@id": within(expand(statement.id), "assessment"),
            "claimReviewed": say(statement, self.facts),
            "itemReviewed": {"@id": expand(statement.id)},
            "reviewAspect": ASPECT,
            "reviewRating": {
                "@type": "Rating",
                "alternateName": told["label"],
                "ratingExplanation": told["reason"],
            },
            "reviewBody": f"{told['label']}: {told['reason']}{basis}",
            "citation": refer(told["sources"]),
            "datePublished": told["assessed_on"] if is_date(told["assessed_on"]) else "",
            "author": curators,
            "isPartOf": self.data,
        }

    def _find_curators(self, statement: Statement) -> list[Json]:
        facts = self.facts
        articles = (facts.articles.get(each.article) for each in statement.evidence)
        collections = (facts.collections.get(each.collection) for each in statement.evidence)
        found = unique(each.curator for each in (*articles, *collections) if each)
        return [{"@id": own("curator", id)} for id in found]


def describe_correction(note: Json) -> Json:
    """Describe a safety note."""
    return {
        "@type": "CorrectionComment",
        "text": note["text"],
        "citation": refer(note["sources"]),
    }


def describe_comments(told: Json) -> Iterator[Json]:
    """Tell as comments what schema.org has no words for."""
    for work in told["in_the_article"]["works"]:
        reason = f": {work['reason']}" if work["reason"] else ""
        yield {
            "@type": "Comment",
            "text": f"The cited work: {work['label']}{reason}",
            "about": {"@id": expand(work["source"])},
        }
    if told["comparison"]:
        yield {"@type": "Comment", "text": f"Beside accepted facts: {told['comparison']['label']}"}
    for conflict in told["contested_by"]:
        yield {
            "@type": "Comment",
            "text": f"Contested: {conflict['sentence']} ({conflict['label']})",
            "about": {"@id": expand(conflict["statement"])},
        }
