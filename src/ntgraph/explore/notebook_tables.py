"""Make the plain HTML tables that the objects of `explore` show in any notebook viewer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from ntgraph.errors import count_of
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say
from ntgraph.facts.told_attributes import tell_beside
from ntgraph.judging.gauges import citation_state, describe_safety_notes
from ntgraph.records import Statement
from ntgraph.records.vocabulary import REFERENCE_LAYER, find_label


def show_statements(
    title: str,
    first: Sequence[Statement],
    count: int,
    facts: FactBase,
    left_out: int = 0,
    *,
    why: str = "",
) -> str:
    """Return statements with both gauges and their corrections as an HTML table.

    Args:
        title: the table's caption.
        first: the statements that are shown.
        count: how many statements there are.
        facts: the facts they are from.
        left_out: how many nodes a limit left out, for the note below the table.
        why: why there are none, if there are none.
    """
    rows: list[tuple[str, ...]] = [notebook_cells(statement, facts) for statement in first]
    is_graph = bool(facts.articles) and all(a.is_graph_file for a in facts.articles.values())
    heads: tuple[str, ...]
    heads = ("statement", f"in the {'graph' if is_graph else 'article'}", "in science")
    given = [tell_given(statement) for statement in first]
    if any(given):
        rows = [(*row, words) for row, words in zip(rows, given, strict=True)]
        heads = (*heads, "given with it")
    more = count - len(rows)
    notes = [count_of(count, "statement")]
    notes += [f"{more:,} more not shown"] if more else []
    notes += [f"{count_of(left_out, 'thing')} left out"] if left_out else []
    notes += [why] if why else []
    return show_table(title, heads, rows, "; ".join(notes))


def tell_given(statement: Statement) -> str:
    """Return the passages and attributes that a graph file gives with a statement."""
    given = [tell_beside(each.passage, each.attributes) for each in statement.evidence]
    return " | ".join(dict.fromkeys(filter(None, given)))


def notebook_cells(statement: Statement, facts: FactBase) -> tuple[str, str, str]:
    """Return sentence, citation state and verdict of a statement as text."""
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
    """Return a table as HTML without styles and scripts; every cell is escaped.

    >>> show_table("A & B", ["x"], [["<b>"]])
    '<table><caption>A &amp; B</caption><tr><th>x</th></tr><tr><td>&lt;b&gt;</td></tr></table>'
    """
    lines = ["".join(f"<th>{escape(head)}</th>" for head in heads)]
    lines += ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    tail = f"<p>{escape(note)}</p>" if note else ""
    return f"<table><caption>{escape(title)}</caption>{body}</table>{tail}"
