"""KGX tables written by `csv` or pandas lose their quotation marks; letters stay letters."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from ntgraph.errors import GraphFileError
from ntgraph.imports.files.kgx_quotation import TableMarks
from ntgraph.imports.imported_graph import ImportedGraph
from tests.imports.large_files.both_readers import check_same, problems_of, read_large, read_small

Reader = Callable[..., ImportedGraph]
BOTH = pytest.mark.parametrize("read", [read_small, read_large])
NAMES = ("subject", "predicate", "object", "x", "y")
LETTERS = st.text(st.sampled_from('ab"'), max_size=5)
BREAKING = st.text(st.sampled_from('a"\t\n\r'), max_size=6)
QUOTING = st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])


def write_edges(folder: Path, rows: Sequence[Sequence[str]], quoting: int) -> Path:
    """Write the cells of `x` and `y` of some edges with `csv`, as pandas does."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", quoting=quoting, lineterminator="\n")  # type: ignore[arg-type]
    writer.writerow(NAMES)
    writer.writerows([f"s{at}", "feeds", "o", *cells] for at, cells in enumerate(rows))
    return write_text(folder, out.getvalue())


def write_text(folder: Path, text: str, name: str = "g_edges.tsv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def cells_of(graph: ImportedGraph) -> dict[str, dict[str, object]]:
    """Return the attributes of each edge by its subject."""
    return {
        graph.facts.nodes[each.subject].label: dict(each.evidence[0].attributes)
        for each in graph.facts.statements.values()
    }


def expected(rows: Sequence[Sequence[str]]) -> dict[str, dict[str, object]]:
    return {
        f"s{at}": {name: cell for name, cell in zip("xy", cells, strict=True) if cell}
        for at, cells in enumerate(rows)
    }


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(LETTERS, LETTERS), min_size=1, max_size=6), QUOTING)
@example([('a ""b""', '"'), ("", '""')], csv.QUOTE_MINIMAL)
def test_what_csv_wrote_is_read(rows: list[tuple[str, str]], quoting: int) -> None:
    with TemporaryDirectory() as folder:
        path = write_edges(Path(folder), rows, quoting)
        check_same(path)
        for read in (read_small, read_large):
            graph = read(path)
            assert cells_of(graph) == expected(rows)
            assert not any("begin" in note for note in graph.notes)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(BREAKING, BREAKING), min_size=1, max_size=4), QUOTING, st.booleans())
@example([("a\tb\nc", '"')], csv.QUOTE_MINIMAL, True)
@example([("", "a\nb")], csv.QUOTE_MINIMAL, True)
@example([("", "a\nb\nc")], csv.QUOTE_MINIMAL, True)
@example([("a\tb", "a\nb\tc\td\te\tf\ng")], csv.QUOTE_ALL, False)
def test_a_cell_with_tabs_or_line_ends_is_never_two_rows_in_silence(
    rows: list[tuple[str, str]], quoting: int, lenient: bool
) -> None:
    # Python 3.11 writes a CR without marks, and at the end of a row it is a part of the line end.
    assume(quoting != csv.QUOTE_MINIMAL or not any(cells[-1].endswith("\r") for cells in rows))
    with TemporaryDirectory() as folder:
        path = write_edges(Path(folder), rows, quoting)
        check_same(path, lenient=lenient)
        try:
            graph = read_small(path, lenient=lenient)
        except GraphFileError:
            return
        is_told = any("read as a letter" in note for note in graph.notes)
        assert is_told or cells_of(graph) == expected(rows)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.lists(st.text(st.sampled_from('a"'), max_size=4), min_size=3, max_size=5),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(["subject\tpredicate\tobject\tx", '"subject"\t"predicate"\t"object"', ""]),
    st.booleans(),
)
def test_both_readers_read_any_marks_alike(rows: list[list[str]], head: str, lenient: bool) -> None:
    lines = [head, *map("\t".join, rows)] if head else list(map("\t".join, rows))
    with TemporaryDirectory() as folder:
        check_same(write_text(Path(folder), "\n".join(lines)), is_fast=None, lenient=lenient)


@BOTH
def test_marks_are_taken_off_by_columns_and_counted(read: Reader, tmp_path: Path) -> None:
    nodes = 'id\tname\tcategory\nt\t"tea ""green"""\tdrink\nm\t"""milk"""\tdrink\n'
    edges = 'subject\tpredicate\tobject\tsentence\tnote\nt\tfeeds\tm\t"It ""feeds""."\t"a\n'
    write_text(tmp_path, nodes, "g_nodes.tsv")
    graph = read(write_text(tmp_path, edges + 'm\tfeeds\tt\t"So it is."\t"b ""c"""\n'))
    assert {each.label for each in graph.facts.nodes.values()} == {'tea "green"', '"milk"'}
    marks = "stood in quotation marks, as csv and pandas write them; the marks were taken off"
    letters = "begin with a quotation mark, read as a letter: KGX tables have no quoting"
    assert f"2 cells of 'name' {marks}" in graph.notes
    assert f"2 cells of 'sentence' {marks}" in graph.notes
    assert f"2 cells of 'note' {letters}" in graph.notes


@BOTH
def test_a_whole_quotation_stays_as_it_is(read: Reader, tmp_path: Path) -> None:
    text = 'subject\tpredicate\tobject\tx\na\tfeeds\tb\t"Yes."\nb\tfeeds\tc\t"No."\n'
    graph = read(write_text(tmp_path, text))
    assert cells_of(graph) == {"a": {"x": '"Yes."'}, "b": {"x": '"No."'}}
    assert any(note.startswith("2 cells of 'x' begin with") for note in graph.notes)


@BOTH
def test_names_without_marks_are_one_thing_with_those_in_marks(
    read: Reader, tmp_path: Path
) -> None:
    text = 'subject\tpredicate\tobject\n"5"" nail"\tholds\tb\n5" nail\tholds\tc\n'
    graph = read(write_text(tmp_path, text))
    assert sorted(each.label for each in graph.facts.nodes.values()) == ['5" nail', "b", "c"]


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('a\tfeeds\t"b\nc"\tx\n', [2, 3]),
        ('a\tfeeds\tb\t"x\ny"\n', [3]),
        ('a\tfeeds\tb\t"x\ty"\n', [2]),
    ],
)
@BOTH
def test_a_part_of_a_row_is_refused_also_by_a_lenient_reading(
    read: Reader, text: str, lines: list[int], lenient: bool, tmp_path: Path
) -> None:
    path = write_text(tmp_path, "subject\tpredicate\tobject\tx\n" + text)
    problems = problems_of(path, read, lenient=lenient)
    assert [each.line for each in problems] == lines
    assert all("seems to hold a tab or a line end" in each.message for each in problems)


@BOTH
def test_a_line_end_in_the_only_column_is_refused(read: Reader, tmp_path: Path) -> None:
    write_text(tmp_path, 'id\na\n"b\nc"\n', "g_nodes.tsv")
    path = write_text(tmp_path, "subject\tpredicate\tobject\na\tfeeds\ta\n")
    (problem,) = problems_of(path, read)
    assert problem.line == 3


@pytest.mark.parametrize("mark", ["ntgraph_node_type", "ntgraph_sentence"])
def test_our_own_tables_have_letters_alone(mark: str) -> None:
    row = ['"a ""b"""', "x"]
    for names, in_marks, quoted in [
        (["name", "other"], (), [0]),
        (["name", mark], (), []),
        # Names in marks show that another program wrote the table again.
        (["name", mark], ("name",), [0]),
    ]:
        marks = TableMarks(names, in_marks)
        marks.look([row])
        assert marks.find_quoted() == quoted
