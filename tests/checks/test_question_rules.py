"""What is wrong with kinship and checked questions is told with file, line and remedy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.facts import load_facts, shipped_facts

PACK = "quiz/pack.toml"


def problems(tmp_path: Path, file: str, old: str, new: str) -> list[str]:
    folder = tmp_path / "facts"
    shutil.copytree(shipped_facts(), folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    found = check_facts(load_facts(folder))
    assert all(p.file.endswith(file) for p in found), found
    return [f"{p.column}: {p.message}" for p in found]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('kind = "mechanism"', 'kind = "mechanisms"', "did you mean 'mechanism'"),
        ('key = "Too little"', 'key = "Too much"', "the key 'Too much' is among the wrong answers"),
        ('"opposite_level: In', '"opposite_levels: In', "did you mean 'opposite_level'"),
        ('"opposite_level: In', '"In', "unknown ground"),
        ('id = "serotonin-syndrome-level"', 'id = "parkinson-dopamine"', "already stands at"),
        ('object = "MONDO:0005180"', 'object = "MONDO:0005181"', "did you mean 'MONDO:0005180'"),
        ('predicate = "calms"', 'predicate = "raises"', "0 statements are"),
        ('layer = "reference"', 'layer = "references"', "did you mean 'reference'"),
        ('subject_level = "deficiency"', 'level = "deficiency"', "unknown key 'level'"),
        ('source = "pmid:16987343"', 'source = "pmid:16987344"', "did you mean 'pmid:16987343'"),
        ('license = "CC-BY-4.0"', 'license = "CC-BY-4"', "did you mean 'CC-BY-4.0'"),
        ("checked_on = 2026-11-28", 'checked_on = "soon"', "expected a date"),
        ('explanation = "Too much serotonin', 'explain = "Too much serotonin', "unknown key"),
        ('object = "ntg:best-way-to-balance"', 'object = "ntg:best-way"', "unknown node"),
        (
            'reason = "Nobody could doubt these',
            'reasons = "Nobody could doubt these',
            "unknown key",
        ),
        ('predicate = "determines"', 'predicate = "raises"', "0 statements are"),
    ],
)
def test_a_slip_in_a_question_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    found = problems(tmp_path, PACK, old, new)
    assert any(message in each for each in found), found


def test_a_phrase_of_the_pump_is_one_of_its_mechanism(tmp_path: Path) -> None:
    old = 'through_pump = ["by releasing it through the transporter"]'
    new = old.replace("through the transporter", "through the transporters")
    found = problems(tmp_path, "vocabulary/mechanisms.toml", old, new)
    assert ["through_pump" in each and "did you mean" in each for each in found] == [True]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("\tsame_syndrome\t", "\tsame_syndromes\t", "did you mean 'same_syndrome'"),
        ("CHEBI:119915", "CHEBI:119916", "CHEBI:119915"),
        ("\trecalled\t", "\trecaled\t", "did you mean 'recalled'"),
    ],
)
def test_a_slip_in_the_table_of_kinship_is_told(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    text = (Path(shipped_facts()) / "kinship.tsv").read_text(encoding="utf-8")
    if old not in text:
        old = text.split("\n")[1].split("\t")[0]
        new, message = "CHEBI:1", "unknown node"
    found = problems(tmp_path, "kinship.tsv", old, new)
    assert any(message in each for each in found), found


def test_a_thing_is_no_kin_of_itself_and_no_pair_stands_twice(tmp_path: Path) -> None:
    text = (Path(shipped_facts()) / "kinship.tsv").read_text(encoding="utf-8")
    subject, relation, object, *rest = text.split("\n")[1].split("\t")
    row = "\t".join((subject, relation, object, *rest))
    turned = "\t".join((object, relation, subject, *rest))
    found = problems(tmp_path, "kinship.tsv", row, f"{row}\n{turned}")
    assert any("the same two are" in each for each in found)
    shutil.rmtree(tmp_path / "facts")
    found = problems(tmp_path, "kinship.tsv", row, "\t".join((subject, relation, subject, *rest)))
    assert any("expected another node" in each for each in found)
