from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.errors import FactsError, Problem
from ntgraph.facts import load_facts
from tests.small import (
    FACTS,
    NODES,
    STATEMENTS,
    all_of,
    cell,
    copy_facts,
    line,
    read,
    small_facts,
    write,
)

CAFFEINE = "CHEBI:27732"


def test_small_facts_are_read_whole() -> None:
    facts = small_facts()
    assert facts.problems == ()
    assert (len(facts.nodes), len(facts.sources), len(facts.statements)) == (11, 4, 15)
    assert facts.data.title == "Coffee, sleep and bumblebees"
    assert facts.data.released_on == "2026-11-23"


def test_mappings_are_sorted_by_id() -> None:
    facts = small_facts()
    for mapping in (facts.nodes, facts.sources, facts.statements, facts.articles):
        assert list(mapping) == sorted(mapping)


def test_node_is_read_cell_by_cell() -> None:
    bees = small_facts().nodes["ntg:bumblebees"]
    assert bees.plural
    assert bees.synonyms == ("Bombus", "garden bumblebee 🐝")
    assert str(bees.place).endswith("nodes.tsv:6")
    caffeine = small_facts().nodes[CAFFEINE]
    assert not caffeine.plural
    assert caffeine.identifiers == ("WIKIDATA:Q60235",)
    assert caffeine.near_identifiers == ("MESH:D014970",)


def test_source_is_read_cell_by_cell() -> None:
    work = small_facts().sources["doi:10.5555/small.1"]
    assert work.authors == ("Ódor B", "Lind C")
    assert (work.volume, work.issue, work.pages) == ("4", "2", "10–19")


def test_evidence_rows_with_same_identity_share_one_statement() -> None:
    blocks = [s for s in small_facts().statements.values() if s.predicate == "blocks"]
    assert len(blocks) == 1
    assert [evidence.cites for evidence in blocks[0].evidence] == [(1, 2, 3), ()]


def test_two_printed_numbers_of_one_work_are_one_cited_source() -> None:
    (blocks,) = (s for s in small_facts().statements.values() if s.predicate == "blocks")
    assert blocks.evidence[0].cited_sources == ("doi:10.5555/small.1", "pmid:90000002")


@pytest.mark.parametrize(
    ("column", "value"),
    [("hedge", "may"), ("note", "other"), ("cites", ""), ("start", "177"), ("block", "p2")],
)
def test_editing_place_hedge_note_or_citation_never_changes_an_id(
    tmp_path: Path, column: str, value: str
) -> None:
    folder = copy_facts(tmp_path)
    cell(STATEMENTS, 3, column, value)(folder)
    assert load_facts(folder).statements.keys() == small_facts().statements.keys()


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("subject", "ntg:bee-tea"),
        ("subject_level", "excess"),
        ("predicate", "raises"),
        ("object", "ntg:mood"),
        ("negated", "true"),
        ("qualifiers", "dose=large"),
    ],
)
def test_editing_what_a_statement_says_changes_its_id(
    tmp_path: Path, column: str, value: str
) -> None:
    folder = copy_facts(tmp_path)
    cell(STATEMENTS, 3, column, value)(folder)
    changed = load_facts(folder)
    assert changed.problems == ()
    assert changed.statements.keys() != small_facts().statements.keys()


def test_files_are_named_from_where_the_caller_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copy_facts(tmp_path)
    line(NODES, 2, lambda _: "")(folder)
    monkeypatch.chdir(tmp_path)
    assert load_facts("facts").problems == (Problem("facts/nodes.tsv", 2, "", "empty line"),)
    assert load_facts(folder).problems == (Problem("facts/nodes.tsv", 2, "", "empty line"),)


def test_files_outside_are_named_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copy_facts(tmp_path)
    line(NODES, 2, lambda _: "")(folder)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert load_facts(folder).problems[0].file == (folder / NODES).as_posix()


@pytest.mark.parametrize("name", ["missing", "empty", "file"])
def test_folder_without_fact_tables_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("nodes", encoding="utf-8")
    with pytest.raises(FactsError, match="expected a folder of fact tables with nodes"):
        load_facts(tmp_path / name)


def test_stray_files_beside_the_articles_are_left_alone(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    write(folder / "articles" / "README.md", "# Articles\n")
    assert load_facts(folder).problems == ()


def test_two_articles_add_their_evidence_to_one_statement(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    second = folder / "articles" / "second"
    second.mkdir()
    for path in (folder / "articles" / "small").iterdir():
        text = read(path)
        write(second / path.name, text.replace('slug = "small"', 'slug = "second"'))
    facts = load_facts(folder)
    assert facts.problems == ()
    assert list(facts.articles) == ["second", "small"]
    assert facts.statements.keys() == small_facts().statements.keys()
    assert sum(1 for _ in facts.evidence()) == 2 * sum(1 for _ in small_facts().evidence())
    assert len(facts.references) == 8


def test_folder_may_be_given_as_text_or_path() -> None:
    assert load_facts(str(FACTS)) == load_facts(FACTS)


def test_row_that_cannot_be_read_leaves_the_others(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    all_of(line(NODES, 8, lambda text: text + "\t"), cell(NODES, 6, "plural", "no"))(folder)
    facts = load_facts(folder)
    assert len(facts.nodes) == 10
    assert [problem.line for problem in facts.problems] == [8, 6]
