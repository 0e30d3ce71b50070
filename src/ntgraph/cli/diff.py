"""`ntgraph diff`: list what changed since another facts folder or a git revision."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.shared_options import facts_option
from ntgraph.errors import FactsError


@click.command()
@click.argument("base")
@facts_option
def diff(base: str, folder: Path) -> None:
    """List what changed since BASE, which is another facts folder or a git revision."""
    from ntgraph.facts import load_facts
    from ntgraph.facts.difference import describe_difference
    from ntgraph.facts.git_revision import facts_at

    with facts_at(base, folder) as earlier:
        before, after = load_facts(earlier), load_facts(folder)
    # Rows that could not be read would be listed as removed or added.
    if unread := (*before.problems, *after.problems):
        raise FactsError(unread)
    for line in describe_difference(before, after):
        click.echo(line)
