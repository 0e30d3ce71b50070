"""Notebooks as pages: each is run when the site is built, and shown with what it shows.

Only what a reader sees is taken over: prose, code and outputs. A warning or an error in a
notebook fails the build.
"""

from __future__ import annotations

import logging
import tempfile
from typing import TYPE_CHECKING, Any

import nbformat
from myst_parser.parsers.sphinx_ import MystParser
from nbclient import NotebookClient

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

SECONDS = 120
FENCE = "``````"


class NotebookParser(MystParser):
    """Reads a notebook as the Markdown it amounts to."""

    supported = ("ipynb",)

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Run the notebook, then parse prose, code and outputs."""
        notebook = nbformat.reads(inputstring, as_version=4)
        with tempfile.TemporaryDirectory() as folder:
            NotebookClient(
                notebook,
                timeout=SECONDS,
                resources={"metadata": {"path": folder}},
                extra_arguments=["--log-level=ERROR"],
                log=quiet_log(),
            ).execute()
        super().parse("\n\n".join(map(to_markdown, notebook.cells)), document)


def quiet_log() -> logging.Logger:
    """Give a log that keeps the kernel's own messages out of the build's."""
    log = logging.getLogger(__name__)
    log.setLevel(logging.ERROR)
    return log


def to_markdown(cell: Any) -> str:
    """Give a cell as Markdown."""
    if cell.cell_type != "code":
        return str(cell.source)
    return "\n\n".join([fence("python", cell.source), *map(output_to_markdown, cell.outputs)])


def output_to_markdown(output: Any) -> str:
    """Give what a cell shows; HTML is preferred, as in a notebook.

    Raises:
        ValueError: the cell shows a warning.
    """
    if output.output_type == "stream":
        if output.name == "stderr":
            raise ValueError(f"a notebook complains: {output.text}")
        return fence("text", output.text)
    if "text/html" in output.data:
        return fence("{raw} html", f'<div class="notebook-output">{output.data["text/html"]}</div>')
    return fence("text", output.data["text/plain"])


def fence(language: str, text: str) -> str:
    """Put text into a fence that it cannot break."""
    return f"{FENCE}{language}\n{text.rstrip()}\n{FENCE}"


def setup(app: Sphinx) -> dict[str, bool]:
    """Let Sphinx read notebooks."""
    app.add_source_suffix(".ipynb", "ipynb")
    app.add_source_parser(NotebookParser)
    return {"parallel_read_safe": True}
