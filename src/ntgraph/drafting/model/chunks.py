"""The chunks of an article that a model is asked about, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ntgraph.drafting.article_to_draft import ArticleToDraft

# Of a chunk, in characters and sentences; a small model loses sight of more.
LARGEST_CHUNK = 2_400
MOST_CHUNK_SENTENCES = 16
# What stands before a chunk, so that the model knows what *it* is.
OVERLAP = 2
# A longer passage is no sentence, and its quote would be no quote.
LONGEST_SENTENCE = 1_200


@dataclass(frozen=True, slots=True)
class ChunkSentence:
    """A sentence of a chunk: its place, and its words with single blanks, as a model sees it."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class TextChunk:
    """Sentences to read, and the sentences before them, which are only there to be understood."""

    before: tuple[ChunkSentence, ...]
    sentences: tuple[ChunkSentence, ...]

    def find(self, words: str) -> list[ChunkSentence]:
        """Return the sentences that have exactly these words."""
        return [each for each in self.sentences if each.words == words]


def list_sentences(article: ArticleToDraft) -> tuple[list[ChunkSentence], list[ChunkSentence]]:
    """Return the sentences to read, and the passages that are too long to be sentences."""
    found = (
        ChunkSentence(each.start, each.end, " ".join(article.text[each.start : each.end].split()))
        for each in article.list_read()
    )
    named = [each for each in found if any(map(str.isalnum, each.words))]
    short = [each for each in named if len(each.words) <= LONGEST_SENTENCE]
    return short, [each for each in named if len(each.words) > LONGEST_SENTENCE]


def list_chunks(sentences: Sequence[ChunkSentence]) -> Iterator[TextChunk]:
    """Yield sentences in chunks; each sentence is to be read in one chunk only."""
    first = 0
    while first < len(sentences):
        last, size = first, 0
        while last < min(len(sentences), first + MOST_CHUNK_SENTENCES):
            size += len(sentences[last].words)
            if size > LARGEST_CHUNK and last > first:
                break
            last += 1
        before = sentences[max(0, first - OVERLAP) : first]
        yield TextChunk(tuple(before), tuple(sentences[first:last]))
        first = last
