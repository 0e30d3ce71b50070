"""Read Python objects as facts: networkx graphs and pandas tables.

Used by `ntgraph.from_networkx` and `ntgraph.from_pandas`.
"""

from ntgraph.imports.objects.networkx_reader import read_networkx
from ntgraph.imports.objects.pandas_reader import read_pandas

__all__ = ["read_networkx", "read_pandas"]
