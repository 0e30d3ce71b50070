"""Notes of annotators become tables, and proposals are scored against them."""

from __future__ import annotations

import doctest
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from benchmarks.drafting import agreement, annotate, annotation_files, matched_facts, same_ends
from benchmarks.drafting.annotate import NotesError, read_notes
from benchmarks.drafting.annotation_files import (
    ANNOTATIONS,
    Annotation,
    read_annotations,
    write_annotations,
)
from benchmarks.drafting.compared_facts import ComparedFact, read_proposals, take_annotations
from benchmarks.drafting.development_texts import GATE, TUNE, TextToScore, list_texts, read_text
from benchmarks.drafting.matched_facts import Counts, is_polarity_right, match
from benchmarks.drafting.same_ends import find_keys
from benchmarks.drafting.score import main
from ntgraph.facts.own_folder import read_ground
from ntgraph.records.identifiers import hash_span

WORDS = """Green tea

Green tea contains caffeine and raises alertness. It may cause headaches.

Tea does not lower sleep quality.
"""
NOTES = """# sentence | subject | predicate | object | flags
2 | caffeine | ingredient_of | green tea
2 | green tea | raises | alertness
3 | green tea | causes | headache @ headaches | c hedge=may

4 | tea | lowers | sleep quality | not
"""
# Abstracts of one host come from many journals, so that they may stand in both halves.
IN_BOTH_HALVES = "pubmed"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "tea.txt").write_text(WORDS, encoding="utf-8")
    return folder


@pytest.fixture
def text(texts: Path) -> TextToScore:
    return read_text(texts, "tea")


@pytest.fixture
def annotated(text: TextToScore) -> list[Annotation]:
    return read_notes(text, NOTES.split("\n"), "tea.facts")


def fact(**changed: Any) -> ComparedFact:
    """Return a statement to compare: caffeine raises alertness, unless something is changed."""
    for end in ("subject", "object"):
        if end in changed:
            changed[end] = find_keys([changed[end]])
    plain = ComparedFact(
        0, 40, find_keys(["caffeine"]), "", "raises", find_keys(["alertness"]), False, "", False
    )
    return replace(plain, **changed)


@pytest.mark.parametrize(
    "module", [agreement, annotate, annotation_files, matched_facts, same_ends]
)
def test_the_examples_are_true(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed


def test_notes_become_places(text: TextToScore, annotated: list[Annotation]) -> None:
    ends = [
        (
            text.text[each.subject_start : each.subject_end],
            each.predicate,
            text.text[each.object_start : each.object_end],
        )
        for each in annotated
    ]
    assert ends == [
        ("caffeine", "ingredient_of", "Green tea"),
        ("Green tea", "raises", "alertness"),
        ("Green tea", "causes", "headaches"),
        ("Tea", "lowers", "sleep quality"),
    ]
    assert [each.carried for each in annotated] == [False, False, True, False]
    assert [each.hedge for each in annotated] == ["", "", "may", ""]
    assert [each.negated for each in annotated] == [False, False, False, True]
    carried = annotated[2]
    assert carried.subject_end <= carried.start
    assert text.text[carried.start : carried.end] == "It may cause headaches."
    assert carried.span_sha256 == hash_span("It may cause headaches.")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2 | caffeine | raises", "expected sentence | subject"),
        ("9 | caffeine | raises | alertness", "no sentence 9: expected 1 to 4"),
        ("2 | caffeine | lifts | alertness", "no predicate 'lifts'"),
        ("2 | coffee | raises | alertness", "'coffee' is not in the sentence"),
        ("2 | caffeine | raises | sleep", "'sleep' is not in the sentence"),
        ("2 | alertness | raises | alertness", "both ends are the same"),
        ("1 | green tea | is_a | tea", "both ends stand in one place"),
        ("1 | caffeine | is_a | green tea | c", "'caffeine' is not in front of the sentence"),
        ("2 | caffeine | raises | alertness | maybe", "no flag 'maybe'"),
        ("2 | | raises | alertness", "an end without a label"),
    ],
)
def test_wrong_notes_are_named_with_their_line(text: TextToScore, line: str, said: str) -> None:
    with pytest.raises(NotesError) as refused:
        read_notes(text, ["# notes", line], "tea.facts")
    assert str(refused.value).startswith(f"tea.facts:2: {said}")


def test_all_wrong_notes_are_listed_and_repeats_are_refused(text: TextToScore) -> None:
    line = "2 | caffeine | ingredient_of | green tea"
    with pytest.raises(NotesError) as refused:
        read_notes(text, [line, line, "2 | x | raises | y"], "tea.facts")
    assert [problem.split(":")[1] for problem in str(refused.value).split("\n")] == ["2", "3"]


