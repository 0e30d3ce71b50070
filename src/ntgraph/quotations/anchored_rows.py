"""Make rows of statements.tsv of rows in a person's own words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TypeVar

from ntgraph.articles.citation_marks import CitationMark
from ntgraph.errors import Problem, did_you_mean
from ntgraph.facts.cell_writer import span_values
from ntgraph.quotations.clauses import FactPlaces, find_fact
from ntgraph.quotations.denials import LACKING, find_denial, search_denial
from ntgraph.quotations.hedge_words import HedgeWords, choose_hedges
from ntgraph.quotations.node_names import NodeNames
from ntgraph.quotations.passages import Passage, QuotedPassages, QuoteError
from ntgraph.quotations.sheet_reader import SheetRow
from ntgraph.quotations.term_names import (
    CERTAIN,
    NEGATED_NO,
    NEGATED_YES,
    NONE,
    TermError,
    TermNames,
    fold_term,
)
from ntgraph.records.vocabulary import BIOMEDICAL, Vocabulary

DEFICIENCY = "deficiency"
T = TypeVar("T")
RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")


@dataclass(frozen=True, slots=True)
class AnchoredRow:
    """A row with its cells for statements.tsv and the passage that it was found in."""

    row: SheetRow
    cells: dict[str, object]
    passage: Passage


@dataclass(slots=True)
class RowAnchor:
    """Everything a row is resolved with; what cannot be resolved goes to `problems`."""

    passages: QuotedPassages
    marks: Sequence[CitationMark]
    listed: Collection[int]
    words: Vocabulary
    nodes: NodeNames
    problems: list[Problem] = field(default_factory=list)
    hints: list[Problem] = field(default_factory=list)
    terms: TermNames = field(init=False)
    hedges: HedgeWords = field(init=False)

    def __post_init__(self) -> None:
        self.terms = TermNames(self.words)
        self.hedges = HedgeWords(self.words.hedges.values())

    def anchor(self, row: SheetRow) -> AnchoredRow | None:
        """Return a row for statements.tsv; None if something in it is asked about."""
        before = len(self.problems)
        passage = self._try(row, "quote", lambda: self.passages.find(row["quote"]))
        predicate = self._try(row, "predicate", lambda: self.terms.find_predicate(row["predicate"]))
        subject, level = self._split_subject(row)
        ends = {
            "subject": self._find_node(row, "subject", subject),
            "object": self._find_node(row, "object", row["object"]),
        }
        qualifiers = self._try(
            row, "qualifiers", lambda: self.terms.find_qualifiers(row["qualifiers"])
        )
        kind = self._try(row, "passage_kind", lambda: self._find_kind(row))
        if passage is None:
            return None
        fact = self._find_fact(passage, (subject, ends["subject"]), (row["object"], ends["object"]))
        hedge = self._read_hedge(row, fact, qualifiers or "")
        cites = self._read_cites(row, passage)
        is_lack = level == DEFICIENCY or bool(LACKING.search(f"{subject} {row['object']}"))
        word = find_denial(fact, is_lack=is_lack)
        is_named = bool(predicate and predicate.negated)
        negated = self._read_denial(row, fact, word, is_named=is_named)
        if len(self.problems) > before or predicate is None:
            return None
        cells: dict[str, object] = {
            "subject_level": level,
            "predicate": predicate.id,
            "negated": negated,
            "qualifiers": qualifiers,
            **span_values(passage.span(self.passages.text)),
            "hedge": hedge,
            "cites": tuple(cites),
            "passage_kind": kind,
            "note": row["note"],
        }
        for column, id in ends.items():
            cells[column] = id or self._make_node(row, column, subject)
        return AnchoredRow(row, cells, passage)

    def _try(self, row: SheetRow, column: str, find: Callable[[], T]) -> T | None:
        """Return what a search finds; what it cannot find is asked about."""
        try:
            return find()
        except (TermError, QuoteError) as error:
            self.problems.append(row.problem(column, str(error)))
            return None

    def _ask(self, row: SheetRow, column: str, message: str) -> None:
        self.problems.append(row.problem(column, message))

    def _split_subject(self, row: SheetRow) -> tuple[str, str]:
        """Return the name of the subject and its level, which may be part of the name."""
        name = row["subject"]
        level = self._try(row, "level", lambda: self.terms.find_level(row["level"])) or ""
        if not level and not self.nodes.find(name) and (found := self.terms.split_level(name)):
            return found[1], found[0]
        return name, level

    def _find_node(self, row: SheetRow, column: str, name: str) -> str:
        """Return the id of a thing; an empty text if it is new, or if several have the name."""
        if not name:
            self._ask(row, column, f"expected the {column}, got nothing")
            return ""
        ids = self.nodes.find(name)
        if len(ids) > 1:
            listed = " or ".join(f"{self.nodes.nodes[id].label!r} ({id})" for id in ids[:5])
            self._ask(row, column, f"{name!r} is the name of several things: write {listed}")
        return ids[0] if len(ids) == 1 else ""

    def _make_node(self, row: SheetRow, column: str, subject: str) -> str:
        """Return the id of a new thing; say once that it is new, and what it is like."""
        name = subject if column == "subject" else row[column]
        known = len(self.nodes.made)
        id = self.nodes.make(name)
        if len(self.nodes.made) > known:
            similar = did_you_mean(self.nodes.find_similar(name))
            message = f"new thing {name!r}: complete {id!r} in nodes.tsv{similar}"
            self.hints.append(row.problem(column, message))
        return id

    def _find_kind(self, row: SheetRow) -> str:
        """Return the kind of a passage; most passages are about body and mind."""
        name = row["passage_kind"]
        kinds = self.words.passage_kinds
        return self.terms.find_term("passage_kind", kinds, name) if name else BIOMEDICAL

    def _find_fact(self, passage: Passage, *ends: tuple[str, str]) -> FactPlaces:
        """Return where a fact stands in its passage, by the names and ids of its things."""
        start, end = passage.quoted
        sentence = self.passages.text[passage.start : passage.end]
        quote = (max(0, start - passage.start), end - passage.start)
        subject, object = ((name, *self.nodes.list_names(id)) for name, id in ends)
        return find_fact(sentence, quote, subject, object)

    def _read_hedge(self, row: SheetRow, fact: FactPlaces, qualifiers: str) -> str:
        """Return the hedge that a row names, or the one that certainly belongs to its fact."""
        given = row["hedge"]
        if fold_term(given) in NONE:
            return ""
        if given:
            hedges = self.words.hedges
            return (
                self._try(row, "hedge", lambda: self.terms.find_term("hedge", hedges, given)) or ""
            )
        names = (*self.nodes.hedging_names, row["subject"], row["object"])
        hedge, asked = choose_hedges(self.hedges.find(fact.sentence, names), fact)
        if asked:
            words = " and ".join(map(repr, asked))
            self._ask(
                row,
                "hedge",
                f"the passage says {words}: write the hedge of this fact "
                "(`ntgraph vocabulary hedges` lists them), or 'none'",
            )
        return hedge or ("" if asked else self.hedges.find_amount(fact.sentence, qualifiers))

    def _read_cites(self, row: SheetRow, passage: Passage) -> list[int]:
        """Return the printed numbers that a row names, or those of the marks in its passage."""
        given = row["cites"]
        if fold_term(given) in NONE:
            return []
        if not given:
            return self._keep_listed(row, find_cited(self.marks, passage))
        numbers: set[int] = set()
        for part in filter(None, re.split(r"[,;|\s]+", RANGE.sub(r"\1-\2", given))):
            found = re.fullmatch(r"\[?(\d+)(?:-(\d+))?\]?", part)
            if found is None:
                self._ask(row, "cites", f"expected printed numbers such as '1, 3-5', got {part!r}")
                continue
            first = int(found[1])
            last = int(found[2] or first)
            if last < first:
                self._ask(row, "cites", f"expected the lower number first, got {part!r}")
            numbers.update(range(first, min(last, first + 500) + 1))
        unlisted = sorted(numbers - set(self.listed))
        if unlisted:
            shown = ", ".join(map(str, unlisted[:5]))
            self._ask(row, "cites", f"no reference {shown} in references.tsv")
        return sorted(numbers)

    def _keep_listed(self, row: SheetRow, found: list[int]) -> list[int]:
        """Return the numbers that references.tsv has; say which it lacks."""
        unlisted = [number for number in found if number not in self.listed]
        if unlisted:
            shown = ", ".join(map(str, unlisted[:5]))
            message = f"the passage cites {shown}, which references.tsv does not have"
            self.hints.append(row.problem("cites", message))
        return [number for number in found if number in self.listed]

    def _read_denial(self, row: SheetRow, fact: FactPlaces, word: str, *, is_named: bool) -> bool:
        """Return whether a row denies; where row and passage differ, it is asked about."""
        given = row["negated"].casefold()
        answer = given.removesuffix(CERTAIN).strip()
        if answer and answer not in (*NEGATED_YES, *NEGATED_NO):
            self._ask(row, "negated", f"expected 'yes' or nothing, got {row['negated']!r}")
            return False
        is_denied = is_named or answer in NEGATED_YES
        if is_named and answer in NEGATED_NO:
            self._ask(row, "negated", f"{row['predicate']!r} denies, the cell says 'no'")
        elif word and not is_denied and answer not in NEGATED_NO:
            self._ask(
                row,
                "negated",
                f"the passage says {word!r}: write 'yes' if it denies this fact, or 'no'",
            )
        elif is_denied and not search_denial(fact.sentence) and not given.endswith(CERTAIN):
            self._ask(
                row,
                "negated",
                "no word of the passage denies it: write 'yes!' if it is denied all the same",
            )
        return is_denied


def find_cited(marks: Sequence[CitationMark], passage: Passage) -> list[int]:
    """Return the printed numbers of the citation marks in a passage and right behind it."""
    start, end = passage.zone
    first = bisect_left(marks, start, key=lambda mark: mark.start)
    inside = takewhile(lambda mark: mark.end <= end, (marks[at] for at in range(first, len(marks))))
    return sorted({number for mark in inside for number in mark.numbers})
