"""The records of things and works as JSON, each made once for all statements that need it."""

from __future__ import annotations

from functools import cache

from ntgraph.exports.full_records import (
    find_works,
    is_undirected,
    node_record,
    work_record,
)
from ntgraph.exports.json_text import format_json, quote
from ntgraph.exports.statement_texts import StatementTexts
from ntgraph.records import Statement


class RecordTexts:
    """What `statement_records` returns, as JSON.

    In 50,000 statements a thing stands eight times and a work more often. To make its text
    again each time takes two thirds of the time that the file takes.

    Args:
        texts: the judgments, with the facts in which things and works are described.
        told: the fields of the ends that have columns of their own.
    """

    def __init__(self, texts: StatementTexts, told: tuple[str, ...]) -> None:
        self._texts = texts
        self._facts = texts.facts
        self._told = told
        self._node = cache(self._word_node)
        self._entry_of_work = cache(self._word_entry)

    def format(self, statement: Statement) -> str:
        """Return the records of a statement's ends, works and judgments; empty ones are left out.

        The result is that of `statement_records`, as JSON.
        """
        works = ", ".join(map(self._entry_of_work, find_works(statement, self._facts)))
        subject, target = self._node(statement.subject), self._node(statement.object)
        judged = self._texts.judged(statement)
        told = (
            f', "subject": {subject}' if subject else "",
            f', "object": {target}' if target else "",
            f', "works": {{{works}}}' if works else "",
            f', "judgement": {judged}' if judged else "",
            ', "directed": "no"' if is_undirected(statement, self._facts) else "",
        )
        return f"{{{''.join(told)[2:]}}}"

    def _word_node(self, id: str) -> str:
        """Return what is said of a thing; nothing where that is empty."""
        record = node_record(self._facts.nodes[id], self._told)
        return format_json(record) if record else ""

    def _word_entry(self, id: str) -> str:
        return f"{quote(id)}: {format_json(work_record(self._facts.sources[id]))}"
