"""The rule reader: sentences in, proposals out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ntgraph.articles.found_parts import HEADING, PARAGRAPH
from ntgraph.drafting.article_to_draft import ArticleToDraft, KnownWords
from ntgraph.drafting.proposal import NOWHERE, RULES, Proposal
from ntgraph.drafting.rules.carried_subjects import CarriedSubjects
from ntgraph.drafting.rules.found_words import FoundWords, ReaderWords
from ntgraph.drafting.rules.phrases import NamedThing, SentenceTokens
from ntgraph.drafting.rules.relation_hedges import RelationHedges
from ntgraph.drafting.rules.relations import RelationFinder
from ntgraph.drafting.rules.rule_scores import find_score
from ntgraph.drafting.rules.sentence_relations import Relation
from ntgraph.drafting.rules.symptom_items import read_section
from ntgraph.drafting.rules.table_rows import TableRows
from ntgraph.drafting.rules.text_tokens import TextTokens, split_tokens
from ntgraph.drafting.rules.trigger_table import Trigger
from ntgraph.drafting.rules.word_kinds import (
    BE,
    DENIAL,
    PRONOUN,
    SUBORDINATE,
    VERB,
)
from ntgraph.quotations.hedge_words import HedgeWords

# A longer passage without a stop is read in pieces: no sentence is so long.
LONGEST_PASSAGE = 900
MOST_LABEL_TOKENS = 6
LABELS = ("symptoms", "effects", "reactions", "signs")
# The most tokens of an item of a list below a heading.
MOST_WORDS_OF_STOPPED_ITEM, MOST_ITEM_TOKENS, MOST_QUESTION_TOKENS = 5, 14, 20
NO_ITEM = frozenset((VERB, BE, PRONOUN, SUBORDINATE, DENIAL))


@dataclass(frozen=True, slots=True)
class ReadPiece:
    """A passage that is read at once: a sentence, or a piece of what has no stops."""

    start: int
    end: int
    kind: str
    block: int


class RuleReader:
    """Reads articles by the words of `triggers.toml` and the names that are known."""

    name = RULES

    def __init__(self, known: KnownWords) -> None:
        self.words = ReaderWords(known.names)
        self.hedges = RelationHedges(HedgeWords(known.vocabulary.hedges.values()), known.names)

    def read(self, article: ArticleToDraft) -> Iterator[Proposal]:
        """Yield what the sentences of an article say by the rules."""
        tokens = split_tokens(article.text)
        found = FoundWords(self.words, article, tokens)
        carried = CarriedSubjects(Counter(tokens.words))
        rows = TableRows(article)
        for passage in list_passages(article):
            first, last = tokens.find_range(passage.start, passage.end)
            if first == last:
                continue
            sentence, hits = found.take(first, last)
            is_heading = passage.kind == HEADING or is_question(sentence)
            is_heading = is_heading or (passage.kind == PARAGRAPH and is_label(sentence))
            if is_heading and not (carried.goes_on(sentence) and is_item(sentence)):
                carried.enter_heading(sentence, passage.block)
                continue
            carried.enter(sentence, passage.block)
            carried.in_row = False
            if rows.is_row(passage.block, passage.start):
                carried.enter_row(found.name_cell(*rows.find_first_cell(passage.start)))
            relations = find_relations(sentence, hits, carried)
            if relations:
                yield from self._propose(article, tokens, passage, relations)
            carried.leave(sentence)

    def _propose(
        self,
        article: ArticleToDraft,
        tokens: TextTokens,
        passage: ReadPiece,
        relations: Sequence[Relation],
    ) -> Iterator[Proposal]:
        """Yield the relations of one passage as proposals."""
        quote = article.text[passage.start : passage.end]
        cites = article.find_cited(passage.start, passage.end)
        starts: dict[int, int] = {}
        former = ""
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
            hedge = self.hedges.find_hedge(quote, hull, trigger)
            if relation.shares_verb:
                hedge = hedge or former
            former = hedge
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
    is_plain = all(first == sentence.first for first, _, _ in hits)
    if not found and is_plain and carried.in_symptoms and carried.topic and is_item(sentence):
        return list(read_section(sentence, carried.topic))
    return found


def is_question(sentence: SentenceTokens) -> bool:
    """Return whether a short passage is a question, which begins a new part like a heading."""
    is_short = sentence.last - sentence.first <= MOST_QUESTION_TOKENS
    return is_short and sentence.tokens.words[sentence.last - 1] == "?"


def is_label(sentence: SentenceTokens) -> bool:
    """Return whether a few words such as *Possible side effects* stand above a list."""
    words = sentence.tokens.words[sentence.first : sentence.last]
    is_short = len(words) <= MOST_LABEL_TOKENS and words[-1] != "."
    return is_short and words[-1] in LABELS and is_item(sentence)


def is_item(sentence: SentenceTokens) -> bool:
    """Return whether a short passage has no verb, as an item of a list has none."""
    count = sentence.last - sentence.first
    ends = sentence.tokens.words[sentence.last - 1] == "."
    is_short = count <= (MOST_WORDS_OF_STOPPED_ITEM if ends else MOST_ITEM_TOKENS)
    return is_short and NO_ITEM.isdisjoint(
        kind
        for kind, word in zip(
            sentence.kinds[sentence.first : sentence.last],
            sentence.tokens.words[sentence.first : sentence.last],
            strict=True,
        )
        if word != "being"
    )


def place(tokens: TextTokens, thing: NamedThing) -> tuple[int, int]:
    """Return where the words of a thing stand in the text."""
    return tokens.starts[thing.first], tokens.ends[thing.last]


def list_passages(article: ArticleToDraft) -> Iterator[ReadPiece]:
    """Yield the passages of an article; what is too long for a sentence is cut at a blank."""
    text = article.text
    for sentence in article.list_read():
        block, kind = sentence.block.span.start, sentence.block.kind
        start = sentence.start
        while sentence.end - start > LONGEST_PASSAGE:
            cut = find_cut(text, start, start + LONGEST_PASSAGE)
            yield ReadPiece(start, cut, kind, block)
            start = cut
            while start < sentence.end and text[start].isspace():
                start += 1
        if start < sentence.end:
            yield ReadPiece(start, sentence.end, kind, block)


def find_cut(text: str, start: int, end: int) -> int:
    """Return where a long passage is cut: behind its last whole word."""
    half = start + (end - start) // 2
    blank = max(text.rfind(" ", half, end), text.rfind("\n", half, end))
    return blank if blank > start else end
