"""The command line: one module per command, named after the command.

Commands read arguments, call the other packages and print. Exit codes: 0 done, or the reader of
a pipe wants no more; 1 a problem in the data, in an article or with writing the result, also to
standard output; 2 wrong use of the command; 143 ended by SIGTERM.
"""

from __future__ import annotations

import gc
import sys
from typing import Any

import click

from ntgraph import __version__
from ntgraph.cli.anchor import anchor
from ntgraph.cli.audit import audit
from ntgraph.cli.build import build
from ntgraph.cli.check import check
from ntgraph.cli.clean_end import end_cleanly
from ntgraph.cli.closed_output import report_closed_output
from ntgraph.cli.convert import convert
from ntgraph.cli.corpus import corpus
from ntgraph.cli.diff import diff
from ntgraph.cli.draft import draft
from ntgraph.cli.export import export
from ntgraph.cli.format import format_tables
from ntgraph.cli.import_ import import_graph
from ntgraph.cli.info import info
from ntgraph.cli.new import new
from ntgraph.cli.page import page
from ntgraph.cli.paths import paths
from ntgraph.cli.reference import reference
from ntgraph.cli.references import references
from ntgraph.cli.review import review
from ntgraph.cli.show import show
from ntgraph.cli.vocabulary import vocabulary
from ntgraph.errors import (
    FactsError,
    NtgraphError,
    UnknownNodeError,
    UnknownTermError,
    count_of,
    tell_remedies,
)


class ReportingGroup(click.Group):
    """A command group that prints ntgraph's errors as messages; others show their traceback."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line; end plainly where its output can be written no longer."""
        with end_cleanly(), report_closed_output():
            return super().main(*args, **extra)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Return the context of a run; click would end with 1 where a pipe's reader has gone."""
        with report_closed_output():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; print errors of ntgraph and exit with 1 or 2."""
        try:
            with report_closed_output():
                return super().invoke(ctx)
        except FactsError as error:
            for problem in error.problems:
                click.echo(problem, err=True)
            click.echo(f"{count_of(len(error.problems), 'problem')}, nothing written", err=True)
            for line in tell_remedies(error.problems):
                click.echo(line, err=True)
            ctx.exit(1)
        except (UnknownNodeError, UnknownTermError) as error:
            click.echo(error, err=True)
            ctx.exit(2)
        except NtgraphError as error:
            click.echo(error, err=True)
            ctx.exit(1)


def show_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print the versions of package and data and exit, if `--version` was given."""
    if not asked or ctx.resilient_parsing:
        return
    from ntgraph.facts import load_facts, shipped_facts

    data = load_facts(shipped_facts()).data
    click.echo(f"ntgraph {__version__}, data {data.version} of {data.released_on}")
    ctx.exit()


@click.group(cls=ReportingGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=show_version,
    help="Print the versions of package and data.",
)
def main() -> None:
    """Turn what an article says into a graph to explore, each fact with its place and works."""
    # Records stay in use until the command ends; the garbage collector would spend a fifth of
    # the run time on searching them. What is new is searched; what is old, more rarely.
    gc.set_threshold(50_000, 50, 100)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character then shows a question mark, not a traceback.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr] # always text streams here


for command in (
    anchor,
    audit,
    build,
    check,
    convert,
    corpus,
    diff,
    draft,
    export,
    format_tables,
    import_graph,
    info,
    new,
    page,
    paths,
    reference,
    references,
    review,
    show,
    vocabulary,
):
    main.add_command(command)
