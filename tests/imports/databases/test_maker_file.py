"""Files that cannot be read, are missing or cut off: one clear problem, and nothing written."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from ntgraph.errors import FactsError, OutputError
from ntgraph.imports.databases import import_reference
from tests.imports.databases.tiny import ROOT, drugcentral, facts, gtopdb, new_gtopdb, save

ROWS = "interactions.csv"


def rewrite(old: str, new: str) -> Callable[[Path], None]:
    """Return a function that replaces the first `old` in a file."""

    def damage(path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")

    return damage


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-30])


def cut_in_quotes(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b'"never closed')


def spoil(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\xff\xfe")


@pytest.mark.parametrize(
    ("damage", "line", "column", "message"),
    [
        (rewrite("Ligand,", "Lygand,"), 2, "Ligand", r"missing column 'Ligand' \(found: .*Lygand"),
        (cut, 26, "", r"expected 20 cells as in the first line, found \d+: the file may be cut"),
        (cut_in_quotes, 27, "", "the file may be cut off"),
        (spoil, None, "", "not UTF-8.*: byte 0xff"),
        (lambda path: path.write_bytes(b""), 1, "", "empty: expected a line of column names"),
        (lambda path: path.unlink(), 1, "", r"missing: expected the file interactions\.csv"),
    ],
    ids=["missing column", "cut", "cut in quotes", "not UTF-8", "empty", "missing"],
)
def test_damaged_file_is_named_with_its_place(
    tmp_path: Path, damage: Callable[[Path], None], line: int | None, column: str, message: str
) -> None:
    files = new_gtopdb(tmp_path / "files")
    damage(files / ROWS)
    with pytest.raises(FactsError, match=message) as caught:
        import_reference("gtopdb", files, facts(tmp_path))
    (problem,) = caught.value.problems
    assert problem.file == (files / ROWS).as_posix()
    assert line in (None, problem.line)
    assert problem.column == column


def test_cut_packed_file_is_told(tmp_path: Path) -> None:
    files = gtopdb(tmp_path / "files")
    cut(files / "gtopdb-interactions.csv.gz")
    with pytest.raises(FactsError, match="cut off or damaged packed file"):
        import_reference("gtopdb", files, facts(tmp_path))


def test_file_that_is_not_packed_at_all_is_told(tmp_path: Path) -> None:
    files = gtopdb(tmp_path / "files")
    (files / "gtopdb-ligands.csv.gz").write_text("<html>", encoding="utf-8")
    with pytest.raises(FactsError, match=r"gtopdb-ligands\.csv\.gz:1: cut off or damaged"):
        import_reference("gtopdb", files, facts(tmp_path))


def test_two_files_of_one_kind_are_told(tmp_path: Path) -> None:
    files = gtopdb(tmp_path / "files")
    save(files / ROWS, "x")
    with pytest.raises(FactsError, match=r"expected one file of interactions\.csv, found "):
        import_reference("gtopdb", files, facts(tmp_path))


def test_other_downloads_of_the_maker_do_not_disturb(tmp_path: Path) -> None:
    files = new_gtopdb(tmp_path / "files")
    save(files / "approved_drug_detailed_interactions.csv", "x")
    assert import_reference("gtopdb", files, facts(tmp_path)).counts["statements"] > 0


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="expected a folder with the maker's files: No such"):
        import_reference("gtopdb", tmp_path / "nowhere", facts(tmp_path))


def test_good_folder_stays_when_an_import_fails(tmp_path: Path) -> None:
    files, made = new_gtopdb(tmp_path / "files"), facts(tmp_path)
    folder = Path(import_reference("gtopdb", files, made).folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    cut(files / ROWS)
    with pytest.raises(FactsError):
        import_reference("gtopdb", files, made)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_damaged_result_of_an_earlier_import_is_replaced(tmp_path: Path) -> None:
    files, made = new_gtopdb(tmp_path / "files"), facts(tmp_path)
    folder = Path(import_reference("gtopdb", files, made).folder)
    good = {path.name: path.read_bytes() for path in folder.iterdir()}
    for name in ("nodes.tsv", "statements.tsv", "collection.toml"):
        (folder / name).write_bytes(b"rubbish\n")
    import_reference("gtopdb", files, made)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == good


def test_damaged_facts_are_refused(tmp_path: Path) -> None:
    made = facts(tmp_path)
    (made / "nodes.tsv").write_text("rubbish\n", encoding="utf-8")
    with pytest.raises(FactsError, match=r"nodes\.tsv:1"):
        import_reference("gtopdb", gtopdb(tmp_path / "files"), made)
    assert not (made / "reference").exists()


def test_vocabulary_without_the_words_is_refused(tmp_path: Path) -> None:
    made = facts(tmp_path)
    path = made / "vocabulary" / "licenses.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("ODbL-1.0", "other"), encoding="utf-8")
    with pytest.raises(FactsError, match=r"licenses\.toml:1:id: unknown license 'ODbL-1\.0'"):
        import_reference("gtopdb", gtopdb(tmp_path / "files"), made)
    assert not (made / "reference").exists()


def test_file_without_any_row_of_ours_is_refused(tmp_path: Path) -> None:
    files = gtopdb(tmp_path / "files", interactions=[])
    with pytest.raises(FactsError, match="no row says anything new about"):
        import_reference("gtopdb", files, facts(tmp_path))


def test_name_of_the_folder_must_be_a_slug(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="expected a folder name of small letters"):
        import_reference("gtopdb", tmp_path, facts(tmp_path), tmp_path / "No Slug")


def test_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="taken"):
        import_reference(
            "gtopdb", gtopdb(tmp_path / "files"), facts(tmp_path), tmp_path / "taken" / "gtopdb"
        )


def test_tab_separated_files_are_told_likewise(tmp_path: Path) -> None:
    files = drugcentral(tmp_path / "files")
    path = files / "drugcentral2016-targets.tsv"
    path.write_text(path.read_text(encoding="utf-8").replace("drugbank_name", "x"), "utf-8")
    with pytest.raises(FactsError, match="missing column 'DRUG_NAME'"):
        import_reference("drugcentral", files, facts(tmp_path))


def test_fifty_thousand_rows_take_seconds(tmp_path: Path) -> None:
    files = gtopdb(tmp_path / "files")
    path = files / "gtopdb-interactions.csv.gz"
    header, *rows = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines(keepends=True)
    save(path, header + "".join(rows * (50_000 // len(rows))))
    report = import_reference("gtopdb", files, facts(tmp_path))
    assert report.counts["rows_read"] > 49_000


def test_rule_table_comes_with_the_package() -> None:
    assert (ROOT / "src" / "ntgraph" / "imports" / "databases" / "action_rules.toml").is_file()
