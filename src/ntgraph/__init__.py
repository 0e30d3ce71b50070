"""ntgraph: turn what an article says about drugs and the brain into a graph to explore.

>>> import ntgraph
>>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
>>> ntgraph.check_facts(facts)
[]
>>> facts.get_node("5-ht").label
'serotonin'
>>> graph = ntgraph.build_graph(facts)
>>> graph.number_of_nodes() == len(facts.nodes) + len(facts.sources)
True
"""

from lazy_loader import attach_stub

__version__ = "0.1.0"

# To import networkx and the page's libraries takes most of a second, so each name is loaded
# when it is first used. The list of names is in `__init__.pyi`, and only there.
__getattr__, _, __all__ = attach_stub(__name__, __file__)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
