"""`StatementView`, one statement with what it rests on, which `FactGraph.statement` returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ntgraph.explore.chosen_statements import select
from ntgraph.explore.fact_cache import FactCache
from ntgraph.explore.notebook_map import NotebookMap
from ntgraph.explore.safety_corrections import list_corrections
from ntgraph.explore.selection import Selection
from ntgraph.facts.statement_sentences import say
from ntgraph.graph.views import View
from ntgraph.records import Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER, find_label

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, repr=False, eq=False)
class StatementView(NotebookMap):
    """A statement: its sentence, its verdict, its evidence.

    Example:
        >>> import ntgraph
        >>> g = ntgraph.load()
        >>> g.statement(g.where(subject="GABA", verdict="contradicted").ids[0]).sentence
        'Too much GABA can lead to a stroke.'
    """

    graph: FactCache
    record: Statement

    @property
    def id(self) -> str:
        """The statement's id, as tables and commands print it."""
        return self.record.id

    @property
    def sentence(self) -> str:
        """The statement as a sentence."""
        return say(self.record, self.graph.facts)

    @property
    def statements(self) -> Selection:
        """The statement as a selection of one."""
        return select(self.graph, [self.id], title=self.sentence)

    @property
    def evidence(self) -> pd.DataFrame:
        """The rows of `FactGraph.evidence` for the statement."""
        return self.statements.evidence

    def _map_view(self) -> View:
        return self.statements.view

    def _tell_verdict(self) -> str:
        if self.record.layer != ARTICLE_LAYER:
            return find_label(self.graph.facts.vocabulary.layers, self.record.layer)
        verdict = find_label(self.graph.facts.vocabulary.verdicts, self.record.verdict)
        judged = self.record.assessment
        return f"{verdict}: {judged.reason}" if judged else verdict

    def __repr__(self) -> str:
        due = list_corrections([self.record], self.graph.facts)
        return "\n".join((f"{self.id}: {self.sentence}", f"  {self._tell_verdict()}", *due))

    def _repr_html_(self) -> str:
        return self.statements._repr_html_()
