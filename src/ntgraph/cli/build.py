"""`ntgraph build`: check the facts and write the page and the data files."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.shared_options import (
    article_option,
    commercial_option,
    facts_option,
    only_option,
    open_option,
    own_folder_argument,
)


@click.command()
@own_folder_argument
@facts_option
@article_option
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("build"),
    show_default=True,
    metavar="DIR",
    help="The folder to write into.",
)
@click.option(
    "--pages",
    type=click.Choice(["main", "all"]),
    default="main",
    show_default=True,
    help="The main page only, or also one for each drug and each messenger, into pages/.",
)
@only_option
@commercial_option
@open_option
def build(
    own: Path | None,
    folder: Path,
    articles: tuple[Path, ...],
    out: Path,
    pages: str,
    only: tuple[str, ...],
    *,
    commercial_only: bool,
    is_opened: bool,
) -> None:
    """Check the facts, build the graph and write the page, graph.json and statements.jsonl."""
    from ntgraph.build_outputs import build as build_all
    from ntgraph.cli.printed_files import print_build

    made = build_all(
        own or folder,
        out,
        articles=articles,
        commercial_only=commercial_only,
        only=only,
        pages=pages == "all",
    )
    print_build(made, is_opened=is_opened)
