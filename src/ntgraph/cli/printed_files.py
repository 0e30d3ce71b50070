"""Print what a command wrote; to a file or pipe without rich, which takes as long as a table does.

A terminal gets the counts with rich's styles, from `printed_answers`.
"""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.cli.recording_progress import say_own
from ntgraph.exports.build_stamp import DATA, PAGE, is_in_folder
from ntgraph.graph.counts_of_facts import count_records

if TYPE_CHECKING:
    from ntgraph.build_outputs import Build

# With these, rich styles what goes to a pipe, too.
STYLED_ANYWAY = ("FORCE_COLOR", "TTY_COMPATIBLE")


def print_build(build: Build, *, is_opened: bool = False) -> None:
    """Print counts, the files that a build wrote, and the address of the page; open it if asked."""
    counts = count_records(build.facts)
    if sys.stdout.isatty() or any(map(os.environ.get, STYLED_ANYWAY)):
        from ntgraph.cli.printed_answers import print_counts

        print_counts("Built", counts)
    else:
        click.echo(format_counts("Built", counts))
    if own := say_own(build.facts):
        click.echo(f"statements{own}")
    for text in build.texts:
        spans = len(build.facts.spans[text.article.slug])
        click.echo(f"verified: {spans} places in the text of {text.article.title!r}")
    page = next(path for path in build.paths if path.name == PAGE)
    print_files(build.paths, page=page, is_opened=is_opened)


def print_files(paths: Iterable[Path], *, page: Path, is_opened: bool = False) -> None:
    """Print which files were written, and the address of the page among them; open it if asked."""
    for path in paths:
        click.echo(f"{path} ({path.stat().st_size / 1000:,.0f} kB)")
    if is_in_folder(page):
        print_folder(page.parent)
        return
    address = page.resolve().as_uri()
    click.echo(f"open {address}")
    if not is_opened:
        return
    import webbrowser

    if not webbrowser.open(address):
        click.echo("note: no browser found here; open this address in one", err=True)


def print_folder(folder: Path) -> None:
    """Print how a page is shown whose data are in files beside it."""
    data = sum(path.stat().st_size for path in (folder / DATA).iterdir())
    click.echo(f"{folder / DATA} ({data / 1000:,.0f} kB)")
    click.echo(
        f"note: too large for one file, so that {folder} is a folder for a web server; "
        "a browser does not read it from the disk",
        err=True,
    )
    click.echo(f"serve it: python -m http.server --directory {shlex.quote(str(folder))}")


def format_counts(title: str, counts: Mapping[str, int]) -> str:
    """Return counts as `print_counts` prints them without styles.

    >>> print(format_counts("Built", {"nodes": 1200}).replace(" ", "."))
    Built.........
    .nodes..1,200.
    """
    numbers = {name: f"{number:,}" for name, number in counts.items()}
    left, right = max(map(len, numbers)), max(map(len, numbers.values()))
    rows = [f" {name.ljust(left)}  {number.rjust(right)} " for name, number in numbers.items()]
    return "\n".join([title.ljust(left + right + 4), *rows])
