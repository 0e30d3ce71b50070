"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import click
from click.core import ParameterSource

from ntgraph.facts import find_facts
from ntgraph.facts.folder_reader import shown_path
from ntgraph.graph.display_limits import MOST_STEPS_AROUND

Command = TypeVar("Command", bound=Callable[..., object])


def name_folder(ctx: click.Context, option: click.Parameter, folder: Path) -> Path:
    """Return the folder of facts; print which it is if the command line names none."""
    source = ctx.get_parameter_source(option.name or "")
    other = ctx.params.get("own") or ctx.params.get("built")
    if source is ParameterSource.DEFAULT and other is None:
        # The command does its work for those, too, who cannot get messages.
        with suppress(OSError):
            click.echo(f"facts: {shown_path(folder)}", err=True)
    return folder


facts_option = click.option(
    "--facts",
    "folder",
    type=click.Path(path_type=Path),
    default=find_facts,
    show_default="./graph_data, else the facts that come with ntgraph",
    callback=name_folder,
    metavar="DIR",
    help="The folder of fact tables.",
)
own_folder_argument = click.argument(
    "own",
    type=click.Path(path_type=Path),
    required=False,
    is_eager=True,  # so that the option above knows of it
    metavar="[DIR]",
)
article_option = click.option(
    "--article",
    "articles",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Your own copy of an article's text: every recorded place is compared with it, and a "
    "page shows its passages. Repeatable.",
)
only_option = click.option(
    "--only",
    "--article-filter",
    "only",
    multiple=True,
    metavar="ARTICLE",
    help="Leave out what other articles say; ARTICLE is a slug or a title. Repeatable.",
)
# Where no option `--article` takes a reader's copy of an article's text, it names an article.
named_article_option = click.option(
    "--article",
    "--only",
    "--article-filter",
    "only",
    multiple=True,
    metavar="ARTICLE",
    help="Leave out what other articles say; ARTICLE is a slug or a title. Repeatable.",
)
lenient_option = click.option(
    "--lenient",
    is_flag=True,
    help="Repair missing nodes, short rows and repeated nodes, leave out rows that lack an end, "
    "and count them in notes.",
)
open_option = click.option("--open", "is_opened", is_flag=True, help="Open the page in a browser.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
commercial_option = click.option(
    "--commercial-only",
    is_flag=True,
    help="Leave out rows whose license forbids commercial use.",
)

_PART_OPTIONS = (
    click.option(
        "--verdict",
        "verdicts",
        multiple=True,
        metavar="VERDICT",
        help="Keep statements with this verdict. Accepted facts have none and are left out, "
        "unless `--layer article --layer reference` keeps them. Repeatable.",
    ),
    click.option(
        "--layer",
        "layers",
        multiple=True,
        metavar="LAYER",
        help="Keep this layer: `article` (what articles say) or `reference` (accepted facts). "
        "Repeatable.",
    ),
    click.option(
        "--type",
        "types",
        multiple=True,
        metavar="TYPE",
        help="Keep statements with both ends of this type of node, or of another one given. "
        "Repeatable.",
    ),
    click.option(
        "--around",
        multiple=True,
        metavar="NODE",
        help="Keep what lies around this node, among the statements that the other options "
        "keep. Repeatable.",
    ),
    click.option(
        "--hops",
        type=click.IntRange(1, MOST_STEPS_AROUND),
        default=1,
        show_default=True,
        help="How far around it.",
    ),
)


def part_options(command: Command) -> Command:
    """Add the options that keep a part of the facts: verdicts, layers, types, around, hops."""
    for option in reversed(_PART_OPTIONS):
        command = option(command)
    return command


def list_option(list_lines: Callable[[], Iterable[str]], help: str) -> Callable[[Command], Command]:
    """Return an option `--list` that prints some lines and ends the command."""

    def print_lines(context: click.Context, _: click.Parameter, asked: object) -> None:
        if asked:
            for line in list_lines():
                click.echo(line)
            context.exit()

    return click.option(
        "--list",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=print_lines,
        help=help,
    )
