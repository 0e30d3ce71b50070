"""Equal words in two cells or list items are two passages, each with its own decision."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ntgraph.drafting.apply_decisions import apply_decisions
from ntgraph.drafting.article_to_draft import take_text
from ntgraph.drafting.decision_files import DECISIONS_FILE, format_decisions
from ntgraph.drafting.decisions import ADDED, EDITED, LEFT_OUT, ReviewDecision, find_undecided
from ntgraph.drafting.proposal import Proposal
from ntgraph.drafting.repeated_quotes import MarkedPlaces, mark_repeated
from ntgraph.drafting.review_data import review_data
from ntgraph.facts import load_facts
from tests.drafting.reviewed import TEXT, accept, write_reviewed_folder

ROWS = "Caffeine | lowers sleep\n\nExercise | lowers sleep"
ARTICLE = TEXT.replace("In one trial", f"{ROWS}\n\nIn one trial")
CELL = "lowers sleep"
NAMES = st.lists(st.text("abcdef", min_size=1, max_size=4), min_size=1, max_size=12)
CELLS = st.sampled_from([CELL, "raises mood"])


def propose_cells(text: str) -> list[Proposal]:
    """Return the same proposal for each cell with the same words, as a draft marks them."""
    starts = [at for at in range(len(text)) if text.startswith(CELL, at)]
    made = [Proposal(at, at + len(CELL), CELL, "drug", "lowers", "sleep") for at in starts]
    return mark_repeated(take_text(text), made)


@given(st.lists(st.tuples(st.text("abcdef ", max_size=4), CELLS), max_size=12))
def test_no_two_places_have_the_same_key(rows: list[tuple[str, str]]) -> None:
    proposals = propose_cells("\n".join(f"{name} | {cell}" for name, cell in rows))
    assert len({each.key for each in proposals}) == len(proposals)
    assert all(bool(each.beside) == (len(proposals) > 1) for each in proposals)


@given(NAMES, NAMES, NAMES)
def test_a_text_that_was_changed_elsewhere_leads_to_the_same_place(
    rows: list[str], before: list[str], after: list[str]
) -> None:
    unlike = list(dict.fromkeys(rows))
    text = "\n".join(f"{name} | {CELL}" for name in unlike)
    changed = "\n".join((*(f"{each}." for each in before), text, *(f"{each}." for each in after)))
    old, new = propose_cells(text), propose_cells(changed)
    assert [each.key for each in old] == [each.key for each in new]
    marked = MarkedPlaces(changed)
    for each, other in zip(old, new, strict=True):
        if each.beside:
            assert marked.find(CELL, each.beside) == other.start


@given(NAMES)
def test_a_row_that_was_put_in_takes_no_decision_of_another(rows: list[str]) -> None:
    unlike = list(dict.fromkeys((*rows, "z")))
    text = "\n".join(f"{name} | {CELL}" for name in unlike)
    known = {each.key for each in propose_cells(text)}
    added = propose_cells(f"new | {CELL}\n{text}")
    assert added[0].key not in known
    if len(unlike) > 1:
        assert {each.key for each in added[1:]} == known


def test_two_rows_of_a_table_are_two_facts_at_their_own_places(tmp_path: Path) -> None:
    proposals = propose_cells(ARTICLE)
    folder = write_reviewed_folder(tmp_path, text=ARTICLE, proposals=tuple(proposals))
    assert [each["isRepeated"] for each in review_data(folder)["proposals"]] == [True, True]
    first = accept(proposals[0], EDITED, subject="exercise")
    assert find_undecided(proposals, [first]) == proposals[1:]
    second = accept(proposals[1], EDITED, subject="exercise")
    (folder / DECISIONS_FILE).write_text(format_decisions([first, second]), encoding="utf-8")
    # Text before them moves both.
    changed = ARTICLE.replace("Coffee and sleep", "Coffee, tea and sleep")
    (tmp_path / "sleep.txt").write_text(changed, encoding="utf-8")
    report = apply_decisions(folder)
    assert (report.facts, report.questions) == (2, ())
    evidence = [
        each for s in load_facts(folder).statements.values() for each in s.evidence if each.span
    ]
    where = sorted(each.span.start for each in evidence if each.span)
    assert where == [at for at in range(len(changed)) if changed.startswith(CELL, at)]


def test_a_place_that_is_gone_is_asked_about(tmp_path: Path) -> None:
    proposals = propose_cells(ARTICLE)
    folder = write_reviewed_folder(tmp_path, text=ARTICLE, proposals=tuple(proposals))
    decision = replace(accept(proposals[1]), subject="exercise")
    (folder / DECISIONS_FILE).write_text(format_decisions([decision]), encoding="utf-8")
    (tmp_path / "sleep.txt").write_text(ARTICLE.replace("Exercise |", "Tea |"), encoding="utf-8")
    report = apply_decisions(folder)
    assert report.facts == 0
    assert [each.column for each in report.questions] == ["quote"]


def test_a_cell_that_begins_another_is_recorded_and_left_out_in_its_own_place(
    tmp_path: Path,
) -> None:
    rows = (
        "Tea lowers stress at noon | Tea lowers stress\n\nSleep at night or noon | Sleep at night"
    )
    text = TEXT.replace("In one trial", f"{rows}\n\nIn one trial")
    quote = "Tea lowers stress"
    start = text.index(quote, text.index(quote) + 1)
    proposal = Proposal(start, start + len(quote), quote, "tea", "lowers", "stress")
    folder = write_reviewed_folder(tmp_path, text=text, proposals=(proposal,))
    made = [
        accept(proposal),
        ReviewDecision("b" * 16, ADDED, "", quote, "tea", "", "lowers", "anxiety"),
        ReviewDecision("c" * 16, LEFT_OUT, "navigation", "Sleep at night"),
    ]
    (folder / DECISIONS_FILE).write_text(format_decisions(made), encoding="utf-8")
    report = apply_decisions(folder)
    assert (report.facts, report.left_out, report.questions) == (2, 1, ())
    assert report.anchored
    assert report.anchored.questions == ()
    statements = load_facts(folder).statements.values()
    spans = [each.span for s in statements for each in s.evidence if each.span]
    assert [each.start for each in spans] == [start, start]
    (left,) = review_data(folder)["leftOut"]
    assert left[0] == text.index("Sleep at night", text.index("Sleep at night") + 1)
