"""Ask the facts questions from a notebook or a script, through one object, `FactGraph`.

>>> import ntgraph
>>> g = ntgraph.load()
>>> g.node("5-ht").label
'serotonin'
>>> len(g.where(verdict="contradicted"))
4
>>> g.where(subject="cocaine", object="dopamine", verdict="supported").sentences()
['Cocaine raises dopamine to an artificial excess.']
"""

from ntgraph.explore.fact_graph import FactGraph, load
from ntgraph.explore.graphs_from_elsewhere import from_networkx, from_pandas, read_graph
from ntgraph.explore.node_view import NodeView
from ntgraph.explore.paths_view import PathsView
from ntgraph.explore.quiz_set import Quiz
from ntgraph.explore.selection import Selection
from ntgraph.explore.statement_view import StatementView
from ntgraph.explore.tour_view import TourView

__all__ = [
    "FactGraph",
    "NodeView",
    "PathsView",
    "Quiz",
    "Selection",
    "StatementView",
    "TourView",
    "from_networkx",
    "from_pandas",
    "load",
    "read_graph",
]
