"""`ntgraph show`: print everything about a node, or one statement."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.shared_options import facts_option, json_option, named_article_option

# How the ids of statements begin.
STATEMENT = "st:"


@click.command()
@click.argument("name", metavar="NODE|st:ID")
@facts_option
@named_article_option
@json_option
def show(name: str, folder: Path, only: tuple[str, ...], *, as_json: bool) -> None:
    """Print everything about NODE, which is an id, a label or a synonym, or about a statement."""
    from ntgraph.checks import load_sound_facts
    from ntgraph.cli.printed_answers import print_json, print_node, print_one_statement
    from ntgraph.explore.answers_for_commands import describe_node, describe_one_statement

    facts = load_sound_facts(folder, only=only).facts
    # A thing of a graph file can be called so, too.
    if name.startswith(STATEMENT) and name.casefold() not in facts.names:
        told = describe_one_statement(facts, name)
        (print_json if as_json else print_one_statement)(told)
        return
    answer = describe_node(facts, name)
    (print_json if as_json else print_node)(answer)
