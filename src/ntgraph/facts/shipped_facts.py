"""Where the fact tables that come with the package are."""

from __future__ import annotations

from pathlib import Path


def shipped_facts() -> Path:
    """Give the folder of the fact tables that come with ntgraph.

    An installed wheel carries them inside the package; in a checkout they stand at the
    top level.
    """
    package = Path(__file__).resolve().parent.parent
    installed = package / "graph_data"
    return installed if installed.is_dir() else package.parent.parent / "graph_data"
