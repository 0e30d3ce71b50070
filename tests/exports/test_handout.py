"""The hand-out: tagged, with every letter, and it says what its rows say."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from ntgraph import read_graph
from ntgraph.exports import to_handout
from ntgraph.exports.handout import (
    MOST_NAMED_BESIDE_NOTE,
    choose_statements,
    describe_handout,
    replace_missing,
)
from ntgraph.exports.statement_details import DetailsCache, tidy
from ntgraph.facts import FactBase
from ntgraph.records.vocabulary import ARTICLE_LAYER
from tests.exports.packs import nasty_worlds, shipped, whole

pytest.importorskip("typst", reason='pip install "ntgraph[handout]"')


def write(facts: FactBase) -> bytes:
    return write_shipped() if facts is shipped() else whole(to_handout(facts))


@cache
def write_shipped() -> bytes:
    return whole(to_handout(shipped()))


@cache
def told_of_shipped() -> dict[str, Any]:
    return describe_handout(shipped())


def solid(text: str) -> str:
    """Return a text without blanks, because a line may end at any of them."""
    return "".join(text.split())


def read(content: bytes) -> str:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    return solid("".join(re.sub(r"^\d+ / \d+\n|\n\d+ / \d+$", "", page) for page in pages))


def read_with_poppler(content: bytes, folder: Path) -> str:
    path = folder / "handout.pdf"
    path.write_bytes(content)
    done = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(path), "-"],  # noqa: S607 - wherever it is
        capture_output=True,
        check=True,
    )
    return solid(done.stdout.decode())


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_main_statements_have_verdict_reason_places_and_works(which: str, world: FactBase) -> None:
    facts = shipped() if which == "shipped" else world
    text = read(write(facts))
    cache = DetailsCache(facts)
    _, chosen = choose_statements(facts)
    assert chosen
    for details in map(cache.describe, chosen):
        said = [details.sentence, details.reason, *details.contested]
        said += [saying.where for saying in details.sayings]
        said += [saying.work.citation for saying in details.sayings]
        said += [work.citation for work in (*details.cited, *details.grounds)]
        said += [work.note for work in details.cited]
        said += [caution.text for caution in details.cautions]
        for words in said:
            assert solid(replace_missing(words)) in text, words
    assert solid("not medical advice") in text


def test_verdicts_stand_over_their_own_statements_in_the_order_of_the_vocabulary() -> None:
    told = told_of_shipped()
    labels = [group["label"] for group in told["groups"]]
    order = [tidy(term.label) for term in shipped().vocabulary.verdicts.values()]
    assert labels == [label for label in order if label in labels]
    _, chosen = choose_statements(shipped())
    cache = DetailsCache(shipped())
    by_sentence = {details.sentence: details.verdict for details in map(cache.describe, chosen)}
    for group in told["groups"]:
        for said in group["statements"]:
            assert by_sentence[said["sentence"]] == group["label"]


def test_every_safety_note_of_the_articles_is_told() -> None:
    text = read(write(shipped()))
    cache = DetailsCache(shipped())
    said = [s for s in shipped().statements.values() if s.layer == ARTICLE_LAYER]
    notes = {caution.text for each in said for caution in cache.describe(each).cautions}
    assert notes
    assert all(solid(note) in text for note in notes)
    told = told_of_shipped()
    assert {note["text"] for note in told["notes"]} == notes
    for note in told["notes"]:
        belong = [
            each for each in said
            if note["text"] in {caution.text for caution in cache.describe(each).cautions}
        ]  # fmt: skip
        more = len(belong) - MOST_NAMED_BESIDE_NOTE
        assert note["rest"].startswith(f"and to {more} further") or more <= 0
    _, chosen = choose_statements(shipped())
    assert told["left_out"] == f"{len(said) - len(chosen)} further statements are not here."


def test_numbers_in_brackets_lead_to_their_works() -> None:
    told = told_of_shipped()
    _, chosen = choose_statements(shipped())
    cache = DetailsCache(shipped())
    by_sentence = {details.sentence: details for details in map(cache.describe, chosen)}
    for said in (said for group in told["groups"] for said in group["statements"]):
        details = by_sentence[said["sentence"]]
        for words, work in zip(said["cited"], details.cited, strict=True):
            number, note = words.removeprefix("[").split("] ", 1)
            assert told["works"][int(number) - 1] == work.citation
            assert note == work.note


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_it_can_be_read_aloud(which: str, world: FactBase) -> None:
    facts = shipped() if which == "shipped" else world
    reader = PdfReader(io.BytesIO(write(facts)))
    catalog: Any = reader.root_object
    assert catalog["/Lang"] == "en"
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "/StructTreeRoot" in catalog
    assert reader.metadata is not None
    assert reader.metadata.title == facts.data.title
    assert b"pdfuaid" in catalog["/Metadata"].get_object().get_data()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="apt install poppler-utils")
def test_two_readers_find_the_same_words_in_the_same_order(tmp_path: Path) -> None:
    content = write(shipped())
    text = read_with_poppler(content, tmp_path)
    told = told_of_shipped()
    places = [text.index(solid(group["definition"])) for group in told["groups"]]
    assert places == sorted(places)
    for group in told["groups"]:
        for said in group["statements"]:
            assert solid(said["sentence"]) in text
            assert solid(said["sentence"]) in read(content)


def test_letters_of_science_are_printed_as_they_are() -> None:
    letters = (
        "\u00b5 \u03bc \u03b1 \u03b2 \u03ba \u03a9 \u2192 \u2190 \u2212 \u2013 \u2265 "
        "\u00b1 \u00d7 \u25cf \u25d0 \u2715 \u201c\u201d \u2026 \u00e9 \u00df"
    )
    assert replace_missing(letters) == letters
    data = replace(shipped().data, title=letters)
    text = read(whole(to_handout(replace(shipped(), data=data))))
    assert unicodedata.normalize("NFKC", solid(letters)) in unicodedata.normalize("NFKC", text)


@settings(max_examples=15, deadline=None)
@given(nasty_worlds())
def test_nothing_in_a_text_is_read_as_markup(world: FactBase) -> None:
    content = write(world)
    reader = PdfReader(io.BytesIO(content))
    assert reader.metadata is not None
    assert reader.metadata.title == replace_missing(tidy(world.data.title) or "Hand-out")
    assert b"/URI" not in content


def test_the_same_facts_give_the_same_bytes_on_either_paper(world: FactBase) -> None:
    assert write(world) == write(world)
    letter = PdfReader(io.BytesIO(whole(to_handout(world, paper="us-letter"))))
    assert [float(side) for side in letter.pages[0].mediabox[2:]] == [612, 792]


def test_what_a_file_says_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "water.csv"
    path.write_text("subject,relation,object\nRain,feeds,river\n", "utf-8")
    told = describe_handout(read_graph(path).facts)
    assert told["speaker"] == "the file"
    assert [said["sentence"] for g in told["groups"] for said in g["statements"]]
    assert solid("things that the file says") in read(write(read_graph(path).facts))


def test_facts_without_statements_say_so(world: FactBase) -> None:
    assert solid("There are no statements.") in read(write(replace(world, statements={})))
