"""Run all rules of the audit and return their findings as one sorted list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say
from ntgraph.judging.audit import (
    paragraph_rules,
    reference_date_rules,
    reference_rules,
    stance_rules,
    study_kind_rules,
)
from ntgraph.judging.audit.citation_record import Citation
from ntgraph.judging.audit.faults_of_a_sentence import drop_moot, join_faults
from ntgraph.judging.audit.finding_and_fault import Fault, Finding, make_finding
from ntgraph.judging.audit.many_works_rule import Said, check_many_works
from ntgraph.judging.audit.paragraph_rules import list_paragraphs
from ntgraph.judging.audit.publisher_rules import check_claims_about_itself, check_reviewers
from ntgraph.judging.audit.reference_entry import ReferenceEntry
from ntgraph.judging.audit.reference_list_rules import (
    check_alike,
    check_duplicates,
    check_numbers_cited,
    check_retracted,
    first_numbers,
)
from ntgraph.judging.audit.retraction_list import RetractionList
from ntgraph.records import NEWER_EDITION, Article, Evidence, Reference, Statement, is_catch_all
from ntgraph.records.vocabulary import Predicate

REFERENCE_RULES = (*reference_rules.RULES, *reference_date_rules.RULES)
CITATION_RULES = (*stance_rules.RULES, *study_kind_rules.RULES)

# The relations of Biolink that say that one thing changes another, and how.
CAUSAL = (
    "biolink:affects", "biolink:affects_likelihood_of", "biolink:causes",
    "biolink:contributes_to", "biolink:disrupts", "biolink:regulates",
)  # fmt: skip

Position = tuple[int, int]
Order = tuple[str, int, Position, int, int, str, str, str, str]


def find_findings(
    facts: FactBase,
    *,
    retractions: RetractionList | None = None,
    texts: Mapping[str, str] | None = None,
) -> list[Finding]:
    """Find what is wrong with the references and citations of every article.

    Only finding types that are in the facts' `vocabulary/findings.toml` are reported.

    Args:
        facts: facts in which the checks found no problem.
        retractions: a list of retracted works; without it no work is looked up.
        texts: the texts of articles by slug, each checked by `read_article_text`; without
            them the faults of printed words are those that references.tsv records.

    Returns:
        By article: findings on printed references by number, then findings on statements in
        the order of the article; for each sentence the most serious finding is first. Of a part
        of facts, those findings on the whole that are about the part.
    """
    if not facts.vocabulary.finding_types:
        return []
    if facts.part_of is not None:
        found = find_findings(facts.part_of, retractions=retractions, texts=texts)
        return list(keep_findings_about(found, facts))
    kinds = facts.vocabulary.finding_types
    said = group_by_article(facts)
    newer = {each.source: each.found for each in facts.lookups if each.detail == NEWER_EDITION}
    found = []
    for slug, article in facts.articles.items():
        own = said.get(slug, [])
        text = (texts or {}).get(slug)
        faults = [
            *audit_references(article, own, facts, newer, text),
            *audit_citations(own, facts),
            *check_reviewers(article),
            *join_faults(check_claims_about_itself(article, own)),
        ]
        found += [make_finding(f, slug, kinds[f.code]) for f in faults if f.code in kinds]
    faults = list(audit_works(facts, retractions))
    for slug, fault in assign_to_articles(faults, facts):
        if fault.code in kinds:
            found.append(make_finding(fault, slug, kinds[fault.code]))
    ranks = {severity: rank for rank, severity in enumerate(facts.vocabulary.severities)}
    starts = {(slug, s.id): position(e) for slug, own in said.items() for s, e in reversed(own)}
    return sorted(found, key=lambda each: sort_key(each, ranks, starts))


def keep_findings_about(findings: Iterable[Finding], facts: FactBase) -> Iterator[Finding]:
    """Yield the findings about statements, printed references or works of a part of the facts.

    A finding on several statements keeps those of the part.
    """
    for each in findings:
        said = tuple(id for id in each.statements if id in facts.statements)
        if said or (not each.statements and is_listed(each, facts)):
            yield replace(each, statements=said)


def is_listed(finding: Finding, facts: FactBase) -> bool:
    """Return whether facts have the printed reference, work or article of a finding."""
    if finding.number:
        return (finding.article, finding.number) in facts.references
    return finding.source in facts.sources if finding.source else finding.article in facts.articles


def group_by_article(facts: FactBase) -> dict[str, list[Said]]:
    """Return, by slug, each article's pairs of statement and evidence, sorted by position."""
    said: dict[str, list[Said]] = {}
    for statement, evidence in facts.evidence():
        if evidence.article:
            said.setdefault(evidence.article, []).append((statement, evidence))
    for own in said.values():
        own.sort(key=lambda pair: (position(pair[1]), pair[0].id))
    return said


def position(evidence: Evidence) -> Position:
    """Return where a piece of evidence starts in its article, and its line in the table."""
    start = evidence.span.start if evidence.span else 0
    return start, evidence.place.line if evidence.place else 0


