"""`ntgraph draft DIR --apply`: what was accepted is written, and what is open is told."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.anchor import echo_lines
from ntgraph.cli.recording_progress import show_progress
from ntgraph.errors import count_of


def apply_and_report(ctx: click.Context, folder: Path) -> None:
    """Write accepted decisions into the sheets of a folder, and print what became of them."""
    from ntgraph.drafting.apply_decisions import apply_decisions
    from ntgraph.drafting.undecided import count_undecided
    from ntgraph.facts import load_facts

    report = apply_decisions(folder)
    echo_lines("Not written", report.questions)
    echo_lines("Look at these", report.contradicted)
    anchored = report.anchored
    if anchored:
        echo_lines("Asked about, and held back until you answer", anchored.questions)
        echo_lines("Look at these", (*anchored.changed, *anchored.removed, *anchored.lost))
        echo_lines("New", anchored.hints)
    written = f"{count_of(report.facts, 'row')} written into the table of facts"
    left_out = f", {count_of(report.left_out, 'sentence')} left out" if report.left_out else ""
    click.echo(f"{written}{left_out}, {report.known} there before")
    if anchored:
        asked = count_of(len(anchored.questions), "question")
        click.echo(f"{count_of(anchored.anchored, 'fact')} anchored, {asked}")
    open_ones = count_undecided(folder)
    if open_ones:
        click.echo(f"{count_of(open_ones, 'proposal')} not decided: `ntgraph review {folder}`")
    show_progress(folder, load_facts(folder))
    if report.questions or (anchored and anchored.questions):
        ctx.exit(1)
