"""The jobs that write several files, each with a former state of its folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ntgraph import read_graph
from ntgraph.atomic_write import encode, write_outputs
from ntgraph.build_outputs import build
from ntgraph.exports.folder_of_all_formats import export_all
from ntgraph.exports.written_export import write_export
from ntgraph.facts.folder_formatter import format_folder
from ntgraph.imports.databases import import_reference
from ntgraph.imports.fact_tables import write_facts_folder
from ntgraph.quotations.anchor_folder import anchor_folder
from tests.imports.databases.tiny import facts, gtopdb
from tests.own import write_own_folder
from tests.small import FACTS, copy_facts, small_facts
from tests.world import world

CSV = "source,target,predicate,evidence\ntea,sleep,delays,pmid:12\n"
SHEET = "subject\tpredicate\tobject\tquote\tnegated\n"
EASES = "nicotine\teases\tnerves\teases stress\t\n"
LOWERS = "nicotine\tlowers\tnerves\tlower anxiety\tyes\n"


@dataclass
class Job:
    """What a job writes into, and how to run it."""

    folder: Path
    run: Callable[[], object]


def build_job(tmp: Path) -> Job:
    """Build again, with a page withdrawn, over a build of other facts with more pages."""
    changed = copy_facts(tmp)
    table = changed / "nodes.tsv"
    table.write_bytes(table.read_bytes().replace(b"caffeine", b"caffeine of tea"))
    build(changed, tmp / "out", pages=True)
    return Job(tmp / "out", lambda: build(FACTS, tmp / "out"))


def import_job(tmp: Path) -> Job:
    """Import a graph that has changed since, and whose title is another one."""
    path = tmp / "g.csv"

    def run(title: str = "Tea") -> None:
        graph = read_graph(path, title=title)
        write_facts_folder(graph.facts, tmp / "facts", date="2026-11-23", read=[path])

    path.write_text(CSV, encoding="utf-8")
    run("Coffee")
    path.write_text(f"{CSV}tea,mood,lifts,\n", encoding="utf-8")
    return Job(tmp / "facts", run)


def first_import_job(tmp: Path) -> Job:
    """Import a graph into a folder that is not there yet."""
    path = tmp / "g.csv"
    path.write_text(CSV, encoding="utf-8")
    graph = read_graph(path)
    return Job(
        tmp / "facts",
        lambda: write_facts_folder(graph.facts, tmp / "facts", date="2026-11-23", read=[path]),
    )


def reference_job(tmp: Path) -> Job:
    """Import a database again after its rows have changed."""
    made, source = facts(tmp), gtopdb(tmp / "files")
    import_reference("gtopdb", source, made)
    table = made / "reference" / "gtopdb" / "statements.tsv"
    table.write_bytes(table.read_bytes().splitlines(keepends=True)[0])
    (made / "reference" / "gtopdb" / "README.md").write_text("old\n", encoding="utf-8")
    return Job(made, lambda: import_reference("gtopdb", source, made))


def export_job(tmp: Path) -> Job:
    """Write all formats over those of other facts."""
    write_outputs(tmp / "out", export_all(world()), job="export all")
    made = {name: [b"".join(encode(c))] for name, c in export_all(small_facts()).items()}
    return Job(tmp / "out", lambda: write_outputs(tmp / "out", made, job="export all"))


def vault_job(tmp: Path) -> Job:
    """Write an Obsidian vault over one with other notes, among them a reader's own."""
    write_export(world(), "obsidian", tmp / "vault")
    (tmp / "vault" / "things" / "mine.md").write_text("mine\n", encoding="utf-8")
    return Job(tmp / "vault", lambda: write_export(small_facts(), "obsidian", tmp / "vault"))


def format_job(tmp: Path) -> Job:
    """Bring three tables into canonical form."""
    folder = copy_facts(tmp)
    for table in ("nodes.tsv", "sources.tsv", "articles/small/statements.tsv"):
        head, *rows = (folder / table).read_bytes().splitlines(keepends=True)
        (folder / table).write_bytes(head + b"".join(reversed(rows)))
    return Job(folder, lambda: format_folder(folder))


def anchor_job(tmp: Path) -> Job:
    """Anchor a sheet that has one row more than before."""
    folder = write_own_folder(tmp)
    (folder / "facts.tsv").write_text(SHEET + EASES, encoding="utf-8")
    anchor_folder(folder)
    (folder / "facts.tsv").write_text(SHEET + EASES + LOWERS, encoding="utf-8")
    return Job(folder, lambda: anchor_folder(folder))


def any_job(tmp: Path) -> Job:
    """Write files as every command that is still to come will do: `review`, for one."""
    folder = tmp / "out"
    write_outputs(folder, {"a": ["1"], "b/c": ["1"], "b/d": ["1"]}, job="any")
    (folder / "mine").write_text("mine", encoding="utf-8")
    files = {"a": ["2"], "b/c": ["2"], "e/f": ["2"]}
    return Job(folder, lambda: write_outputs(folder, files, job="any"))


JOBS: dict[str, Callable[[Path], Job]] = {
    "build": build_job,
    "import": import_job,
    "first import": first_import_job,
    "reference import": reference_job,
    "export all": export_job,
    "obsidian": vault_job,
    "format": format_job,
    "anchor": anchor_job,
    "any": any_job,
}
