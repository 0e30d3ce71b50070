"""QTI 2.1: every question is read back from the package, and each of its answers is played."""

from __future__ import annotations

import io
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from ntgraph.exports import to_qti
from ntgraph.exports.course_questions import name_course_part
from ntgraph.facts import FactBase
from tests.exports.packs import nasty_worlds, read_text, shipped, whole
from tests.exports.qti_reader import QtiPackage, read_qti
from tests.exports.told_questions import ALLOWED, assert_same, expect

# The schemas are not in the repository, for their license asks to keep them together.
SCHEMAS = "NTGRAPH_QTI_SCHEMAS"


def read(facts: FactBase) -> QtiPackage:
    return read_qti(whole(to_qti(facts)))


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_every_question_reads_back_with_its_grounds(which: str, world: FactBase) -> None:
    facts = shipped() if which == "shipped" else world
    told, questions = read(facts), expect(facts)
    assert questions
    for read_back, question in zip(told.questions, questions, strict=True):
        # An id of a question begins with its kind, but for those checked by hand.
        tag = question.kind if read_back.tag == "checked" else read_back.tag
        assert_same(replace(read_back, tag=tag), question)
        assert read_back.category == ": ".join(name_course_part(question.part))


@settings(max_examples=60, deadline=None)
@given(nasty_worlds())
def test_nothing_in_a_text_is_read_as_markup(world: FactBase) -> None:
    for read_back, question in zip(read(world).questions, expect(world), strict=True):
        assert_same(read_back, question)
        markup = read_back.text + read_back.feedback + "".join(read_back.options)
        assert set(re.findall(r"<[^>]*>", markup)) <= ALLOWED


def test_the_test_tells_where_its_questions_come_from() -> None:
    told = read(shipped())
    assert told.title == shipped().data.title
    assert "not medical advice" in read_text(told.about)
    assert "CC-BY-4.0" in read_text(told.about)
    assert told.sections[0] == "Checked by hand"
    assert all(name.startswith("Made by program") for name in told.sections[1:])


def test_ordered_answers_stay_in_order() -> None:
    with zipfile.ZipFile(io.BytesIO(whole(to_qti(shipped())))) as package:
        items = [package.read(name).decode() for name in package.namelist() if "items/" in name]
    ordered = sum(question.is_ordered for question in expect(shipped()))
    assert sum('shuffle="false"' in item for item in items) == ordered > 0


def test_facts_without_questions_make_a_test_with_the_reason(world: FactBase) -> None:
    told = read(replace(world, statements={}))
    assert told.questions == ()
    assert "There are no statements." in told.about


def test_package_has_fixed_dates_and_is_not_compressed(world: FactBase) -> None:
    with zipfile.ZipFile(io.BytesIO(whole(to_qti(world)))) as package:
        infos = package.infolist()
    assert infos[0].filename == "imsmanifest.xml"
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.compress_type for info in infos} == {zipfile.ZIP_STORED}


@pytest.mark.parametrize("which", ["world", "shipped", "empty"])
@pytest.mark.skipif(SCHEMAS not in os.environ, reason=f"{SCHEMAS} names no folder of schemas")
def test_every_file_follows_the_schema(which: str, world: FactBase) -> None:
    etree = pytest.importorskip("lxml.etree")
    facts = {"world": world, "shipped": shipped(), "empty": replace(world, statements={})}[which]
    folder = Path(os.environ[SCHEMAS])
    schemas = {
        name: etree.XMLSchema(etree.parse(folder / file, etree.XMLParser(no_network=True)))
        for name, file in (
            ("questions", "qtiv2p1/imsqti_v2p1.xsd"), ("package", "imscp_v1p1.xsd"),
        )
    }  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(whole(to_qti(facts)))) as package:
        for name in package.namelist():
            schema = schemas["package" if name == "imsmanifest.xml" else "questions"]
            schema.assertValid(etree.fromstring(package.read(name)))
