"""The facts that may be used commercially."""

from __future__ import annotations

from dataclasses import replace

from ntgraph.facts.fact_base import FactBase
from ntgraph.records import named_nodes


def commercial_facts(facts: FactBase) -> FactBase:
    """Return the facts without the rows whose license forbids commercial use.

    A row's license is that of its article's data or of its collection. Statements that lose all
    their evidence are removed, and so are nodes that no statement contains any more. Citations
    of works stay, because a bibliographic record is not a part of the work.
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
