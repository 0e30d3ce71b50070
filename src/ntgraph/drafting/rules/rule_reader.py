"""The rule reader: sentences in, proposals out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ntgraph.articles.found_parts import HEADING
from ntgraph.drafting.article_to_draft import ArticleToDraft, KnownWords
from ntgraph.drafting.proposal import NOWHERE, RULES, Proposal
from ntgraph.drafting.rules.carried_subjects import CarriedSubjects
from ntgraph.drafting.rules.lexicon import Lexicon, LexiconEntry
from ntgraph.drafting.rules.name_words import FALLS, RISES
from ntgraph.drafting.rules.phrases import NamedThing, SentenceTokens
from ntgraph.drafting.rules.relations import Relation, RelationFinder, read_section
from ntgraph.drafting.rules.rule_scores import find_score
from ntgraph.drafting.rules.text_tokens import TextTokens, split_tokens
from ntgraph.drafting.rules.trigger_table import Trigger, list_triggers
from ntgraph.drafting.rules.word_automaton import make_automaton
from ntgraph.drafting.rules.word_kinds import (
    BE,
    DENIAL,
    PRONOUN,
    SUBORDINATE,
    VERB,
    find_kind,
    read_word_kinds,
)
from ntgraph.drafting.rules.wording import Wording
from ntgraph.quotations.hedge_words import HedgeWords
from ntgraph.records import Node

T = TypeVar("T")
# What may stand between two words of one name.
BETWEEN = re.compile(r"[\s\u2010\u2011-]*")
# A longer passage without a stop is read in pieces: no sentence is so long.
LONGEST_PASSAGE = 900
# The most tokens of an item of a list below a heading.
LONGEST_ITEM, LONGEST_QUESTION = 14, 20
NO_ITEM = frozenset((VERB, BE, PRONOUN, SUBORDINATE, DENIAL))


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that is read at once: a sentence, or a piece of what has no stops."""

    start: int
    end: int
    kind: str
    block: int


class RuleReader:
    """Reads articles by the words of `triggers.toml` and the names that are known."""

    name = RULES

    def __init__(self, known: KnownWords) -> None:
        self.known = known
        self.lexicon = Lexicon(known.names)
        self.triggers = list_triggers()
        self.kinds = read_word_kinds()
        self.wording = Wording(HedgeWords(known.vocabulary.hedges.values()), known.names)
        self._phrases = list(dict.fromkeys((*self.lexicon.entries, *self.triggers)))
        self._automaton = make_automaton(self._phrases)

    def read(self, article: ArticleToDraft) -> Iterator[Proposal]:
        """Yield what the sentences of an article say by the rules."""
        tokens = split_tokens(article.text)
        found = FoundWords(self, article, tokens)
        carried = CarriedSubjects(Counter(tokens.words))
        for passage in list_passages(article):
            first, last = tokens.find_range(passage.start, passage.end)
            if first == last:
                continue
            sentence, hits = found.take(first, last)
            is_heading = passage.kind == HEADING or is_question(sentence)
            if is_heading and not (carried.goes_on(sentence) and is_item(sentence)):
                carried.enter_heading(sentence, passage.block)
                continue
            carried.enter(sentence, passage.block)
            relations = find_relations(sentence, hits, carried)
            if relations:
                yield from self._propose(article, tokens, passage, relations)
            carried.leave(sentence)

    def find_nodes(self, name: str) -> list[Node]:
        """Return the known things with a name."""
        return [self.known.names.nodes[id] for id in self.known.names.find(name)[:1]]

    def _propose(
        self,
        article: ArticleToDraft,
        tokens: TextTokens,
        passage: Passage,
        relations: Sequence[Relation],
    ) -> Iterator[Proposal]:
        """Yield the relations of one passage as proposals."""
        quote = article.text[passage.start : passage.end]
        cites = article.find_cited(passage.start, passage.end)
        starts: dict[int, int] = {}
        for relation in relations:
            starts.setdefault(relation.first, tokens.ends[relation.object.last])
        for relation in relations:
            ends = [place(tokens, thing) for thing in (relation.subject, relation.object)]
            hull = (
                min(s for s, _ in ends if s >= passage.start) - passage.start,
                min(starts[relation.first], passage.end) - passage.start,
            )
            trigger = (
                tokens.starts[relation.first] - passage.start,
                tokens.ends[relation.last] - passage.start,
            )
            hull = (min(hull[0], trigger[0]), max(hull[1], trigger[1]))
            hedge = self.wording.find_hedge(quote, hull, trigger)
            rule = relation.rule
            is_carried = relation.carried
            yield Proposal(
                start=passage.start,
                end=passage.end,
                quote=quote,
                subject=relation.subject.label,
                predicate=relation.predicate,
                object=relation.object.label,
                subject_level=relation.subject.level,
                negated=relation.negated,
                hedge=hedge,
                cites=cites,
                carried=is_carried,
                score=find_score(rule),
                rule=rule,
                subject_start=NOWHERE if is_carried else ends[0][0],
                subject_end=NOWHERE if is_carried else ends[0][1],
                object_start=ends[1][0],
                object_end=ends[1][1],
                antecedent_start=ends[0][0] if is_carried else NOWHERE,
                antecedent_end=ends[0][1] if is_carried else NOWHERE,
            )


