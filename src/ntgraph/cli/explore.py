"""Commands that answer questions: info, show, paths."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.options import facts_option, json_option


@click.command()
@facts_option
@json_option
def info(folder: Path, *, as_json: bool) -> None:
    """Say what the facts hold: counts, licenses, versions."""
    from ntgraph.building import load_sound_facts
    from ntgraph.cli.printing import print_info, print_json
    from ntgraph.summary import summarize

    summary = summarize(load_sound_facts(folder))
    (print_json if as_json else print_info)(summary)


@click.command()
@click.argument("node")
@facts_option
@json_option
def show(node: str, folder: Path, *, as_json: bool) -> None:
    """Tell all about NODE, an id, label or synonym in any case."""
    from ntgraph.answers import describe_node
    from ntgraph.building import load_sound_facts
    from ntgraph.cli.printing import print_json, print_node

    answer = describe_node(load_sound_facts(folder), node)
    (print_json if as_json else print_node)(answer)


@click.command()
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@click.option(
    "--max-hops",
    type=click.IntRange(1, 6),
    default=3,
    show_default=True,
    help="The longest way to look for.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    help="How many ways to print.",
)
@facts_option
@json_option
def paths(start: str, end: str, max_hops: int, limit: int, folder: Path, *, as_json: bool) -> None:
    """Tell how A and B are connected, shortest way first."""
    from ntgraph.answers import describe_paths
    from ntgraph.building import load_sound_facts
    from ntgraph.cli.printing import print_json, print_paths

    facts = load_sound_facts(folder)
    answer = describe_paths(facts, start, end, max_hops=max_hops, limit=limit)
    (print_json if as_json else print_paths)(answer)
