"""Draft an article: a reader proposes, the filter refuses, the rest is sorted by its score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from ntgraph.articles.found_parts import HEADING
from ntgraph.drafting.article_to_draft import ArticleToDraft, KnownWords
from ntgraph.drafting.filter_proposals import REASONS, Refusal, filter_proposals
from ntgraph.drafting.proposal import Proposal
from ntgraph.drafting.repeated_quotes import mark_repeated


class ArticleReader(Protocol):
    """What proposes statements: rules, or a model."""

    @property
    def name(self) -> str:
        """Return what the proposals name as their reader."""

    def read(self, article: ArticleToDraft) -> Iterable[Proposal]:
        """Yield what the article may say; it is filtered afterwards."""


@dataclass(frozen=True, slots=True)
class DraftedArticle:
    """The proposals of an article, the surest first, and what was refused.

    `sentences` is the number of sentences that were read, without headings.
    """

    proposals: tuple[Proposal, ...]
    refused: tuple[Refusal, ...]
    sentences: int
    reader: str

    def count_refused(self) -> dict[str, int]:
        """Return how many proposals were refused for each reason, in the order of `REASONS`."""
        counted = Counter(refusal.reason for refusal in self.refused)
        return {reason: counted[reason] for reason in REASONS if counted[reason]}


def draft_article(
    article: ArticleToDraft, known: KnownWords, reader: ArticleReader
) -> DraftedArticle:
    """Return what a reader proposes of an article and the filter lets pass."""
    filtered = filter_proposals(article, known.names, known.vocabulary, reader.read(article))
    kept = mark_repeated(article, filtered.kept)
    ordered = sorted(kept, key=lambda p: (-p.score, *p.said))
    read = [each for each in article.list_read() if each.block.kind != HEADING]
    return DraftedArticle(tuple(ordered), filtered.refused, len(read), reader.name)