def find_relations(
    sentence: SentenceTokens,
    hits: list[tuple[int, int, tuple[Trigger, ...]]],
    carried: CarriedSubjects,
) -> list[Relation]:
    """Return the relations of a sentence, or of an item below *Side effects*."""
    finder = RelationFinder(sentence, hits)
    found = list(finder.find_description(carried))
    found += finder.find(carried) if hits else ()
    changes = sentence.tokens.words[sentence.first] in RISES | FALLS
    if (
        not found
        and (changes or not hits)
        and carried.in_symptoms
        and carried.topic
        and is_item(sentence)
    ):
        return list(read_section(sentence, carried.topic))
    return found


def is_question(sentence: SentenceTokens) -> bool:
    """Return whether a short passage is a question, which begins a new part like a heading."""
    is_short = sentence.last - sentence.first <= LONGEST_QUESTION
    return is_short and sentence.tokens.words[sentence.last - 1] == "?"


def is_item(sentence: SentenceTokens) -> bool:
    """Return whether a short passage has no verb, as an item of a list has none."""
    is_short = sentence.last - sentence.first <= LONGEST_ITEM
    return is_short and not NO_ITEM & {*sentence.kinds.values()}


def place(tokens: TextTokens, thing: NamedThing) -> tuple[int, int]:
    """Return where the words of a thing stand in the text."""
    return tokens.starts[thing.first], tokens.ends[thing.last]


def list_passages(article: ArticleToDraft) -> Iterator[Passage]:
    """Yield the passages of an article; what is too long for a sentence is cut at a blank."""
    text = article.text
    for sentence in article.list_read():
        block, kind = sentence.block.span.start, sentence.block.kind
        start = sentence.start
        while sentence.end - start > LONGEST_PASSAGE:
            cut = find_cut(text, start, start + LONGEST_PASSAGE)
            yield Passage(start, cut, kind, block)
            start = cut
            while start < sentence.end and text[start].isspace():
                start += 1
        if start < sentence.end:
            yield Passage(start, sentence.end, kind, block)


def find_cut(text: str, start: int, end: int) -> int:
    """Return where a long passage is cut: behind its last whole word."""
    half = start + (end - start) // 2
    blank = max(text.rfind(" ", half, end), text.rfind("\n", half, end))
    return blank if blank > start else end


class FoundWords:
    """All known names and triggers of a text, found in one pass."""

    def __init__(self, reader: RuleReader, article: ArticleToDraft, tokens: TextTokens) -> None:
        self.tokens = tokens
        self._reader = reader
        self._text = article.text
        self._found = reader._automaton.find(tokens.words)
        self._at = 0
        self._short_forms = {
            short: NamedThing(0, 0, node.label, node.node_type, is_known=True)
            for short, long in article.short_forms.items()
            for node in reader.find_nodes(long)
        }

    def take(
        self, first: int, last: int
    ) -> tuple[SentenceTokens, list[tuple[int, int, tuple[Trigger, ...]]]]:
        """Return the names and the triggers of the next passage."""
        names: list[tuple[int, int, LexiconEntry]] = []
        triggers: list[tuple[int, int, tuple[Trigger, ...]]] = []
        found, phrases = self._found, self._reader._phrases
        while self._at < len(found) and found[self._at][0] < first:
            self._at += 1
        while self._at < len(found) and found[self._at][0] < last:
            start, end, number = found[self._at]
            self._at += 1
            if end > last or not self._is_one(start, end):
                continue
            entry = self._reader.lexicon.entries.get(phrases[number])
            trigger = self._reader.triggers.get(phrases[number])
            if entry and self._is_spelled(start, end, entry):
                names.append((start, end - 1, entry))
            if trigger:
                triggers.append((start, end - 1, trigger))
        kept = keep_longest(names)
        return self._make(first, last, kept), keep_longest(triggers)

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

    def _is_letter(self, at: int, first: int) -> bool:
        """Return whether a token is the letter of a name such as *vitamin A*, and no article."""
        is_a = self.tokens.words[at] == "a" and at > first
        return is_a and self._text[self.tokens.starts[at]] == "A"

    def _make(
        self, first: int, last: int, names: list[tuple[int, int, LexiconEntry]]
    ) -> SentenceTokens:
        """Return a passage with its names."""
        kinds = self._reader.kinds
        words = self.tokens.words
        return SentenceTokens(
            self.tokens,
            first,
            last,
            {
                at: kind
                for at in range(first, last)
                if (kind := find_kind(words[at], kinds)) and not self._is_letter(at, first)
            },
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
