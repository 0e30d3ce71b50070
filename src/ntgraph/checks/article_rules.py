"""Rules for articles: article.toml, sections and blocks, spans, omissions, references."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ntgraph.checks.length_limits import DATE_LENGTH, LONGEST_LABEL
from ntgraph.checks.value_checks import (
    SHA256,
    check_address,
    check_date,
    check_filled,
    check_known,
    place_order,
    problem_at,
    until_complete,
)
from ntgraph.errors import Place, Problem
from ntgraph.facts import FactBase
from ntgraph.records import Article, Block, Section, Span

BLOCK_KINDS = ("heading", "paragraph", "bullet", "reference")


def check_article_description(facts: FactBase) -> Iterator[Problem]:
    """Check that article.toml uses known terms, full dates, a web address and a SHA-256."""
    for article in facts.articles.values():
        for found in check_description(article, facts):
            place = article.place_of(found.column)
            is_here = place is not None and place.file == found.file
            yield replace(found, line=place.line) if place and is_here else found


def check_description(article: Article, facts: FactBase) -> Iterator[Problem]:
    """Check one article.toml; each problem is reported at the file's first line."""
    terms, place = facts.vocabulary, article.place
    yield from check_known(place, "source", "source", article.source, facts.sources)
    if article.publisher_node:
        node = article.publisher_node
        yield from check_known(place, "publisher_node", "node", node, facts.nodes)
        source = facts.sources.get(article.source)
        # The article of an own folder is made a work from article.toml, and has no row.
        if source and source.place and node not in source.interest_in:
            message = f"expected {node!r}, the publisher, among them"
            yield problem_at(source.place, "interest_in", message)
    yield from check_known(place, "license", "license", article.license, terms.licenses)
    data_license = article.data_license
    yield from check_known(place, "curation.license", "license", data_license, terms.licenses)
    yield from check_curation(article, facts)
    yield from check_date(place, "published_on", article.published_on)
    yield from check_date(place, "updated_on", article.updated_on)
    yield from check_address(place, "address", article.address)
    if not SHA256.fullmatch(article.sha256):
        yield problem_at(place, "sha256", f"expected 64 hex digits, got {article.sha256!r}")


def check_curation(article: Article, facts: FactBase) -> Iterator[Problem]:
    """Check who made the rows, and when; both may still be missing in an unfinished folder."""
    place, curator = article.place, "curation.curator"
    dated = check_filled(place, "curation.curated_on", article.curated_on, DATE_LENGTH)
    if facts.is_own:
        named = check_filled(place, curator, article.curator, LONGEST_LABEL)
        yield from until_complete([*named, *dated], facts)
    else:
        curators = facts.vocabulary.curators
        yield from check_known(place, curator, "curator", article.curator, curators)
        yield from dated
    yield from check_date(place, "curation.curated_on", article.curated_on)


def check_parts(facts: FactBase) -> Iterator[Problem]:
    """Check that sections have unique ids, do not overlap and are in order; check blocks."""
    for article in facts.articles.values():
        position = 0
        seen: set[str] = set()
        for section in article.sections:
            if section.id in seen:
                yield problem_at(article.place, "section", f"section {section.id!r} appears twice")
            seen.add(section.id)
            if not position <= section.start < section.end <= article.length:
                message = (
                    f"section {section.id!r} at {section.start}–{section.end}: expected a start "
                    f"from {position} on and an end up to {article.length}"
                )
                yield problem_at(article.place, "section", message)
            position = max(position, section.end)
        yield from check_blocks(article)


def check_blocks(article: Article) -> Iterator[Problem]:
    """Check that blocks have known kinds and unique names, and are in order in their section."""
    sections = {section.id: section for section in article.sections}
    seen: dict[tuple[str, str], Place | None] = {}
    position = 0
    for block in article.blocks:
        span, place = block.span, block.place
        name = (span.section, span.block)
        yield from check_known(place, "kind", "kind of block", block.kind, BLOCK_KINDS)
        yield from check_known(place, "section", "section", span.section, sections)
        if name in seen:
            yield problem_at(place, "block", f"block {span.block!r} already stands at {seen[name]}")
        seen.setdefault(name, place)
        if -1 < span.start < position:
            yield problem_at(
                place, "start", f"expected a start from {position} on, got {span.start}"
            )
        position = max(position, span.end)
        yield from check_inside(span, sections.get(span.section), "section", place)


