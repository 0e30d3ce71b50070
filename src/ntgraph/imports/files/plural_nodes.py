"""Find the nodes whose names take a plural verb, from the sentences of our own exports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say
from ntgraph.records import Node


def find_plurals(facts: FactBase, sentences: Mapping[str, str]) -> dict[str, Node]:
    """Return the nodes; one is plural where only the plural gives the sentence of the file.

    Args:
        facts: the facts as read so far.
        sentences: the file's sentences by statement id.
    """
    nodes = dict(facts.nodes)
    for id, sentence in sentences.items():
        statement = facts.statements[id]
        subject = nodes[statement.subject]
        if subject.plural or say(statement, facts) == sentence:
            continue
        plural = replace(subject, plural=True)
        if say(statement, replace(facts, nodes={**_ends(nodes, id, facts), plural.id: plural})) == (
            sentence
        ):
            nodes[plural.id] = plural
    return nodes


def _ends(nodes: Mapping[str, Node], id: str, facts: FactBase) -> dict[str, Node]:
    statement = facts.statements[id]
    return {end: nodes[end] for end in (statement.subject, statement.object)}
