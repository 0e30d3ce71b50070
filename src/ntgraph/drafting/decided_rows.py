"""Rows of facts.tsv made of decisions: with a quote that leads back to the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ntgraph.drafting.decisions import ACCEPTED, ReviewDecision
from ntgraph.errors import Place, Problem
from ntgraph.facts.cell_writer import write_cell
from ntgraph.facts.spreadsheet_table import guard_cell
from ntgraph.facts.table_columns import IDENTITY
from ntgraph.quotations.anchored_rows import AnchoredRow, RowAnchor
from ntgraph.quotations.passages import QuoteError
from ntgraph.quotations.sheet_reader import SheetRow
from ntgraph.quotations.term_names import CERTAIN, NONE, fold_term
from ntgraph.quotations.written_sheets import name_predicate

WHERE = (*IDENTITY, "start", "end")


class RowWriter:
    """Words decisions as rows of facts.tsv, none of them twice.

    Args:
        anchor: what resolves the rows of the folder.
        rows: the rows that the sheet has.
        file: the file of the decisions, as messages show it.
        places: where the words of each proposal stand, by its key; -1 if they are gone.
    """

    def __init__(
        self, anchor: RowAnchor, rows: Iterable[SheetRow], file: str, places: Mapping[str, int]
    ) -> None:
        self._anchor = anchor
        self._places = places
        self._file = file
        self._written: set[tuple[str, ...]] = set()
        self._said: set[tuple[str, ...]] = set()
        self.problems: list[Problem] = []
        self.known = 0
        for row in rows:
            if made := self._try(row.cells):
                self._written.add(place_of(made))
            self._said.add(words_of(row.cells))

    def word(self, decision: ReviewDecision, line: int) -> dict[str, str] | None:
        """Return the row of a decision; None if it is there already, or if it cannot be one."""
        place = Place(self._file, line)
        quote = self._find_quote(decision, place)
        if quote is None or not self._has_plain_names(decision, place):
            return None
        row = self._fill(decision, quote)
        made = self._try(row)
        if words_of(row) in self._said or (made and place_of(made) in self._written):
            self.known += 1
            return None
        self._said.add(words_of(row))
        if made:
            self._written.add(place_of(made))
        return {column: value for column, value in row.items() if value}

    def _try(self, cells: dict[str, str]) -> AnchoredRow | None:
        """Return what `anchor` makes of a row; what it would ask is asked when it runs."""
        problems, hints = len(self._anchor.problems), len(self._anchor.hints)
        made = self._anchor.anchor(SheetRow(Place("", 1), dict(cells)))
        del self._anchor.problems[problems:], self._anchor.hints[hints:]
        return made

    def _ask(self, place: Place, column: str, message: str) -> None:
        self.problems.append(Problem(place.file, place.line, column, message))

    def _find_quote(self, decision: ReviewDecision, place: Place) -> str | None:
        """Return the quote as facts.tsv has it: where it stands several times, with a number."""
        quote = strip_formula(decision.quote)
        place_now = self._places.get(decision.key)
        if place_now is not None:
            if place_now < 0:
                message = "its place is gone: the text changed since; decide about it again"
                self._ask(place, "quote", message)
                return None
            quote = self._anchor.passages.number_quote(quote, place_now)
        else:
            quote = self._anchor.passages.number_whole(quote)
        try:
            self._anchor.passages.find(quote)
        except QuoteError as error:
            self._ask(place, "quote", f"{error}; or decide about it again")
            return None
        return quote

    def _has_plain_names(self, decision: ReviewDecision, place: Place) -> bool:
        """Return whether no spreadsheet would run a name as a formula."""
        for column in ("subject", "object"):
            name = getattr(decision, column)
            if guard_cell(name) != name:
                self._ask(place, column, f"a spreadsheet would run the name {name!r}: change it")
                return False
        return True

    def _fill(self, decision: ReviewDecision, quote: str) -> dict[str, str]:
        """Return a row; what `anchor` reads from the passage just so stays empty."""
        # Whoever accepts what is proposed has not said that just this relation is meant.
        chosen = "" if decision.verdict == ACCEPTED else CERTAIN
        relation = name_predicate(decision.predicate, self._anchor)
        row = {
            "subject": decision.subject,
            "predicate": relation.removesuffix(CERTAIN)
            + (chosen if relation.endswith(CERTAIN) else ""),
            "object": decision.object,
            "quote": quote,
            "level": decision.subject_level,
            "note": decision.note,
        }
        # To accept what is proposed is not to choose that the passage hedges nothing.
        is_chosen = decision.verdict != ACCEPTED or fold_term(decision.hedge) not in NONE
        certain = {
            "negated": "yes!" if decision.negated else "no",
            "hedge": decision.hedge if is_chosen else "",
            "cites": decision.cites,
        }
        wanted = self._try({**row, **certain})
        if wanted is None:
            return {**row, **certain, "negated": "yes" if decision.negated else ""}
        for column, answer in certain.items():
            tries = ("", "yes") if answer == "yes!" else ("",)
            rest = {key: value for key, value in certain.items() if key not in row}
            row[column] = next(
                (
                    each
                    for each in tries
                    if (made := self._try({**rest, **row, column: each}))
                    and made.cells == wanted.cells
                ),
                answer,
            )
        return row


def place_of(made: AnchoredRow) -> tuple[str, ...]:
    """Return what a row says and where it stands, as the tables have it."""
    return tuple(write_cell(made.cells.get(column)) for column in WHERE)


def words_of(cells: dict[str, str]) -> tuple[str, ...]:
    """Return what a row says in its own words, so that one that is asked about is known, too."""
    columns = ("subject", "level", "predicate", "object", "quote")
    return tuple(fold_term(cells.get(column, "")) for column in columns)


def strip_formula(quote: str) -> str:
    """Return a quote without the signs before its first word that make a formula of it.

    >>> strip_formula("=1+1 is two"), strip_formula("-- and so on"), strip_formula("so on")
    ('1+1 is two', 'and so on', 'so on')
    """
    line = " ".join(quote.split())
    return re.sub(r"^\W+", "", line) if guard_cell(line) != line else line
