"""`TourView`, a tour with its steps and statements, which `FactGraph.tour` returns."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from ntgraph.errors import count_of
from ntgraph.explore.chosen_statements import select
from ntgraph.explore.fact_cache import FactCache
from ntgraph.explore.notebook_tables import show_table
from ntgraph.explore.quiz_set import Quiz, draw_about_tour, explain
from ntgraph.explore.safety_corrections import list_corrections
from ntgraph.explore.selection import Selection
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite, say, say_name
from ntgraph.facts.tour_statements import find_own, shown_statements
from ntgraph.learning import QuizItem, ask_tours
from ntgraph.records import Tour, TourStep

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, repr=False, eq=False)
class TourView:
    """A short guided tour of the graph: its steps, what they show, and a question at its end.

    Example:
        >>> import ntgraph
        >>> tour = ntgraph.load().tour("safety-first")
        >>> tour.steps["heading"].iloc[0]
        'After an overdose'
    """

    graph: FactCache
    record: Tour

    @property
    def steps(self) -> pd.DataFrame:
        """One row per step, numbered from 1: heading, text, and what the page shows, in words."""
        from ntgraph.explore.lesson_tables import number_rows

        rows = [(step.heading, step.text, self._shown(step)) for step in self.record.steps]
        return number_rows(rows, dict.fromkeys(("heading", "text", "shows"), str))

    @property
    def statements(self) -> Selection:
        """The statements that its steps are about."""
        ids = {statement.id for statement in shown_statements(self.record, self.graph.facts)}
        return select(self.graph, ids, title=self.record.title)

    @property
    def question(self) -> QuizItem | None:
        """The question at its end, with its answers; None where its statements are not there."""
        return ask_tours(self.graph.facts).get(self.record.id)

    def quiz(self, *, seed: int = 1) -> Quiz:
        """Return questions about what the tour shows, the same set as on the page.

        Args:
            seed: any whole number from 1 on; it decides in which order answers are offered.

        >>> import ntgraph
        >>> ntgraph.load().tour("safety-first").quiz(seed=2).address
        '#quiz=about.safety-first%3A2%3A1'
        """
        graph = self.graph
        return draw_about_tour(graph.facts, graph.questions, self.record.id, seed)

    def render(self) -> str:
        """Return the tour and the question at its end as an HTML page; the answer is folded."""
        from ntgraph.explore.answer_page import render_answer

        return render_answer(self.record.title, self._repr_html_())

    def _shown(self, step: TourStep) -> str:
        facts = self.graph.facts
        if step.statement:
            own = find_own(step, facts)
            return " ".join((say(own, facts), *list_corrections([own], facts))) if own else ""
        if step.source:
            return cite(facts.sources[step.source])
        nodes = [say_name(facts.nodes[id]) for id in (step.node, step.start, step.end) if id]
        return " to ".join(nodes) or step.view

    def __repr__(self) -> str:
        tour = self.record
        steps, minutes = count_of(len(tour.steps), "step"), count_of(tour.minutes, "minute")
        return f"{tour.title}: {steps}, about {minutes}"

    def _repr_html_(self) -> str:
        rows = [tuple(row) for row in self.steps.itertuples(name=None)]
        cells = [(str(number), heading, text, shows) for number, heading, text, shows in rows]
        heads = ("", "step", "what it says", "what it shows")
        table = show_table(self.record.title, heads, cells, self.record.summary)
        return table + (show_question(self.question, self.graph.facts) if self.question else "")


def show_question(item: QuizItem, facts: FactBase) -> str:
    """Return a question as HTML, with the answer folded."""
    options = "".join(f"<li>{escape(words)}</li>" for words in item.options)
    wrong = [
        f"{item.options[at]} {why}" for at, why in enumerate(item.why) if at != item.right and why
    ]
    told = [item.options[item.right], explain(item, facts), *wrong]
    answer = "".join(f"<p>{escape(words)}</p>" for words in told)
    return (
        f"<p><strong>{escape(item.question)}</strong></p><ul>{options}</ul>"
        f"<details><summary>Answer</summary>{answer}</details>"
    )
