"""How the passage of a proposal is worded, read as `anchor` reads it when the proposal is taken."""

from __future__ import annotations

from bisect import bisect_right

from ntgraph.drafting.proposal import Proposal
from ntgraph.quotations.anchored_rows import RowAnchor
from ntgraph.quotations.clauses import find_fact
from ntgraph.quotations.hedge_words import choose_hedges
from ntgraph.quotations.sentences import Sentence


class PassageHedges:
    """The hedges of the sentences of an article.

    Args:
        anchor: what resolves the rows of the folder.
    """

    def __init__(self, anchor: RowAnchor) -> None:
        self._anchor = anchor
        self._sentences = anchor.passages.sentences.all
        self._starts = [each.start for each in self._sentences]

    def list_words(self, sentence: Sentence) -> list[str]:
        """Return the words that hedge anything in a sentence: a hedge's id, or as printed."""
        found = self._anchor.hedges.find(self._words_of(sentence), self._names)
        return list(dict.fromkeys(each.id or each.words for each in found))

    def read(self, proposal: Proposal, start: int) -> tuple[str, tuple[str, ...]]:
        """Return the hedge that the passage has, or an empty text and the words asked about.

        Args:
            proposal: what is proposed.
            start: where its quote stands now.
        """
        sentence = self._sentences[max(0, bisect_right(self._starts, start) - 1)]
        words = self._words_of(sentence)
        nodes = self._anchor.nodes
        named = [
            (label, *(name for id in nodes.find(label) for name in nodes.list_names(id)))
            for label in (proposal.subject, proposal.object)
        ]
        found = self._anchor.hedges.find(words, (*self._names, proposal.subject, proposal.object))
        if not found:
            return "", ()
        at = max(0, start - sentence.start)
        quote = (at, min(len(words), at + len(proposal.quote)))
        return choose_hedges(found, find_fact(words, quote, *named))

    @property
    def _names(self) -> tuple[str, ...]:
        return tuple(self._anchor.nodes.hedging_names)

    def _words_of(self, sentence: Sentence) -> str:
        return self._anchor.passages.text[sentence.start : sentence.end]
