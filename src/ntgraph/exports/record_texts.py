"""The records of things and works as JSON, each made once for all statements that need it."""

from __future__ import annotations

from ntgraph.exports.full_records import (
    find_works,
    is_undirected,
    judgement_record,
    node_record,
    work_record,
)
from ntgraph.exports.json_text import format_json
from ntgraph.facts import FactBase
from ntgraph.records import Statement


class RecordTexts:
    """What `statement_records` returns, as JSON.

    In 50,000 statements a thing stands eight times and a work more often. To make its text
    again each time takes two thirds of the time that the file takes.

    Args:
        facts: where things and works are described.
        told: the fields of the ends that have columns of their own.
    """

    def __init__(self, facts: FactBase, told: tuple[str, ...]) -> None:
        self._facts = facts
        self._told = told
        self._nodes: dict[str, str] = {}
        self._works: dict[str, str] = {}

    def format(self, statement: Statement) -> str:
        """Return the records of a statement's ends, works and judgments; empty ones are left out.

        The result is that of `statement_records`, as JSON.
        """
        works = ", ".join(map(self._entry_of_work, find_works(statement, self._facts)))
        judged = judgement_record(statement, self._facts)
        parts = {
            "subject": self._node(statement.subject),
            "object": self._node(statement.object),
            "works": f"{{{works}}}",
            "judgement": format_json(judged) if judged else "{}",
            "directed": '"no"' if is_undirected(statement, self._facts) else "{}",
        }
        filled = (f'"{name}": {text}' for name, text in parts.items() if text != "{}")
        return f"{{{', '.join(filled)}}}"

    def _node(self, id: str) -> str:
        if id not in self._nodes:
            self._nodes[id] = format_json(node_record(self._facts.nodes[id], self._told))
        return self._nodes[id]

    def _entry_of_work(self, id: str) -> str:
        if id not in self._works:
            text = format_json(work_record(self._facts.sources[id]))
            self._works[id] = f"{format_json(id)}: {text}"
        return self._works[id]
