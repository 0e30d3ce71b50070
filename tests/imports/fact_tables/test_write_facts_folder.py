"""Fact tables of a graph file: without problems, complete, and with a list of what is missing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from ntgraph import FactsError, OutputError, check_facts, load_facts, read_graph, say
from ntgraph.build_outputs import build
from ntgraph.facts.folder_formatter import format_folder
from ntgraph.imports.fact_tables import write_facts_folder
from tests.growth import MOST_GROWTH, growth
from tests.imports.files.awkward import write

DATE = "2026-11-23"
CSV = (
    "source,target,predicate,evidence,verdict,verdict_reason\n"
    "tea,sleep,delays,pmid:12,supported,Known.\n"
    "Tea,sleep,delays,,,\n"
    "tea,tea,follows,pmid:99,,\n"
    "tea,mood,wirkt auf,,,\n"
    "tea,mood,wirkt-auf,,,\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    g = read_graph(write(tmp_path / "Evening Tea.csv", CSV))
    write_facts_folder(g.facts, tmp_path / "facts", notes=g.notes, date=DATE)
    return tmp_path / "facts"


def test_tables_are_sound_canonical_and_can_be_built(folder: Path, tmp_path: Path) -> None:
    assert check_facts(load_facts(folder)) == []
    assert format_folder(folder, write=False) == []
    build(folder, tmp_path / "build")
    assert (tmp_path / "build" / "index.html").is_file()


def test_each_statement_keeps_its_line_and_works(folder: Path) -> None:
    facts = load_facts(folder)
    said = {
        (facts.nodes[s.subject].label, s.predicate): (e.span.block if e.span else "", e.cites)
        for s, e in facts.evidence()
    }
    assert said == {
        ("tea 2", "delays"): ("line 2", (1,)),
        ("Tea", "delays"): ("line 3", ()),
        ("tea 2", "wirkt_auf"): ("line 5", ()),
        ("tea 2", "wirkt_auf_2"): ("line 6", ()),
    }
    assert facts.articles["evening-tea"].curated_on == DATE


def test_what_the_file_does_not_say_is_said_to_be_missing(folder: Path) -> None:
    facts = load_facts(folder)
    verdicts = {s.verdict: s.assessment for s in facts.statements.values() if s.assessment}
    assert verdicts["supported"] is not None
    assert verdicts["supported"].note == (
        "the date is that of the import, since the file gives none"
    )
    assert verdicts["supported"].basis == "recalled"
    assert verdicts["not_assessed"] is not None
    assert verdicts["not_assessed"].reason == "The file gives no verdict."
    assert {node.definition for node in facts.nodes.values()} == {
        "The file does not say what it is."
    }
    assert [stance.stance for stance in facts.stances] == ["not_checked"]


def test_edge_to_itself_is_an_omission(folder: Path) -> None:
    (omission,) = load_facts(folder).articles["evening-tea"].omissions
    assert (omission.span.block, omission.reason) == ("line 4", "same_ends")
    assert "left out: 1 edge from a thing to itself" in (folder / "README.md").read_text(
        encoding="utf-8"
    )


def test_same_file_gives_the_same_bytes_again(folder: Path, tmp_path: Path) -> None:
    def contents() -> dict[str, bytes]:
        return {
            p.relative_to(folder).as_posix(): p.read_bytes()
            for p in folder.rglob("*")
            if p.is_file()
        }

    before = contents()
    again = read_graph(tmp_path / "Evening Tea.csv")
    write_facts_folder(again.facts, folder, date=DATE, notes=again.notes)
    assert contents() == before


def test_folder_with_other_files_is_left_alone(folder: Path, tmp_path: Path) -> None:
    other = read_graph(write(tmp_path / "other.csv", "source,target\na,b\n"))
    before = (folder / "nodes.tsv").read_bytes()
    with pytest.raises(OutputError, match=r"expected a new or empty folder, found articles/"):
        write_facts_folder(other.facts, folder, notes=other.notes, date=DATE)
    assert (folder / "nodes.tsv").read_bytes() == before
    (tmp_path / "mine").mkdir()
    write(tmp_path / "mine" / "notes.txt", "mine")
    with pytest.raises(OutputError, match="found notes"):
        write_facts_folder(other.facts, tmp_path / "mine", notes=other.notes, date=DATE)


def test_date_is_one(tmp_path: Path) -> None:
    g = read_graph(write(tmp_path / "g.csv", CSV))
    with pytest.raises(FactsError, match="expected a date such as '2026-11-23', got 'today'"):
        write_facts_folder(g.facts, tmp_path / "facts", notes=g.notes, date="today")
    assert not (tmp_path / "facts").exists()


def test_many_predicates_and_names_take_linear_time(tmp_path: Path) -> None:
    def make(size: int) -> Callable[[], object]:
        rows = (f"a{n % 50},b{n % 70},p{n},Ж{n}\n" for n in range(size))
        path = write(tmp_path / f"{size}.csv", "source,target,predicate,evidence\n" + "".join(rows))
        folder = tmp_path / f"facts-{size}"

        def convert() -> None:
            rmtree(folder, ignore_errors=True)
            write_facts_folder(read_graph(path).facts, folder, date=DATE)

        convert()
        table = (folder / "sources.tsv").read_text(encoding="utf-8")
        assert len(table.splitlines()) == size + 2
        return convert

    assert growth(make, 1_000, MOST_GROWTH) < MOST_GROWTH


def test_words_that_the_file_does_not_define_stand_behind_the_sentence(tmp_path: Path) -> None:
    lines = [
        {"subject": "tea", "predicate": "soothes", "object": "nerves", "hedge": "reportedly"},
        {"subject": "tea", "predicate": "soothes", "object": "stomach", "hedge": "may"},
    ]
    path = tmp_path / "tea.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    graph = read_graph(path)
    write_facts_folder(graph.facts, tmp_path / "facts", date="2026-11-23")
    again = load_facts(tmp_path / "facts")
    assert check_facts(again) == []
    told = {say(statement, again) for statement in again.statements.values()}
    assert told == {
        "Tea soothes nerves (worded “reportedly”).",
        "Tea may soothe stomach.",
    }
