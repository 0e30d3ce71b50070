"""Commands for those who edit the fact tables: check, format, diff."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.options import article_option, facts_option
from ntgraph.errors import FactsError


@click.command()
@facts_option
@article_option
@click.pass_context
def check(ctx: click.Context, folder: Path, articles: tuple[Path, ...]) -> None:
    """Find every problem in the fact tables, one line each: file:line:column: what is wrong."""
    from ntgraph.article import read_article_text
    from ntgraph.checks import check_facts
    from ntgraph.facts import load_facts

    facts = load_facts(folder)
    problems = check_facts(facts)
    for problem in problems:
        click.echo(problem)
    if problems:
        click.echo(f"{len(problems)} problem{'' if len(problems) == 1 else 's'}", err=True)
        ctx.exit(1)
    for path in articles:
        read_article_text(path, facts)
    click.echo(
        f"no problems in {len(facts.statements)} statements about {len(facts.nodes)} nodes",
        err=True,
    )


@click.command("format")
@facts_option
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit 1 if needed.")
@click.pass_context
def format_tables(ctx: click.Context, folder: Path, *, only_check: bool) -> None:
    """Bring the fact tables into canonical form: sorted, trimmed, LF."""
    from ntgraph.formatting import format_folder

    changed = format_folder(folder, write=not only_check)
    for path in changed:
        click.echo(f"{path}: {'not in canonical form' if only_check else 'formatted'}")
    if only_check and changed:
        ctx.exit(1)


@click.command()
@click.argument("base")
@facts_option
def diff(base: str, folder: Path) -> None:
    """Say what changed since BASE, another facts folder or a git revision."""
    from ntgraph.difference import describe_difference
    from ntgraph.facts import load_facts
    from ntgraph.revision import facts_at

    with facts_at(base, folder) as earlier:
        before, after = load_facts(earlier), load_facts(folder)
    # Rows that could not be read would be told as removed or added.
    if unread := (*before.problems, *after.problems):
        raise FactsError(unread)
    for line in describe_difference(before, after):
        click.echo(line)
