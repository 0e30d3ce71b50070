"""Quizzes, cards and tours in Python: the same for everybody, with reasons and corrections."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from ntgraph.errors import UnknownTermError
from ntgraph.explore import FactGraph, load
from ntgraph.explore.quiz_set import draw_quiz
from ntgraph.explore.seeded_draw import draw_sample, make_random
from ntgraph.learning import KINDS
from ntgraph.learning.question_flaws import find_given_away
from ntgraph.records.question import PASSAGE
from tests import world as tiny
from tests.required_node import require_node
from tests.world import world

PAGE_JS = Path(__file__).resolve().parents[2] / "src" / "ntgraph" / "page" / "js"
PAGE_QUIZ = PAGE_JS / "learn" / "quiz_questions.js"


@pytest.fixture(scope="module")
def g() -> FactGraph:
    return load()


def test_a_seed_gives_the_numbers_it_gives_on_the_page() -> None:
    number = make_random(42)
    assert [f"{number():.6f}" for _ in range(2)] == ["0.601104", "0.448291"]


def test_drawing_takes_each_thing_once() -> None:
    things = [1, 2, 3, 4, 5]
    assert sorted(draw_sample(things, 9)) == things
    assert len(draw_sample(things, 9, 2)) == 2
    assert draw_sample(things, 9, 99) == draw_sample(things, 9)
    assert draw_sample(things, 1) != draw_sample(things, 2)
    assert things == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("kind", ["checked", "all", *(kind for kind in KINDS if kind != PASSAGE)])
def test_python_and_the_page_draw_the_same_set(g: FactGraph, kind: str, tmp_path: Path) -> None:
    items = tmp_path / "items.json"
    told = [
        {**asdict(item), "checked": item.is_checked, "ordered": item.is_ordered}
        for item in g.questions
    ]
    items.write_text(json.dumps(told), encoding="utf-8")
    code = (
        f"import {{ readFileSync }} from 'node:fs';"
        f"import {{ drawSet }} from {json.dumps(PAGE_QUIZ.as_uri())};"
        f"const items = JSON.parse(readFileSync({json.dumps(str(items))}, 'utf8'));"
        f"const set = drawSet(items, {kind!r}, 4711);"
        "console.log(JSON.stringify(set.map((q) => [q.item.id, q.options, q.why, q.right])));"
    )
    node = [require_node(), "--input-type=module", "--eval", code]
    done = subprocess.run(node, capture_output=True, text=True, check=True)
    drawn = g.quiz(kind, seed=4711)
    ours = [[item.id, list(item.options), list(item.why), item.right] for item in drawn]
    assert json.loads(done.stdout) == ours
    assert ours


def test_a_mixed_set_has_some_of_each_kind(g: FactGraph) -> None:
    quiz = g.quiz("all", seed=5)
    assert {item.kind for item in quiz} == set(KINDS) - {PASSAGE}
    assert not any(item.is_checked for item in quiz)
    assert len(quiz) == 10
    assert len(g.quiz("verdict", seed=5, count=3)) == 3


def test_questions_checked_by_hand_are_asked_where_nobody_names_a_kind(g: FactGraph) -> None:
    quiz = g.quiz(seed=5)
    assert (quiz.kind, len(quiz)) == ("checked", 10)
    assert all(item.is_checked for item in quiz)
    assert len({item.kind for item in quiz}) > 4
    assert FactGraph(world()).quiz().kind == "all"


@pytest.mark.parametrize("kind", ["checked", "all", "direction", "mechanism", "says", "verdict"])
@pytest.mark.parametrize("seed", range(1, 9))
def test_no_question_of_a_set_answers_another_and_answers_are_even(
    g: FactGraph, kind: str, seed: int
) -> None:
    items = g.quiz(kind, seed=seed).items
    assert find_given_away(items) == []
    by_offer = Counter(
        (tuple(sorted(i.options)), i.options[i.right]) for i in items if i.is_ordered
    )
    for (offered, _), count in by_offer.items():
        same = [i for i in items if tuple(sorted(i.options)) == offered]
        assert count <= max(1, -(-len(same) * 2 // 3))


def test_right_answers_stay_right_when_mixed(g: FactGraph) -> None:
    sound = {item.id: item.options[item.right] for item in g.questions}
    for item in g.quiz("says", seed=8, count=50):
        assert item.options[item.right] == sound[item.id]
        assert len(item.keys) == len(item.options)


def test_questions_can_be_kept_to_what_a_lesson_is_about(g: FactGraph) -> None:
    about = g.said.where(about="dopamine")
    quiz = g.quiz(seed=2, among=about)
    assert quiz.items
    assert all(set(item.statements) <= set(about.ids) for item in quiz)


def test_the_sheet_keeps_the_answers_for_the_key(g: FactGraph) -> None:
    quiz = g.quiz("verdict", seed=11)
    sheet, key = quiz.sheet(), quiz.key()
    for at, item in enumerate(quiz, start=1):
        assert f"{at}. {item.question}" in sheet
        assert item.explanation not in sheet
        assert item.explanation in key
        assert item.options[item.right] in key
    assert all(item.explanation not in quiz._repr_html_() for item in quiz)


def test_answers_are_marked_by_letter(g: FactGraph) -> None:
    quiz = g.quiz("direction", seed=3)
    right = ["ab"[item.right] for item in quiz]
    marked = quiz.mark([right[0].upper(), f" {right[1]} ", "z"])
    assert list(marked["is_right"]) == [True, True, *[False] * 8]
    assert list(marked.index) == list(range(1, 11))
    assert quiz.mark(right)["is_right"].all()
    assert quiz.mark([*right, "a", "b"])["right"].to_list() == right


def test_a_correction_stands_in_key_marks_and_on_cards() -> None:
    g = FactGraph(world())
    correction = "Ask somebody before you act"
    items = [item for item in g.questions if tiny.SHORTENS.id in item.statements]
    quiz = draw_quiz(g.facts, items, "verdict", 1)
    assert len(quiz) == 1
    assert correction in quiz.key()
    assert correction in quiz.sheet()
    assert correction in quiz._repr_html_()
    assert correction in quiz.mark("a")["explanation"].iloc[0]
    assert correction in str(g.cards("statements").loc[f"statements:{tiny.SHORTENS.id}", "back"])


def test_a_sheet_prints_a_correction_once_and_leads_to_it(g: FactGraph) -> None:
    harmful = g.where(verdict=["contradicted", "unsupported"], safety=True)
    sheet = g.quiz("verdict", count=50, among=harmful).sheet()
    first, *others = (part for part in sheet.split("\n\n") if "Take care: " in part)
    full = first.partition("Take care: ")[2]
    assert len(full) > len("see 1.")
    assert sheet.count(full) == 1
    assert any("Take care: see 2." in part for part in others)


def test_cards_are_a_table(g: FactGraph) -> None:
    cards = g.cards()
    assert cards.index.is_unique
    assert set(cards["deck"].unique()) == {"things", "statements"}
    assert (cards["front"] != "").all()
    assert list(g.cards("things").columns) == ["deck", "front", "back", "about"]
    assert set(g.cards("things")["about"]) <= set(g.nodes.index)


def test_tours_are_listed_and_told(g: FactGraph) -> None:
    assert set(g.tours.index) == set(g.facts.tours)
    for name, tour in g.facts.tours.items():
        view = g.tour(name)
        assert list(view.steps["heading"]) == [step.heading for step in tour.steps]
        assert (view.steps["shows"] != "").all()
        assert tour.title in view._repr_html_()
    safety = g.tour("safety-first")
    assert safety.statements.where(safety=True).ids == safety.statements.ids
    assert safety.steps["shows"].str.contains("Take care: ").all()


def test_facts_without_tours_and_questions_give_empty_ones(g: FactGraph) -> None:
    own = FactGraph(world())
    assert list(own.tours.columns) == list(g.tours.columns)
    assert len(own.tours) == 0
    nothing = draw_quiz(own.facts, [], "all", 1)
    assert (len(nothing), nothing.sheet(), nothing.key()) == (0, "", "")
    assert nothing.mark("")["is_right"].dtype == bool


def test_a_slip_gets_the_nearest_name(g: FactGraph) -> None:
    with pytest.raises(UnknownTermError, match="did you mean 'verdict'"):
        g.quiz("verdct")
    with pytest.raises(UnknownTermError, match="did you mean 'things'"):
        g.cards("thigns")
    with pytest.raises(UnknownTermError, match="did you mean 'safety-first'"):
        g.tour("safety_first")