def test_a_table_is_read_as_it_was_written(tmp_path: Path, annotated: list[Annotation]) -> None:
    path = tmp_path / "new" / "tea.a.tsv"
    several = [replace(annotated[0], cites=(1, 12)), *annotated[1:]]
    write_annotations(path, several)
    assert read_annotations(path) == several
    path.write_text("start\tend\n", encoding="utf-8")
    with pytest.raises(ValueError, match="expected the columns start, end, span_sha256"):
        read_annotations(path)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the receptors", "receptor"),
        ("Side-effects", "side effect"),
        ("diseases", "disease"),
        ("noradrenaline", "norepinephrine"),
        ("runner’s high", "runner's high"),
    ],
)
def test_names_of_one_thing(one: str, other: str) -> None:
    assert find_keys([one]) & find_keys([other])


def test_names_of_different_things() -> None:
    for one, other in (("stress", "stres test"), ("dopamine", "serotonin"), ("it", "it")):
        assert not find_keys([one]) & find_keys([other])


def test_same_statements_match_once() -> None:
    found = match([fact()], [fact(), fact()])
    assert found.counts == Counts(annotated=1, proposed=2, same=1, alike=1)
    assert found.not_annotated == {"said before": 1}
    assert not found.missed


def test_other_sentences_do_not_match() -> None:
    found = match([fact(start=0, end=40)], [fact(start=30, end=90)])
    assert found.counts == Counts(annotated=1, proposed=1)
    assert found.missed == {"nothing proposed": 1}
    assert found.not_annotated == {"no fact here": 1}


def test_a_part_of_the_sentence_matches() -> None:
    assert match([fact(start=0, end=40)], [fact(start=10, end=24)]).counts.same == 1


@pytest.mark.parametrize(
    ("proposed", "missed", "wrong", "alike"),
    [
        ({"negated": True}, "denial", "denial", 1),
        ({"predicate": "lowers"}, "wrong predicate", "wrong predicate", 1),
        ({"subject": "alertness", "object": "caffeine"}, "turned round", "turned round", 1),
        ({"subject": "tea"}, "wrong subject", "wrong subject", 0),
        ({"object": "sleep"}, "wrong object", "wrong object", 0),
        ({"object": "sleep", "subject": "tea"}, "end not found", "other words", 0),
    ],
)
def test_errors_have_kinds(
    proposed: Mapping[str, Any], missed: str, wrong: str, alike: int
) -> None:
    found = match([fact()], [fact(**proposed)])
    assert found.counts == Counts(annotated=1, proposed=1, alike=alike)
    assert found.missed == {missed: 1}
    assert found.not_annotated == {wrong: 1}


def test_a_carried_subject_is_an_error_of_its_own() -> None:
    assert match([fact(carried=True)], [fact(subject="tea")]).missed == {"carried subject": 1}


def test_a_symmetric_relation_may_be_turned() -> None:
    one = fact(predicate="associated_with")
    other = fact(predicate="associated_with", subject="alertness", object="caffeine")
    assert match([one], [other]).counts.same == 1
    denied = replace(other, negated=True)
    assert match([one], [denied]).missed == {"denial": 1}


def test_the_best_pairs_are_made_first() -> None:
    # A loose match must not take the place of a strict one.
    annotated = [fact(predicate="lowers"), fact()]
    found = match(annotated, [fact(), fact(predicate="lowers")])
    assert (found.counts.same, found.counts.alike) == (2, 2)


def test_polarity_is_direction_level_and_denial() -> None:
    assert is_polarity_right((fact(), fact(predicate="causes")))
    assert not is_polarity_right((fact(), fact(predicate="lowers")))
    assert not is_polarity_right((fact(), fact(negated=True)))
    assert not is_polarity_right((fact(), fact(level="deficiency")))


def proposal(text: TextToScore, sentence: int, **values: Any) -> dict[str, Any]:
    """Return a proposal as a line of JSON has it."""
    place = text.sentences[sentence - 1]
    quote = text.text[place.start : place.end]
    return {"start": place.start, "end": place.end, "quote": quote, **values}


