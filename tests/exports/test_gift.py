"""GIFT: every question is read back unchanged, whatever its texts contain."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from ntgraph.exports import to_gift
from ntgraph.exports.classroom_questions import CHECKED
from ntgraph.exports.course_questions import name_category, name_course_part
from ntgraph.exports.gift import escape_for_gift
from ntgraph.facts import FactBase
from tests.exports.gift_reader import read_gift
from tests.exports.packs import NASTY, nasty_worlds, shipped
from tests.exports.told_questions import ToldQuestion, assert_same, expect


def read(facts: FactBase) -> list[ToldQuestion]:
    return read_gift("".join(to_gift(facts)))


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_every_question_reads_back_with_its_grounds(which: str, world: FactBase) -> None:
    facts = shipped() if which == "shipped" else world
    questions = expect(facts)
    assert questions
    for read_back, question in zip(read(facts), questions, strict=True):
        assert_same(read_back, question)
        assert read_back.category.endswith("/".join(name_course_part(question.part)))


@settings(max_examples=60, deadline=None)
@given(nasty_worlds())
def test_nothing_in_a_text_is_read_as_gift_or_markup(world: FactBase) -> None:
    questions = expect(world)
    for read_back, question in zip(read(world), questions, strict=True):
        assert_same(read_back, question)
        html = read_back.text + read_back.feedback + "".join(read_back.options)
        assert set(re.findall(r"<[^>]*>", html)) <= {
            f"<{end}{tag}>" for end in ("", "/") for tag in ("p", "b", "i", "dl", "dt", "dd")
        }


def test_ids_stay_when_words_change(world: FactBase) -> None:
    nodes = {id: replace(node, lay_label="something else") for id, node in world.nodes.items()}
    before, after = read(world), read(replace(world, nodes=nodes))
    assert [q.id for q in before] == [q.id for q in after]
    assert [q.text for q in before] != [q.text for q in after]


def test_contradicted_statements_are_right_only_as_contradicted() -> None:
    facts = shipped()
    contradicted = {s.id for s in facts.statements.values() if s.verdict == "contradicted"}
    assert contradicted
    for read_back, question in zip(read(facts), expect(facts), strict=True):
        if question.kind != "carries" and contradicted & {b.id for b in question.statement_details}:
            key = read_back.options[read_back.right]
            assert key.startswith("Contradicted:") or key == "It does not hold as it is said."


def test_names_are_told_apart_and_checked_questions_come_first() -> None:
    questions = read(shipped())
    assert len({question.name for question in questions}) == len(questions)
    parts = list(dict.fromkeys(question.category for question in questions))
    assert parts[0].endswith("/Checked by hand")
    assert all("/Made by program from the tables/" in part for part in parts[1:])
    assert {q.part for q in expect(shipped()) if q.id.startswith("checked:")} == {CHECKED}


@pytest.mark.parametrize("text", NASTY)
def test_category_of_any_title_needs_no_escape(text: str) -> None:
    assert re.fullmatch(r"[\w ]+", name_category(text))


@pytest.mark.parametrize("bad", ["a:b", "a{b", "a=b", "%50%x", "[html]x", "a\\b"])
def test_reader_refuses_what_is_not_escaped(bad: str) -> None:
    question = "// [id:a] [tag:b]\n::n::[html]q{{\n=right\n~{}\n####f\n}}\n"
    assert read_gift(question.format(escape_for_gift(bad)))[0].options[1]
    with pytest.raises(ValueError, match=r"not a question|a weight|one right"):
        read_gift(question.format(bad))


def test_facts_without_questions_make_a_file_of_notes(world: FactBase) -> None:
    empty = replace(world, statements={})
    assert read(empty) == []
    text = "".join(to_gift(empty))
    assert "not medical advice" in text
    assert "// No questions: There are no statements." in text
