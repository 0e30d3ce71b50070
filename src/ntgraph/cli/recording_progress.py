"""How much of an own article is recorded, and the sentences that its facts make, as printed."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.errors import Place, count_of
from ntgraph.facts import FactBase
from ntgraph.facts.article_text import measure_progress, read_own_copies
from ntgraph.facts.statement_sentences import say
from ntgraph.records.vocabulary import ARTICLE_LAYER

SHOWN = 5


def show_progress(folder: Path, facts: FactBase) -> None:
    """Print how much of an own article is recorded, and the first sentences that are not."""
    for read in read_own_copies(folder, facts):
        progress = measure_progress(read, facts)
        click.echo(f"{progress.percent} % of the article is recorded or left out")
        for line, words in progress.open[:SHOWN]:
            click.echo(f"  not yet, line {line}: {words}")
        if len(progress.open) > SHOWN:
            click.echo(f"  … and {len(progress.open) - SHOWN} more")


def say_own(facts: FactBase) -> str:
    """Return which part of the statements an own article has; nothing for other facts."""
    if not facts.is_own:
        return ""
    own = sum(each.layer == ARTICLE_LAYER for each in facts.statements.values())
    rest = len(facts.statements) - own
    return f" ({own} of your article, {count_of(rest, 'accepted fact')})"


def show_sentences(facts: FactBase) -> None:
    """Print each statement of an article as the sentence that a page shows, with its row."""
    said = [s for s in facts.statements.values() if s.layer == ARTICLE_LAYER]
    placed = [(each.evidence[0].place or Place("", 0), each.id, each) for each in said]
    for place, _, statement in sorted(placed, key=lambda row: row[:2]):
        click.echo(f"{place}: {say(statement, facts)}")
