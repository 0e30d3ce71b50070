"""Exports: one format, one module. Each takes a fact base and gives the file in pieces.

>>> import ntgraph
>>> from ntgraph.exports import to_statement_lines
>>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
>>> next(iter(to_statement_lines(facts)))[:7]
'{"id": '
"""

from lazy_loader import attach_stub

# Loaded on first use: some stand on libraries that not everybody installs.
__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
