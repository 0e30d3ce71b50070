"""Moodle XML: every question is read back unchanged, in its category, with its tags."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from ntgraph.exports import to_moodle_xml
from ntgraph.exports.course_questions import name_course_part
from ntgraph.exports.moodle_xml import ACCEPTED, LONGEST_TAG, SEVERAL
from ntgraph.facts import FactBase
from tests.exports.moodle_reader import read_moodle
from tests.exports.packs import nasty_worlds, shipped
from tests.exports.told_questions import ALLOWED, ToldQuestion, assert_same, expect


def read(facts: FactBase) -> list[ToldQuestion]:
    return read_moodle("".join(to_moodle_xml(facts)))


def by_id(questions: list[ToldQuestion]) -> dict[str, ToldQuestion]:
    assert len({question.id for question in questions}) == len(questions)
    return {question.id: question for question in questions}


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_every_question_reads_back_with_its_grounds(which: str, world: FactBase) -> None:
    facts = shipped() if which == "shipped" else world
    told, questions = by_id(read(facts)), expect(facts)
    assert len(told) == len(questions) > 0
    for question in questions:
        read_back = told[f"ntgraph-{question.id.replace(':', '-')}"]
        assert_same(read_back, question)
        assert "/".join(name_course_part(question.part)) in read_back.category


@settings(max_examples=60, deadline=None)
@given(nasty_worlds())
def test_nothing_in_a_text_is_read_as_markup(world: FactBase) -> None:
    told = by_id(read(world))
    for question in expect(world):
        read_back = told[f"ntgraph-{question.id.replace(':', '-')}"]
        assert_same(read_back, question)
        markup = read_back.text + read_back.feedback + "".join(read_back.options)
        assert set(re.findall(r"<[^>]*>", markup)) <= ALLOWED


def test_a_category_for_each_article_and_one_for_accepted_facts() -> None:
    facts = shipped()
    last = {question.category.split("/")[-1] for question in read(facts)}
    titles = {article.title for article in facts.articles.values()}
    assert {ACCEPTED, *titles} <= last <= {SEVERAL, ACCEPTED, *titles}
    one = replace(facts, articles=dict(list(facts.articles.items())[:1]))
    assert not last & {question.category.split("/")[-1] for question in read(one)}


def test_tags_name_kind_article_and_tours() -> None:
    root = ElementTree.fromstring("".join(to_moodle_xml(shipped())).encode())  # noqa: S314
    tags = {tag.text or "" for tag in root.iterfind("question/tags/tag/text")}
    assert "tour Would you trust this reference?" in tags
    assert "article healing-your-neurotransmitters" in tags
    assert "checked" in tags
    assert max(map(len, tags)) <= LONGEST_TAG


def test_ordered_answers_stay_in_order() -> None:
    text = "".join(to_moodle_xml(shipped()))
    ordered = sum(question.is_ordered for question in expect(shipped()))
    assert text.count("<shuffleanswers>false") == ordered > 0


def test_facts_without_questions_make_a_category_with_the_reason(world: FactBase) -> None:
    text = "".join(to_moodle_xml(replace(world, statements={})))
    assert read_moodle(text) == []
    assert "No questions: There are no statements." in text


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_another_program_reads_the_same(which: str, world: FactBase) -> None:
    parser = pytest.importorskip("moodle_xml_parser.parser", reason="pip install moodle-xml-parser")
    facts = shipped() if which == "shipped" else world
    told = parser.parse_string("".join(to_moodle_xml(facts)).encode())["multichoice"]
    mine = read(facts)
    # It undoes the escapes of HTML in all texts.
    assert [each.name for each in told] == [html.unescape(each.name) for each in mine]
    for other, own in zip(told, mine, strict=True):
        assert other.single is True
        assert [option.score_fraction for option in other.options].index(100) == own.right
        answers = [(option.answer, option.feedback) for option in other.options]
        texts = zip(own.options, own.replies, strict=True)
        assert answers == [(html.unescape(a), html.unescape(b)) for a, b in texts]
        assert other.general_feedback == html.unescape(own.feedback)
