"""Find the passage that a quote means: whole sentences, or exactly the words in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ntgraph.articles.found_parts import REFERENCE
from ntgraph.quotations.quote_finder import Place, QuoteFinder
from ntgraph.quotations.sentences import Sentences
from ntgraph.records import Block, Span
from ntgraph.records.identifiers import hash_span

GAP = re.compile(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*")
EXACT = re.compile(r"(.*?)\[(.+)\](.*)", re.DOTALL)
NUMBERED = re.compile(r"\s*\[(\d{1,3})\]\s*(.*\w.*)", re.DOTALL)
SHOWN_PLACES = 9
SHOWN_WORDS = 60
SHOWN_QUOTE = 24


class QuoteError(ValueError):
    """A quote that stands nowhere, or in several places; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage in its block; `quoted` are the words of the quote in it, `zone` has its marks.

    The citation marks of a passage stand in it or right behind it.
    """

    start: int
    end: int
    block: Block
    quoted: Place
    zone: Place

    def span(self, text: str) -> Span:
        """Return the place of the passage as the tables write it."""
        where = self.block.span
        sha256 = hash_span(text[self.start : self.end])
        return Span(where.section, where.block, self.start, self.end, sha256)


class QuotedPassages:
    """The passages of one article."""

    def __init__(self, finder: QuoteFinder, sentences: Sentences) -> None:
        self.text = finder.text
        self._finder = finder
        self.sentences = sentences
        self.places = [(each.start, each.end) for each in sentences.all]

    def find(self, quote: str) -> Passage:
        """Return the passage of a quote.

        The quote is extended to its sentence. `…` stands for words left out between its first
        and last words. Words in brackets are taken as they are, without the rest of their
        sentence; words around the brackets only tell which place is meant. A number in brackets
        before a quote says which of its places is meant.

        Raises:
            QuoteError: the quote is empty, stands nowhere, in several places, or not in one block.
        """
        if not any(c.isalnum() for c in quote):
            raise QuoteError("expected a few words of the passage, got nothing")
        places = self._finder.find(quote)
        if not places and (numbered := NUMBERED.fullmatch(quote)):
            return self._find_numbered(int(numbered[1]), numbered[2])
        if not places and (exact := EXACT.fullmatch(quote)):
            return self._find_exact(*exact.groups())
        return self._extend(self._choose(places or self._find_ends(quote), quote))

    def number_quote(self, quote: str, start: int) -> str:
        """Return a quote with the number of its place at a start, if it stands in several."""
        places = self._leave_references(self._finder.find(quote))
        numbers = [number for number, (at, _) in enumerate(places, 1) if at == start]
        return f"[{numbers[0]}] {quote}" if numbers and len(places) > 1 else quote

    def number_whole(self, quote: str) -> str:
        """Return a quote with the number of the first place at which it is all of a sentence.

        It is returned as it is where it stands once, or is no whole sentence anywhere.
        """
        places = self._leave_references(self._finder.find(quote))
        whole = [at for at, end in places if self._is_sentence(at, end)]
        return self.number_quote(quote, whole[0]) if len(places) > 1 and whole else quote

    def _is_sentence(self, start: int, end: int) -> bool:
        """Return whether a place is all of one sentence, but for the signs at its ends."""
        around = self.sentences.extend(start, end)
        if around is None or around[0] is not around[1]:
            return False
        before, behind = self.text[around[0].start : start], self.text[end : around[0].end]
        return not any(map(str.isalnum, before + behind))

    def _find_numbered(self, number: int, quote: str) -> Passage:
        """Return the passage at one of the places of a quote, counted from 1."""
        places = self._leave_references(self._finder.find(quote) or self._find_ends(quote))
        if places and not 0 < number <= len(places):
            said = "once" if len(places) == 1 else f"in {len(places)} places"
            raise QuoteError(f"stands {said}: expected a number from 1 to {len(places)} in front")
        return self._extend(places[number - 1] if places else self._choose(places, quote))

    def _find_ends(self, quote: str) -> list[Place]:
        """Return the places from the first words to the last of a quote with words left out."""
        parts = [part for part in GAP.split(quote.strip()) if part]
        if len(parts) < 2:
            return self._finder.find(parts[0]) if parts and parts[0] != quote else []
        found = self._finder.find(parts[0])
        for part in parts[1:]:
            ends = self._finder.find(part)
            found = [
                (start, min(after))
                for start, end in found
                if (after := [e for s, e in ends if s >= end and self._is_one(start, s)])
            ]
        return found

    def _is_one(self, start: int, end: int) -> bool:
        """Return whether two places stand in one block."""
        return self.sentences.find_block(start) is self.sentences.find_block(end)

    def _find_exact(self, before: str, inside: str, after: str) -> Passage:
        """Return the passage of the words in brackets, where those around them stand, too."""
        places = self._finder.find(inside) or self._find_ends(inside)
        for words, is_before in ((before, True), (after, False)):
            if any(c.isalnum() for c in words):
                near = self._finder.find(words.strip())
                places = [p for p in places if self._touches(p, near, is_before=is_before)]
        start, end = self._choose(places, f"{before}[{inside}]{after}")
        block = self.sentences.find_block(start)
        around = self.sentences.extend(start, end)
        if block is None or around is None:
            raise QuoteError("the words stand in no block, or in two: quote those of one")
        return Passage(start, end, block, (start, end), (start, around[1].marks_end))

    def _touches(self, place: Place, near: list[Place], *, is_before: bool) -> bool:
        """Return whether one of some places stands right before or behind another."""
        pairs = ((n, place) if is_before else (place, n) for n in near)
        return any(
            first[1] <= second[0] and not any(map(str.isalnum, self.text[first[1] : second[0]]))
            for first, second in pairs
        )

    def _choose(self, places: list[Place], quote: str) -> Place:
        """Return the one place of a quote; what also stands in the printed list does not count.

        Raises:
            QuoteError: there is none, or there are several.
        """
        places = self._leave_references(places)
        if not places:
            raise QuoteError(f"not in the article: {shorten(quote)!r}{self._word_nearest(quote)}")
        if len(places) > 1:
            shown = (self._show(place) for place in places[:SHOWN_PLACES])
            listed = "; ".join(f"[{number}] {each}" for number, each in enumerate(shown, 1))
            more = f"; and {len(places) - SHOWN_PLACES} more" if len(places) > SHOWN_PLACES else ""
            raise QuoteError(
                f"stands in {len(places)} places: add words before or behind it, or a number in "
                f"front, such as '[2] {shorten(quote, SHOWN_QUOTE)}'. {listed}{more}"
            )
        return places[0]

    def _leave_references(self, places: list[Place]) -> list[Place]:
        """Return places without those in the printed list of works, if there are others."""
        return [place for place in places if not self._is_reference(place)] or places

    def _is_reference(self, place: Place) -> bool:
        """Return whether a place stands in the printed list of works."""
        block = self.sentences.find_block(place[0])
        return block is not None and block.kind == REFERENCE

    def _word_nearest(self, quote: str) -> str:
        """Return the passage most like a quote, for a message."""
        nearest = self._finder.find_nearest(quote, self.places)
        if nearest is None:
            return ""
        return f" (nearest: “{shorten(self.text[slice(*nearest)], 2 * SHOWN_WORDS)}”)"

    def _show(self, place: Place) -> str:
        """Return a place with the words around it."""
        start, end = place
        line = self.text.count("\n", 0, start) + 1
        around = self.text[max(0, start - 20) : end + 20]
        return f"line {line}: “{shorten(around)}”"

    def _extend(self, place: Place) -> Passage:
        """Return the sentences of a place as a passage.

        Raises:
            QuoteError: it stands outside the blocks of the article, or in two of them.
        """
        around = self.sentences.extend(*place)
        if around is None:
            raise QuoteError("the words stand in no block, or in two: quote those of one")
        first, last = around
        return Passage(first.start, last.end, first.block, place, (first.start, last.marks_end))


def shorten(text: str, most: int = SHOWN_WORDS) -> str:
    """Return a text on one line, cut where it is long.

    >>> shorten("one  two three", 9)
    'one two …'
    """
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
