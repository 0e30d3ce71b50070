"""Notebooks as pages: each is run when the site is built, and shown with its outputs.

A page has only what a reader sees: prose, code and outputs. A warning or an error in a notebook
makes the build fail.
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
    """Parses a notebook as Markdown, after running it."""

    supported = ("ipynb",)

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Run the notebook, then parse its prose, code and outputs into `document`."""
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
    """Return a logger that keeps the kernel's messages out of the log of the build."""
    log = logging.getLogger(__name__)
    log.setLevel(logging.ERROR)
    return log


def to_markdown(cell: Any) -> str:
    """Return a cell as Markdown."""
    if cell.cell_type != "code":
        return str(cell.source)
    return "\n\n".join([fence("python", cell.source), *map(output_to_markdown, cell.outputs)])


def output_to_markdown(output: Any) -> str:
    """Return an output as Markdown; HTML is preferred to text, as in a notebook.

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
    """Return a text in a code fence of six backticks, longer than fences in outputs."""
    return f"{FENCE}{language}\n{text.rstrip()}\n{FENCE}"


def setup(app: Sphinx) -> dict[str, bool]:
    """Let Sphinx read notebooks."""
    app.add_source_suffix(".ipynb", "ipynb")
    app.add_source_parser(NotebookParser)
    return {"parallel_read_safe": True}
