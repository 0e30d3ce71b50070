"""Write the files of a facts folder from an imported graph file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ntgraph.atomic_write import clear_interrupted, is_own, list_written, write_outputs
from ntgraph.columns import columns_of
from ntgraph.errors import GraphFileError, OutputError, Problem, TooLargeError
from ntgraph.facts import FactBase
from ntgraph.facts.folder_writer import list_files
from ntgraph.imports.fact_tables.fitted_facts import fit_facts
from ntgraph.records.dates import is_date


def write_facts_folder(
    facts: FactBase,
    folder: Path | str,
    *,
    date: str,
    notes: Iterable[str] = (),
    read: Iterable[Path] = (),
) -> list[str]:
    """Write the facts of a graph file as a facts folder that `ntgraph check` accepts.

    Args:
        facts: the facts of the file, such as `read_graph(path).facts`.
        folder: a new or empty folder, or one that an earlier import of the same file made.
        date: the day of the import, `2026-11-23`; the clock is not read, so that the same input
            gives the same files.
        notes: how the file was read, for the folder's README.
        read: the files that the facts come from; none of them is replaced. If they are given,
            files that an earlier import of files of these names wrote and this one does not
            write are removed, unless somebody has changed them.

    Returns:
        One line for each kind of thing that the tables cannot hold.

    Raises:
        GraphFileError: `date` is no date.
        TooLargeError: the facts are those of a large file, read without the characters of rows.
        OutputError: the folder holds other files, or could not be written; nothing is
            changed then.
    """
    if columns_of(facts.statements) is not None:
        raise TooLargeError(
            f"fact tables need the characters of each row, but {facts.data.title!r} was read "
            "without them, as it is large: use `ntgraph import FILE --out DIR`"
        )
    if not is_date(date):
        message = f"expected a date such as '2026-11-23', got {date!r}"
        raise GraphFileError([Problem(Path(folder).as_posix(), 1, "date", message)])
    facts, left_out = fit_facts(facts, date)
    texts = {"README.md": write_readme(facts, [*notes, *left_out]), **list_files(facts)}
    clear_interrupted(folder)
    inputs = [*read]
    job = " ".join(("import", *sorted({path.name for path in inputs}))) if inputs else ""
    require_room(Path(folder), {*texts, *list_written(Path(folder), job)})
    files = {name: [text] for name, text in sorted(texts.items())}
    write_outputs(folder, files, job=job, read=inputs)
    return left_out


def require_room(folder: Path, files: Iterable[str]) -> None:
    """Raise `OutputError` where a folder holds files other than those to be replaced."""
    if not folder.is_dir():
        return
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    found = {path.as_posix() for path in paths if not is_own(path)}
    others = sorted(found - set(files))
    if others:
        listed = ", ".join(others[:3]) + (" …" if len(others) > 3 else "")
        raise OutputError(f"{folder}: expected a new or empty folder, found {listed}")


def write_readme(facts: FactBase, notes: Iterable[str]) -> str:
    """Return the text of README.md: what the folder is and what to do with it."""
    listed = "".join(f"- {note}\n" for note in notes) or "- nothing\n"
    return (
        f"# {facts.data.title}\n\n"
        "These tables were made by `ntgraph import` from somebody's graph file. Nothing in "
        "them was checked: a statement is here because the file makes it.\n\n"
        "`ntgraph check --facts .` finds every problem after a change by hand, `ntgraph build "
        "--facts .` makes the page.\n\n"
        f"What was read in what way, and what was left out:\n\n{listed}"
    )