def check_inside(
    span: Span, outer: Section | Span | None, what: str, place: Place | None
) -> Sequence[Problem]:
    """Check that a span ends after its start, is inside `outer`, and has a SHA-256.

    `what` is the word for `outer` in the message: `section` or `block`.
    """
    found: list[Problem] = []
    if span.start < 0 or span.end < 0:
        pass  # not a number, and reported when it was read
    elif span.end <= span.start:
        message = f"expected an end after the start {span.start}, got {span.end}"
        found.append(problem_at(place, "end", message))
    elif outer is not None and not outer.start <= span.start < span.end <= outer.end:
        message = (
            f"{span.start}–{span.end} is outside its {what}, which is {outer.start}–{outer.end}"
        )
        found.append(problem_at(place, "start", message))
    if not SHA256.fullmatch(span.sha256):
        message = f"expected 64 hex digits, got {span.sha256!r}"
        found.append(problem_at(place, "span_sha256", message))
    return found


def check_spans(facts: FactBase) -> Iterator[Problem]:
    """Check that every span is inside its block and that the same place has the same hash."""
    for article in facts.articles.values():
        blocks = {(b.span.section, b.span.block): b for b in article.blocks}
        hashes = {(b.span.start, b.span.end): (b.span.sha256, b.place) for b in article.blocks}
        spans = sorted(facts.spans[article.slug], key=lambda pair: place_order(pair[1]))
        for span, place in spans:
            block = blocks.get((span.section, span.block))
            if block is None:
                yield problem_at(place, "block", word_unknown_block(span, blocks))
            yield from check_inside(span, block.span if block else None, "block", place)
            first = hashes.setdefault((span.start, span.end), (span.sha256, place))
            if first[0] != span.sha256:
                message = f"another hash than the same passage has at {first[1]}"
                yield problem_at(place, "span_sha256", message)


def word_unknown_block(span: Span, blocks: dict[tuple[str, str], Block]) -> str:
    """Return a message that a block is not in blocks.tsv, with the blocks of that section."""
    known = sorted(block for section, block in blocks if section == span.section)
    if not known:
        return f"no blocks of section {span.section!r} in blocks.tsv"
    return f"no block {span.block!r} in section {span.section!r} (must be one of {known[:10]})"


def check_omissions(facts: FactBase) -> Iterator[Problem]:
    """Check that omissions have known reasons and that no statement has the same passage."""
    left_out = {
        (slug, omission.span.start, omission.span.end)
        for slug, article in facts.articles.items()
        for omission in article.omissions
    }
    stated = {
        where: each.place
        for _, each in facts.evidence()
        if each.span and (where := (each.article, each.span.start, each.span.end)) in left_out
    }
    reasons = facts.vocabulary.omission_reasons
    for article in facts.articles.values():
        for omission in article.omissions:
            yield from check_known(omission.place, "reason", "reason", omission.reason, reasons)
            where = (article.slug, omission.span.start, omission.span.end)
            if where in stated:
                message = f"left out here, but a statement was made from it at {stated[where]}"
                yield problem_at(omission.place, "start", message)


def check_references(facts: FactBase) -> Iterator[Problem]:
    """Check that references name known works and finding types, and that dates are dates."""
    for reference in facts.references.values():
        place = reference.place
        yield from check_known(place, "source", "source", reference.source, facts.sources)
        yield from check_date(place, "accessed_on", reference.accessed_on)
        for fault in reference.printed_faults:
            yield from check_known(
                place, "printed_faults", "finding", fault, facts.vocabulary.finding_types
            )


RULES = (check_article_description, check_parts, check_spans, check_omissions, check_references)
