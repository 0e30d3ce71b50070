"""Decisions: written and read back, and found again after a new draft."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.drafting.decision_files import (
    COLUMNS,
    DECISIONS_FILE,
    format_decisions,
    parse_decisions,
    read_decisions,
)
from ntgraph.drafting.decisions import (
    ADDED,
    EDITED,
    REJECTED,
    REJECTIONS,
    VERDICTS,
    ReviewDecision,
    attach,
    find_undecided,
)
from ntgraph.errors import FactsError
from ntgraph.facts.cell_writer import clean_cell
from tests.drafting.reviewed import PROPOSALS, accept
from tests.hostile import VALUES

WHOLE = [value for value in sorted(VALUES.values()) if value.isprintable() or value.isascii()]
WORDS = st.one_of(st.text(min_size=1), st.sampled_from(WHOLE)).map(clean_cell)
SAID = WORDS.filter(bool)
KEYS = st.text("0123456789abcdef", min_size=16, max_size=16)
DECISIONS = st.builds(
    ReviewDecision,
    key=KEYS,
    verdict=st.sampled_from(VERDICTS),
    reason=st.sampled_from([*REJECTIONS]),
    quote=SAID,
    subject=SAID,
    subject_level=st.sampled_from(["", "excess"]),
    predicate=SAID,
    object=SAID,
    negated=st.booleans(),
    hedge=WORDS,
    cites=WORDS,
    note=WORDS,
    decided_on=st.sampled_from(["", "2026-11-28"]),
)


@given(st.lists(DECISIONS, unique_by=lambda each: each.key))
def test_decisions_are_read_back_as_they_were_written(decisions: list[ReviewDecision]) -> None:
    text = format_decisions(decisions)
    assert list(parse_decisions(text.encode(), DECISIONS_FILE)) == decisions


@given(DECISIONS)
def test_no_cell_of_the_file_is_a_formula(decision: ReviewDecision) -> None:
    row = format_decisions([decision]).split("\n")[1]
    assert not [cell for cell in row.split("\t") if cell.lstrip("\"' ").startswith(("=", "@"))
                and not cell.startswith(("'", "\"'"))]  # fmt: skip


@given(DECISIONS)
def test_a_spreadsheet_may_save_the_file_as_csv(decision: ReviewDecision) -> None:
    import csv
    import io

    rows = [COLUMNS, format_decisions([decision]).split("\n")[1].split("\t")]
    stream = io.StringIO()
    csv.writer(stream).writerows([[unquoted(cell) for cell in row] for row in rows])
    assert parse_decisions(stream.getvalue().encode("utf-8-sig"), "decisions.csv") == (decision,)


def unquoted(cell: str) -> str:
    """Return a cell as a spreadsheet shows it."""
    is_quoted = len(cell) > 1 and cell[0] == cell[-1] == '"'
    return cell[1:-1].replace('""', '"') if is_quoted else cell


def test_a_folder_without_the_file_has_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path) == ()


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("verdict", "acepted", "unknown verdict 'acepted' (did you mean 'accepted'?)"),
        ("key", "x", "expected a key of 12 to 64 hex digits, got 'x'"),
        ("quote", "", "expected the quote, got nothing"),
        ("object", "", "expected the object, got nothing"),
        ("negated", "maybe", "expected yes or nothing, got 'maybe'"),
        ("decided_on", "2026-13-01", "expected a day such as 2026-11-28, got '2026-13-01'"),
    ],
)
def test_a_wrong_cell_is_named_with_its_place(column: str, cell: str, expected: str) -> None:
    header, row = format_decisions([accept(PROPOSALS[0])]).splitlines()
    cells = dict(zip(header.split("\t"), row.split("\t"), strict=True)) | {column: cell}
    text = f"{header}\n" + "\t".join(cells.values())
    with pytest.raises(FactsError) as caught:
        parse_decisions(text.encode(), "sleep/decisions.tsv")
    assert [str(each) for each in caught.value.problems] == [
        f"sleep/decisions.tsv:2:{column}: {expected}"
    ]


def test_two_rows_about_one_proposal_are_a_problem() -> None:
    text = format_decisions([accept(PROPOSALS[0]), accept(PROPOSALS[0])])
    with pytest.raises(FactsError, match=r"3:key: .* is decided in two rows"):
        parse_decisions(text.encode(), DECISIONS_FILE)


def test_a_rejection_needs_a_known_reason() -> None:
    text = format_decisions([accept(PROPOSALS[0], REJECTED, reason="denal")])
    with pytest.raises(FactsError, match=r"unknown reason 'denal' \(did you mean 'denial'"):
        parse_decisions(text.encode(), DECISIONS_FILE)


def test_a_new_draft_finds_the_decisions_of_sentences_that_stayed() -> None:
    decisions = [accept(each) for each in PROPOSALS]
    moved = [replace(each, start=each.start + 7, end=each.end + 7) for each in PROPOSALS]
    rescored = [replace(each, score=0.1, rule="another") for each in moved]
    assert find_undecided(rescored, decisions) == []


def test_only_what_says_something_else_is_open_again() -> None:
    decisions = [accept(each) for each in PROPOSALS]
    changed = replace(PROPOSALS[2], quote="In one trial a nap did not improve the mood.")
    assert find_undecided([*PROPOSALS[:2], changed, *PROPOSALS[3:]], decisions) == [changed]


def test_blanks_and_capitals_of_a_quote_do_not_open_it_again() -> None:
    wrapped = replace(PROPOSALS[0], quote="Caffeine  blocks\nadenosine receptors.")
    assert find_undecided([wrapped], [accept(PROPOSALS[0])]) == []


def test_a_proposal_that_says_what_a_person_wrote_is_decided() -> None:
    better = replace(PROPOSALS[4], predicate="eases")
    written = accept(PROPOSALS[4], EDITED, predicate="eases")
    added = replace(accept(better, ADDED), key="0" * 16)
    assert attach([better], [written])[better.key] == written
    assert attach([better], [added])[better.key] == added
