"""Every Python example of the guides runs and has the result that the guide shows."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from tests.docs.guides import DOCS, GUIDES, Example, read_examples

WITH_EXAMPLES = [path for path in GUIDES if read_examples(path)]


def run_sessions(examples: list[Example], name: str) -> str:
    """Run the examples of a guide in one session; return a report of differences."""
    text = "".join(example.code + "\n" for example in examples)
    session = doctest.DocTestParser().get_doctest(text, {}, name, name, 0)
    told: list[str] = []
    doctest.DocTestRunner(verbose=False).run(session, out=told.append)
    return "".join(told)


@pytest.mark.slow
@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=lambda path: str(path.relative_to(DOCS)))
def test_examples_of_a_guide_run(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    examples = read_examples(path)
    assert run_sessions([each for each in examples if each.is_session], path.name) == ""
    for each in examples:
        if not each.is_session:
            exec(compile(each.code, path.name, "exec"), {})  # noqa: S102 - the guide's own code
            assert capsys.readouterr().out, each.code


def test_an_example_that_shows_something_else_is_found() -> None:
    assert "Expected:" in run_sessions([Example(">>> 1 + 1\n3\n")], "wrong")


def test_the_guides_have_examples() -> None:
    assert {path.name for path in WITH_EXAMPLES} >= {"index.md", "tables.md", "questions.md"}
