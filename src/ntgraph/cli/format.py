"""`ntgraph format`: rewrite the fact tables in canonical form."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.shared_options import facts_option


@click.command("format")
@facts_option
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit 1 if needed.")
@click.pass_context
def format_tables(ctx: click.Context, folder: Path, *, only_check: bool) -> None:
    """Rewrite the fact tables in canonical form: sorted rows, trimmed cells, LF line ends."""
    from ntgraph.facts.folder_formatter import format_folder

    changed = format_folder(folder, write=not only_check)
    for path in changed:
        click.echo(f"{path}: {'not in canonical form' if only_check else 'formatted'}")
    if only_check and changed:
        ctx.exit(1)
