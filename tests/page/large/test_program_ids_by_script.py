"""The browser's script makes the ids of statements that Python prints, and finds them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ntgraph.columns import columns_of
from ntgraph.display.large import LargeDisplay, build_large_display
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say
from ntgraph.page.large.large_header import write_kind
from ntgraph.page.large.sections import encode_sections
from tests.display.large.test_statement_kinds import shipped
from tests.imports.large_files.both_readers import read_large
from tests.page.large.read_by_script import ask_script, make_page

# What is no CURIE, what other ids end like, what has to be quoted, and what is cut.
ENDS = (
    *("tea", "Tea", "green tea", "CHEBI:18243", "Gene::12", "a|b", "100%", "own:tea", "x:y:z"),
    *(
        "naïve",
        "\u00b5:1",
        "a!'()*~",
        "{subject}",
        "{copy}",
        "t" * 130,
        f"{'t' * 130}x",
        "<b>",
        "\U0001f41d",
    ),
)
COLUMNS = ("subject", "predicate", "object", "negated", "level", "dose_qualifier", "hedge")


def write_table(path: Path) -> Path:
    """Write rows of all ends, some of them several times, with all that identifies a statement."""
    rows = []
    for at, (one, other) in enumerate(zip(ENDS, (*ENDS[3:], *ENDS[:3]), strict=True)):
        manner = (
            ("feeds", "", "", "", ""),
            ("is {copy} of", "yes", "", "", ""),
            ("feeds", "", "excess", "high", "may"),
        )[at % 3]
        rows += [(one, manner[0], other, *manner[1:])] * (1 + at % 4)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    return path


def check(facts: FactBase, display: LargeDisplay) -> None:
    kinds = [write_kind(kind) for kind in display.kinds]
    page = make_page(encode_sections(display), len(display.nodes), len(display.links), kinds)
    (told,) = ask_script([page], program_ids=1, sentences=1)
    said = dict(zip(told["program_ids"], told["sentences"], strict=True))
    assert said == {id: say(each, facts) for id, each in facts.statements.items()}
    some = told["program_ids"][::7]
    asked = {"ids": [*some, f"st:{'0' * 16}"], "texts": [*facts.nodes, "own:nothing"]}
    (found,) = ask_script([page], found_ids=asked, nodes_of=asked)
    assert found["found_ids"] == [*range(0, len(said), 7), -1]
    names = [facts.nodes[id].label for id in facts.nodes]
    (answer,) = ask_script([page], names=1)
    assert [answer["names"][at] for at in found["nodes_of"][:-1]] == names
    assert found["nodes_of"][-1] == -1


def test_ids_of_a_file_are_made_and_found(tmp_path: Path) -> None:
    facts = read_large(write_table(tmp_path / "hostile.csv")).facts
    assert columns_of(facts.statements) is not None
    display = build_large_display(facts)
    assert display.links.copies is not None
    check(facts, display)


def test_ids_of_shipped_facts_are_made_and_found() -> None:
    check(*shipped())


@pytest.mark.parametrize("copies", [300, 600])
def test_parallel_edges_of_any_number_are_of_one_kind(tmp_path: Path, copies: int) -> None:
    path = tmp_path / "copies.csv"
    path.write_text("subject,predicate,object\n" + "tea,feeds,people\n" * copies, encoding="utf-8")
    display = build_large_display(read_large(path).facts)
    assert [kind.count for kind in display.kinds] == [1, copies - 1]
