"""`ntgraph anchor`: find the quotes of a short table in an article and write the fact tables."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from ntgraph.errors import Problem, count_of

SHOWN_LINES = 30


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path(), metavar="[DIR]")
@click.option(
    "--write-facts",
    is_flag=True,
    help="The other way round: write facts.tsv and left_out.tsv from the tables.",
)
@click.pass_context
def anchor(ctx: click.Context, folder: Path, *, write_facts: bool) -> None:
    """Find each quote of facts.tsv in your article and write the tables that `build` reads."""
    from ntgraph.cli.recording_progress import show_progress
    from ntgraph.facts import load_facts
    from ntgraph.quotations.anchor_folder import anchor_folder

    if write_facts:
        from ntgraph.quotations.written_sheets import write_sheets

        for path in write_sheets(folder):
            click.echo(path)
        return
    report = anchor_folder(folder)
    echo_lines("Asked about, and held back until you answer", report.questions)
    echo_lines("Look at these", (*report.changed, *report.removed, *report.lost))
    echo_lines("New", report.hints)
    asked = count_of(len(report.questions), "question")
    click.echo(f"{count_of(report.anchored, 'fact')} anchored, {asked}")
    for path in report.written:
        click.echo(f"  {path}")
    show_progress(folder, load_facts(folder))
    if report.questions:
        ctx.exit(1)


def echo_lines(heading: str, lines: Iterable[Problem]) -> None:
    """Print problems below a heading, if there are any."""
    shown = list(lines)
    if shown:
        click.echo(f"{heading}:")
    for line in shown[:SHOWN_LINES]:
        click.echo(f"  {line}")
    if len(shown) > SHOWN_LINES:
        click.echo(f"  … and {len(shown) - SHOWN_LINES} more")
