"""`ntgraph corpus`: the rule reader over many articles, and what they say in numbers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.errors import count_of

if TYPE_CHECKING:
    from ntgraph.drafting.corpus.corpus_manifest import CorpusManifest
    from ntgraph.drafting.corpus.local_engine import CorpusEngine

RUN = "run"
ENGINES = ("local", "dask")
PART_FORMS = ("jsonl", "parquet")
WORKERS, MOST_WORKERS = 2, 4_096
DOCUMENTS, MOST_UNIT_DOCUMENTS = 200, 100_000
UNITS_PER_MESSAGE = 20
SUMMARY = "summary.csv"


class RunOrSummarize(click.Group):
    """A group that reads a corpus where no command is named."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is meant: the one named, else the one that reads."""
        if args and args[0] not in self.commands:
            args = [RUN, *args]
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Leave options in front of the folder to the command that reads."""
        if args and args[0] not in (*self.commands, "-h", "--help"):
            args = [RUN, *args]
        return super().parse_args(ctx, args)


@click.group(cls=RunOrSummarize)
def corpus() -> None:
    """Propose statements of many articles: `ntgraph corpus DIR --out DIR`, or summarize them."""


@corpus.command(RUN)
@click.argument("source", type=click.Path(path_type=Path, exists=True), metavar="DIR|LIST")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR")
@click.option("--engine", type=click.Choice(ENGINES), default=ENGINES[0], show_default=True)
@click.option(
    "--workers",
    type=click.IntRange(1, MOST_WORKERS),
    default=WORKERS,
    show_default=True,
    help="How many processes read.",
)
@click.option(
    "--scheduler", metavar="ADDRESS", default="", help="A running scheduler of Dask to use."
)
@click.option(
    "--parts",
    "form",
    type=click.Choice(PART_FORMS),
    default=PART_FORMS[0],
    show_default=True,
    help="The form of the part files; parquet needs ntgraph[parquet].",
)
@click.option(
    "--unit",
    "documents",
    type=click.IntRange(1, MOST_UNIT_DOCUMENTS),
    default=DOCUMENTS,
    show_default=True,
    metavar="DOCUMENTS",
    help="How many documents are read as one unit.",
)
@click.option("--again", is_flag=True, help="Also try units that were put aside.")
def run_command(
    source: Path,
    out: Path,
    *,
    engine: str,
    workers: int,
    scheduler: str,
    form: str,
    documents: int,
    again: bool,
) -> None:
    """Read a folder of texts, a file of JSON lines (id, title, text), or a list of files.

    A run that was ended goes on. Exit codes: 0 done; 1 units were put aside, or documents were
    left out because they are no texts; 2 wrong use.
    """
    from ntgraph.drafting.corpus.run_corpus import run_corpus

    manifest = run_corpus(
        source,
        out,
        make_engine(engine, workers, scheduler),
        form=form,
        documents=documents,
        again=again,
        tell=tell_units,
    )
    for line in describe_corpus(manifest):
        click.echo(line)
    if manifest.quarantined or manifest.count().get("faults"):
        click.get_current_context().exit(1)


def make_engine(name: str, workers: int, scheduler: str) -> CorpusEngine:
    """Return what reads units."""
    if name == ENGINES[0]:
        from ntgraph.drafting.corpus.local_engine import LocalEngine

        return LocalEngine(workers)
    from ntgraph.drafting.corpus.dask_engine import DaskEngine

    return DaskEngine(workers, scheduler)


def tell_units(manifest: CorpusManifest) -> None:
    """Print now and then how many units are done."""
    done = len(manifest.done)
    if done % UNITS_PER_MESSAGE == 0:
        click.echo(f"{count_of(done, 'unit')} done", err=True)


def describe_corpus(manifest: CorpusManifest) -> list[str]:
    """Return the numbers of a corpus, what was left out, and its digest."""
    numbers = manifest.count()
    names = ("unit", "document", "sentence", "proposal")
    said = [", ".join(count_of(numbers.get(f"{name}s", 0), name) for name in names)]
    for each in manifest.done.values():
        said += (f"left out: {fault}" for fault in each.faults_told)
        if each.faults > len(each.faults_told):
            said.append(f"left out: {each.faults - len(each.faults_told)} more in {each.unit}")
    said += (f"put aside: {unit}: {why}" for unit, why in sorted(manifest.quarantined.items()))
    return [*said, f"digest: {manifest.digest()}"]


@corpus.command("summarize")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.csv",
    help=f"The table to write.  [default: {SUMMARY} in DIR]",
)
@click.option(
    "--least",
    type=click.IntRange(1, MOST_UNIT_DOCUMENTS),
    default=1,
    show_default=True,
    help="Leave out statements of fewer documents.",
)
def summarize_command(folder: Path, out: Path | None, *, least: int) -> None:
    """Count which statements how many documents make, as a graph that opens like any other."""
    from ntgraph.atomic_write import write_output
    from ntgraph.drafting.article_to_draft import know_words
    from ntgraph.drafting.corpus.summarized_corpus import format_summary, summarize_corpus

    known = know_words()
    counted = summarize_corpus(folder, known)
    lines = list(format_summary(counted, known, least=least))
    click.echo(write_output(out or folder / SUMMARY, lines))
    click.echo(f"{count_of(len(lines) - 1, 'statement')}, none of them decided", err=True)
