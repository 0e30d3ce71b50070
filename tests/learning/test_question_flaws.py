"""Every flaw that was made on purpose is found, and the shipped questions have none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph.facts import load_facts, shipped_facts
from ntgraph.learning import QuizItem, check_questions, find_flaws
from ntgraph.learning.question_flaws import find_given_away, find_set_flaws, walk_flaws
from ntgraph.learning.teachable import Teachable
from tests.learning.flawed import list_cases, made, shipped

CASES = list_cases()


def test_there_are_enough_flawed_questions() -> None:
    assert len(CASES) >= 60
    assert len({name for name, _, _ in CASES}) == len(CASES)


@pytest.fixture(scope="module")
def teacher() -> Teachable:
    return Teachable(shipped())


@pytest.mark.parametrize(("item", "message"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_flaw_made_on_purpose_is_found(item: QuizItem, message: str, teacher: Teachable) -> None:
    assert any(re.search(message, flaw) for flaw in walk_flaws(item, teacher)), [
        *walk_flaws(item, teacher)
    ]


def test_the_shipped_questions_have_no_flaw() -> None:
    assert check_questions(shipped()) == []
    assert find_flaws(made()[0], shipped()) == []


def spoil(items: Sequence[QuizItem], flaw: str) -> list[str]:
    return [words for _, words in find_set_flaws(items) if re.search(flaw, words)]


def test_twins_are_found_by_words_and_by_id() -> None:
    one, other = made()[:2]
    assert spoil([one, replace(one, id="x:1")], "asks the same")
    assert spoil([one, replace(other, question=one.question.upper())], "asks the same")
    assert spoil([one, replace(other, id=one.id)], "have this id")
    assert spoil([one, other], ".") == []


@pytest.mark.parametrize("kind", ["direction", "verdict", "carries"])
def test_an_answer_that_comes_too_often_is_found(kind: str) -> None:
    same = [item for item in made() if item.kind == kind]
    word = same[0].options[same[0].right]
    tilted = [item for item in same if item.options[item.right] == word]
    tilted = [replace(tilted[0], id=f"{kind}:{at}", question=f"{at}?") for at in range(12)]
    assert spoil(tilted, "is right 12 times of 12")
    mixed = [*tilted[:6], *(replace(item, right=1 - item.right) for item in tilted[6:])]
    assert spoil(mixed, "is right") == []


def test_a_right_answer_that_is_mostly_the_longest_is_found() -> None:
    item = replace(made()[0], is_ordered=False, kind="says", options=("It is so.", "No."), right=0)
    long = [replace(item, id=f"says:{at}", question=f"{at}?") for at in range(12)]
    assert spoil(long, "is the longest 12 times of 12")
    mixed = [*long[:6], *(replace(each, options=("So.", "Never.")) for each in long[6:])]
    assert spoil(mixed, "the longest") == []
    assert spoil(long[:9], "the longest") == []


def test_a_right_answer_that_is_mostly_at_one_place_is_found() -> None:
    item = replace(made()[0], is_ordered=False, kind="says", options=("Yes.", "Not."), right=0)
    same = [replace(item, id=f"says:{at}", question=f"{at}?") for at in range(12)]
    assert spoil(same, "at place 0 12 times of 12")
    assert spoil([*same[:6], *(replace(each, right=1) for each in same[6:])], "at place") == []


def test_questions_that_give_each_other_away_are_found() -> None:
    one, other = made()[:2]
    assert find_given_away([one, other]) == []
    assert find_given_away([one, replace(other, about=one.about)]) == [(one.id, other.id)]
    assert find_given_away([one, replace(other, statements=one.statements)])


def test_a_flaw_of_a_checked_question_is_told_at_its_place(tmp_path: Path) -> None:
    import shutil

    folder = tmp_path / "facts"
    shutil.copytree(shipped_facts(), folder)
    pack = folder / "quiz" / "pack.toml"
    text = pack.read_text(encoding="utf-8")
    assert "acetylcholine can lead to poor memory" in text
    pack.write_text(
        text.replace("acetylcholine can lead to poor memory", "acetylcholine leads to poor memory"),
        encoding="utf-8",
    )
    found = check_questions(load_facts(folder))
    assert found
    assert all(problem.file.endswith("quiz/pack.toml") for problem in found)
    lines = pack.read_text(encoding="utf-8").splitlines()
    assert all(lines[problem.line - 1] == "[[question]]" for problem in found)
    assert any("flatly" in problem.message for problem in found)
