"""Recognize JSON-LD among other JSON by how it begins, without RDFLib."""

from __future__ import annotations

import re

from ntgraph.imports.files.open_graph_file import GraphFile

# The first key of an object, or of the first object of a list.
BEGINNING = re.compile(r'\s*(?:\[\s*)?\{\s*"@(?:context|graph|id|type)"')


def is_json_ld(file: GraphFile) -> bool:
    """Return whether a JSON file begins as JSON-LD does."""
    return BEGINNING.match(file.text, file.start) is not None
