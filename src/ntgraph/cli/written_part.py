"""What `export` and `convert` share: choose a part, say what is left out, write one format."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ntgraph.errors import count_of
from ntgraph.records.vocabulary import REFERENCE_LAYER

if TYPE_CHECKING:
    from ntgraph.exports import Format
    from ntgraph.facts import FactBase

STDOUT = Path("-")


def choose_part(
    facts: FactBase,
    verdicts: Sequence[str],
    layers: Sequence[str],
    types: Sequence[str],
    around: Sequence[str],
    hops: int,
) -> FactBase:
    """Return the part of the facts that the options of `part_options` keep.

    Raises:
        click.UsageError: `hops` is given without `around`.
        UnknownNodeError: no node, or more than one, has a name of `around`.
        UnknownTermError: a verdict, layer or type is unknown.
    """
    from ntgraph.graph.kept_part import PartOptions, keep_part

    if hops != 1 and not around:
        raise click.UsageError("--hops says how far around a node: name one with --around")
    choice = PartOptions(tuple(verdicts), tuple(layers), tuple(types), tuple(around), hops)
    part = keep_part(facts, choice)
    accepted = sum(each.layer == REFERENCE_LAYER for each in facts.statements.values())
    if verdicts and not layers and accepted:
        click.echo(
            f"note: {count_of(accepted, 'accepted fact')} left out, which have no verdict; "
            "--layer article --layer reference keeps them",
            err=True,
        )
    return part


def tell_of_part(facts: FactBase, format: Format | None) -> None:
    """Print what a part of facts leaves out, and whether the file cannot say that it is one.

    Without a format, all of them are written; then the folder says it.
    """
    if facts.part_of is None:
        return
    kept, whole = len(facts.statements), len(facts.part_of.statements)
    click.echo(f"note: {kept:,} of {count_of(whole, 'statement')}: {facts.told}", err=True)
    if format is not None and format.untitled:
        click.echo(
            f"note: {format.name} has no place to say that it is a part; name the file so", err=True
        )


def print_export(
    format: Format,
    facts: FactBase,
    out: Path,
    *,
    source: Path | None = None,
    read: Iterable[Path] = (),
) -> None:
    """Write one format and print the paths; write it to standard output where OUT is `-`.

    Raises:
        click.UsageError: a file to write is `source`, or one that is read with it.
        OutputError: it could not be written, or is one of `read`.
    """
    from ntgraph.atomic_write import encode, write_outputs
    from ntgraph.exports.empty_exports import why_empty
    from ntgraph.exports.written_export import place_files

    if reason := why_empty(format, facts):
        click.echo(f"warning: {reason}", err=True)
    if out == STDOUT:
        write_to_stdout(encode(format.make_file(facts)))
        return
    placed = place_files(format, facts, out)
    if source is not None:
        refuse_overwriting(source, placed.paths)
    print_paths_written(write_outputs(placed.folder, placed.files, job=placed.job, read=read))


def write_to_stdout(chunks: Iterable[bytes]) -> None:
    """Write bytes, because a pipe must get UTF-8 in every locale."""
    sys.stdout.buffer.writelines(chunks)


def refuse_overwriting(source: Path, targets: Iterable[Path]) -> None:
    """Raise an error if a file to write is one that is read, also through a link.

    Raises:
        click.UsageError: the name of such a file.
    """
    from ntgraph.imports.files.file_pairs import find_pair

    pair = find_pair(source)
    read = [path for path in (source, pair.edges, pair.nodes) if path and path.exists()]
    for target in targets:
        if not target.exists():
            continue
        is_inside = source.is_dir() and target.resolve().is_relative_to(source.resolve())
        if is_inside or any(target.samefile(path) for path in read):
            raise click.UsageError(f"{target} is read, or in a folder that is; name another OUT")


def print_paths_written(paths: Iterable[Path]) -> None:
    """Print the paths of files that were written, where they do not mix with the output."""
    for path in paths:
        click.echo(path, err=True)
