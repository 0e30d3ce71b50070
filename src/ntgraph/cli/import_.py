"""`ntgraph import`: convert a graph file into a page or fact tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.cli.shared_options import lenient_option, list_option
from ntgraph.errors import UnknownTermError, count_of

if TYPE_CHECKING:
    from ntgraph.explore import FactGraph

PAGE_ENDING = ".html"


def list_import_formats() -> Iterator[str]:
    """Return a line for each format."""
    from ntgraph.imports.files import FORMATS

    for each in FORMATS.values():
        endings = f" ({', '.join(each.endings)})" if each.endings else ""
        extra = f"; needs ntgraph[{each.extra}]" if each.extra else ""
        yield f"{each.name:<16}{each.description}{endings}{extra}"


def split_pairs(
    context: click.Context, option: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    """Return the values of `--map` as a dict from field to column.

    Raises:
        click.BadParameter: a value does not have the form FIELD=COLUMN.
    """
    pairs = {}
    for each in given:
        name, equals, column = each.partition("=")
        if not (equals and name and column):
            raise click.BadParameter(f"expected FIELD=COLUMN, got {each!r}", context, option)
        pairs[name] = column
    return pairs


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIR|PAGE.html",
    help="A new folder to write fact tables into, or a page to write.",
)
@click.option("--format", "format_name", metavar="NAME", help="The format, if no ending tells it.")
@list_option(list_import_formats, "List the formats.")
@click.option(
    "--map",
    "mapping",
    multiple=True,
    callback=split_pairs,
    metavar="FIELD=COLUMN",
    help="What the file calls a field, as in predicate=says. Repeatable.",
)
@lenient_option
@click.option(
    "--commercial-only",
    is_flag=True,
    help="Leave out rows whose license forbids commercial use or does not say.",
)
@click.option("--title", default="", help="What to call the graph.")
@click.option(
    "--date",
    default="",
    metavar="DATE",
    help="The day to write into fact tables, 2026-11-23.  [default: the file's own]",
)
def import_graph(
    file: Path,
    out: Path,
    format_name: str | None,
    mapping: dict[str, str],
    title: str,
    date: str,
    *,
    lenient: bool,
    commercial_only: bool,
) -> None:
    """Convert a graph FILE or folder (`--list` has the formats) to a page or fact tables."""
    from ntgraph.atomic_write import refuse_read
    from ntgraph.cli.printed_files import print_files
    from ntgraph.explore import FactGraph
    from ntgraph.imports.files import read_graph_file

    is_page = out.suffix.casefold() == PAGE_ENDING
    try:
        read = read_graph_file(
            file,
            format_name,
            {**mapping, "title": title},
            lenient=lenient,
            commercial_only=commercial_only,
            with_characters=not is_page,
        )
    except UnknownTermError as error:
        raise click.UsageError(str(error)) from error
    graph = FactGraph(read.facts, notes=read.notes)
    if is_page:
        refuse_read(list_read(file), [out])
        path = graph.write_page(out)
        print_files([path], page=path)
        left_out: list[str] = []
    else:
        left_out = write_tables(graph, out, date, list_read(file))
        click.echo(out)
    nodes, statements = len(graph.facts.nodes), len(graph.facts.statements)
    click.echo(f"{count_of(nodes, 'node')}, {count_of(statements, 'statement')}")
    for note in (*graph.notes, *left_out):
        click.echo(f"note: {note}", err=True)


def list_read(file: Path) -> list[Path]:
    """Return the files that are read for one: itself and the other half of its pair."""
    from ntgraph.imports.files.file_pairs import find_pair

    pair = find_pair(file)
    return [path for path in (file, pair.edges, pair.nodes) if path and path.is_file()]


def write_tables(graph: FactGraph, out: Path, date: str, read: list[Path]) -> list[str]:
    """Write fact tables and return notes about what they could not contain.

    Raises:
        click.UsageError: neither `date` nor the file gives the date that the tables need.
    """
    from ntgraph.imports.fact_tables import write_facts_folder

    day = date or graph.facts.data.released_on
    if not day:
        raise click.UsageError("fact tables say when they were made: add --date, as 2026-11-23")
    return write_facts_folder(graph.facts, out, date=day, notes=graph.notes, read=read)
