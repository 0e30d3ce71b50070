"""Exports: one module for each format.

Each function takes a fact base and returns the content of one file in pieces (text or bytes),
or of a folder as such contents by file name.

>>> import ntgraph
>>> from ntgraph.exports import to_statement_lines
>>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
>>> next(iter(to_statement_lines(facts)))[:7]
'{"id": '
"""

from lazy_loader import attach_stub

# Loaded on first use, because some need libraries that are not always installed.
__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
