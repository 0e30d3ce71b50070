"""A page of facts says that proposals are open; nothing that is only proposed is on it."""

from __future__ import annotations

import re
from pathlib import Path

from ntgraph.build_outputs import build
from ntgraph.display import build_display
from ntgraph.display.draft_marks import DRAFT, mark_draft, mark_large_draft
from ntgraph.display.large import build_large_display
from ntgraph.drafting.apply_decisions import apply_decisions
from ntgraph.drafting.decision_files import DECISIONS_FILE, format_decisions
from ntgraph.drafting.decisions import REJECTED
from ntgraph.facts import load_facts
from ntgraph.graph.views import overview
from ntgraph.page.large.render_large_page import render_large_page
from tests.drafting.reviewed import PROPOSALS, accept, write_reviewed_folder
from tests.world import world

BANNER = re.compile(r"<strong>Draft:</strong> (.*?)</p>")


def build_page(tmp_path: Path, accepted: int, *, rest: bool) -> str:
    """Return the page of a folder in which some proposals are accepted, others not."""
    folder = write_reviewed_folder(tmp_path)
    made = [accept(each) for each in PROPOSALS[:accepted]]
    if rest:
        made += [accept(each, REJECTED, reason="not_said") for each in PROPOSALS[accepted:]]
    (folder / DECISIONS_FILE).write_text(format_decisions(made), encoding="utf-8")
    apply_decisions(folder)
    build(folder, tmp_path / "out")
    return (tmp_path / "out" / "index.html").read_text(encoding="ascii")


def test_a_page_counts_what_is_not_decided_and_does_not_show_it(tmp_path: Path) -> None:
    page = build_page(tmp_path, 4, rest=False)
    assert BANNER.findall(page) == ["2 proposals are not decided yet, and not shown here."]
    assert "Exercise raises serotonin." in page
    assert "owers stress" not in page


def test_a_statement_of_a_sentence_that_is_open_is_marked(tmp_path: Path) -> None:
    page = build_page(tmp_path, 4, rest=False)
    marked = re.findall(r"<bdi>([^<]*)</bdi> <span class=\"flag\">draft</span>", page)
    assert marked == ["Exercise raises serotonin."]


def test_a_page_of_which_all_is_decided_says_nothing(tmp_path: Path) -> None:
    page = build_page(tmp_path, 4, rest=True)
    assert BANNER.findall(page) == []
    assert '<span class="flag">draft</span>' not in page
    assert "owers stress" not in page


def test_display_data_without_open_proposals_stay_as_they_are() -> None:
    display = build_display(overview(world()))
    assert mark_draft(display, []) is display


def test_only_what_meets_an_open_place_is_marked(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    (folder / DECISIONS_FILE).write_text(format_decisions([accept(PROPOSALS[0])]))
    apply_decisions(folder)
    display = build_display(overview(load_facts(folder)))
    (place,) = [(e.start, e.end) for s in display.statements for e in s.evidence if e.end]
    beside, within = (place[1], place[1] + 9), (place[1] - 1, place[1] + 9)
    assert DRAFT.id not in mark_draft(display, [beside]).statements[0].flags
    assert DRAFT.id in mark_draft(display, [within]).statements[0].flags


def test_a_page_of_a_large_graph_says_it_too() -> None:
    display = mark_large_draft(build_large_display(world()), 3)
    assert BANNER.findall(render_large_page(display)) == [
        "3 proposals are not decided yet, and not shown here."
    ]
    assert mark_large_draft(display, 0) is display
