"""Write a statement as a sentence, from the wordings of its predicate.

Used by everything that shows statements: pages, tables, questions, the command line. This is the
only place that makes a sentence of a statement: with its hedge, its conditions and, if it was
seen in animals only, their species.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ntgraph.facts import FactBase
from ntgraph.facts.hedged_wording import (
    ADVERBS,
    find_hedge,
    is_in_qualifier,
    put_verb,
    word_flatly,
    word_with_hedge,
)
from ntgraph.facts.qualified_wording import find_worded, find_wording, put_wording
from ntgraph.records import Node, Source, Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import ANIMAL, Level, Qualifier, Vocabulary

# What makes of small letters a name that is no word; the script of a large page has the same.
IN_NAMES = re.compile(r"[0-9_+@#=~\\]|[.:][^.:,;]")
# A condition that the vocabulary does not know.
UNKNOWN = Qualifier("", "", "({value})", "")


def say_name(node: Node) -> str:
    """Return a node's name for the middle of a sentence: its lay label, else its label."""
    return node.lay_label or node.label


def say_subject(node: Node, level: Level | None) -> tuple[str, bool]:
    """Return a subject's name with its level, `too little dopamine`, and whether it is plural.

    A level makes one amount of many things: `a lack of neurotransmitters` is not plural.
    """
    if level is None:
        return say_name(node), node.plural
    phrase = level.phrase_plural if node.plural and level.phrase_plural else level.phrase
    return phrase.replace("{label}", say_name(node)), False


def say(statement: Statement, facts: FactBase, *, target: str = "", verb: str = "") -> str:
    """Return a statement as one sentence, with its hedge, conditions and species.

    `Too much GABA can lead to a stroke.` `In rats, cocaine raises dopamine.`

    Args:
        statement: the statement.
        facts: where its ends and its words are described.
        target: what stands in place of the object's name, such as a blank.
        verb: what stands in place of the verb, such as a gap; a denial keeps its own.
    """
    level = facts.vocabulary.levels.get(statement.subject_level)
    subject, plural = say_subject(facts.nodes[statement.subject], level)
    name = target or say_name(facts.nodes[statement.object])
    return find_frame(statement, facts, plural=plural, verb=verb).fill(subject, name)


@frozen_record
class SentenceFrame:
    """How all statements of one kind are said: a sentence without the names of its ends.

    `start` stands before the clause and `end` behind it. `subject` and `objects` are what is
    made of the names before the wording takes them.
    """

    start: str
    wording: str
    end: str
    subject: str = "{subject}"
    objects: tuple[str, ...] = ()

    def fill(self, subject: str, name: str) -> str:
        """Return the sentence about two things."""
        return make_sentence(self.fill_clause(subject, name))

    def fill_clause(self, subject: str, name: str) -> str:
        """Return the same without the capital letter and the stop of a sentence."""
        subject = self.subject.replace("{subject}", subject)
        for phrase in self.objects:
            name = phrase.replace("{object}", name)
        return f"{self.start}{fill_template(self.wording, subject, name)}{self.end}"


def find_frame(
    statement: Statement, facts: FactBase, *, plural: bool, verb: str = ""
) -> SentenceFrame:
    """Return how a statement is said; what is alike for all of a kind is worded only once.

    50,000 statements are of a few hundred kinds, and to word one takes ten times as long as to
    put two names into its wording.
    """
    kind = (
        statement.predicate,
        statement.subject_level,
        statement.negated,
        statement.qualifiers,
        # Hedges and species of all passages decide whether it is hedged, and by which words.
        tuple([(each.hedge, each.species) for each in statement.evidence]),
        plural,
        verb,
    )
    found = facts.sentence_frames.get(kind)
    if found is None:
        found = facts.sentence_frames[kind] = word_kind(statement, facts.vocabulary, plural, verb)
    return found


def word_kind(statement: Statement, words: Vocabulary, plural: bool, verb: str) -> SentenceFrame:
    """Word all statements that differ from this one only in the names of their ends."""
    conditions = SaidConditions.of(statement, words)
    told = find_wording(statement, words)
    plural = plural and (told is None or told.subject == "{subject}")
    wording, worded = word_statement(statement, words, plural=plural, verb=verb)
    behind = [*conditions.behind, *worded]
    if ADVERBS not in wording:
        behind[:0] = conditions.adverbs
    wording = wording.replace(ADVERBS, "".join(f"{adverb} " for adverb in conditions.adverbs))
    front = [*say_animals(statement, words), *conditions.front]
    phrases = ([told.object] if told else []) + [conditions.object_phrase]
    return SentenceFrame(
        start="".join(f"{part}, " for part in front),
        wording=wording,
        end="".join(f" {part}" for part in behind),
        subject=told.subject if told else "{subject}",
        objects=tuple(phrase for phrase in phrases if phrase != "{object}"),
    )


def word_statement(
    statement: Statement, words: Vocabulary, *, plural: bool, verb: str = ""
) -> tuple[str, tuple[str, ...]]:
    """Return the wording with the hedge in it, and what stands behind it where none fits."""
    predicate = words.predicates[statement.predicate]
    if (told := find_wording(statement, words)) is not None:
        predicate = put_wording(predicate, told)
    if verb:
        predicate = put_verb(predicate, verb)
    flat = word_flatly(predicate, plural=plural, negated=statement.negated)
    hedge = find_hedge(statement, words)
    if hedge is None or is_in_qualifier(hedge, statement):
        return flat, ()
    hedged = word_with_hedge(predicate, hedge, plural=plural, negated=statement.negated)
    if hedged is not None:
        return hedged, ()
    return flat, (f"(worded “{'”, “'.join(statement.hedges)}”)",)


