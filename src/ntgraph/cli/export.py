"""`ntgraph export`: write the facts in another format, or in all."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.cli.shared_options import commercial_option, facts_option
from ntgraph.errors import UnknownTermError

if TYPE_CHECKING:
    from ntgraph.facts import FactBase

ALL = "all"
FOR_LEARNERS = ("anki", "gift", "quiz")


class FormatName(click.ParamType[str]):
    """The name of a format, met only when a command runs: listing them costs an import."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the name; a wrong one is wrong use, with the nearest that is right."""
        from ntgraph.exports import get_format

        try:
            return ALL if value == ALL else get_format(value).name
        except UnknownTermError as error:
            self.fail(str(error), param, ctx)


def list_formats(context: click.Context, _: click.Parameter, asked: object) -> None:
    """Print the formats and leave."""
    if not asked:
        return
    from ntgraph.exports import FORMATS

    for each in FORMATS.values():
        click.echo(f"{each.name:<12}{each.title}: {each.meant_for}")
    context.exit()


@click.command()
@click.argument("format_name", metavar="FORMAT", type=FormatName())
@click.argument("out", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--list",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=list_formats,
    help="List the formats and what each is for.",
)
@facts_option
@commercial_option
def export(format_name: str, out: Path, folder: Path, *, commercial_only: bool) -> None:
    """Write the facts to OUT in another format (--list), or in `all`; `-` is standard output."""
    from ntgraph.atomic_write import encode, write_outputs
    from ntgraph.build_outputs import load_sound_facts
    from ntgraph.exports import get_format

    if format_name == ALL:
        export_everything(out, load_sound_facts(folder, commercial_only=commercial_only))
        return
    chosen = get_format(format_name)
    if str(out) == "-" and not chosen.suffix:
        raise click.UsageError(f"{format_name} makes a folder; name one instead of -")
    facts = load_sound_facts(folder, commercial_only=commercial_only)
    warn_if_empty(format_name, facts)
    if str(out) == "-":
        # Bytes, since a pipe must get UTF-8 whatever the locale says.
        sys.stdout.buffer.writelines(encode(chosen.make_file(facts)))
    else:
        for path in write_outputs(out.parent, chosen.make_files(facts, out.name)):
            click.echo(path, err=True)


def warn_if_empty(format_name: str, facts: FactBase) -> None:
    """Warn where a format for learners will hold no question, and say why."""
    from ntgraph.learning import quiz_items, why_none

    if format_name in FOR_LEARNERS and not quiz_items(facts):
        click.echo(f"warning: {format_name} holds no question. {why_none(facts)}", err=True)


def export_everything(out: Path, facts: FactBase) -> None:
    """Write every format into a folder, and say which could not be had."""
    from ntgraph.atomic_write import write_outputs
    from ntgraph.exports import export_all
    from ntgraph.exports.every_format import find_left_out

    if str(out) == "-":
        raise click.UsageError("all formats make a folder; name one instead of -")
    for path in write_outputs(out, export_all(facts)):
        click.echo(path, err=True)
    for name, extra in find_left_out().items():
        click.echo(f'left out: {name} needs pip install "ntgraph[{extra}]"', err=True)
