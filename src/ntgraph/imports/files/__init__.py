"""Graph files that other people or programs wrote, read as facts.

Nothing in such a file is trusted: what is too large, too deep, broken or made to do harm is
refused with the file, the line and what was expected there.

>>> sorted(FORMATS)
['csv', 'gexf', 'graphml', 'json', 'jsonl', 'kgx']
"""

from ntgraph.imports.files.graph_file_reader import FORMATS, read_graph_file

__all__ = ["FORMATS", "read_graph_file"]
