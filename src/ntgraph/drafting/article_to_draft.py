"""What a reader is given: the text of an article with its sentences, blocks and citation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from ntgraph.articles.citation_marks import CitationMark
from ntgraph.articles.found_parts import PARAGRAPH, REFERENCE, ArticleReading
from ntgraph.articles.read_article import read_article
from ntgraph.drafting.short_forms import find_short_forms
from ntgraph.facts import FactBase
from ntgraph.facts.own_folder import is_own_folder, read_ground
from ntgraph.quotations.anchor_folder import read_inputs
from ntgraph.quotations.article_now import make_block
from ntgraph.quotations.folder_tables import is_own
from ntgraph.quotations.node_names import NodeNames
from ntgraph.quotations.sentences import Sentence, Sentences
from ntgraph.records import Block, Span
from ntgraph.records.identifiers import hash_span
from ntgraph.records.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ArticleToDraft:
    """The text of an article and what is known of its form.

    `short_forms` are the abbreviations that the text itself explains, each with what it stands
    for.
    """

    text: str
    sentences: Sentences
    blocks: tuple[Block, ...]
    marks: tuple[CitationMark, ...]
    listed: frozenset[int]
    short_forms: Mapping[str, str] = field(default_factory=dict)

    def list_read(self) -> list[Sentence]:
        """Return the sentences that may say something: all but those of the list of works."""
        return [each for each in self.sentences.all if each.block.kind != REFERENCE]

    def find_cited(self, start: int, end: int) -> tuple[int, ...]:
        """Return the listed numbers of the citation marks in a passage and right behind it."""
        around = self.sentences.extend(start, end)
        limit = max(end, around[1].marks_end) if around else end
        first = bisect_left(self.marks, start, key=lambda mark: mark.start)
        rest = (self.marks[at] for at in range(first, len(self.marks)))
        inside = takewhile(lambda mark: mark.end <= limit, rest)
        numbers = {number for mark in inside for number in mark.numbers}
        return tuple(sorted(numbers & self.listed))


@dataclass(frozen=True, slots=True)
class KnownWords:
    """What a proposal may be made of: the names of known things, and the vocabulary."""

    names: NodeNames
    vocabulary: Vocabulary


def take_text(
    text: str,
    blocks: Sequence[Block] = (),
    marks: Iterable[CitationMark] = (),
    listed: Iterable[int] = (),
) -> ArticleToDraft:
    """Return a text with its sentences; a text without blocks is taken as one paragraph."""
    if not blocks and text:
        blocks = (Block(PARAGRAPH, Span("text", "p1", 0, len(text), hash_span(text))),)
    found = tuple(marks)
    sentences = Sentences(text, blocks, [(mark.start, mark.end) for mark in found])
    return ArticleToDraft(
        text, sentences, tuple(blocks), found, frozenset(listed), find_short_forms(text)
    )


def take_reading(reading: ArticleReading) -> ArticleToDraft:
    """Return an article as it was read from a file."""
    blocks = [make_block(block, reading.text) for block in reading.blocks]
    listed = (reference.number for reference in reading.references)
    return take_text(reading.text, blocks, reading.citations, listed)


def open_article(path: Path | str) -> tuple[ArticleToDraft, KnownWords]:
    """Return the article of a file or of an own folder, and the words to draft it with.

    Raises:
        ArticleError: the file cannot be read, or has no sentences.
        FactsError: the folder cannot be read.
        MissingDependencyError: it is a PDF file and pypdf is not installed.
    """
    where = Path(path)
    if where.is_dir() or is_own_folder(where):
        facts, now, _ = read_inputs(where, needs_rows=False)
        listed = (reference.number for reference in now.references)
        return take_text(now.text, now.blocks, now.marks, listed), know_words(facts)
    return take_reading(read_article(where)), know_words()


def know_words(facts: FactBase | None = None) -> KnownWords:
    """Return the names and the vocabulary of an own folder, or those of the package."""
    ground = read_ground()
    if facts is None:
        return KnownWords(NodeNames({}, ground.nodes), ground.vocabulary)
    own = {id: node for id, node in facts.nodes.items() if is_own(node, facts)}
    return KnownWords(NodeNames(own, ground.nodes), facts.vocabulary)
