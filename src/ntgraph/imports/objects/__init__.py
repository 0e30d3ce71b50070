"""Objects of Python read as facts: graphs of networkx, tables of pandas."""

from ntgraph.imports.objects.networkx_reader import read_networkx
from ntgraph.imports.objects.pandas_reader import read_pandas

__all__ = ["read_networkx", "read_pandas"]
