"""`ntgraph check`: list every problem in the fact tables."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.shared_options import article_option, facts_option
from ntgraph.errors import count_of


@click.command()
@facts_option
@article_option
@click.pass_context
def check(ctx: click.Context, folder: Path, articles: tuple[Path, ...]) -> None:
    """List every problem in the fact tables, one per line: file:line:column: what is wrong."""
    from ntgraph.checks import check_facts
    from ntgraph.facts import load_facts
    from ntgraph.facts.article_text import read_article_text
    from ntgraph.learning import check_questions

    facts = load_facts(folder)
    # Questions are made of sound facts only.
    problems = check_facts(facts) or check_questions(facts)
    for problem in problems:
        click.echo(problem)
    if problems:
        click.echo(count_of(len(problems), "problem"), err=True)
        ctx.exit(1)
    for path in articles:
        read_article_text(path, facts)
    click.echo(
        f"no problems in {count_of(len(facts.statements), 'statement')} "
        f"about {count_of(len(facts.nodes), 'node')}",
        err=True,
    )
