"""What supports and what contests a statement, as text for cards, quizzes and notes.

Used by the exports `anki`, `gift`, `quiz_sheet` and `vault`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ntgraph.display.disclaimers import LEARNING
from ntgraph.display.style.verdict_styles import style_verdict
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite, say
from ntgraph.facts.told_attributes import tell_beside
from ntgraph.judging.gauges import crosscheck, describe_gauges
from ntgraph.judging.statement_description import (
    describe_evidence,
    describe_record,
    word_comparison,
)
from ntgraph.records import Evidence, Statement

# They change the direction of the text around them, which a reader of a card cannot notice.
DIRECTION_MARKS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
NEVER_SHOWN = ("Cc", "Cs")


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work, printed as in a reference list; `note` says its stance, if it has one."""

    id: str
    citation: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """One passage or record that makes a statement: the work and the place in it.

    `where` is for every reader; `span` is for those who look the passage up.
    """

    work: CitedWork
    where: str
    span: str

    @property
    def text(self) -> str:
        """The work and the place in one phrase."""
        citation = self.work.citation
        return f"{citation.rstrip('.')}, {self.where}" if self.where else citation


@dataclass(frozen=True, slots=True)
class Caution:
    """A safety note with the works that it rests on."""

    text: str
    works: tuple[CitedWork, ...]


@dataclass(frozen=True, slots=True)
class StatementDetails:
    """A statement with all that a reader needs to judge it; its sentences went through `tidy`.

    `verdict` is the label of the verdict, `sign` a letter of its shape, and `reason` the reason
    for it. `basis` says whether that was read or recalled, and `grounds` are the works that the
    verdict rests on.
    `comparison` says how accepted facts compare with the statement, and `contested` lists
    what speaks against it. `is_from_file` is true if a graph file says it, and no article.
    """

    id: str
    sentence: str
    negated: bool
    layer: str
    sayings: tuple[Saying, ...]
    cited: tuple[CitedWork, ...]
    verdict: str
    sign: str
    reason: str
    basis: str
    grounds: tuple[CitedWork, ...]
    comparison: str
    contested: tuple[str, ...]
    cautions: tuple[Caution, ...]
    is_from_file: bool = False


class DetailsCache:
    """The details of the statements of one fact base; each is made once and kept."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.checked = crosscheck(facts)
        self._told: dict[str, StatementDetails] = {}
        self._works: dict[str, CitedWork] = {}

    def describe(self, statement: Statement) -> StatementDetails:
        """Return what supports and what contests a statement."""
        if statement.id not in self._told:
            self._told[statement.id] = self._describe(statement)
        return self._told[statement.id]

    def describe_work(self, id: str) -> CitedWork:
        """Return a work as printed; an unknown work is printed as its id."""
        if id not in self._works:
            known = self.facts.sources.get(id)
            self._works[id] = CitedWork(id, tidy(cite(known)) if known else id)
        return self._works[id]

    def _describe(self, statement: Statement) -> StatementDetails:
        facts = self.facts
        told = describe_gauges(statement, facts, self.checked)
        science, compared = told["in_science"], told["comparison"]
        return StatementDetails(
            id=statement.id,
            sentence=tidy(say(statement, facts)),
            negated=statement.negated,
            layer=statement.layer,
            sayings=tuple(self._describe_saying(each) for each in statement.evidence),
            cited=tuple(describe_cited(work) for work in told["in_the_article"]["works"]),
            verdict=tidy(science["label"]),
            sign=style_verdict(statement.verdict).letter,
            reason=tidy(science["reason"]),
            basis=tidy(science["basis_label"]),
            grounds=tuple(self.describe_work(id) for id in science["sources"]),
            comparison=tidy(word_comparison(compared)) if compared else "",
            contested=tuple(
                f"{tidy(each['sentence'])} ({tidy(each['label'])})" for each in told["contested_by"]
            ),
            cautions=tuple(
                Caution(tidy(note["text"]), tuple(map(self.describe_work, note["sources"])))
                for note in told["safety_notes"]
            ),
            is_from_file=is_from_file(statement, facts),
        )

    def _describe_saying(self, evidence: Evidence) -> Saying:
        work = self.describe_work(evidence.source)
        if evidence.span is None:
            parts = describe_record(evidence), tell_given(evidence)
            return Saying(work, tidy(", ".join(filter(None, parts))), "")
        told = describe_evidence(self.facts, evidence)
        hedge = f", worded with “{evidence.hedge}”" if evidence.hedge else ""
        numbers = f", citing {', '.join(map(str, evidence.cites))}" if evidence.cites else ""
        given = f", {words}" if (words := tell_given(evidence)) else ""
        article = self.facts.articles.get(evidence.article)
        is_file = article is not None and article.is_graph_file
        place = f"{told['block']} of the file" if is_file else f"section “{told['section']}”"
        where = f"{place}{hedge}{numbers}{given}"
        span = evidence.span
        return Saying(work, tidy(where), f"{span.block}, characters {span.start}–{span.end}")


def tell_given(evidence: Evidence) -> str:
    """Return the passage and the attributes that a graph file gives with an edge."""
    told = tell_beside(evidence.passage, evidence.attributes)
    return f"with {told}" if told else ""


def describe_cited(told: dict[str, Any]) -> CitedWork:
    """Return a cited work whose note says whether it supports the statement, and why."""
    note = told["label"] + (f": {told['reason']}" if told["reason"] else "")
    return CitedWork(told["source"], tidy(told["work"]), tidy(note))


def is_from_file(statement: Statement, facts: FactBase) -> bool:
    """Return whether nothing but graph files make a statement."""
    articles = [facts.articles.get(each.article) for each in statement.evidence]
    return bool(articles) and all(each is not None and each.is_graph_file for each in articles)


def tidy(text: str) -> str:
    r"""Return a text on one line, without direction marks and characters never shown.

    >>> tidy("a\u202eb\u0000\n c\u2028d \U0001f41d")
    'ab c d \U0001f41d'
    """
    if text.isprintable():
        return " ".join(text.split())
    blanks = ("\n" if character.isspace() else character for character in text)
    kept = (c if c != "\n" else " " for c in blanks if c == "\n" or is_shown(c))
    return " ".join("".join(kept).split())


def is_shown(character: str) -> bool:
    """Return whether a character may stand in a file that people read."""
    return (
        character not in DIRECTION_MARKS
        and unicodedata.category(character) not in NEVER_SHOWN
        and character not in ("\ufeff", "\ufffe", "\uffff")
    )


def describe_origin(facts: FactBase) -> tuple[str, ...]:
    """Return lines that say what an export was made from and that it is no medical advice."""
    data = facts.data
    lines = [LEARNING]
    for article in facts.articles.values():
        who = f" ({article.publisher})" if article.publisher else ""
        gain = f" {article.interest}" if article.interest else ""
        lines.append(f"Statements read from “{article.title}”{who}.{gain}")
    lines.append(describe_edition((data.version, data.released_on), data.license))
    return tuple(tidy(line) for line in lines if line)


def describe_edition(parts: Iterable[str], license: str) -> str:
    """Return a sentence each on the version of the data and on its license, if known."""
    edition = ", ".join(part for part in parts if part)
    version = f"Data version {edition}." if edition else ""
    return f"{version} License: {license}." if license else version
