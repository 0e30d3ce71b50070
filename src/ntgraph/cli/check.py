"""`ntgraph check`: list every problem in the fact tables."""

from __future__ import annotations

from pathlib import Path

import click

from ntgraph.cli.shared_options import article_option, facts_option, own_folder_argument
from ntgraph.errors import count_of


@click.command()
@own_folder_argument
@facts_option
@article_option
@click.option("--notes", is_flag=True, help="Also list what is unfinished or not used.")
@click.option(
    "--built",
    is_eager=True,  # it needs no facts, and their folder must not be named then
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Only check that what `ntgraph build` wrote into DIR is whole and of one build.",
)
@click.option(
    "--sentences", is_flag=True, help="Also print what each statement says, to be read aloud."
)
@click.pass_context
def check(
    ctx: click.Context,
    own: Path | None,
    folder: Path,
    articles: tuple[Path, ...],
    *,
    built: Path | None,
    notes: bool,
    sentences: bool,
) -> None:
    """List every problem in the fact tables, one per line: file:line:column: what is wrong."""
    from ntgraph.checks.all_rules import run_rules
    from ntgraph.cli.recording_progress import say_own, show_progress, show_sentences
    from ntgraph.drafting.undecided import check_decided
    from ntgraph.facts import load_facts
    from ntgraph.facts.article_text import read_article_text
    from ntgraph.learning import check_questions

    if built is not None:
        check_built(ctx, built)
        return
    folder = own or folder
    facts = load_facts(folder)
    found = [*run_rules(facts), *check_decided(folder, facts)]
    unfinished = [each for each in found if each.is_note]
    for note in unfinished if notes else ():
        click.echo(f"{note} (a note)")
    # Questions are made of sound facts only.
    problems = [each for each in found if not each.is_note] or check_questions(facts)
    for problem in problems:
        click.echo(problem)
    if problems:
        click.echo(count_of(len(problems), "problem"), err=True)
        ctx.exit(1)
    for path in articles:
        read_article_text(path, facts)
    if sentences:
        show_sentences(facts)
    show_progress(folder, facts)
    noted = f", {count_of(len(unfinished), 'note')}" if unfinished else ""
    more = " (`ntgraph check --notes` lists them)" if unfinished and not notes else ""
    click.echo(
        f"no problems{noted} in {count_of(len(facts.statements), 'statement')}{say_own(facts)} "
        f"about {count_of(len(facts.nodes), 'node')}{more}",
        err=True,
    )


def check_built(ctx: click.Context, folder: Path) -> None:
    """Print which files of a build are missing, changed or of another one, and exit 1 if any."""
    from ntgraph.exports.build_stamp import check_build

    build, problems = check_build(folder)
    for problem in problems:
        click.echo(problem)
    if problems:
        click.echo(count_of(len(problems), "problem"), err=True)
        ctx.exit(1)
    click.echo(f"{folder}: all of build {build}", err=True)
