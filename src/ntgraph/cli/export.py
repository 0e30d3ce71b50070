"""`ntgraph export`: write the facts, or a part of them, in another format or in all formats."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.cli.shared_options import (
    commercial_option,
    facts_option,
    list_option,
    named_article_option,
    part_options,
)
from ntgraph.cli.written_part import choose_part, print_export, print_paths_written, tell_of_part
from ntgraph.errors import UnknownTermError

if TYPE_CHECKING:
    from ntgraph.facts import FactBase

    StrParam = click.ParamType[str]
else:
    # Before click 8.4, the class takes no type in brackets.
    StrParam = click.ParamType

ALL = "all"


class FormatName(StrParam):
    """The type of the argument FORMAT.

    A name is looked up only when the command runs, because the list of formats is slow to import.
    """

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the format's name; fail with a message about similar names if it is unknown."""
        from ntgraph.exports import get_format

        try:
            return ALL if value == ALL else get_format(value).name
        except UnknownTermError as error:
            self.fail(str(error), param, ctx)


def list_export_formats() -> Iterator[str]:
    """Return a line for each format."""
    from ntgraph.exports import FORMATS

    return (f"{each.name:<12}{each.title}: {each.meant_for}" for each in FORMATS.values())


@click.command()
@click.argument("format_name", metavar="FORMAT", type=FormatName())
@click.argument("out", type=click.Path(path_type=Path, allow_dash=True))
@list_option(list_export_formats, "List the formats and what each is for.")
@facts_option
@named_article_option
@part_options
@commercial_option
def export(
    format_name: str,
    out: Path,
    folder: Path,
    only: tuple[str, ...],
    verdicts: tuple[str, ...],
    layers: tuple[str, ...],
    types: tuple[str, ...],
    around: tuple[str, ...],
    hops: int,
    *,
    commercial_only: bool,
) -> None:
    """Write the facts to OUT in FORMAT (see --list) or in `all` formats; `-` is standard output."""
    from ntgraph.checks import load_sound_facts
    from ntgraph.exports import get_format
    from ntgraph.facts.read_files import list_read_files

    chosen = None if format_name == ALL else get_format(format_name)
    if str(out) == "-" and not (chosen and chosen.suffix):
        makes = f"{format_name} makes" if chosen else "all formats make"
        raise click.UsageError(f"{makes} a folder; name one instead of -")
    facts = load_sound_facts(folder, commercial_only=commercial_only, only=only).facts
    facts = choose_part(facts, verdicts, layers, types, around, hops)
    tell_of_part(facts, chosen)
    if chosen is None:
        export_everything(out, facts, folder)
    else:
        print_export(chosen, facts, out, read=list_read_files(folder))
        tell_left_out(chosen.name, facts)


def tell_left_out(format_name: str, facts: FactBase) -> None:
    """Print how many questions a format cannot hold, and why."""
    if format_name == "kahoot":
        from ntgraph.exports.kahoot import explain_left_out

        if told := explain_left_out(facts):
            click.echo(f"{format_name}: {told}", err=True)


def export_everything(out: Path, facts: FactBase, folder: Path) -> None:
    """Write every format into a folder, and print which formats need a missing library."""
    from ntgraph.exports import write_export
    from ntgraph.exports.empty_exports import list_empty
    from ntgraph.exports.folder_of_all_formats import find_left_out, find_too_large
    from ntgraph.facts.read_files import list_read_files

    for reason in list_empty(facts):
        click.echo(f"warning: {reason}", err=True)
    print_paths_written(write_export(facts, ALL, out, read=list_read_files(folder)))
    left_out = find_left_out()
    if "kahoot" not in left_out:
        tell_left_out("kahoot", facts)
    for name, extra in left_out.items():
        click.echo(f'left out: {name} needs pip install "ntgraph[{extra}]"', err=True)
    for name, reason in find_too_large(facts).items():
        click.echo(f"left out: {name}: {reason}", err=True)
