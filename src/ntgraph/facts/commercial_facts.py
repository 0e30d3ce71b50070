"""The facts that may be used commercially."""

from __future__ import annotations

from dataclasses import replace

from ntgraph.facts.fact_base import FactBase
from ntgraph.records import named_nodes


def commercial_facts(facts: FactBase) -> FactBase:
    """Leave out every row whose license forbids commercial use.

    A row's license is that of the table it stands in. Statements that lose all their
    evidence go, and so do nodes that no statement names any more; citations of works stay,
    since a bibliographic record is no part of the work.
    """
    allowed = {
        license.id
        for license in facts.vocabulary.licenses.values()
        if license.commercial_use != "no"
    }
    statements = {
        statement.id: replace(statement, evidence=kept)
        for statement in facts.statements.values()
        if (kept := tuple(e for e in statement.evidence if e.license in allowed))
    }
    used = named_nodes(statements.values())
    nodes = {id: node for id, node in facts.nodes.items() if id in used}
    return replace(facts, statements=statements, nodes=nodes)
