"""A corpus is read whole, the same way each time, and goes on where it was ended."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ntgraph.drafting.corpus import corpus_documents
from ntgraph.drafting.corpus.corpus_manifest import CorpusManifest
from ntgraph.drafting.corpus.corpus_units import list_units
from ntgraph.drafting.corpus.run_corpus import run_corpus
from ntgraph.errors import ArticleError, FactsError, OutputError
from tests.drafting.corpus.texts import EngineHere, write_lines


def run(source: Path, out: Path, engine: EngineHere | None = None, **other: Any) -> CorpusManifest:
    return run_corpus(source, out, engine or EngineHere(), documents=10, **other)


def rows(out: Path) -> list[dict[str, Any]]:
    parts = sorted((out / "parts").iterdir())
    return [json.loads(line) for part in parts for line in part.read_text("utf-8").splitlines()]


def test_each_document_is_read_once_with_its_id_and_exact_quotes(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 35)
    engine = EngineHere()
    manifest = run(source, tmp_path / "out", engine)
    assert manifest.count()["documents"] == 35
    assert manifest.count()["units"] == 4
    assert engine.closed
    found = rows(tmp_path / "out")
    texts = {
        each["id"]: each["text"] for each in map(json.loads, source.read_text("utf-8").splitlines())
    }
    assert found
    for row in found:
        assert texts[row["document"]][row["start"] : row["end"]] == row["quote"]
    assert len(found) == manifest.count()["proposals"]


def test_a_folder_of_texts_and_a_list_give_the_same_documents(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text("Coffee\n\nCaffeine blocks adenosine receptors.\n", "utf-8")
    (folder / "deep" / "b.txt").write_text("Nicotine raises dopamine.", "utf-8")
    (folder / "c.md").write_text("Nicotine raises dopamine.", "utf-8")
    whole = run(folder, tmp_path / "one")
    (folder / "list").write_text("a.txt\n\ndeep/b.txt\n", "utf-8")
    listed = run(folder / "list", tmp_path / "two")
    assert whole.count()["documents"] == 2
    assert whole.digest() == listed.digest()
    assert {row["document"] for row in rows(tmp_path / "one")} == {"a.txt", "deep/b.txt"}
    assert rows(tmp_path / "one")[0]["title"] == "Coffee"


def test_units_are_the_same_in_every_run_and_follow_the_texts(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 35)
    before = list(list_units(source, 10))
    assert before == list(list_units(source, 10))
    assert [len(each.pieces) for each in before] == [1, 1, 1, 1]
    text = source.read_text("utf-8")
    source.write_text(text.replace('"a22"', '"b22"'), "utf-8")
    after = list(list_units(source, 10))
    assert [x.id == y.id for x, y in zip(before, after, strict=True)] == [True, True, False, True]


def test_an_ended_run_goes_on_with_the_units_that_are_left(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 50)

    def stop(unit: str, _: int) -> str:
        if unit.startswith("0000003"):
            raise KeyboardInterrupt
        return ""

    with pytest.raises(KeyboardInterrupt):
        run(source, tmp_path / "out", EngineHere(stop))
    engine = EngineHere()
    manifest = run(source, tmp_path / "out", engine)
    assert 0 < len(engine.started) < 5
    assert manifest.digest() == run(source, tmp_path / "other").digest()
    again = EngineHere()
    run(source, tmp_path / "out", again)
    assert again.started == []


def test_a_part_that_is_gone_or_cut_is_made_again(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 30)
    digest = run(source, tmp_path / "out").digest()
    first, second, _ = sorted((tmp_path / "out" / "parts").iterdir())
    first.unlink()
    second.write_bytes(second.read_bytes()[:-5])
    engine = EngineHere()
    assert run(source, tmp_path / "out", engine).digest() == digest
    assert len(engine.started) == 2


def test_what_a_killed_process_leaves_is_removed(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 10)
    run(source, tmp_path / "out")
    left = tmp_path / "out" / "parts" / "0000000-abc.99.unfinished"
    left.write_text("half", "utf-8")
    run(source, tmp_path / "out")
    assert not left.exists()


def test_parts_of_texts_that_changed_are_removed(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 30)
    run(source, tmp_path / "out")
    write_lines(tmp_path, 15)
    manifest = run(source, tmp_path / "out")
    assert manifest.count()["documents"] == 15
    assert len(list((tmp_path / "out" / "parts").iterdir())) == 2
    assert manifest.digest() == run(source, tmp_path / "other").digest()


def test_a_unit_is_tried_three_times_and_then_put_aside(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 30)
    engine = EngineHere(lambda unit, _: "it died" if unit.startswith("0000001") else "")
    manifest = run(source, tmp_path / "out", engine)
    (unit,) = manifest.quarantined
    assert engine.started.count(unit) == 3
    assert manifest.quarantined[unit] == "it died"
    assert manifest.count()["documents"] == 20
    later = EngineHere()
    assert run(source, tmp_path / "out", later).count()["quarantined"] == 1
    assert later.started == []
    assert run(source, tmp_path / "out", again=True).count()["documents"] == 30


def test_a_unit_that_fails_twice_is_read_the_third_time(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 30)
    manifest = run(source, tmp_path / "out", EngineHere(lambda _, n: "no" if n < 3 else ""))
    assert manifest.count()["units"] == 3
    assert manifest.digest() == run(source, tmp_path / "other").digest()


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("nothing", "expected a line of JSON"),
        ("[]", "expected an object with id and text"),
        ('{"text": "a"}', "id: expected a text or a whole number"),
        ('{"id": true, "text": "a"}', "id: expected a text or a whole number"),
        ('{"id": 1}', "text and title: expected texts"),
        ('{"id": 1, "text": "a", "title": 2}', "text and title: expected texts"),
    ],
)
def test_a_line_that_is_no_document_is_told_and_the_others_are_read(
    tmp_path: Path, line: str, fault: str
) -> None:
    source = write_lines(tmp_path, 3)
    source.write_text(source.read_text("utf-8") + f"{line}\n\n", "utf-8")
    manifest = run(source, tmp_path / "out")
    (result,) = manifest.done.values()
    assert (result.documents, result.faults) == (3, 1)
    assert result.faults_told[0].startswith(f"abstracts.jsonl:4: {fault}")


def test_a_document_too_large_is_told_and_never_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus_documents, "LARGEST_DOCUMENT", 200)
    source = write_lines(tmp_path, 2)
    long = json.dumps({"id": "long", "text": "a" * 900})
    source.write_text(f"{long}\n{source.read_text('utf-8')}", "utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "long.txt").write_text("a" * 900, "utf-8")
    for each, documents in ((source, 2), (tmp_path / "texts", 0)):
        (result,) = run(each, tmp_path / f"out{documents}").done.values()
        assert (result.documents, result.faults) == (documents, 1)
        assert "expected at most" in result.faults_told[0]


def test_text_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_bytes(b"caf\xe9")
    (result,) = run(tmp_path / "texts", tmp_path / "out").done.values()
    assert result.faults_told == ["a.txt: expected UTF-8: unexpected end of data at 3"]


def test_a_folder_begun_with_other_settings_is_refused(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 3)
    run(source, tmp_path / "out")
    with pytest.raises(OutputError, match="was begun with another unit documents: name another"):
        run_corpus(source, tmp_path / "out", EngineHere(), documents=11)


def test_a_manifest_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    source = write_lines(tmp_path, 3)
    run(source, tmp_path / "out")
    (tmp_path / "out" / "done.jsonl").write_text("{}\n", "utf-8")
    with pytest.raises(FactsError, match=r"done\.jsonl:1: expected a unit"):
        run(source, tmp_path / "out")


def test_no_texts_are_no_corpus(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    with pytest.raises(ArticleError, match="expected texts"):
        run(tmp_path / "texts", tmp_path / "out")
    (tmp_path / "list").write_text("gone.txt\n", "utf-8")
    with pytest.raises(ArticleError, match=r"gone\.txt: expected a file with a text"):
        run(tmp_path / "list", tmp_path / "out")


def test_parts_as_parquet_hold_the_same_rows(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    source = write_lines(tmp_path, 30)
    run(source, tmp_path / "lines")
    first, second = (
        run(source, tmp_path / name, form="parquet").digest() for name in ("one", "two")
    )
    assert first == second
    parts = sorted((tmp_path / "one" / "parts").iterdir())
    found = [row for part in parts for row in pq.read_table(part).to_pylist()]
    expected = [{**row, "cites": ""} for row in rows(tmp_path / "lines")]
    assert found == expected
