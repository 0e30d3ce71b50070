"""The facts as one object to think with, in a notebook or a script.

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
from ntgraph.explore.node import NodeView
from ntgraph.explore.paths import PathsView
from ntgraph.explore.quiz import Quiz
from ntgraph.explore.selection import Selection
from ntgraph.explore.tours import TourView

__all__ = ["FactGraph", "NodeView", "PathsView", "Quiz", "Selection", "TourView", "load"]