@frozen_record
class SaidConditions:
    """The conditions of a statement as words, by where in the sentence they stand."""

    front: tuple[str, ...]
    adverbs: tuple[str, ...]
    behind: tuple[str, ...]
    object_phrase: str

    @classmethod
    def of(cls, statement: Statement, words: Vocabulary) -> SaidConditions:
        """Word the conditions of a statement, in the order of the vocabulary.

        Those that are said together with the predicate are left out.
        """
        ranks = {key: rank for rank, key in enumerate(words.qualifiers)}
        pairs = sorted(statement.qualifiers, key=lambda pair: ranks.get(pair[0], len(ranks)))
        if find_wording(statement, words) is not None:
            told = find_worded(statement, words)
            pairs = [pair for pair in pairs if pair not in told]
        front, adverbs, behind, phrase = [], [], [], "{object}"
        for key, value in pairs:
            kind = words.qualifiers.get(key, UNKNOWN)
            if value in kind.object_phrases:
                phrase = phrase.replace("{object}", kind.object_phrases[value])
            elif value in kind.front:
                front.append(value)
            elif value in kind.adverbs:
                adverbs.append(value)
            elif value in kind.phrases:
                behind.append(kind.phrases[value])
            else:
                behind.append(kind.template.replace("{value}", value))
        return cls(tuple(front), tuple(adverbs), tuple(behind), phrase)


def say_animals(statement: Statement, words: Vocabulary) -> tuple[str, ...]:
    """Return `in rats` where the statement was seen in animals only, otherwise nothing.

    A species without a plural in the vocabulary is named as it stands in the table.
    """
    if ANIMAL in statement.animals:
        names = [words.species[ANIMAL].plural] if ANIMAL in words.species else ["animals"]
    else:
        known = words.species
        names = [known[id].plural if id in known else id for id in statement.animals]
    return (f"in {join_names(names)}",) if names else ()


def join_names(names: Sequence[str]) -> str:
    """Join names as in running text.

    >>> join_names(["mice", "rats"]), join_names(["dogs", "mice", "rats"])
    ('mice and rats', 'dogs, mice and rats')
    """
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def fill_template(template: str, subject: str, target: str) -> str:
    """Return a wording with both names put in; braces inside a name are left alone.

    >>> fill_template("{subject} raises {object}", "the {object}", "joy")
    'the {object} raises joy'
    """
    before, _, after = template.partition("{subject}")
    return before.replace("{object}", target) + subject + after.replace("{object}", target)


def make_sentence(clause: str) -> str:
    """Return a clause as a sentence, with a capital letter and a full stop.

    A first word that contains a capital letter already keeps its spelling, and so does one that
    is no word but a name, such as that of a package or a gene.

    >>> make_sentence("too much dopamine leads to paranoia"), make_sentence("pH matters")
    ('Too much dopamine leads to paranoia.', 'pH matters.')
    >>> make_sentence("libc6 depends on libgcc-s1"), make_sentence("etc. is a word")
    ('libc6 depends on libgcc-s1.', 'Etc. is a word.')
    """
    return end_with_stop(start_with_capital(clause))


def start_with_capital(clause: str) -> str:
    """Return a clause that starts with a capital letter.

    A first word that has one already, or is a name and no word, keeps its spelling.
    """
    first = clause.partition(" ")[0]
    is_word = first.islower() and IN_NAMES.search(first) is None
    return clause[:1].upper() + clause[1:] if is_word else clause


def end_with_stop(text: str) -> str:
    """Return a text with a full stop at its end, unless it ends with a `.`, `?` or `!`."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


# The sign of what is drawn without an end, because the relation is the same both ways.
NO_DIRECTION = "="


def find_sign(statement: Statement, facts: FactBase) -> str:
    """Return the direction in which the subject moves the object: `+`, `-` or `0`.

    A negated statement has the sign `0`: not to raise something is not to lower it.
    """
    return find_sign_of(statement.predicate, facts, negated=statement.negated)


def find_sign_of(predicate: str, facts: FactBase, *, negated: bool) -> str:
    """Return the sign of all statements with a predicate, or of those that deny it."""
    return "0" if negated else facts.vocabulary.predicates[predicate].sign


def cite(source: Source) -> str:
    """Return a work as one entry of a reference list.

    Parts that are not recorded are left out: authors, title, container and publisher, year with
    volume, issue and pages. So are a container and a publisher whose name has just been printed:
    a database is its own container.
    """
    who = ", ".join(source.authors)
    volume = source.volume + (f"({source.issue})" if source.issue else "")
    inside = ":".join(part for part in (volume, source.pages) if part)
    container = "" if source.container == source.title else source.container
    printed = f"{container or source.title} ".startswith(f"{source.publisher} ")
    where = ", ".join(part for part in (container, "" if printed else source.publisher) if part)
    when = ";".join(part for part in (source.year, inside) if part)
    return " ".join(end_with_stop(part) for part in (who, source.title, where, when) if part)


def cite_by_id(id: str, facts: FactBase) -> str:
    """Return a work as a reference list prints it; the id itself where no table has the work."""
    if id not in facts.sources:
        return id
    if id not in facts.citations:
        facts.citations[id] = cite(facts.sources[id])
    return facts.citations[id]
