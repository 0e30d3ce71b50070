"""schema.org: the statements as claims and claim reviews, for search engines and catalogs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ntgraph.display.disclaimers import LEARNING
from ntgraph.exports.rdf_terms import mend_for_rdf
from ntgraph.exports.rdf_things import (
    find_category,
    find_pages,
    find_web_license,
    name_data,
)
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite, say, say_name
from ntgraph.judging.gauges import crosscheck, describe_gauges
from ntgraph.judging.statement_description import describe_record, word_comparison
from ntgraph.page.embedded_json import drop_empty, escape_json
from ntgraph.records import NOT_ASSESSED, Evidence, Node, Source, Statement, unique
from ntgraph.records.dates import is_date
from ntgraph.records.rdf_iris import curie_iri, find_web_iri, own_iri, part_iri
from ntgraph.records.vocabulary import find_label

Json = dict[str, Any]

CONTEXT = "https://schema.org"
ASPECT = "How the statement stands against science."
YEAR = re.compile("[0-9]{4}")


def to_schemaorg(facts: FactBase) -> Iterator[str]:
    """Yield the facts as JSON-LD with the terms of schema.org, one item on each line.

    The data set is a `Dataset` and `LearningResource`; things are `DefinedTerm`s, works
    `CreativeWork`s, the articles among them `Article`s. A statement is a `Claim` with
    its passages (`appearance`), works cited, safety notes (`correction`) and, as `comment`s,
    whether each work supports it, how accepted facts compare with it and what contests it. A
    statement that was compared with science also has a `ClaimReview` with verdict, reason and
    works. It has no `ratingValue`, because verdicts are not numbers. Without a review, the
    file does not say whether a claim is true. Only the sentence of a statement says that it
    is denied, or about too little or too much of a thing.

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
    r"""Return an item as JSON on one line, safe within a web page, without empty values.

    >>> write_item({"name": "</b>", "text": ""})
    '{"name": "\\u003c/b\\u003e"}'
    """
    # Such a file is often pasted into a page, where it must not end the element it stands in.
    return escape_json(json.dumps(tidy_values(drop_empty(item)), ensure_ascii=False))


def tidy_values(value: Any) -> Any:
    """Return data whose texts any file can hold, with one value in place of a list of one."""
    if isinstance(value, str):
        return mend_for_rdf(value)
    if isinstance(value, list):
        return tidy_values(value[0]) if len(value) == 1 else [tidy_values(each) for each in value]
    if isinstance(value, dict):
        return {key: tidy_values(each) for key, each in value.items()}
    return value


def refer(ids: Iterable[str]) -> list[Json]:
    """Return references to items by their ids (CURIEs)."""
    return [{"@id": curie_iri(id)} for id in ids]


class _Items:
    """The items that describe one fact base."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.checked = crosscheck(facts)
        self.data = {"@id": name_data(facts)}
        self.articles = {article.source: article for article in facts.articles.values()}

    def describe(self) -> Iterator[Json]:
        """Yield all items, each after those it refers to where this is possible."""
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
            "description": f"{data.summary} {LEARNING}".strip(),
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
                "@id": own_iri("curator", curator.id),
                "name": curator.label,
                "description": curator.definition,
            }

    def _describe_node(self, node: Node) -> Json:
        names = unique((node.label, *node.synonyms))
        return {
            "@type": "DefinedTerm",
            "@id": curie_iri(node.id),
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
            "@id": curie_iri(source.id),
            "name": source.title,
            "creditText": cite(source),
            "description": interest,
            "genre": find_label(self.facts.vocabulary.publication_types, source.publication_type),
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
        yield {
            "@type": "Claim",
            "@id": curie_iri(statement.id),
            "text": say(statement, self.facts),
            "identifier": statement.id,
            "about": refer((statement.subject, statement.object)),
            "keywords": find_label(self.facts.vocabulary.layers, statement.layer),
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
        parts = [f"section {span.section}, {span.block}"] if span else [describe_record(evidence)]
        parts += [f"worded with “{evidence.hedge}”"] if evidence.hedge else []
        parts += [f"citing {', '.join(map(str, evidence.cites))}"] if evidence.cites else []
        return {
            "@type": "CreativeWork",
            "isPartOf": {"@id": curie_iri(evidence.source)},
            "description": "; ".join(filter(None, parts)),
            "position": f"characters {span.start}–{span.end}" if span else "",
            "citation": [
                *refer(evidence.cited_sources),
                *(self._name_work(work) for work in evidence.literature),
            ],
        }

    def _name_work(self, id: str) -> Json:
        """Return a reference to a work, with its id as text if no table has the work."""
        known = id in self.facts.sources
        return {
            "@id": curie_iri(id),
            **({} if known else {"@type": "CreativeWork", "identifier": id}),
        }

    def _describe_review(self, statement: Statement, told: Json, curators: list[Json]) -> Json:
        basis = f" ({told['basis_label']})" if told["basis_label"] else ""
        return {
            "@type": "ClaimReview",
            "@id": part_iri(curie_iri(statement.id), "assessment"),
            "claimReviewed": say(statement, self.facts),
            "itemReviewed": {"@id": curie_iri(statement.id)},
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
        return [{"@id": own_iri("curator", id)} for id in found]


def describe_correction(note: Json) -> Json:
    """Return a safety note as an item."""
    return {
        "@type": "CorrectionComment",
        "text": note["text"],
        "citation": refer(note["sources"]),
    }


def describe_comments(told: Json) -> Iterator[Json]:
    """Yield as comments what schema.org has no terms for."""
    for work in told["in_the_article"]["works"]:
        reason = f": {work['reason']}" if work["reason"] else ""
        yield {
            "@type": "Comment",
            "text": f"The cited work: {work['label']}{reason}",
            "about": {"@id": curie_iri(work["source"])},
        }
    if told["comparison"]:
        yield {
            "@type": "Comment",
            "text": f"Beside accepted facts: {word_comparison(told['comparison'])}",
        }
    for conflict in told["contested_by"]:
        yield {
            "@type": "Comment",
            "text": f"Contested: {conflict['sentence']} ({conflict['label']})",
            "about": {"@id": curie_iri(conflict["statement"])},
        }
