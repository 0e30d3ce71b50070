"""The review in a notebook: shown, written as a page, and its decisions read back."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

import ntgraph
from ntgraph.drafting.decision_files import DECISIONS_FILE, format_decisions, read_decisions
from ntgraph.drafting.decisions import REJECTED
from tests.drafting.reviewed import PROPOSALS, accept, write_reviewed_folder


def test_the_page_is_shown_in_a_frame_that_nothing_can_end(tmp_path: Path) -> None:
    shown = ntgraph.review(write_reviewed_folder(tmp_path))
    html = shown._repr_html_()
    page = html.partition('srcdoc="')[2].partition('"')[0]
    assert unescape(page) == (shown.to_html(tmp_path / "r.html")).read_text(encoding="ascii")
    assert repr(shown).endswith("sleep': 6 proposals)")


@pytest.mark.parametrize("as_file", [False, True])
def test_decisions_are_added_to_those_that_are_there(tmp_path: Path, as_file: bool) -> None:
    folder = write_reviewed_folder(tmp_path)
    first, second = accept(PROPOSALS[0]), accept(PROPOSALS[1])
    (folder / DECISIONS_FILE).write_text(format_decisions([first, second]), encoding="utf-8")
    changed = accept(PROPOSALS[1], REJECTED, reason="denial")
    text = format_decisions([changed, accept(PROPOSALS[2])])
    saved = tmp_path / "saved.tsv"
    saved.write_text(text, encoding="utf-8")
    assert ntgraph.review(folder).take(saved if as_file else text) == 3
    assert read_decisions(folder) == (first, changed, accept(PROPOSALS[2]))


def test_what_is_no_table_of_decisions_is_refused(tmp_path: Path) -> None:
    shown = ntgraph.review(write_reviewed_folder(tmp_path))
    with pytest.raises(ntgraph.FactsError, match="decisions:1:key: missing columns 'key'"):
        shown.take("subject\tobject\n")
    with pytest.raises(ntgraph.FactsError, match="could not be read"):
        shown.take(tmp_path / "none.tsv")
