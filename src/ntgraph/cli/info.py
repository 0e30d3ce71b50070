"""`ntgraph info`: print counts of the facts."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.shared_options import facts_option, json_option, named_article_option


@click.command()
@facts_option
@named_article_option
@json_option
def info(folder: Path, only: tuple[str, ...], *, as_json: bool) -> None:
    """Print what the facts contain: counts, licenses, versions."""
    from ntgraph.checks import load_sound_facts
    from ntgraph.cli.printed_answers import print_info, print_json
    from ntgraph.graph.counts_of_facts import summarize

    summary = summarize(load_sound_facts(folder, only=only).facts)
    (print_json if as_json else print_info)(summary)
