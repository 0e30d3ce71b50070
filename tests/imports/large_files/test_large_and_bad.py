"""Large tables that cannot be read are refused in a sentence with the line."""

from __future__ import annotations

import gc
import gzip
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from ntgraph import read_graph
from ntgraph.errors import GraphFileError
from ntgraph.imports.large_files import find_large_files, memory_budget, text_blocks
from tests.growth import MOST_GROWTH, growth
from tests.imports.large_files.both_readers import problems_of, read_large, read_small

ROWS = 60_000
HEAD = "source,target,predicate\n"


def make_rows(count: int) -> str:
    return "".join(f"thing {at},thing {at * 7 % count},feeds\n" for at in range(count))


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_a_row_cut_off_is_named_by_its_line(tmp_path: Path) -> None:
    rows = make_rows(ROWS)
    path = write(tmp_path / "e.csv", HEAD + rows[: rows.rindex(",")])
    (problem,) = problems_of(path, read_large)
    assert problem.line == ROWS + 1
    assert problem.message == "expected 3 cells as in the first line, found 2"
    assert problems_of(path, read_small) == (problem,)


def test_a_fault_in_the_middle_costs_no_more_than_the_file(tmp_path: Path) -> None:
    def make(size: int) -> Callable[[], object]:
        lines = (HEAD + make_rows(size)).split("\n")
        lines[size // 2] = "a,b"
        path = write(tmp_path / f"{size}.csv", "\n".join(lines))
        (problem,) = problems_of(path, read_large)
        assert problem.line == size // 2 + 1
        return lambda: problems_of(path, read_large)

    assert growth(make, ROWS // 2, MOST_GROWTH) < MOST_GROWTH


def test_a_packed_file_cut_off_is_named_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "e.csv.gz"
    packed = gzip.compress((HEAD + make_rows(ROWS)).encode("utf-8"))
    path.write_bytes(packed[: len(packed) // 2])
    (problem,) = problems_of(path, read_large)
    assert problem.line > 1_000
    assert problem.message == "the packed file ends too early: is it cut off?"


def test_a_control_character_behind_a_cell_of_two_lines_stays(tmp_path: Path) -> None:
    rows = HEAD + 'a,b,"feeds\nand more"\n' + make_rows(ROWS // 4) + "e,f,x\x1ey\n"
    path = write(tmp_path / "e.csv", rows)
    told = [set(reader(path).facts.vocabulary.predicates) for reader in (read_large, read_small)]
    assert told[0] == told[1]


def test_a_control_character_stays_where_nothing_is_quoted(tmp_path: Path) -> None:
    rows = "subject\tpredicate\tobject\tnote\na\traises\tb\x1ec\tx\x1ey\n"
    path = write(tmp_path / "g_edges.tsv", rows)
    told = [
        [each.evidence for each in reader(path).facts.statements.values()]
        for reader in (read_large, read_small)
    ]
    assert told[0] == told[1]


def test_bytes_that_are_no_text_are_named_by_their_line(tmp_path: Path) -> None:
    path = tmp_path / "e.csv"
    lines = (HEAD + make_rows(ROWS)).encode("utf-8").split(b"\n")
    lines[ROWS - 5] = b"caf\xe9,b,c"
    path.write_bytes(b"\n".join(lines))
    (problem,) = problems_of(path, read_large)
    assert problem.line == ROWS - 4
    assert "byte 0xe9" in problem.message
    assert problems_of(path, read_small) == (problem,)
    lines[ROWS - 5] = b"caf\x00,b,c"
    path.write_bytes(b"\n".join(lines))
    assert problems_of(path, read_large) == problems_of(path, read_small)


def test_nodes_without_their_edges_are_read_and_told(tmp_path: Path) -> None:
    text = "id\tname\n" + "".join(f"A:{at}\tname {at}\n" for at in range(ROWS))
    graph = read_graph(write(tmp_path / "g_nodes.tsv", text))
    assert len(graph.facts.nodes) == ROWS
    assert not graph.facts.statements
    assert "there is no file of edges beside the one of nodes" in graph.notes


def test_ends_that_are_no_nodes_are_named_by_their_lines(tmp_path: Path) -> None:
    write(tmp_path / "g_nodes.csv", "id,label\na,A\nb,B\n")
    path = write(tmp_path / "g_edges.csv", HEAD + "a,b,feeds\n" * ROWS + "a,c,feeds\nd,b,feeds\n")
    assert problems_of(path, read_large) == problems_of(path, read_small)
    assert [each.line for each in problems_of(path, read_large)] == [ROWS + 2, ROWS + 3]


def test_a_file_beyond_the_budget_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "e.csv", HEAD + make_rows(ROWS))
    with pytest.raises(GraphFileError, match=r"at most 1 MB of memory, found about [56]") as error:
        read_graph(path, memory_mb=1)
    assert "NTGRAPH_MEMORY_MB" in str(error.value)
    assert len(read_graph(path, memory_mb=500).facts.statements) == ROWS


def test_the_environment_sets_the_budget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "e.csv", HEAD + make_rows(ROWS))
    monkeypatch.setenv(memory_budget.SET_BY, "1")
    with pytest.raises(GraphFileError, match="at most 1 MB of memory"):
        read_graph(path)


def test_memory_that_grows_beyond_the_budget_stops_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "e.csv", HEAD + make_rows(ROWS))
    used = iter(range(0, 10**6, 40))
    monkeypatch.setattr(memory_budget, "find_memory_in_use", lambda: next(used))
    monkeypatch.setattr(memory_budget, "ROWS_BETWEEN", 10_000)
    with pytest.raises(GraphFileError, match=r"found \d+ MB after [\d,]+ rows"):
        read_graph(path, memory_mb=100)


def test_rows_of_any_length_keep_to_the_budget(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_large_files, "ROWS_OF_SMALL_TABLE", -1)
    path = tmp_path / "e.csv.gz"
    with gzip.open(path, "wt", compresslevel=1, encoding="utf-8") as file:
        file.write(HEAD.replace("\n", ",remark\n"))
        file.writelines(f"thing {at},b,feeds,{at}{'x' * 50_000}\n" for at in range(4_000))
    with pytest.raises(GraphFileError, match=r"found \d+ MB after \d+ MB of text") as error:
        read_graph(path, memory_mb=60)
    assert 100 < error.value.problems[0].line < 3_500


def test_memory_is_looked_at_when_all_rows_were_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "e.csv", HEAD + make_rows(ROWS))
    used = iter([0, 10**6])
    monkeypatch.setattr(memory_budget, "find_memory_in_use", lambda: next(used))
    with pytest.raises(GraphFileError, match=r"after its statements were read"):
        read_graph(path, memory_mb=100)


def test_a_file_unpacked_stops_at_the_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "e.csv.gz"
    path.write_bytes(gzip.compress((HEAD + "a,b,feeds\n" * 400_000).encode("utf-8")))
    monkeypatch.setattr(memory_budget, "BYTES_OF_TABLE", 0.1)
    with pytest.raises(GraphFileError, match="expected at most 1 MB when unpacked"):
        read_graph(path, memory_mb=18)


def test_a_line_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_blocks, "LONGEST_LINE", 300_000)
    path = write(tmp_path / "e.csv", HEAD + make_rows(ROWS) + "a" * 1_000_000)
    (problem,) = problems_of(path, read_large)
    assert problem.line == ROWS + 2
    assert "expected rows of at most" in problem.message


def test_a_cell_too_long_is_refused_in_the_same_words(tmp_path: Path) -> None:
    path = write(tmp_path / "e.csv", HEAD + make_rows(2_000) + "a," + "b" * 140_000 + ",c\n")
    assert problems_of(path, read_large) == problems_of(path, read_small)


def test_memory_is_given_back_after_a_fault(tmp_path: Path) -> None:
    path = write(tmp_path / "e.csv", HEAD + make_rows(ROWS) + "a,b\n")
    problems_of(path, read_large)
    tracemalloc.start()
    try:
        problems_of(path, read_large)
        gc.collect()
        assert tracemalloc.get_traced_memory()[0] < 1_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("cell", ["thi\rng", '"thi\rng"', '"thi\nng"'])
def test_lines_are_counted_alike_behind_a_line_end_of_another_kind(
    cell: str, tmp_path: Path
) -> None:
    path = write(tmp_path / "e.csv", f"{HEAD}{cell},b,feeds\n{make_rows(ROWS // 4)}a,b\n")
    assert problems_of(path, read_large) == problems_of(path, read_small)
