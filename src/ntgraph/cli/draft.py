"""`ntgraph draft`: propose the statements of an article, each with its quote."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.errors import count_of

if TYPE_CHECKING:
    from ntgraph.drafting.draft_article import DraftedArticle

STANDARD_OUTPUT = Path("-")


@click.command()
@click.argument("article", type=click.Path(path_type=Path), metavar="ARTICLE|DIR")
@click.option(
    "--jsonl",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Write one proposal a line as JSON; - is standard output.",
)
@click.option(
    "--apply",
    "is_applied",
    is_flag=True,
    help="Propose nothing: write what you accepted into facts.tsv of the folder, and anchor it.",
)
@click.pass_context
def draft(ctx: click.Context, article: Path, jsonl: Path | None, *, is_applied: bool) -> None:
    """Propose statements of ARTICLE or of your own folder; nothing proposed is recorded."""
    if is_applied:
        from ntgraph.cli.applied_decisions import apply_and_report

        apply_and_report(ctx, article)
        return
    from ntgraph.atomic_write import write_output
    from ntgraph.drafting.article_to_draft import open_article
    from ntgraph.drafting.draft_article import draft_article
    from ntgraph.drafting.proposal_files import format_lines, write_proposals
    from ntgraph.drafting.rules.rule_reader import RuleReader

    text, known = open_article(article)
    drafted = draft_article(text, known, RuleReader(known))
    lines = [f"{line}\n" for line in format_lines(drafted.proposals)]
    if jsonl is None and article.is_dir():
        click.echo(write_proposals(article, drafted.proposals))
    elif jsonl is None or jsonl == STANDARD_OUTPUT:
        click.echo("".join(lines), nl=False)
    else:
        click.echo(write_output(jsonl, lines))
    for line in describe_draft(drafted):
        click.echo(line, err=True)


def describe_draft(drafted: DraftedArticle) -> list[str]:
    """Return how many proposals there are, and how many were refused for which reason."""
    proposed = count_of(len(drafted.proposals), "proposal")
    said = [f"{proposed} in {count_of(drafted.sentences, 'sentence')} by {drafted.reader}"]
    refused: Mapping[str, int] = drafted.count_refused()
    if refused:
        listed = ", ".join(f"{reason} {count}" for reason, count in refused.items())
        said.append(f"{sum(refused.values())} refused: {listed}")
    return said
