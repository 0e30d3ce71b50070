"""`ntgraph references check`: what the tables and public services tell of references."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.cli.shared_options import (
    article_option,
    facts_option,
    only_option,
    own_folder_argument,
)
from ntgraph.errors import count_of

if TYPE_CHECKING:
    from ntgraph.facts import FactBase
    from ntgraph.judging.reference_lookups import LookupLine, PoliteClient

CACHE = "references-looked-up.jsonl"
DAYS_KEPT = 30
MOST_DAYS_KEPT = 3_650
# So many requests take longer than anybody waits without a word.
REQUESTS_PER_MESSAGE = 20


@click.group()
def references() -> None:
    """Work with the references that articles print."""


@references.command("check")
@own_folder_argument
@facts_option
@article_option
@only_option
@click.option("--online", is_flag=True, help="Ask Crossref, PubMed and Europe PMC as well.")
@click.option(
    "--contact",
    envvar="NTGRAPH_CONTACT",
    metavar="EMAIL",
    help="Your address, which the services ask for; needed with --online.  [env: NTGRAPH_CONTACT]",
)
@click.option(
    "--cache",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path(CACHE),
    show_default=True,
    metavar="FILE",
    help="Where answers are kept with their day, so that nothing is asked twice.",
)
@click.option(
    "--max-age",
    "oldest_days",
    type=click.IntRange(0, MOST_DAYS_KEPT),
    default=DAYS_KEPT,
    show_default=True,
    metavar="DAYS",
    help="Ask again for what was answered longer ago.",
)
@click.option("--all-works", is_flag=True, help="Also look up works that no article prints.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["lines", "tsv", "json"]),
    default="lines",
    show_default=True,
    help="Lines for people, or one row or object for each line.",
)
@click.pass_context
def check_command(
    ctx: click.Context,
    own: Path | None,
    folder: Path,
    articles: tuple[Path, ...],
    only: tuple[str, ...],
    *,
    online: bool,
    contact: str | None,
    cache: Path,
    oldest_days: int,
    all_works: bool,
    form: str,
) -> None:
    """List what is wrong with references; with --online, also what public services know.

    Nothing in the tables is changed: identifiers are only suggested. Exit codes: 0 done, also if
    there are findings; 1 problems in the tables, or a service did not answer; 2 wrong use.
    """
    from ntgraph.checks import load_sound_facts
    from ntgraph.judging.audit import find_findings
    from ntgraph.judging.reference_lookups import look_up_references

    client = make_client(contact, cache, oldest_days) if online else None
    loaded = load_sound_facts(own or folder, articles=articles, only=only)
    facts = loaded.facts
    lines = look_up_references(
        facts,
        find_findings(facts, texts=loaded.texts_by_slug),
        client,
        all_works=all_works,
        progress=tell_progress if client else None,
    )
    printers = {"lines": print_lines, "tsv": print_rows, "json": print_objects}
    printers[form](lines, facts)
    click.echo(sum_up(lines, client), err=True)
    if any(line.level == "failed" for line in lines):
        ctx.exit(1)


def make_client(contact: str | None, cache: Path, oldest_days: int) -> PoliteClient:
    """Return what asks the services.

    Raises:
        click.UsageError: no contact address is given, or it is none.
    """
    from ntgraph import __version__
    from ntgraph.errors import SettingError
    from ntgraph.judging.reference_lookups import (
        KeptAnswers,
        NetworkSettings,
        PoliteClient,
        check_contact,
        make_services,
    )

    if not contact:
        raise click.UsageError("--online needs --contact EMAIL or NTGRAPH_CONTACT")
    try:
        settings = NetworkSettings(check_contact(contact))
    except SettingError as error:
        raise click.UsageError(str(error)) from error
    today = date.today()  # noqa: DTZ011 - the day of the person who asks
    kept = KeptAnswers(cache, today=today, oldest_days=oldest_days)
    return PoliteClient(make_services({}), settings, kept, version=__version__)


def tell_progress(done: int, works: int) -> None:
    """Print now and then how many works are looked up."""
    if done % REQUESTS_PER_MESSAGE == 0 and done < works:
        click.echo(f"{done} of {count_of(works, 'work')} looked up", err=True)


def print_lines(lines: Sequence[LookupLine], facts: FactBase) -> None:
    """Print the lines of each work under its name."""
    from ntgraph.facts.statement_sentences import cite

    for (_, number, id), group in groupby(lines, key=work_of):
        together = list(group)
        work = cite(facts.sources[id]) if id in facts.sources else id
        click.echo(f"{number}. {work}" if number else work)
        for line in together:
            when = f" ({line.service}, {line.day})" if line.day else ""
            click.echo(f"  {line.level}: {line.message}{when} [{line.code}]")
            if line.suggested:
                click.echo(f"    suggested, not recorded: {line.suggested}")
        if place := together[0].place:
            click.echo(f"    {place}")


def work_of(line: LookupLine) -> tuple[str, int, str]:
    """Return what lines share that are printed together."""
    return line.article, line.number, line.source


def list_columns() -> list[str]:
    """Return the names of a line's values."""
    from ntgraph.judging.reference_lookups import LookupLine

    return [each.name for each in fields(LookupLine)]


def print_rows(lines: Iterable[LookupLine], _: FactBase) -> None:
    """Print the lines as a table of tab-separated values."""
    columns = list_columns()
    click.echo("\t".join(columns))
    for line in lines:
        values = {**asdict(line), "place": line.place or ""}
        click.echo("\t".join(" ".join(str(values[name]).split()) for name in columns))


def print_objects(lines: Iterable[LookupLine], _: FactBase) -> None:
    """Print the lines as a list in JSON."""
    found = [{**asdict(line), "place": str(line.place or "")} for line in lines]
    click.echo(json.dumps(found, ensure_ascii=False, indent=2))


def sum_up(lines: Iterable[LookupLine], client: PoliteClient | None) -> str:
    """Return the numbers of lines of each level, and of requests."""
    from ntgraph.judging.reference_lookups import LEVELS

    counts = Counter(line.level for line in lines)
    parts = [f"{counts[level]:,} {level}" for level in LEVELS if counts[level]]
    asked = f"{count_of(client.requests, 'request')} sent" if client else "nothing was looked up"
    return f"{', '.join(parts) or 'nothing to tell'}; {asked}; no table was changed"