@pytest.fixture
def scored(
    texts: Path, text: TextToScore, annotated: list[Annotation], tmp_path: Path
) -> list[str]:
    """Return the arguments to score two right proposals, a wrong one and one without its words."""
    lines = [
        proposal(text, 2, subject="green tea", predicate="raises", object="alertness", rule="up"),
        proposal(text, 3, subject="Green tea", predicate="causes", object="headaches", rule="to"),
        proposal(text, 4, subject="tea", predicate="lowers", object="sleep quality", rule="up"),
        proposal(text, 4, subject="tea", predicate="raises", object="mood", rule="up")
        | {"quote": "Tea raises mood."},
    ]
    proposals = tmp_path / "proposals"
    proposals.mkdir()
    (proposals / "tea.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    write_annotations(tmp_path / "tables" / "tea.a.tsv", annotated)
    write_annotations(tmp_path / "tables" / "tea.b.tsv", annotated[:3])
    listed = tmp_path / "texts.tsv"
    listed.write_text(
        "id\tsite\tkind\twords\tlicense\taddress\thalf\tsha256\n"
        f"tea\tours\tlay\t18\town\t\tgate\t{hash_span(WORDS)}\n"
        f"gone\tours\tlay\t18\town\t\ttune\t{hash_span('gone')}\n",
        encoding="utf-8",
    )
    tables = ["--annotations", str(tmp_path / "tables"), "--listed", str(listed)]
    return ["--texts", str(texts), "--proposals", str(proposals), *tables]


def test_the_report(scored: Sequence[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*scored, "--rules", "--each-text"]) == 0
    shown = capsys.readouterr()
    assert "texts that are not there (or not the same): gone" in shown.err
    lines = {line[:28].strip(): line[28:].split() for line in shown.out.split("\n")}
    assert lines["all"] == ["1", "4", "4", "0.50/0.50/0.50", "0.75/0.75/0.75"]
    assert lines["all"] == lines["gate"] == lines["gate lay"] == lines["tea"]
    assert "quotes that are not in the text: 1" in shown.out
    assert "of 3 pairs with the right ends: polarity 2 " in shown.out
    assert "denial 2, hedged or not 2" in shown.out
    rules = [
        line.split("\t") for line in shown.out.split("\n") if line.startswith(("up\t", "to\t"))
    ]
    assert rules == [["to", "0", "0", "1", "1"], ["up", "0", "0", "1", "3"]]


def test_a_text_that_changed_is_not_scored(
    scored: Sequence[str], texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (texts / "tea.txt").write_text(WORDS + "More.", encoding="utf-8")
    assert main(scored) == 1
    assert "not the same): tea, gone" in capsys.readouterr().err


def test_agreement_with_and_without_the_text(
    scored: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*scored, "--agreement", "a", "b"]) == 0
    with_text = capsys.readouterr().out
    assert f"{'all 1 texts':34}    4    3   strict F1 0.86   loose F1 0.86" in with_text
    assert "kappa of the relation, 3 pairs with the same ends: 1.00" in with_text
    assert "'the sentence states a fact', 4 sentences: 0.50" in with_text
    assert main([*scored[4:], "--agreement", "a", "b"]) == 0
    assert "strict F1 0.86" in capsys.readouterr().out


def test_proposals_without_a_key_are_named(tmp_path: Path) -> None:
    path = tmp_path / "tea.jsonl"
    path.write_text('\n{"start": 1, "end": 2, "quote": "x"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"tea\.jsonl:2: KeyError\('subject'\)"):
        read_proposals(path, "xxx")


def test_words_of_the_text_name_an_end(text: TextToScore, annotated: list[Annotation]) -> None:
    (headache,) = take_annotations(annotated[2:3], text.text)
    assert headache.object == find_keys(["headache", "headaches"])


def test_the_two_halves_share_no_site() -> None:
    texts = list_texts()
    halves = defaultdict(set)
    for each in texts:
        halves[each.half].add("" if each.site.startswith(IN_BOTH_HALVES) else each.site)
    assert set(halves) == {TUNE, GATE}
    assert halves[TUNE] & halves[GATE] <= {""}
    assert len({each.id for each in texts}) == len({each.sha256 for each in texts}) == len(texts)
    words = {half: sum(each.words for each in texts if each.half == half) for half in halves}
    assert max(words.values()) <= 1.25 * min(words.values())


@pytest.mark.parametrize("path", sorted(ANNOTATIONS.glob("*.tsv")), ids=lambda path: path.stem)
def test_annotations_are_sound(path: Path) -> None:
    assert path.name.split(".")[0] in {text.id for text in list_texts()}
    predicates = read_ground().vocabulary.predicates
    found = read_annotations(path)
    assert found
    assert len({each.said for each in found}) == len(found)
    for each in found:
        assert each.predicate in predicates
        assert each.subject.casefold() != each.object.casefold()
        assert each.start <= each.object_start < each.object_end <= each.end
        before = each.subject_end <= each.start
        inside = each.start <= each.subject_start < each.subject_end <= each.end
        assert before if each.carried else inside
        assert len(each.span_sha256) == len(hash_span(""))


def test_each_text_is_annotated() -> None:
    assert {path.name.split(".")[0] for path in ANNOTATIONS.glob("*.a.tsv")} == {
        text.id for text in list_texts()
    }