def sort_key(
    finding: Finding, ranks: Mapping[str, int], starts: Mapping[tuple[str, str], Position]
) -> Order:
    """Return a sort key for a finding; see `find_findings` for the order.

    `ranks` maps severities to ranks, 0 for the most serious; `starts` maps pairs of slug and
    statement to the position of the statement's first passage.
    """
    start = starts.get((finding.article, finding.statement), (finding.number, 0))
    return (
        finding.article,
        1 if finding.statement else 0,
        finding.passage or start,
        ranks.get(finding.severity, len(ranks)),
        finding.number,
        finding.code,
        finding.source,
        finding.statement,
        finding.explanation,
    )


def audit_references(
    article: Article,
    said: Iterable[Said],
    facts: FactBase,
    newer: Mapping[str, str],
    text: str | None,
) -> Iterator[Fault]:
    """Yield the faults of an article's printed list of references.

    `newer` maps works to their newer editions.
    """
    for reference in article.references:
        source = facts.sources.get(reference.source)
        if source is None:
            continue
        words = find_printed_words(reference, text)
        entry = ReferenceEntry(reference, source, article, words, newer.get(source.id, ""))
        for rule in REFERENCE_RULES:
            yield from rule(entry)
    yield from check_duplicates(article.references)
    cited = {number for _, evidence in said for number in evidence.cites}
    yield from check_numbers_cited(article.references, cited)


def find_printed_words(reference: Reference, text: str | None) -> str | None:
    """Return the printed words of a reference, or None if the article's text is not given."""
    return None if text is None else text[reference.span.start : reference.span.end]


def audit_citations(said: list[Said], facts: FactBase) -> Iterator[Fault]:
    """Yield the faults of an article's citations, one for each kind, sentence and work.

    Statements that need no support are left out: those of class membership, those that
    were judged to need no judgment, and those about an unnamed rest, such as "other feelings".
    So are faults that are moot where a work does not carry the statement.
    """
    nodes = facts.nodes
    said = [
        (s, e)
        for s, e in said
        if not (is_catch_all(nodes[s.subject]) or is_catch_all(nodes[s.object]))
    ]
    citations = [each for each in list_citations(said, facts) if each.needs_support]
    faults = [fault for each in citations for rule in CITATION_RULES for fault in rule(each)]
    for paragraph in list_paragraphs(citations, lambda statement: say(statement, facts)):
        for rule in paragraph_rules.RULES:
            faults += rule(paragraph)
    yield from join_faults(drop_moot(faults, facts.vocabulary.finding_types))
    kept = {each.statement.id for each in citations}
    yield from check_many_works(pair for pair in said if pair[0].id in kept)


def list_citations(said: Iterable[Said], facts: FactBase) -> Iterator[Citation]:
    """Yield each statement of an article once, with all its evidence there."""
    evidence: dict[str, list[Evidence]] = {}
    statements: dict[str, Statement] = {}
    for statement, piece in said:
        statements[statement.id] = statement
        evidence.setdefault(statement.id, []).append(piece)
    for id, statement in statements.items():
        yield make_citation(statement, evidence[id], facts)


def make_citation(statement: Statement, evidence: list[Evidence], facts: FactBase) -> Citation:
    """Return a statement of one article together with the works that are cited for it there."""
    numbers: dict[str, int] = {}
    for piece in evidence:
        for number in piece.cites:
            reference = facts.references.get((piece.article, number))
            if reference is not None:
                numbers.setdefault(reference.source, number)
    predicate = facts.vocabulary.predicates.get(statement.predicate)
    is_claim = predicate is None or not predicate.membership
    ends = (facts.nodes.get(id) for id in (statement.subject, statement.object))
    names = " ".join(f"{node.label} {node.lay_label}" for node in ends if node).casefold()
    return Citation(
        statement, tuple(evidence), facts.sources, numbers, is_claim, names, is_causal(predicate)
    )  # fmt: skip


def is_causal(predicate: Predicate | None) -> bool:
    """Return whether a predicate says that its subject changes its object."""
    return predicate is not None and predicate.biolink.get("predicate") in CAUSAL


def audit_works(facts: FactBase, retractions: RetractionList | None) -> Iterator[Fault]:
    """Yield the faults of the records of works: works that are alike, and retracted works."""
    yield from check_alike(facts.sources.values())
    if retractions is not None:
        for source in facts.sources.values():
            yield from check_retracted(source, retractions)


def assign_to_articles(faults: Iterable[Fault], facts: FactBase) -> Iterator[tuple[str, Fault]]:
    """Yield each fault of a work with the slug of each article that prints it.

    The fault gets the work's first number in that article. A fault of a work that no article
    prints is yielded once, with an empty slug.
    """
    printed = {slug: first_numbers(each.references) for slug, each in facts.articles.items()}
    for fault in faults:
        slugs = [slug for slug, numbers in printed.items() if fault.source in numbers]
        for slug in slugs:
            yield slug, replace(fault, number=printed[slug][fault.source])
        if not slugs:
            yield "", fault
