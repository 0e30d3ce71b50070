"""Commands that write files: build, export."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ntgraph.cli.options import article_option, commercial_option, facts_option

FORMATS = ("csv", "graphml", "json", "jsonl")


@click.command()
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
    help="The main page only, or also one for each drug and neurotransmitter, into pages/.",
)
@commercial_option
def build(
    folder: Path, articles: tuple[Path, ...], out: Path, pages: str, *, commercial_only: bool
) -> None:
    """Check the facts, build the graph and write the page, graph.json and statements.jsonl."""
    from ntgraph.building import build as build_all
    from ntgraph.cli.printing import print_build

    made = build_all(
        folder, out, articles=articles, commercial_only=commercial_only, pages=pages == "all"
    )
    print_build(made)


@click.command()
@click.argument("format_name", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("out", type=click.Path(path_type=Path, allow_dash=True))
@facts_option
@commercial_option
def export(format_name: str, out: Path, folder: Path, *, commercial_only: bool) -> None:
    """Write the facts to OUT as csv, graphml, json or jsonl; `-` is standard output."""
    from ntgraph.building import load_sound_facts
    from ntgraph.exports import EXPORTS
    from ntgraph.outputs import write_output

    chunks = EXPORTS[format_name](load_sound_facts(folder, commercial_only=commercial_only))
    if str(out) == "-":
        # Bytes, since a pipe must get UTF-8 whatever the locale says.
        sys.stdout.buffer.writelines(chunk.encode("utf-8") for chunk in chunks)
    else:
        click.echo(write_output(out, chunks), err=True)
