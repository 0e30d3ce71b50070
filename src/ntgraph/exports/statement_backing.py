"""What stands behind a statement, in words a person reads: for cards, quizzes and notes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import cite, say
from ntgraph.judging.gauges import crosscheck, describe_gauges
from ntgraph.judging.plain_statements import describe_evidence, word_record
from ntgraph.records import Evidence, Statement
from ntgraph.records.vocabulary import REFERENCE_LAYER

# They turn the text around them, which no reader of a card could tell.
DIRECTION_MARKS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
NO_ADVICE = (
    "This is for learning. It is not medical advice: nobody should start, stop or change a "
    "medicine because of it."
)
NEVER_SHOWN = ("Cc", "Cs")


@dataclass(frozen=True, slots=True)
class Work:
    """A work by its id, printed as in a reference list; `note` tells its stance, if any."""

    id: str
    citation: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """One passage or record that says it: the work and where in it.

    `where` is for every reader, `span` for those who look the passage up.
    """

    work: Work
    where: str
    span: str

    @property
    def text(self) -> str:
        """The work and the place in one phrase."""
        citation = self.work.citation
        return f"{citation.rstrip('.')}, {self.where}" if self.where else citation


@dataclass(frozen=True, slots=True)
class Caution:
    """A safety note with the works it rests on."""

    text: str
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Backing:
    """A statement with all that a reader needs to judge it; every text is tidy.

    `verdict` is the label of the verdict, `reason` why, `basis` whether that was read or
    recalled, `grounds` the works the verdict rests on, `comparison` how accepted facts
    stand to it, `contested` what else is said against it.
    """

    id: str
    sentence: str
    negated: bool
    layer: str
    sayings: tuple[Saying, ...]
    cited: tuple[Work, ...]
    verdict: str
    reason: str
    basis: str
    grounds: tuple[Work, ...]
    comparison: str
    contested: tuple[str, ...]
    cautions: tuple[Caution, ...]


class Backings:
    """Gives the backing of every statement of one fact base, and remembers it."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.checked = crosscheck(facts)
        self._told: dict[str, Backing] = {}
        self._works: dict[str, Work] = {}

    def describe(self, statement: Statement) -> Backing:
        """Tell what stands behind a statement."""
        if statement.id not in self._told:
            self._told[statement.id] = self._describe(statement)
        return self._told[statement.id]

    def describe_work(self, id: str) -> Work:
        """Print a work; an unknown id stays an id."""
        if id not in self._works:
            known = self.facts.sources.get(id)
            self._works[id] = Work(id, tidy(cite(known)) if known else id)
        return self._works[id]

    def _describe(self, statement: Statement) -> Backing:
        facts = self.facts
        told = describe_gauges(statement, facts, self.checked)
        science, compared = told["in_science"], told["comparison"]
        return Backing(
            id=statement.id,
            sentence=tidy(say(statement, facts)),
            negated=statement.negated,
            layer=statement.layer,
            sayings=tuple(self._describe_saying(each) for each in statement.evidence),
            cited=tuple(describe_cited(work) for work in told["in_the_article"]["works"]),
            verdict=tidy(science["label"]),
            reason=tidy(science["reason"]),
            basis=tidy(science["basis_label"]),
            grounds=tuple(self.describe_work(id) for id in science["sources"]),
            comparison=tidy(compared["label"]) if compared else "",
            contested=tuple(
                f"{tidy(each['sentence'])} ({tidy(each['label'])})" for each in told["contested_by"]
            ),
            cautions=tuple(
                Caution(tidy(note["text"]), tuple(map(self.describe_work, note["sources"])))
                for note in told["safety_notes"]
            ),
        )

    def _describe_saying(self, evidence: Evidence) -> Saying:
        work = self.describe_work(evidence.source)
        if evidence.span is None:
            return Saying(work, tidy(word_record(evidence)), "")
        told = describe_evidence(self.facts, evidence)
        hedge = f", worded with “{evidence.hedge}”" if evidence.hedge else ""
        numbers = f", citing {', '.join(map(str, evidence.cites))}" if evidence.cites else ""
        where = f"section “{told['section']}”{hedge}{numbers}"
        span = evidence.span
        return Saying(work, tidy(where), f"{span.block}, characters {span.start}–{span.end}")


def describe_cited(told: dict[str, Any]) -> Work:
    """Tell of a cited work whether it carries the statement, and why one thinks so."""
    note = told["label"] + (f": {told['reason']}" if told["reason"] else "")
    return Work(told["source"], tidy(told["work"]), tidy(note))


def is_said(statement: Statement) -> bool:
    """Tell a statement of an article from an accepted fact."""
    return statement.layer != REFERENCE_LAYER


def tidy(text: str) -> str:
    r"""Put a text on one line, without what turns it around or no format can hold.

    >>> tidy("a\u202eb\u0000\n c\u2028d \U0001f41d")
    'ab c d \U0001f41d'
    """
    if text.isprintable():
        return " ".join(text.split())
    blanks = ("\n" if character.isspace() else character for character in text)
    kept = (c if c != "\n" else " " for c in blanks if c == "\n" or is_shown(c))
    return " ".join("".join(kept).split())


def is_shown(character: str) -> bool:
    """Tell whether a character may stand in a file for people."""
    return (
        character not in DIRECTION_MARKS
        and unicodedata.category(character) not in NEVER_SHOWN
        and character not in ("\ufeff", "\ufffe", "\uffff")
    )


def describe_origin(facts: FactBase) -> tuple[str, ...]:
    """Say what a pack was made from and what it is not, a sentence or two a line."""
    data = facts.data
    lines = [NO_ADVICE]
    for article in facts.articles.values():
        who = f" ({article.publisher})" if article.publisher else ""
        gain = f" {article.interest}" if article.interest else ""
        lines.append(f"Statements read from “{article.title}”{who}.{gain}")
    lines.append(describe_edition((data.version, data.released_on), data.license))
    return tuple(tidy(line) for line in lines if line)


def describe_edition(parts: Iterable[str], license: str) -> str:
    """Name the edition of the data and its license, as far as they are known."""
    edition = ", ".join(part for part in parts if part)
    version = f"Data version {edition}." if edition else ""
    return f"{version} License: {license}." if license else version
