"""The article of an own folder as its text is now: blocks, references, sections, marks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ntgraph.articles.citation_marks import CitationMark
from ntgraph.articles.found_parts import ArticleReading, FoundBlock
from ntgraph.articles.read_article import read_article
from ntgraph.errors import ArticleError, Problem
from ntgraph.facts.article_text import read_article_bytes
from ntgraph.quotations.moved_places import MovedPlaces, fits
from ntgraph.records import Article, Block, Omission, Reference, Span
from ntgraph.records.identifiers import hash_span


@dataclass(frozen=True, slots=True)
class ArticleNow:
    """The text, and the parts of the article at the places where they stand now.

    `is_corrected` is true if the text is another one than the folder was made from. `lost` are
    recorded places whose words are no longer in the text.
    """

    text: str
    sha256: str
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...]
    omissions: tuple[Omission, ...]
    marks: tuple[CitationMark, ...]
    is_corrected: bool
    lost: tuple[Problem, ...]


def read_article_now(folder: Path, article: Article) -> ArticleNow:
    """Read the text of an own folder's article, and find its parts again if it was corrected.

    Raises:
        ArticleError: no text is named, or it cannot be read, or it has no sentences.
    """
    if not article.text:
        raise ArticleError("expected the path of the article's text, got nothing")
    path = folder / article.text
    raw = read_article_bytes(path)
    reading = read_article(path)
    text = reading.text
    sha256 = hashlib.sha256(raw).hexdigest()
    spans = [(b.span.start, b.span.end, b.span.sha256) for b in article.blocks]
    is_known = article.sha256 == sha256 or not article.length
    is_same = is_known and bool(spans) and fits(text, spans)
    blocks = article.blocks if is_same else tuple(make_block(b, text) for b in reading.blocks)
    moved = MovedPlaces(text)
    lost: list[Problem] = []
    return ArticleNow(
        text,
        sha256,
        blocks,
        tuple(find_references(article, reading, blocks, moved, lost)),
        tuple(find_omissions(article, text, blocks, moved, lost)),
        reading.citations,
        is_corrected=bool(article.length) and not is_same,
        lost=tuple(lost),
    )


def make_block(found: FoundBlock, text: str) -> Block:
    """Return a block as blocks.tsv has it."""
    words = text[found.start : found.end]
    span = Span(found.section, found.block, found.start, found.end, hash_span(words))
    return Block(found.kind, span)


def find_references(
    article: Article,
    reading: ArticleReading,
    blocks: Sequence[Block],
    moved: MovedPlaces,
    lost: list[Problem],
) -> Iterable[Reference]:
    """Yield the references at their places now: where their words stand, else their number."""
    numbered = {each.number: each.block for each in reading.references}
    for reference in article.references:
        span = move_span(reference.span, blocks, moved)
        if span is None and reference.number in numbered:
            span = make_block(numbered[reference.number], reading.text).span
        if span is None:
            lost.append(word_lost(reference, f"reference {reference.number}"))
        else:
            yield replace(reference, span=span)


def find_omissions(
    article: Article,
    text: str,
    blocks: Sequence[Block],
    moved: MovedPlaces,
    lost: list[Problem],
) -> Iterable[Omission]:
    """Yield what was left out at its places now."""
    for omission in article.omissions:
        span = move_span(omission.span, blocks, moved)
        if span is None:
            lost.append(word_lost(omission, "passage left out"))
        else:
            yield replace(omission, span=span)


def word_lost(record: Reference | Omission, what: str) -> Problem:
    """Return a problem that the words of a row are no longer in the text."""
    file, line = (record.place.file, record.place.line) if record.place else ("", 1)
    return Problem(file, line, "span_sha256", f"the words of this {what} are not in the text now")


def move_span(span: Span, blocks: Sequence[Block], moved: MovedPlaces) -> Span | None:
    """Return a span where its words stand now; None if they are gone or in no block."""
    found = moved.find(span.start, span.end, span.sha256)
    if found is None:
        return None
    start, end = found
    for block in blocks:
        if block.span.start <= start and end <= block.span.end:
            words = moved.text[start:end]
            return Span(block.span.section, block.span.block, start, end, hash_span(words))
    return None
