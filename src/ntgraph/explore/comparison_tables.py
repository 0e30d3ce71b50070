"""Tables that compare: drugs by messengers, types by types, one node beside another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

import numpy as np
import pandas as pd

from ntgraph.errors import TooLargeError
from ntgraph.explore.fact_cache import FactCache
from ntgraph.explore.safety_corrections import list_corrections
from ntgraph.explore.where_conditions import Value
from ntgraph.facts.statement_sentences import find_sign, say, say_animals, say_name
from ntgraph.records import Node, Statement
from ntgraph.records.vocabulary import find_label

ROW_TYPES = ("Drug", "DrugClass", "Toxin")
COLUMN_TYPES = ("Neurotransmitter", "Hormone")
# Nobody reads a table of more, and it would fill the memory.
MOST_CELLS = 1_000_000


class TabledStatements(Protocol):
    """What a table needs of chosen statements; a `Selection` has it."""

    @property
    def graph(self) -> FactCache:
        """The graph that was asked."""

    @property
    def ids(self) -> Sequence[str]:
        """The ids of the statements."""

    def where(self, **conditions: Value) -> TabledStatements:
        """Return those that meet every condition."""

    def __iter__(self) -> Iterator[Statement]: ...


def matrix(
    chosen: TabledStatements, rows: Value | None = None, columns: Value | None = None
) -> pd.DataFrame:
    """Return a table of nodes of some types by nodes of others, with signs and verdicts.

    Args:
        chosen: the statements.
        rows: the types of the rows, by id or label; drugs and poisons by default, or all types
            of a graph that has neither.
        columns: the types of the columns; messengers by default, or all types.

    Returns:
        DataFrame, one row per node of the row types and one column per node of the column
            types, if a chosen statement leads from row to column; both by label, sorted. A
            cell lists sign and verdict of each such statement, `+ supported; 0 overstated`, and
            for a fact that no article states its sign and, if only they, the animals: `+ in mice`.
            An empty cell means that no statement was chosen, not that there is no effect. A graph
            without drugs or messengers has, by default, the table of `count_types`.

    Raises:
        UnknownTermError: there is no such type.
        TooLargeError: the table would have more than a million cells.
    """
    known = chosen.graph.facts.vocabulary.node_types
    if rows is None and columns is None and not known.keys() & {*ROW_TYPES, *COLUMN_TYPES}:
        return count_types(chosen)
    drawn = chosen.where(
        subject_type=keep_known(ROW_TYPES, known) or [*known] if rows is None else rows,
        object_type=keep_known(COLUMN_TYPES, known) or [*known] if columns is None else columns,
    )
    is_usual = rows is None and columns is None
    names = ("drug", "messenger") if is_usual else ("subject", "object")
    return lay_out(collect_cells(drawn), *names)


def keep_known(types: Iterable[str], known: Mapping[str, object]) -> tuple[str, ...]:
    """Return those of some types that a graph knows."""
    return tuple(id for id in types if id in known)


def collect_cells(chosen: TabledStatements) -> dict[tuple[str, str], list[str]]:
    """Return the words of each cell of a matrix, by the labels of its row and its column."""
    nodes = chosen.graph.facts.nodes
    cells: dict[tuple[str, str], list[str]] = {}
    for statement in chosen:
        ends = nodes[statement.subject].label, nodes[statement.object].label
        cells.setdefault(ends, []).append(describe_cell(statement, chosen))
    return cells


def lay_out(cells: Mapping[tuple[str, str], list[str]], row: str, column: str) -> pd.DataFrame:
    """Return cells as a table; `row` and `column` are the names of its sides.

    Raises:
        TooLargeError: the table would have too many cells.
    """
    heads = sorted({end for end, _ in cells}), sorted({end for _, end in cells})
    size = len(heads[0]) * len(heads[1])
    if size > MOST_CELLS:
        raise TooLargeError(
            f"a table of {len(heads[0]):,} rows and {len(heads[1]):,} columns is too large to read "
            f"(at most {MOST_CELLS:,} cells): choose a part with where(…) or other types"
        )
    places = tuple({name: at for at, name in enumerate(each)} for each in heads)
    table = np.full((len(heads[0]), len(heads[1])), "", dtype=object)
    for (start, end), words in cells.items():
        table[places[0][start], places[1][end]] = "; ".join(sorted(words))
    return pd.DataFrame(
        table, index=pd.Index(heads[0], name=row), columns=pd.Index(heads[1], name=column)
    )


def count_types(chosen: TabledStatements) -> pd.DataFrame:
    """Return how many statements lead from the nodes of each type to those of each type.

    Returns:
        DataFrame of whole numbers, one row and one column per type that the statements join, by
            label, sorted.
    """
    facts = chosen.graph.facts
    counts = chosen.graph.answers.count_types(chosen.ids)
    labels = {id: find_label(facts.vocabulary.node_types, id) for pair in counts for id in pair}
    ids = sorted(labels, key=lambda id: (labels[id].casefold(), id))
    table = [[counts.get((row, column), 0) for column in ids] for row in ids]
    names = [labels[id] for id in ids]
    return pd.DataFrame(
        table,
        index=pd.Index(names, name="subject"),
        columns=pd.Index(names, name="object"),
        dtype="int64",
    )


def describe_cell(statement: Statement, chosen: TabledStatements) -> str:
    """Return a statement's sign with its verdict, or for an accepted fact with its animals."""
    facts = chosen.graph.facts
    sign = "not" if statement.negated else find_sign(statement, facts)
    if statement.id not in chosen.graph.checked.comparisons:
        return " ".join((sign, *say_animals(statement, facts.vocabulary)))
    return f"{sign} {find_label(facts.vocabulary.verdicts, statement.verdict)}"


def compare(chosen: TabledStatements, one: Node, other: Node) -> pd.DataFrame:
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


def sentences_by_neighbor(chosen: TabledStatements, node: Node) -> dict[str, list[str]]:
    """Return a node's sentences with their corrections, by the name of the linked node."""
    facts = chosen.graph.facts
    found: dict[str, list[str]] = {}
    for statement in chosen:
        if node.id in (statement.subject, statement.object):
            end = statement.object if statement.subject == node.id else statement.subject
            said = (say(statement, facts), *list_corrections([statement], facts))
            found.setdefault(say_name(facts.nodes[end]), []).append(" ".join(said))
    return found
