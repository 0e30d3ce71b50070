"""Read graph files that other people or programs wrote, as facts.

Nothing in such a file is trusted: a file that is too large, nested too deeply, broken or
malicious is refused, with its name, the line and what was expected there. Used by
`ntgraph.read_graph` and `ntgraph import`.

>>> FORMATS["graphml"].endings
('.graphml', '.xml')
"""

from ntgraph.imports.files.graph_formats import FORMATS
from ntgraph.imports.files.read_graph_file import read_graph_file

__all__ = ["FORMATS", "read_graph_file"]
