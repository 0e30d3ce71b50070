"""Graphs that people bring along, read as facts: the same page, tables and exports.

>>> import networkx as nx
>>> import ntgraph
>>> g = ntgraph.from_networkx(nx.DiGraph([("tea", "sleep"), ("light", "sleep")]))
>>> g.where(about="sleep").sentences()
['Tea is linked to sleep.', 'Light is linked to sleep.']
"""

from ntgraph.adoption.networkx_graphs import from_networkx
from ntgraph.adoption.pandas_tables import from_pandas

__all__ = ["from_networkx", "from_pandas"]
