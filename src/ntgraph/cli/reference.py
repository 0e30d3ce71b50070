"""`ntgraph reference import gtopdb` and `… drugcentral`: make reference collections."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.cli.shared_options import facts_option, json_option
from ntgraph.graph.display_limits import MOST_LINES_IN_REPORT

if TYPE_CHECKING:
    from ntgraph.imports.databases import ImportReport

MAKERS = {
    "gtopdb": "Read the Guide to Pharmacology's files in DIR into a reference collection.",
    "drugcentral": "Read DrugCentral's files in DIR into a reference collection.",
}


@click.group()
def reference() -> None:
    """Work with collections of accepted facts."""


@reference.group("import")
def import_group() -> None:
    """Read a maker's files into a collection; an earlier import is replaced completely."""


def make_command(name: str, sentence: str) -> click.Command:
    """Return the command for one maker; `sentence` is its help text."""

    @click.command(name, help=sentence)
    @click.argument("source", metavar="DIR", type=click.Path(path_type=Path))
    @facts_option
    @click.option(
        "--out",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help=f"The folder to write; its name becomes the collection's.  [default: the facts' "
        f"reference/{name}]",
    )
    @click.option("--version", metavar="TEXT", default="", help="The version, if no file says it.")
    @click.option("--released", metavar="DATE", default="", help="The day it was released.")
    @click.option(
        "--curated-on",
        metavar="DATE",
        default="",
        help="The day to write into the collection.  [default: the facts' own date]",
    )
    @click.option("--report", "is_long", is_flag=True, help="Print every list in full.")
    @json_option
    def command(
        source: Path,
        folder: Path,
        out: Path | None,
        *,
        version: str,
        released: str,
        curated_on: str,
        is_long: bool,
        as_json: bool,
    ) -> None:
        from ntgraph.cli.printed_answers import print_json
        from ntgraph.imports.databases import Edition, import_reference

        edition = Edition(version, released, curated_on)
        report = import_reference(name, source, folder, out, edition)
        if as_json:
            print_json(report.as_dict())
        else:
            print_report(report, is_long=is_long)

    return command


for maker, sentence in MAKERS.items():
    import_group.add_command(make_command(maker, sentence))


def print_report(report: ImportReport, *, is_long: bool) -> None:
    """Print what an import found and left out; lists are shortened unless `is_long` is true."""
    from ntgraph.cli.printed_answers import print_counts

    named = {key.replace("_", " "): number for key, number in report.counts.items()}
    click.echo(f"{report.collection} → {report.folder}")
    print_counts("\nIn all", named)
    print_counts("\nStatements", report.predicates)
    found = [f"{each['label']}: {each['name']} ({each['by']})" for each in report.resolved]
    print_list("Found", found, is_long=is_long)
    print_list("Found, but without any row", report.without_rows, is_long=is_long)
    print_list("Not in the list (says nothing against them)", report.unresolved, is_long=is_long)
    for title, matches in (
        ("Ambiguous, not used", report.ambiguous),
        ("Only close, not used", report.near),
    ):
        lines = [f"{each['label']}: {', '.join(each['entries'])}" for each in matches]
        print_list(title, lines, is_long=is_long)
    lines = [
        f"{each['subject']} {each['predicate']} {each['object']} (curated: {each['curated']})"
        for each in report.outdone
    ]
    print_list("Left out: curated by hand already", lines, is_long=is_long)
    print_list("Said in both directions", report.both_ways, is_long=is_long)
    for title, counts in (
        ("Words without a rule, read as binds", report.unnamed_words),
        ("Rows left out", report.skipped),
    ):
        counted = [f"{name}: {number:,}" for name, number in sorted(counts.items())]
        print_list(title, counted, is_long=True)


def print_list(title: str, lines: list[str], *, is_long: bool) -> None:
    """Print a list under its title and count; print nothing if it is empty."""
    if not lines:
        return
    click.echo(f"\n{title}: {len(lines):,}")
    shown = lines if is_long else lines[:MOST_LINES_IN_REPORT]
    for line in shown:
        click.echo(f"  {line}")
    if len(shown) < len(lines):
        click.echo(f"  … and {len(lines) - len(shown)} more (--report)")
