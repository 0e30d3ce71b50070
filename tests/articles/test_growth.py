"""Twice the text takes about twice the work, also where it is made to be slow."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from ntgraph.articles.html_reader import read_html
from ntgraph.articles.read_article import read_text

WORKS = "".join(f"{n}. Smith A, Lee B. On tea. J Tea. 2019;{n}:1-9.\n" for n in range(1, 60))
END = f"\n\nTea calms many people.\n\nReferences\n\n{WORKS}"
# The larger run may take this many times as many steps as the smaller one.
MOST_STEPS = 2.3


def count_steps(run: Callable[[], object]) -> int:
    """Return how many lines of ntgraph are run."""
    steps = 0

    def trace(frame: object, event: str, _: object) -> object:
        nonlocal steps
        steps += event == "line"
        return trace

    sys.settrace(trace)  # type: ignore[arg-type] # what it returns is itself
    try:
        run()
    finally:
        sys.settrace(None)
    return steps


@pytest.mark.parametrize("is_markdown", [False, True], ids=["plain", "markdown"])
@pytest.mark.parametrize(
    "part",
    [
        "Tea calms many people.1,2 It wakes [3, 4–6]. It helps (7), and (Smith, 2019) says so.\n\n",
        "x (1) a, (2) b ",
        "a.1",
        "(2019 ",
        "[1,",
        "Ab ",
        "- point\n",
    ],
)
def test_reading_grows_with_the_text(part: str, is_markdown: bool) -> None:
    def read(times: int) -> object:
        return read_text(part * times + END, Path("tea.txt"), is_markdown=is_markdown)

    few, many = (count_steps(partial(read, times)) for times in (400, 800))
    assert many < few * MOST_STEPS


@pytest.mark.parametrize(
    "part", ["<p>a", "<li>a", "<td>a", "<div>", "<ul><li>a", "<table><tr><td>a"]
)
def test_reading_a_page_grows_with_it(part: str) -> None:
    few, many = (count_steps(partial(read_html, part * times, "x")) for times in (800, 1600))
    assert many < few * MOST_STEPS
