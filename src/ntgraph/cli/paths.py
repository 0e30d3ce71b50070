"""`ntgraph paths`: print how two nodes are connected."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.shared_options import facts_option, json_option, named_article_option
from ntgraph.graph.display_limits import MOST_PATH_STEPS, MOST_PATHS_SHOWN, PATH_STEPS, PATHS_SHOWN


@click.command()
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@click.option(
    "--max-hops",
    type=click.IntRange(1, MOST_PATH_STEPS),
    default=PATH_STEPS,
    show_default=True,
    help="The longest way to look for.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, MOST_PATHS_SHOWN),
    default=PATHS_SHOWN,
    show_default=True,
    help="How many ways to print.",
)
@facts_option
@named_article_option
@json_option
def paths(
    start: str,
    end: str,
    max_hops: int,
    limit: int,
    folder: Path,
    only: tuple[str, ...],
    *,
    as_json: bool,
) -> None:
    """Print how A and B are connected, paths that lead forward first, then the shortest."""
    from ntgraph.checks import load_sound_facts
    from ntgraph.cli.printed_answers import print_json, print_paths
    from ntgraph.explore.answers_for_commands import describe_paths

    facts = load_sound_facts(folder, only=only).facts
    answer = describe_paths(facts, start, end, max_hops=max_hops, limit=limit)
    (print_json if as_json else print_paths)(answer)
