"""`ntgraph show`: print everything about a node."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.shared_options import facts_option, json_option, named_article_option


@click.command()
@click.argument("node")
@facts_option
@named_article_option
@json_option
def show(node: str, folder: Path, only: tuple[str, ...], *, as_json: bool) -> None:
    """Print everything about NODE, which is an id, a label or a synonym in any case."""
    from ntgraph.checks import load_sound_facts
    from ntgraph.cli.printed_answers import print_json, print_node
    from ntgraph.explore.answers_for_commands import describe_node

    answer = describe_node(load_sound_facts(folder, only=only).facts, node)
    (print_json if as_json else print_node)(answer)
