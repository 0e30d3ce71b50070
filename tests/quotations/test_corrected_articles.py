"""After an article was edited anywhere, every fact whose sentence was not touched is kept."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph.quotations.anchor_folder import anchor_folder
from ntgraph.quotations.moved_places import MovedPlaces
from ntgraph.records.identifiers import hash_span
from tests.own import write_own_folder

THINGS = ["tea", "cocoa", "water", "milk", "juice", "beer", "wine", "mate"]
SENTENCES = [f"A cup of {thing} in the morning raises dopamine a little." for thing in THINGS]
EDITS = st.lists(
    st.tuples(
        st.integers(0, len(SENTENCES) - 1),
        st.sampled_from(["word", "before", "gone", "swap"]),
    ),
    max_size=5,
)


def write_article(sentences: list[str], newline: str) -> str:
    """Return an article with some sentences in two paragraphs."""
    half = len(sentences) // 2
    parts = ["Drinks", " ".join(sentences[:half]), " ".join(sentences[half:])]
    return (newline * 2).join(part for part in parts if part) + newline


@settings(max_examples=25)
@given(edits=EDITS, newline=st.sampled_from(["\n", "\r\n"]))
def test_untouched_facts_survive_any_edits(edits: list[tuple[int, str]], newline: str) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = write_own_folder(Path(scratch))
        for name in ("statements.tsv", "references.tsv", "sources.tsv", "blocks.tsv"):
            (folder / name).unlink()
        rows = [f"{thing}\traises\tdopamine\tcup of {thing}" for thing in THINGS]
        sheet = "\n".join(("subject\tpredicate\tobject\tquote", *rows, ""))
        (folder / "facts.tsv").write_text(sheet, encoding="utf-8")
        text = folder / "article.txt"
        text.write_bytes(write_article(SENTENCES, "\n").encode())
        assert anchor_folder(folder).anchored == len(THINGS)
        sentences, touched = list(SENTENCES), set()
        for number, kind in edits:
            old = SENTENCES[number]
            if old not in sentences:
                continue
            at = sentences.index(old)
            if kind == "word":
                sentences[at] = old.replace(" cup of ", " mug of ")
                touched.add(number)
            elif kind == "gone":
                del sentences[at]
                touched.add(number)
            elif kind == "before":
                sentences.insert(at, "Something new stands here.")
            else:
                sentences.append(sentences.pop(at))
        text.write_bytes(write_article(sentences, newline).encode())
        report = anchor_folder(folder)
        asked = {int(question.line) - 2 for question in report.questions}
        assert asked == touched
        assert report.anchored == len(THINGS) - len(touched)
        assert report.changed == ()


@given(
    text=st.text(st.sampled_from("ab c.\n"), min_size=8, max_size=60),
    inserted=st.text(st.sampled_from("xyz "), max_size=9),
    data=st.data(),
)
def test_a_passage_is_found_again_by_its_hash(
    text: str, inserted: str, data: st.DataObject
) -> None:
    words = [match.start() for match in re.finditer(r"(?<!\S)\S", text)]
    if not words:
        return
    start = data.draw(st.sampled_from(words))
    end = data.draw(st.integers(start + 1, len(text)))
    at = data.draw(st.integers(0, start))
    corrected = text[:at] + inserted + " " + text[at:]
    sha256 = hash_span(text[start:end])
    found = MovedPlaces(corrected).find(start, end, sha256)
    assert found is not None
    assert corrected[slice(*found)] == text[start:end]


@given(text=st.text(st.sampled_from("ab c.\n"), min_size=8, max_size=60), data=st.data())
def test_a_passage_is_found_again_in_a_text_with_other_line_ends(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    other = text.replace("\n", "\r\n")
    found = MovedPlaces(other).find(start, end, hash_span(text[start:end]))
    assert found is not None
    assert other[slice(*found)].replace("\r\n", "\n").strip("\r\n") == text[start:end].strip("\n")
