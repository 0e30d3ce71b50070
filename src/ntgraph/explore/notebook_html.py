"""Rich display without a widget: plain tables that any notebook viewer can show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import say
from ntgraph.graph.limits import MOST_ROWS_IN_NOTEBOOK
from ntgraph.judging.gauges import citation_state, describe_safety_notes
from ntgraph.records import Statement
from ntgraph.records.vocabulary import REFERENCE_LAYER, find_label


def show_statements(
    title: str, statements: Sequence[Statement], facts: FactBase, left_out: int = 0
) -> str:
    """Give a table of statements with both gauges as HTML; corrections stand beside them."""
    rows = [statement_cells(statement, facts) for statement in statements[:MOST_ROWS_IN_NOTEBOOK]]
    more = len(statements) - len(rows)
    notes = [f"{len(statements)} statements"]
    notes += [f"{more} more not shown"] if more else []
    notes += [f"{left_out} things left out"] if left_out else []
    return show_table(title, ("statement", "in the article", "in science"), rows, "; ".join(notes))


def statement_cells(statement: Statement, facts: FactBase) -> tuple[str, str, str]:
    """Give the three cells of a statement as text."""
    sentence = say(statement, facts)
    for note in describe_safety_notes(statement, facts):
        sentence += f" Take care: {note['text']}"
    if statement.layer == REFERENCE_LAYER:
        return sentence, "", "accepted fact"
    terms = facts.vocabulary
    cited = find_label(terms.citation_states, citation_state(statement))
    verdict = find_label(terms.verdicts, statement.verdict)
    reason = f": {statement.assessment.reason}" if statement.assessment else ""
    return sentence, cited, verdict + reason


def show_table(
    title: str, heads: Iterable[str], rows: Iterable[Iterable[str]], note: str = ""
) -> str:
    """Give a table as HTML without styles or scripts; every cell is text.

    >>> show_table("A & B", ["x"], [["<b>"]])
    '<table><caption>A &amp; B</caption><tr><th>x</th></tr><tr><td>&lt;b&gt;</td></tr></table>'
    """
    lines = ["".join(f"<th>{escape(head)}</th>" for head in heads)]
    lines += ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    tail = f"<p>{escape(note)}</p>" if note else ""
    return f"<table><caption>{escape(title)}</caption>{body}</table>{tail}"
