"""Refuse statements and articles that name what is in no table, before a graph is made of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ntgraph.errors import UnknownNodeError, suggest
from ntgraph.facts import FactBase
from ntgraph.records import Statement


def require_nodes(statement: Statement, facts: FactBase) -> None:
    """Raise an error if an end of a statement is no node, because networkx would add it.

    Raises:
        UnknownNodeError: subject or object is not in the tables.
    """
    for end in (statement.subject, statement.object):
        if end not in facts.nodes:
            raise UnknownNodeError(end, suggest(end, facts.nodes))


def require_works(works: Iterable[str], known: Collection[str]) -> None:
    """Raise an error if a work is not among the known ids, because networkx would add it.

    Raises:
        UnknownNodeError: a work is not in the tables.
    """
    for work in works:
        if work not in known:
            raise UnknownNodeError(work, suggest(work, list(known)))
