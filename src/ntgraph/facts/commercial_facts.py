"""The facts that may be used commercially."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ntgraph.columns.find_columns import columns_of
from ntgraph.facts.fact_base import FactBase
from ntgraph.records import Node, Statement, named_nodes

FORBIDDEN, NOT_KNOWN = "no", "unknown"


def commercial_facts(facts: FactBase, *, keep_unknown: bool = True) -> FactBase:
    """Return the facts without the rows whose license forbids commercial use.

    A row's license is its own, or that of its article's data or of its collection. Statements
    that lose all their evidence are removed, and so are nodes that no statement contains any
    more. Citations of works stay, because a bibliographic record is not a part of the work.

    Args:
        facts: the facts to take a part of.
        keep_unknown: whether rows stay of whose license nobody knows what it allows.
    """
    allowed = find_allowed(facts, keep_unknown=keep_unknown)
    statements, nodes = keep_allowed(facts, allowed)
    return replace(facts, statements=statements, nodes=nodes)


def find_allowed(facts: FactBase, *, keep_unknown: bool) -> set[str]:
    """Return the ids of the licenses whose rows stay."""
    refused = {FORBIDDEN} if keep_unknown else {FORBIDDEN, NOT_KNOWN}
    licenses = facts.vocabulary.licenses.values()
    return {license.id for license in licenses if license.commercial_use not in refused}


def keep_allowed(
    facts: FactBase, allowed: set[str]
) -> tuple[Mapping[str, Statement], Mapping[str, Node]]:
    """Return the statements with evidence under these licenses, and their nodes."""
    if (columns := columns_of(facts.statements)) is not None:
        from ntgraph.columns.kept_links import keep_evidence

        part = keep_evidence(columns, lambda evidence: evidence.license in allowed)
        return part.statements, part.nodes
    statements = {
        statement.id: replace(statement, evidence=kept)
        for statement in facts.statements.values()
        if (kept := tuple(e for e in statement.evidence if e.license in allowed))
    }
    used = named_nodes(statements.values())
    return statements, {id: node for id, node in facts.nodes.items() if id in used}
