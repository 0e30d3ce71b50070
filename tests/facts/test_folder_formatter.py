from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.errors import FactsError
from ntgraph.facts import load_facts
from ntgraph.facts.folder_formatter import format_folder
from tests.small import (
    FACTS,
    NODES,
    OMISSIONS,
    SOURCES,
    STATEMENTS,
    Damage,
    all_of,
    cell,
    copy_facts,
    line,
    read,
    rewrite,
    small_facts,
    swap,
)

TIDIED = [
    pytest.param(NODES, swap(NODES, 4), id="rows out of order"),
    pytest.param(NODES, cell(NODES, 5, "note", " made up for this article "), id="spaces"),
    pytest.param(
        NODES, cell(NODES, 3, "synonyms", "1,3,7-trimethylxanthine| théine||théine"), id="list"
    ),
    pytest.param(SOURCES, cell(SOURCES, 3, "authors", "Nova\u0301k E"), id="not normal form C"),
    pytest.param(OMISSIONS, rewrite(OMISSIONS, lambda raw: raw.replace(b"\n", b"\r\n")), id="CRLF"),
    pytest.param(SOURCES, rewrite(SOURCES, lambda raw: b"\xef\xbb\xbf" + raw), id="BOM"),
    pytest.param(STATEMENTS, rewrite(STATEMENTS, lambda raw: raw[:-1]), id="no final newline"),
]


def bytes_of(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(("file", "damage"), TIDIED)
def test_untidy_table_gets_its_canonical_form_back(
    tmp_path: Path, file: str, damage: Damage
) -> None:
    folder = copy_facts(tmp_path)
    damage(folder)
    assert check_facts(load_facts(folder)) != []
    assert format_folder(folder) == [folder / file]
    assert read(folder / file) == read(FACTS / file)
    assert check_facts(load_facts(folder)) == []


@pytest.mark.parametrize(("file", "damage"), TIDIED)
def test_only_looking_changes_nothing(tmp_path: Path, file: str, damage: Damage) -> None:
    folder = copy_facts(tmp_path)
    damage(folder)
    before = bytes_of(folder)
    assert format_folder(folder, write=False) == [folder / file]
    assert bytes_of(folder) == before


def test_small_facts_are_in_canonical_form() -> None:
    assert format_folder(FACTS, write=False) == []


def test_formatting_twice_changes_nothing_more(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    all_of(*(case.values[1] for case in TIDIED if isinstance(case.values[0], str)))(folder)  # type: ignore[arg-type] # the damages above
    assert len(format_folder(folder)) == 4
    assert format_folder(folder) == []
    assert load_facts(folder).statements == small_facts().statements


def test_equal_rows_stay_for_the_curator_to_judge(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    all_of(line(NODES, 7, lambda text: f"{text}\n{text}"), swap(NODES, 2))(folder)
    format_folder(folder)
    assert read(folder / NODES).count("ntg:clover") == 2


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        pytest.param(
            line(SOURCES, 3, lambda text: text + "\t"),
            "cannot format: expected 20 cells, got 21 (trailing or doubled tabs?)",
            id="extra cell",
        ),
        pytest.param(
            line(SOURCES, 3, lambda text: text + "\n"), "cannot format: empty line", id="empty line"
        ),
        pytest.param(
            rewrite(SOURCES, lambda raw: raw.replace(b"Nov", b"\xff")),
            "not UTF-8: byte 0xff",
            id="not UTF-8",
        ),
    ],
)
def test_table_that_cannot_be_read_row_by_row_stops_all_writing(
    tmp_path: Path, damage: Damage, message: str
) -> None:
    folder = copy_facts(tmp_path)
    all_of(swap(NODES, 4), damage)(folder)
    before = bytes_of(folder)
    with pytest.raises(FactsError) as caught:
        format_folder(folder)
    assert [problem.message for problem in caught.value.problems] == [message]
    assert bytes_of(folder) == before


def test_other_columns_are_refused(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    line(NODES, 1, lambda text: text.replace("plural", "plurall"))(folder)
    with pytest.raises(FactsError, match="cannot format: expected the columns id, label"):
        format_folder(folder)


def test_folder_without_fact_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="expected a folder of fact tables"):
        format_folder(tmp_path / "nowhere")


def test_missing_table_is_not_made(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    (folder / OMISSIONS).unlink()
    assert format_folder(folder) == []
    assert not (folder / OMISSIONS).exists()
