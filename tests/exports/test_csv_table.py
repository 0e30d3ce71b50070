from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ntgraph.exports import to_statement_table
from ntgraph.exports.csv_table import write_row
from ntgraph.facts import FactBase
from ntgraph.facts.spreadsheet_table import COLUMNS, guard_cell
from tests import world as tiny
from tests.small import small_facts

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def rows(facts: FactBase) -> list[dict[str, str]]:
    """Return the rows of the table, read back as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO("".join(to_statement_table(facts)), newline="")))


@pytest.mark.parametrize("facts", [tiny.world(), small_facts()], ids=["world", "small article"])
def test_each_piece_of_evidence_is_one_row(facts: FactBase) -> None:
    table = rows(facts)
    assert [row["id"] for row in table] == [statement.id for statement, _ in facts.evidence()]
    assert all(tuple(row) == COLUMNS for row in table)


def test_rows_carry_what_the_statement_says(world: FactBase) -> None:
    row = next(row for row in rows(world) if row["id"] == tiny.ACTS_ON.id)
    assert row["sentence"] == "Caffeine acts on sleep at a double dose."
    assert (row["subject"], row["subject_label"]) == ("CHEBI:27732", "caffeine")
    assert (row["negated"], row["sign"], row["qualifiers"]) == ("", "0", "dose=double")
    assert (row["cites"], row["cited_sources"]) == ("1|2", "pmid:123")
    assert row["license"] == "CC-BY-4.0"


def test_hostile_names_come_back_unharmed(world: FactBase) -> None:
    row = next(row for row in rows(world) if row["id"] == tiny.BRING_MARKUP.id)
    assert row["object_label"] == tiny.MARKUP
    assert row["sentence"] == f'The "{{object}}" bees 🐝 raise {tiny.MARKUP}.'


def test_evidence_without_a_place_has_empty_cells(world: FactBase) -> None:
    row = next(row for row in rows(world) if row["id"] == tiny.GO_ALONG.id)
    assert [row[name] for name in ("section", "block", "start", "end", "span_sha256")] == [""] * 5


@pytest.mark.parametrize("start", [*FORMULA_STARTS, "=cmd|'/C calc'!A0"])
def test_no_cell_runs_as_a_formula(world: FactBase, start: str) -> None:
    nodes = {id: replace(node, label=f"{start}{node.label}") for id, node in world.nodes.items()}
    table = rows(replace(world, nodes=nodes))
    cells = [cell for row in table for cell in row.values()]
    assert cells
    assert not [cell for cell in cells if cell.startswith(FORMULA_STARTS)]
    assert all(row["subject_label"].startswith(f"'{start}") for row in table)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=5))
@example(["a\rb", "\r"])
@example(["a\nb", '"', ","])
def test_any_cells_survive_the_row(cells: list[str]) -> None:
    text = write_row(cells)
    assert next(csv.reader(io.StringIO(text, newline=""))) == cells


@given(st.text())
def test_guard_adds_nothing_but_apostrophes(cell: str) -> None:
    guarded = guard_cell(cell)
    assert guarded.replace("'", "") == cell.replace("'", "")
    assert not guarded.startswith(FORMULA_STARTS)
