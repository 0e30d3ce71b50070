"""`ntgraph convert`: read a graph file or a facts folder and write it in another format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.cli.import_ import split_pairs
from ntgraph.cli.shared_options import lenient_option, named_article_option, part_options
from ntgraph.cli.written_part import (
    STDOUT,
    choose_part,
    print_export,
    print_paths_written,
    refuse_overwriting,
    tell_of_part,
    write_to_stdout,
)
from ntgraph.errors import UnknownTermError, count_of

if TYPE_CHECKING:
    from ntgraph.facts import FactBase

FACTS, PAGE = "facts", "page"


@click.command()
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--to",
    "to",
    metavar="FORMAT",
    help="The format to write, if OUT's ending does not tell it: `page` or a name of `ntgraph "
    "export --list`.",
)
@click.option(
    "--from",
    "from_",
    metavar="FORMAT",
    help="The format of IN, if neither ending nor content tell it: `facts` for fact tables, or "
    "a name of `ntgraph import --list`.",
)
@click.option(
    "--map",
    "mapping",
    multiple=True,
    callback=split_pairs,
    metavar="FIELD=COLUMN",
    help="What the graph file calls a field, as in predicate=says. Repeatable.",
)
@lenient_option
@click.option("--title", default="", help="What to call the graph.")
@named_article_option
@part_options
def convert(
    source: Path,
    out: Path,
    to: str | None,
    from_: str | None,
    mapping: dict[str, str],
    title: str,
    only: tuple[str, ...],
    verdicts: tuple[str, ...],
    layers: tuple[str, ...],
    types: tuple[str, ...],
    around: tuple[str, ...],
    hops: int,
    *,
    lenient: bool,
) -> None:
    """Convert IN, a graph file or folder or fact tables, to OUT; `-` is standard output."""
    name = find_target(out, to)
    refuse_overwriting(source, [out])
    facts = choose_part(
        read_source(source, from_, mapping, title, only, lenient=lenient),
        verdicts,
        layers,
        types,
        around,
        hops,
    )
    write_target(facts, name, source, out)


def find_target(out: Path, to: str | None) -> str:
    """Return the name of the format to write, `page` for a page; print which one was taken.

    Raises:
        click.UsageError: the format is unknown, or OUT does not tell it or cannot hold it.
    """
    from ntgraph.exports import FORMATS, get_format

    try:
        name = to if to == PAGE else get_format(to).name if to else find_by_ending(out)
    except UnknownTermError as error:
        raise click.UsageError(str(error)) from error
    if out == STDOUT and name != PAGE and FORMATS[name].is_folder:
        raise click.UsageError(f"{name} makes a folder; name one instead of -")
    if name != PAGE and not FORMATS[name].is_folder and out.is_dir():
        raise click.UsageError(f"{name} makes one file, but {out} is a folder; name a file in it")
    return name


def find_by_ending(out: Path) -> str:
    """Return the name of the format of OUT's ending; print which others have the same ending.

    Raises:
        click.UsageError: there is no ending.
        UnknownTermError: no format has the ending.
    """
    from ntgraph.explore.graph_exports import PAGE_ENDING
    from ntgraph.exports import FORMATS
    from ntgraph.exports.written_export import find_formats

    if out.suffix.casefold() == PAGE_ENDING:
        return PAGE
    if out == STDOUT or not out.suffix or out.is_dir():
        kinds = "format" if out == STDOUT else "format that makes a folder"
        names = sorted(n for n, each in FORMATS.items() if each.is_folder or out == STDOUT)
        raise click.UsageError(
            f"{out} tells no format; name a {kinds} with --to: {', '.join(names)}"
        )
    found, *others = find_formats(out)
    for other in others:
        click.echo(
            f"note: {found.suffix} taken as {found.name} ({found.title}); "
            f"--to {other.name} writes {other.title}",
            err=True,
        )
    return found.name


def read_source(
    source: Path,
    format: str | None,
    mapping: dict[str, str],
    title: str,
    only: tuple[str, ...],
    *,
    lenient: bool,
) -> FactBase:
    """Return the facts of fact tables or of a graph file, and print notes on what was not read.

    Raises:
        click.UsageError: the format or a field is unknown, or fields are given for fact tables.
        FactsError: there are problems; it carries them all.
    """
    from ntgraph.checks import load_sound_facts
    from ntgraph.explore import read_graph
    from ntgraph.facts.chosen_articles import facts_of_articles

    if format == FACTS or (format is None and has_fact_tables(source)):
        if mapping:
            raise click.UsageError("--map is for graph files; fact tables have names of their own")
        facts = load_sound_facts(source, only=only).facts
        return replace(facts, data=replace(facts.data, title=title)) if title else facts
    try:
        graph = read_graph(
            source,
            format,
            lenient=lenient,
            commercial_only=False,
            memory_mb=None,
            **mapping,
            title=title,
        )
    except UnknownTermError as error:
        raise click.UsageError(str(error)) from error
    for note in graph.notes:
        click.echo(f"note: {note}", err=True)
    return facts_of_articles(graph.facts, only)


def has_fact_tables(folder: Path) -> bool:
    """Return whether a folder is one of fact tables or that of one own article."""
    from ntgraph.facts.folder_layout import ARTICLE_FILE, DATA_FILE

    return (folder / DATA_FILE).is_file() or (folder / ARTICLE_FILE).is_file()


def write_target(facts: FactBase, name: str, source: Path, out: Path) -> None:
    """Write a page or another format, and print how much is in it.

    Raises:
        click.UsageError: a file to write is one that is read.
    """
    from ntgraph.exports import get_format

    if name == PAGE:
        tell_of_part(facts, None)
        write_page_of(facts, out)
    else:
        format = get_format(name)
        tell_of_part(facts, format)
        print_export(format, facts, out, source=source)
    size = count_of(len(facts.nodes), "node"), count_of(len(facts.statements), "statement")
    click.echo(", ".join(size), err=True)


def write_page_of(facts: FactBase, out: Path) -> None:
    """Write the page of facts, or of a part, whose page shows accepted facts beside it."""
    from ntgraph.atomic_write import encode
    from ntgraph.explore import FactGraph
    from ntgraph.exports.build_stamp import is_in_folder

    whole = FactGraph(facts.part_of or facts)
    chosen = (
        whole if facts.part_of is None else whole.select(facts.statements, title=facts.data.title)
    )
    if out == STDOUT:
        write_to_stdout(encode([chosen.render()]))
    else:
        page = chosen.write_page(out)
        print_paths_written([page])
        if is_in_folder(page):
            click.echo(f"note: {page.parent} is a folder for a web server", err=True)
