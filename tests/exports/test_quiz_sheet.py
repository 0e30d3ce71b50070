"""The quiz on paper: sheet and key agree, the sheet reveals no answer, and both are text only."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings

from ntgraph import read_graph
from ntgraph.exports import to_quiz_sheet
from ntgraph.exports.quiz_sheet import HOW_MANY, Task, list_parts
from ntgraph.facts import FactBase
from tests.exports.packs import nasty_worlds, read_text, shipped, small_worlds, whole

VOID = {"meta"}
USED = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "section", "footer",
    "h1", "h2", "p", "div", "span", "ol", "ul", "li", "b", "i", "dl", "dt", "dd",
}  # fmt: skip


class Reader(HTMLParser):
    """Collects every tag and attribute, and checks that all elements are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def pages(facts: FactBase, number: int = 1) -> tuple[str, str]:
    made = to_quiz_sheet(facts, number=number)
    assert list(made) == ["sheet.html", "key.html"]
    return whole(made["sheet.html"]).decode(), whole(made["key.html"]).decode()


def list_tasks(facts: FactBase, number: int = 1) -> list[Task]:
    return [task for part in list_parts(facts, number) for task in part.tasks]


def test_sheet_has_questions_of_every_kind_numbered_through() -> None:
    tasks = list_tasks(shipped())
    assert [task.number for task in tasks] == list(range(1, len(tasks) + 1))
    assert len(tasks) >= sum(HOW_MANY.values()) - 2
    parts = [task.question.part for task in tasks]
    assert all(parts.count(part) <= most for part, most in HOW_MANY.items())
    assert parts.count("checked") == HOW_MANY["checked"]
    assert parts[0] == "checked"


@pytest.mark.parametrize("number", range(1, 6))
def test_no_question_gives_another_away(number: int) -> None:
    facts = shipped()
    about = [
        {
            frozenset((s.subject, s.object))
            for s in (facts.statements[b.id] for b in task.question.statement_details)
        }
        for task in list_tasks(facts, number)
    ]
    assert all(one.isdisjoint(other) for one, other in combinations(about, 2))


def test_key_has_every_answer_with_its_grounds() -> None:
    _, key = pages(shipped())
    words = read_text(key)
    for task in list_tasks(shipped()):
        assert f"{task.number}. {task.letter}) {task.question.answer}" in words
        for details in task.question.statement_details:
            told = [details.sentence]
            if details.layer != "reference":
                told += [f"{details.verdict} : {details.reason}"]
            told += [saying.text for saying in details.sayings]
            told += [f"{work.citation} – {work.note}" for work in details.cited]
            assert [text for text in told if text not in words] == []


def test_sheet_tells_no_answer() -> None:
    sheet, key = pages(shipped())
    for task in list_tasks(shipped()):
        # An answer that stands in the question's own words is no leak: it is one of several.
        asked = {option.casefold() for _, option in task.options}
        assert task.question.explanation not in read_text(sheet) or not task.question.explanation
        for details in task.question.statement_details:
            if not details.reason or any(details.reason.casefold() in words for words in asked):
                continue
            assert details.reason in read_text(key)
            assert details.reason not in read_text(sheet)
    assert 'class="right"' not in sheet


@pytest.mark.parametrize("number", range(1, 6))
def test_safety_notes_stand_on_both_once_and_are_pointed_to_from_elsewhere(number: int) -> None:
    facts = shipped()
    tasks = list_tasks(facts, number)
    for page in map(read_text, pages(facts, number)):
        for caution in {c for task in tasks for c in task.question.cautions}:
            assert page.count(f"Safety: {caution.text}") == 1
    for task in tasks:
        assert len(task.cautions) + len(task.see) >= bool(task.question.cautions)
        for see in task.see:
            assert set(tasks[see - 1].cautions) & set(task.question.cautions)


def test_another_number_gives_other_questions_and_the_same_number_the_same() -> None:
    first, again, second = (pages(shipped(), number) for number in (1, 1, 2))
    assert first == again
    assert first != second


@settings(max_examples=40, deadline=None)
@given(nasty_worlds())
def test_text_stays_text(facts: FactBase) -> None:
    for page in pages(facts):
        reader = Reader()
        reader.feed(page)
        assert reader.open == []
        assert reader.tags <= USED
        assert reader.attributes <= {"lang", "charset", "http-equiv", "content", "name", "class"}
    sheet = read_text(pages(facts)[0])
    for task in list_tasks(facts):
        assert " ".join(task.text.split()) in sheet
        for _, option in task.options:
            assert option in sheet


def test_pages_ask_for_nothing() -> None:
    for page in pages(shipped()):
        assert "default-src 'none'" in page
        for word in ("<script", "http:", "https:", "url(", "@import", "<link", "src="):
            assert word not in page.replace("http-equiv", "")


def test_origin_stands_on_both() -> None:
    for page in map(read_text, pages(shipped())):
        assert "not medical advice" in page
        assert shipped().data.version in page


@settings(max_examples=40, deadline=None)
@given(small_worlds())
def test_contradicted_statements_are_taught_in_no_world(facts: FactBase) -> None:
    for task in list_tasks(facts):
        verdicts = {details.verdict for details in task.question.statement_details}
        if task.question.kind in ("direction", "says", "order"):
            assert verdicts <= {"supported", "not assessed"}
        if task.question.kind == "verdict":
            holds = task.question.answer == "It holds as it is said."
            assert holds == (verdicts == {"supported"})


def test_facts_without_questions_say_so(world: FactBase) -> None:
    for page in pages(replace(world, statements={})):
        assert "These facts give no questions. There are no statements." in page


@pytest.mark.parametrize(("edges", "told"), [(1, "1 question."), (4, "4 questions."), (20, "10 q")])
def test_a_graph_of_one_kind_of_question_fills_the_sheet(
    edges: int, told: str, tmp_path: Path
) -> None:
    rows = "".join(f"spring {at},feeds,river {at}\n" for at in range(edges))
    path = tmp_path / "water.csv"
    path.write_text(f"subject,relation,object\n{rows}", "utf-8")
    facts = read_graph(path).facts
    sheet, _ = pages(facts)
    assert f"Quiz 1 – {told}" in sheet
    tasks = list_tasks(facts)
    answers = [task.letter for task in tasks]
    assert abs(answers.count("a") - answers.count("b")) <= 1
