"""`ntgraph export`: write the facts in another format, or in all formats."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.cli.shared_options import (
    commercial_option,
    facts_option,
    list_option,
    only_option,
)
from ntgraph.errors import UnknownTermError

if TYPE_CHECKING:
    from ntgraph.facts import FactBase

ALL = "all"
FOR_LEARNERS = ("anki", "gift", "kahoot", "moodle-xml", "qti", "quiz", "quizlet")


class FormatName(click.ParamType[str]):
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
@only_option
@commercial_option
def export(
    format_name: str, out: Path, folder: Path, only: tuple[str, ...], *, commercial_only: bool
) -> None:
    """Write the facts to OUT in FORMAT (see --list) or in `all` formats; `-` is standard output."""
    from ntgraph.atomic_write import encode, write_outputs
    from ntgraph.checks import load_sound_facts
    from ntgraph.exports import get_format

    chosen = None if format_name == ALL else get_format(format_name)
    if str(out) == "-" and chosen and not chosen.suffix:
        raise click.UsageError(f"{format_name} makes a folder; name one instead of -")
    facts = load_sound_facts(folder, commercial_only=commercial_only, only=only).facts
    warn_if_empty(format_name, facts)
    if chosen is None:
        export_everything(out, facts)
        return
    if str(out) == "-":
        # Bytes, because a pipe must get UTF-8 in every locale.
        sys.stdout.buffer.writelines(encode(chosen.make_file(facts)))
    else:
        for path in write_outputs(out.parent, chosen.make_files(facts, out.name, earlier=out)):
            click.echo(path, err=True)
        tell_left_out(chosen.name, facts)


def warn_if_empty(format_name: str, facts: FactBase) -> None:
    """Warn where a format for learners will hold no question or weak ones, and say why."""
    from ntgraph.learning import quiz_items, why_none, why_weak

    if format_name not in FOR_LEARNERS:
        return
    items = quiz_items(facts)
    if not items:
        click.echo(f"warning: {format_name} holds no question. {why_none(facts)}", err=True)
    elif weak := why_weak(items, facts):
        click.echo(f"warning: {weak}", err=True)


def tell_left_out(format_name: str, facts: FactBase) -> None:
    """Print how many questions a format cannot hold, and why."""
    if format_name == "kahoot":
        from ntgraph.exports.kahoot import explain_left_out

        if told := explain_left_out(facts):
            click.echo(f"{format_name}: {told}", err=True)


def export_everything(out: Path, facts: FactBase) -> None:
    """Write every format into a folder, and print which formats need a missing library."""
    from ntgraph.atomic_write import write_outputs
    from ntgraph.exports import export_all
    from ntgraph.exports.folder_of_all_formats import find_left_out

    if str(out) == "-":
        raise click.UsageError("all formats make a folder; name one instead of -")
    for path in write_outputs(out, export_all(facts, earlier=out)):
        click.echo(path, err=True)
    left_out = find_left_out()
    if "kahoot" not in left_out:
        tell_left_out("kahoot", facts)
    for name, extra in left_out.items():
        click.echo(f'left out: {name} needs pip install "ntgraph[{extra}]"', err=True)
