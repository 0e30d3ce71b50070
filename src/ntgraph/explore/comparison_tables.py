"""Tables that compare: drugs by messengers, and one node beside another."""

from __future__ import annotations

import pandas as pd

from ntgraph.explore.safety_corrections import list_corrections
from ntgraph.explore.selection import Selection
from ntgraph.facts.statement_sentences import find_sign, say, say_animals, say_name
from ntgraph.records import Node, Statement
from ntgraph.records.vocabulary import find_label

ROW_TYPES = ("Drug", "DrugClass", "Toxin")
COLUMN_TYPES = ("Neurotransmitter", "Hormone")


def matrix(
    chosen: Selection,
    rows: tuple[str, ...] = ROW_TYPES,
    columns: tuple[str, ...] = COLUMN_TYPES,
) -> pd.DataFrame:
    """Return a table of nodes of some types by nodes of others, with signs and verdicts.

    Returns:
        DataFrame, one row per node of the row types and one column per node of the column
            types, if a chosen statement leads from row to column; both by label, sorted. A
            cell lists sign and verdict of each such statement, `+ supported; 0 overstated`, and
            for a fact that no article states its sign and, if only they, the animals: `+ in mice`.
            An empty cell means that no statement was chosen, not that there is no effect.
    """
    facts = chosen.graph.facts
    cells: dict[tuple[str, str], list[str]] = {}
    for statement in chosen:
        subject, target = facts.nodes[statement.subject], facts.nodes[statement.object]
        if subject.node_type in rows and target.node_type in columns:
            cells.setdefault((subject.label, target.label), []).append(
                describe_cell(statement, chosen)
            )
    table = pd.DataFrame(
        "",
        index=pd.Index(sorted({row for row, _ in cells}), name="drug"),
        columns=pd.Index(sorted({column for _, column in cells}), name="messenger"),
        dtype=object,
    )
    for (row, column), words in cells.items():
        table.loc[row, column] = "; ".join(sorted(words))
    return table


def describe_cell(statement: Statement, chosen: Selection) -> str:
    """Return a statement's sign with its verdict, or for an accepted fact with its animals."""
    facts = chosen.graph.facts
    sign = "not" if statement.negated else find_sign(statement, facts)
    if statement.id not in chosen.graph.checked.comparisons:
        return " ".join((sign, *say_animals(statement, facts.vocabulary)))
    return f"{sign} {find_label(facts.vocabulary.verdicts, statement.verdict)}"


def compare(chosen: Selection, one: Node, other: Node) -> pd.DataFrame:
    """Return what is said of two nodes, side by side.

    Returns:
        DataFrame, one row per node that either is linked to, those linked to both first.
            Columns: `shared` (bool), then one for each of the two nodes with the sentences and
            their corrections, joined by a space.
    """
    sides = [sentences_by_neighbor(chosen, node) for node in (one, other)]
    names = sorted(sides[0].keys() | sides[1].keys(), key=lambda n: (not is_shared(n, sides), n))
    columns = [column_of_sentences(side, names) for side in sides]
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
    """Return whether both nodes are linked to the node with this name."""
    return all(name in side for side in sides)


def column_of_sentences(side: dict[str, list[str]], names: list[str]) -> list[str]:
    """Return one node's sentences in the order of the rows."""
    return [" ".join(side.get(name, ())) for name in names]


def sentences_by_neighbor(chosen: Selection, node: Node) -> dict[str, list[str]]:
    """Return a node's sentences with their corrections, by the name of the linked node."""
    facts = chosen.graph.facts
    found: dict[str, list[str]] = {}
    for statement in chosen:
        if node.id in (statement.subject, statement.object):
            end = statement.object if statement.subject == node.id else statement.subject
            said = (say(statement, facts), *list_corrections([statement], facts))
            found.setdefault(say_name(facts.nodes[end]), []).append(" ".join(said))
    return found
