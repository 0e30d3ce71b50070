"""Find the fact tables that come with the package."""

from __future__ import annotations

from pathlib import Path


def shipped_facts() -> Path:
    """Return the folder of the fact tables that come with ntgraph.

    An installed wheel has them inside the package; a checkout has them at its top level.
    """
    package = Path(__file__).resolve().parent.parent
    installed = package / "graph_data"
    return installed if installed.is_dir() else package.parent.parent / "graph_data"
