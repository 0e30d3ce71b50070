"""Find the fact tables that come with the package, and those that a command reads."""

from __future__ import annotations

from pathlib import Path

from ntgraph.facts.folder_layout import ARTICLE_FILE, VOCABULARY
from ntgraph.facts.table_columns import NODES

FOLDER = "graph_data"


def shipped_facts() -> Path:
    """Return the folder of the fact tables that come with ntgraph.

    An installed wheel has them inside the package; a checkout has them at its top level.
    """
    package = Path(__file__).resolve().parent.parent
    installed = package / FOLDER
    return installed if installed.is_dir() else package.parent.parent / FOLDER


def find_facts() -> Path:
    """Return the folder that a command reads if none is named.

    It is `graph_data` in the current folder, if there are fact tables in it; then edits of a
    checkout count, also for a package that was installed from it. Else it is the folder that
    comes with ntgraph.
    """
    here = Path(FOLDER)
    return here if has_facts(here) else shipped_facts()


def has_facts(folder: Path) -> bool:
    """Return whether a folder has `nodes.tsv`, `vocabulary/` or `article.toml`."""
    return (
        (folder / NODES.file).is_file()
        or (folder / VOCABULARY).is_dir()
        or (folder / ARTICLE_FILE).is_file()
    )
