"""All names and triggers of a text, found in one pass and handed out sentence by sentence."""

from __future__ import annotations

import re
from typing import TypeVar

from ntgraph.drafting.article_to_draft import ArticleToDraft
from ntgraph.drafting.rules.lexicon import LONGEST_PHRASE, Lexicon, LexiconEntry
from ntgraph.drafting.rules.phrases import NamedThing, SentenceTokens, name_thing
from ntgraph.drafting.rules.text_tokens import TextTokens
from ntgraph.drafting.rules.trigger_table import Trigger, list_triggers
from ntgraph.drafting.rules.word_automaton import make_automaton
from ntgraph.drafting.rules.word_kinds import STOP, find_kind, read_word_kinds
from ntgraph.quotations.node_names import NodeNames
from ntgraph.records import Node

T = TypeVar("T")
# Authors and years in parentheses name no things of the article.
AUTHORS = re.compile(r"[(\[][^()\[\]]{0,300}\b(?:19|20)\d\d[a-z]?\b[^()\[\]]{0,300}[)\]]")
# What may stand between two words of one name.
BETWEEN = re.compile(r"[\s\u2010\u2011-]*")


class ReaderWords:
    """All words that the rules look for: names and triggers, in one automaton."""

    def __init__(self, names: NodeNames) -> None:
        self._names = names
        self.lexicon = Lexicon(names)
        self.triggers = list_triggers()
        self.phrases = list(dict.fromkeys((*self.lexicon.entries, *self.triggers)))
        self.automaton = make_automaton(self.phrases)

    def find_nodes(self, name: str) -> list[Node]:
        """Return the known thing with a name, if there is one."""
        return [self._names.nodes[id] for id in self._names.find(name)[:1]]


class FoundWords:
    """All known names and triggers of a text, found in one pass."""

    def __init__(self, known: ReaderWords, article: ArticleToDraft, tokens: TextTokens) -> None:
        self.tokens = tokens
        self._known = known
        self._text = article.text
        self._found = known.automaton.find(tokens.words)
        self._kinds = self._list_kinds()
        self._at = 0
        self._short_forms = {
            short: NamedThing(0, 0, node.label, node.node_type, is_known=True)
            for short, long in article.short_forms.items()
            for node in known.find_nodes(long)
        }

    def take(
        self, first: int, last: int
    ) -> tuple[SentenceTokens, list[tuple[int, int, tuple[Trigger, ...]]]]:
        """Return the names and the triggers of the next passage."""
        names: list[tuple[int, int, LexiconEntry]] = []
        triggers: list[tuple[int, int, tuple[Trigger, ...]]] = []
        found, phrases = self._found, self._known.phrases
        while self._at < len(found) and found[self._at][0] < first:
            self._at += 1
        while self._at < len(found) and found[self._at][0] < last:
            start, end, number = found[self._at]
            self._at += 1
            is_cited = self._kinds[start] == STOP and self.tokens.words[start][0].isalnum()
            if end > last or is_cited or not self._is_one(start, end):
                continue
            entry = self._known.lexicon.entries.get(phrases[number])
            trigger = self._known.triggers.get(phrases[number])
            if entry and self._is_spelled(start, end, entry):
                names.append((start, end - 1, entry))
            if trigger:
                triggers.append((start, end - 1, trigger))
        kept = keep_longest(names)
        return self._make(first, last, kept), keep_longest(triggers)

    def name_cell(self, start: int, end: int) -> NamedThing | None:
        """Return what the cell at a place names; None if it names no one thing."""
        first, last = self.tokens.find_range(start, end)
        if not 0 < last - first <= LONGEST_PHRASE:
            return None
        known = self._known.lexicon.entries.get(tuple(self.tokens.words[first:last]))
        names = [(first, last - 1, known)] if known else []
        return name_thing(self._make(first, last, names), first, last - 1)

    def _is_one(self, start: int, end: int) -> bool:
        """Return whether nothing but blanks and hyphens stands between some tokens."""
        starts, ends, text = self.tokens.starts, self.tokens.ends, self._text
        return all(
            starts[at + 1] - ends[at] == 1 or BETWEEN.fullmatch(text, ends[at], starts[at + 1])
            for at in range(start, end - 1)
        )

    def _is_spelled(self, start: int, end: int, entry: LexiconEntry) -> bool:
        """Return whether a name in capitals is spelled so."""
        return not entry.spelled or (
            self._text[self.tokens.starts[start] : self.tokens.ends[end - 1]] == entry.spelled
        )

    def _list_kinds(self) -> list[str]:
        """Return the kind of each token; that of a word is found once."""
        words, text = self.tokens.words, self._text
        starts, ends = self.tokens.starts, self.tokens.ends
        small = read_word_kinds()
        known = {word: find_kind(word, small) for word in dict.fromkeys(words)}
        kinds = [known[word] for word in words]
        for cited in AUTHORS.finditer(text):
            first, last = self.tokens.find_range(cited.start() + 1, cited.end() - 1)
            kinds[first:last] = [STOP] * (last - first)
        for at in range(1, len(words)):
            # The letter of a name such as "vitamin A" is no article.
            is_letter = words[at] == "a" and text[starts[at]] == "A" and not kinds[at - 1]
            if is_letter and text[ends[at - 1] : starts[at]] in (" ", "-"):
                kinds[at] = ""
        return kinds

    def _make(
        self, first: int, last: int, names: list[tuple[int, int, LexiconEntry]]
    ) -> SentenceTokens:
        """Return a passage with its names."""
        return SentenceTokens(
            self.tokens,
            first,
            last,
            self._kinds,
            {name[0]: name for name in names},
            {name[1]: name for name in names},
            self._short_forms,
        )


def keep_longest(found: list[tuple[int, int, T]]) -> list[tuple[int, int, T]]:
    """Return phrases without those that overlap an earlier or a longer one."""
    kept: list[tuple[int, int, T]] = []
    for each in sorted(found, key=lambda phrase: (phrase[0], -phrase[1])):
        if not kept or each[0] > kept[-1][1]:
            kept.append(each)
    return kept
