"""What a graph finds by a name or an id: nodes, statements, and parts of names."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from ntgraph.explore.chosen_statements import find_statement
from ntgraph.explore.fact_cache import FactCache
from ntgraph.explore.given_arguments import require_count
from ntgraph.explore.node_view import NodeView
from ntgraph.explore.statement_view import StatementView
from ntgraph.graph.display_limits import NAMES_FOUND
from ntgraph.records import Statement

if TYPE_CHECKING:
    import pandas as pd


class GraphLookup(FactCache):
    """A fact base that is asked by names, and that is a collection of its statements."""

    def node(self, name: Hashable) -> NodeView:
        """Return the node with this id, label, synonym or identifier, in any case.

        A node of an imported graph has its own id, too, which may be a number or a tuple. A name
        that is exactly that of one node comes before those that differ in case. `g[name]` is the
        same.

        Raises:
            UnknownNodeError: no node has the name; the message suggests others.
        """
        return NodeView(self, self.facts.get_node(name))

    def __getitem__(self, name: Hashable) -> NodeView:
        return self.node(name)

    def id_of(self, name: Hashable) -> str:
        """Return the id of the node with this name, as tables and files have it.

        Raises:
            UnknownNodeError: no node has the name; the message suggests others.
        """
        return self.facts.get_node(name).id

    def statement(self, id: str) -> StatementView:
        """Return the statement with this id, such as `ntgraph diff` prints it.

        Raises:
            UnknownTermError: there is no such statement.
        """
        return StatementView(self, find_statement(self, id))

    def search(self, words: str, *, limit: int = NAMES_FOUND) -> pd.DataFrame:
        """Find nodes by a part of a name, in any case.

        Where no name has the words, those that are spelled alike are found.

        Args:
            words: a part of a label, a synonym or an id.
            limit: the largest number of nodes.

        Returns:
            DataFrame, one row per node, indexed by id: label, node_type, `found` (the name that
                has the words, case-folded; empty if it is only spelled alike) and statements
                (their number). Whole names come first, then names with the whole words, then
                those in which a word only begins so; of equal finds the node with more
                statements. Accents, hyphens and signs that nobody sees do not matter.

        Raises:
            SettingError: the limit is less than 1.
        """
        from ntgraph.explore.name_search import search_names

        most = require_count("search", "limit", limit)
        return search_names(self.facts, self.whole_index, words, most)

    def __contains__(self, name: object) -> bool:
        facts = self.facts
        if isinstance(name, Statement):
            return name.id in facts.statements
        if facts.find_exactly(name) is not None:
            return True
        text = str(name).strip()
        return text.casefold() in facts.names or text in facts.statements

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.facts.statements.values())

    def __len__(self) -> int:
        return len(self.facts.statements)
