"""Tables made to be read: drugs by messengers, one node beside another, cards, tours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from ntgraph.errors import UnknownTermError
from ntgraph.explore.safety_corrections import tell_corrections
from ntgraph.explore.selection import Selection
from ntgraph.facts import FactBase
from ntgraph.facts.sentences import find_sign, say, say_name
from ntgraph.learning import Flashcard, flashcards
from ntgraph.learning.flashcards import DECKS
from ntgraph.records import Node, Statement
from ntgraph.records.vocabulary import find_label

ROW_TYPES = ("Drug", "DrugClass", "Toxin")
COLUMN_TYPES = ("Neurotransmitter", "Hormone")


def matrix(
    chosen: Selection,
    rows: tuple[str, ...] = ROW_TYPES,
    columns: tuple[str, ...] = COLUMN_TYPES,
) -> pd.DataFrame:
    """Cross the nodes of some types with those of others.

    Returns:
        One row a node of the row types, one column a node of the column types that any of
        the chosen statements joins, both by label, sorted. A cell lists sign and verdict
        of each statement from row to column, `+ supported; 0 overstated`; an empty cell
        means that none is among the chosen, not that there is no effect.
    """
    facts = chosen.graph.facts
    cells: dict[tuple[str, str], list[str]] = {}
    for statement in chosen:
        subject, target = facts.nodes[statement.subject], facts.nodes[statement.object]
        if subject.node_type in rows and target.node_type in columns:
            cells.setdefault((subject.label, target.label), []).append(word(statement, chosen))
    table = pd.DataFrame(
        "",
        index=pd.Index(sorted({row for row, _ in cells}), name="drug"),
        columns=pd.Index(sorted({column for _, column in cells}), name="messenger"),
        dtype=object,
    )
    for (row, column), words in cells.items():
        table.loc[row, column] = "; ".join(sorted(words))
    return table


def word(statement: Statement, chosen: Selection) -> str:
    """Word a statement for a cell: its sign and, where an article makes it, its verdict."""
    facts = chosen.graph.facts
    sign = "not" if statement.negated else find_sign(statement, facts)
    if statement.id not in chosen.graph.checked.comparisons:
        return sign
    return f"{sign} {find_label(facts.vocabulary.verdicts, statement.verdict)}"


def compare(chosen: Selection, one: Node, other: Node) -> pd.DataFrame:
    """Put what is said of two nodes side by side.

    Returns:
        One row a node that either is linked to, those linked to both first; `shared`
        (bool), then one column a node with its sentences and the corrections due beside
        them, joined by a space.
    """
    sides = [neighbors(chosen, node) for node in (one, other)]
    names = sorted(sides[0].keys() | sides[1].keys(), key=lambda n: (not is_shared(n, sides), n))
    columns = [side_column(side, names) for side in sides]
    labels = [one.label, other.label]
    return pd.DataFrame(
        {
            "shared": [is_shared(name, sides) for name in names],
            labels[0]: columns[0],
            labels[1]: columns[1],
        },
        index=pd.Index(names, name="linked to"),
    )


def is_shared(name: str, sides: list[dict[str, list[str]]]) -> bool:
    """Tell whether both nodes are linked to a third."""
    return all(name in side for side in sides)


def side_column(side: dict[str, list[str]], names: list[str]) -> list[str]:
    """Give one node's sentences in the order of the rows."""
    return [" ".join(side.get(name, ())) for name in names]


def neighbors(chosen: Selection, node: Node) -> dict[str, list[str]]:
    """Give a node's sentences by the name of what they link it to."""
    facts = chosen.graph.facts
    found: dict[str, list[str]] = {}
    for statement in chosen:
        if node.id in (statement.subject, statement.object):
            end = statement.object if statement.subject == node.id else statement.subject
            said = (say(statement, facts), *tell_corrections([statement], facts))
            found.setdefault(say_name(facts.nodes[end]), []).append(" ".join(said))
    return found


def number_rows(rows: Sequence[tuple[Any, ...]], columns: Mapping[str, type]) -> pd.DataFrame:
    """Make a table of rows numbered from 1; the columns come with their dtypes."""
    numbers = pd.RangeIndex(1, len(rows) + 1)
    return pd.DataFrame(rows, columns=list(columns), index=numbers).astype(dict(columns))


def cards(facts: FactBase, deck: str | None = None) -> pd.DataFrame:
    """Give flashcards, one row each; see `FactGraph.cards`.

    Raises:
        UnknownTermError: there is no such deck.
    """
    if deck is not None and deck not in DECKS:
        raise UnknownTermError("deck", deck, DECKS)
    chosen = [card for card in flashcards(facts) if deck in (None, card.deck)]
    rows = [(card.id, card.deck, card.front, back(card, facts), card.about) for card in chosen]
    frame = pd.DataFrame(rows, columns=["id", "deck", "front", "back", "about"])
    return frame.astype(str).astype({"deck": pd.CategoricalDtype(list(DECKS))}).set_index("id")


def back(card: Flashcard, facts: FactBase) -> str:
    """Give the back of a card with the corrections that its statement needs."""
    about = [facts.statements[card.about]] if card.about in facts.statements else []
    return " ".join((card.back, *tell_corrections(about, facts)))


def tours(facts: FactBase) -> pd.DataFrame:
    """Give one row a tour; see `FactGraph.tours`."""
    rows = [(t.id, t.title, t.summary, t.minutes, len(t.steps)) for t in facts.tours.values()]
    frame = pd.DataFrame(rows, columns=["id", "title", "summary", "minutes", "steps"])
    texts, counts = dict.fromkeys(("id", "title", "summary"), str), ("minutes", "steps")
    return frame.astype({**texts, **dict.fromkeys(counts, "int64")}).set_index("id")
