"""`ntgraph draft`: propose the statements of an article, each with its quote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ntgraph.cli.draft_by_model import (
    MODEL_READER,
    make_model_reader,
    model_options,
    take_model_options,
    tell_reading,
)
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
@click.option(
    "--refused",
    "shows_refused",
    is_flag=True,
    help="Print each proposal that was refused, with its line and the reason.",
)
@model_options
def draft(
    article: Path, jsonl: Path | None, *, is_applied: bool, shows_refused: bool, **model: Any
) -> None:
    """Propose statements of ARTICLE or of your own folder; nothing proposed is recorded."""
    if is_applied:
        from ntgraph.cli.applied_decisions import apply_and_report

        apply_and_report(click.get_current_context(), article)
        return
    from ntgraph.atomic_write import write_output
    from ntgraph.drafting.article_to_draft import open_article
    from ntgraph.drafting.draft_article import draft_article
    from ntgraph.drafting.proposal_files import format_lines, write_proposals
    from ntgraph.drafting.rules.rule_reader import RuleReader

    wants_model, options = model.pop("reader") == MODEL_READER, take_model_options(model)
    text, known = open_article(article)
    folder = article if article.is_dir() else None
    asking = make_model_reader(options, known, folder, jsonl) if wants_model else None
    drafted = draft_article(text, known, asking or RuleReader(known))
    if asking and not asking.counts.answered:
        tell_reading(asking, text.text, options)
    lines = [f"{line}\n" for line in format_lines(drafted.proposals)]
    if jsonl is None and article.is_dir():
        click.echo(write_proposals(article, drafted.proposals))
    elif jsonl is None or jsonl == STANDARD_OUTPUT:
        click.echo("".join(lines), nl=False)
    else:
        click.echo(write_output(jsonl, lines))
    for line in describe_draft(drafted):
        click.echo(line, err=True)
    if drafted.refused and not shows_refused:
        click.echo(f"  (`ntgraph draft {article} --refused` lists them)", err=True)
    for line in list_refused(drafted, text.text) if shows_refused else ():
        click.echo(line, err=True)
    if asking:
        tell_reading(asking, text.text, options)
    if jsonl is None:
        click.echo(say_next(article), err=True)


def describe_draft(drafted: DraftedArticle) -> list[str]:
    """Return how many proposals there are, and how many were refused and why, in words."""
    from ntgraph.drafting.filter_proposals import REASONS

    proposed = count_of(len(drafted.proposals), "proposal")
    said = [f"{proposed} in {count_of(drafted.sentences, 'sentence')} by {drafted.reader}"]
    refused: Mapping[str, int] = drafted.count_refused()
    if refused:
        said.append(f"{count_of(sum(refused.values()), 'further proposal')} refused:")
        said += [f"  {count}: {REASONS[reason]}" for reason, count in refused.items()]
    return said


def list_refused(drafted: DraftedArticle, text: str) -> Iterator[str]:
    """Yield each proposal that was refused, in the order of the text."""
    from ntgraph.quotations.passages import shorten

    for refusal in sorted(drafted.refused, key=lambda each: each.candidate.said):
        each = refusal.candidate
        line = text.count("\n", 0, max(0, each.start)) + 1
        denied = "not: " if each.negated else ""
        said = f"{denied}{each.subject} {each.predicate} {each.object}"
        yield f"refused, line {line}, {refusal.reason}: {said}, in “{shorten(each.quote)}”"


def say_next(article: Path) -> str:
    """Return what to do with the proposals."""
    if article.is_dir():
        return f"next: run `ntgraph review {article}` and decide about each"
    return f"next: run `ntgraph new {article}`; in its folder, proposals can be reviewed"
