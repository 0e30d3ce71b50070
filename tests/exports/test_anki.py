"""The Anki package, imported by Anki's own library."""

from __future__ import annotations

import hashlib
import io
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import ImportResponse
from anki.notes import Note
from click.testing import CliRunner
from hypothesis import given, settings

import ntgraph
from ntgraph.cli import main
from ntgraph.exports import to_anki
from ntgraph.exports.anki import list_notes
from ntgraph.exports.anki_package import FIELDS, NOTE_TYPE
from ntgraph.facts import FactBase
from tests import world as tiny
from tests.exports.packs import nasty_worlds, read_text, shipped, whole
from tests.small import copy_facts

SOURCE = Path(ntgraph.__file__).parent.parent


@contextmanager
def collection(folder: Path) -> Iterator[Collection]:
    """Open an Anki collection; make a new one if there is none."""
    opened = Collection(str(folder / "collection.anki2"))
    try:
        yield opened
    finally:
        opened.close()


def bring(
    target: Collection, facts: FactBase, folder: Path, *, earlier: bytes = b""
) -> ImportResponse.Log:
    """Import a package of facts as Anki does when a user opens it."""
    return import_package(target, whole(to_anki(facts, earlier=earlier)), folder)


def import_package(target: Collection, content: bytes, folder: Path) -> ImportResponse.Log:
    """Import a package, which stays in the folder as `facts.apkg`."""
    path = folder / "facts.apkg"
    path.write_bytes(content)
    request = ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
    return target.import_anki_package(request).log


def find_guid(facts: FactBase, id: str) -> str:
    """Return the guid of the note of a card."""
    (guid,) = [note.guid for note in list_notes(facts) if note.guid.endswith(f":{id}")]
    return guid


def word_anew(facts: FactBase, reason: str) -> FactBase:
    """Return facts with another reason for one verdict, on the same day."""
    made = facts.statements[tiny.SHORTENS.id]
    assert made.assessment is not None
    changed = replace(made, assessment=replace(made.assessment, reason=reason))
    return replace(facts, statements={**facts.statements, changed.id: changed})


def list_all(target: Collection) -> dict[str, Note]:
    """Return every note by its id that stays the same between exports."""
    return {note.guid: note for id in target.find_notes("") for note in [target.get_note(id)]}


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_anki_reads_every_note_field_deck_and_tag(
    which: str, world: FactBase, tmp_path: Path
) -> None:
    facts = shipped() if which == "shipped" else world
    expected = {note.guid: note for note in list_notes(facts)}
    with collection(tmp_path) as target:
        log = bring(target, facts, tmp_path)
        assert len(log.new) == len(expected) == target.card_count()
        notes = list_all(target)
        assert notes.keys() == expected.keys()
        for guid, note in notes.items():
            assert tuple(note.fields) == expected[guid].fields
            assert tuple(note.tags) == expected[guid].tags
            (card,) = note.cards()
            deck = target.decks.name(card.did)
            assert deck == f"{facts.data.title}::{expected[guid].deck}"
        kind = target.models.get(note.mid)
        assert kind is not None
        assert target.models.field_names(kind) == list(FIELDS)
        _, is_sound = target.fix_integrity()
        assert is_sound


def test_second_import_doubles_nothing(world: FactBase, tmp_path: Path) -> None:
    with collection(tmp_path) as target:
        bring(target, world, tmp_path)
        before = sorted(target.find_notes("")), target.card_count()
        log = bring(target, world, tmp_path)
        assert (len(log.new), len(log.duplicate)) == (0, len(before[0]))
        assert (sorted(target.find_notes("")), target.card_count()) == before


def test_later_facts_update_the_cards_and_keep_what_was_learned(
    world: FactBase, tmp_path: Path
) -> None:
    guid = find_guid(world, f"statements:{tiny.SHORTENS.id}")
    later = word_anew(
        replace(world, data=replace(world.data, released_on="2026-12-24")), "A better reason."
    )
    with collection(tmp_path) as target:
        bring(target, world, tmp_path)
        count = target.note_count(), target.card_count()
        (card,) = list_all(target)[guid].cards()
        card.ivl = card.reps = 30
        target.update_card(card)
        log = bring(target, later, tmp_path)
        assert (len(log.new), len(log.updated)) == (0, count[0])
        assert (target.note_count(), target.card_count()) == count
        note = list_all(target)[guid]
        assert "A better reason." in note["Grounds"]
        (card,) = note.cards()
        assert (card.ivl, card.reps) == (30, 30)


def test_a_changed_text_of_the_same_day_updates_its_note_alone(
    world: FactBase, tmp_path: Path
) -> None:
    guid = find_guid(world, f"statements:{tiny.SHORTENS.id}")
    path = tmp_path / "facts.apkg"
    with collection(tmp_path) as target:
        bring(target, world, tmp_path)
        count = target.note_count()
        # There and back again: no function of the text alone could tell which came later.
        for reason in ("A better reason.", "=A reason", "A third reason."):
            facts = word_anew(world, reason)
            log = bring(target, facts, tmp_path, earlier=path.read_bytes())
            assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 1, count - 1)
            assert reason in list_all(target)[guid]["Grounds"]
        again = path.read_bytes()
        log = bring(target, facts, tmp_path, earlier=again)
        assert (len(log.updated), path.read_bytes()) == (0, again)


def test_a_note_that_comes_back_counts_as_newer(world: FactBase, tmp_path: Path) -> None:
    guid = find_guid(world, f"statements:{tiny.SHORTENS.id}")
    path = tmp_path / "facts.apkg"
    kept = {id: made for id, made in world.statements.items() if id != tiny.SHORTENS.id}
    with collection(tmp_path) as target:
        bring(target, world, tmp_path)
        bring(target, word_anew(world, "Second."), tmp_path, earlier=path.read_bytes())
        bring(target, replace(world, statements=kept), tmp_path, earlier=path.read_bytes())
        bring(target, word_anew(world, "Third."), tmp_path, earlier=path.read_bytes())
        assert "Third." in list_all(target)[guid]["Grounds"]


def test_what_was_edited_in_anki_stays_until_the_data_are_later(
    world: FactBase, tmp_path: Path
) -> None:
    guid = find_guid(world, f"statements:{tiny.SHORTENS.id}")
    path = tmp_path / "facts.apkg"
    with collection(tmp_path) as target:
        bring(target, world, tmp_path)
        note = list_all(target)[guid]
        note["Answer"] = "in my own words"
        target.update_note(note)
        bring(target, word_anew(world, "New."), tmp_path, earlier=path.read_bytes())
        assert list_all(target)[guid]["Answer"] == "in my own words"


@pytest.mark.parametrize("earlier", [b"", b"PK", b"not a package", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_package_counts_as_none(world: FactBase, earlier: bytes) -> None:
    assert whole(to_anki(world, earlier=earlier)) == whole(to_anki(world))


def test_two_data_sets_keep_their_own_cards(world: FactBase, tmp_path: Path) -> None:
    other = replace(word_anew(world, "Another."), data=replace(world.data, title="Tea and rest"))
    with collection(tmp_path) as target:
        bring(target, world, tmp_path)
        before = list_all(target)
        log = bring(target, other, tmp_path)
        assert (len(log.new), len(log.updated)) == (len(before), 0)
        assert len(list_all(target)) == 2 * len(before)
        roots = {target.decks.name(target.get_card(id).did).split("::")[0]
                 for id in target.find_cards("")}  # fmt: skip
        assert roots == {world.data.title, "Tea and rest"}
        used = {note.mid for note in list_all(target).values()}
        names = {str(target.models.get(mid)["name"]) for mid in used}  # type: ignore[index]
        assert names == {f"{NOTE_TYPE}: {root}" for root in roots}


def test_a_new_title_keeps_the_notes_of_data_with_an_id(world: FactBase) -> None:
    data = replace(world.data, id="my-coffee")
    new = replace(data, title="Coffee, second edition")
    guids = [{note.guid for note in list_notes(replace(world, data=d))} for d in (data, new)]
    assert guids[0] == guids[1]
    assert guids[0].isdisjoint(note.guid for note in list_notes(world))


def test_facts_of_the_package_keep_the_ids_they_had() -> None:
    assert {note.guid.split(":")[1] for note in list_notes(shipped())} >= {"checked", "things"}


def test_the_command_follows_the_package_it_replaces(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    nodes = folder / "nodes.tsv"
    definition = "A bitter stimulant that coffee, tea and some flowers make."
    for at, command in enumerate([["anki", "out.apkg"], ["all", "everything"]]):
        out = tmp_path / command[1]
        package = out if out.suffix else out / "ntgraph.apkg"
        written = []
        for words in (definition, "Found in coffee.", definition):
            text = nodes.read_text("utf-8")
            now = next(w for w in (definition, "Found in coffee.") if w in text)
            nodes.write_text(text.replace(now, words), "utf-8")
            done = CliRunner().invoke(
                main, ["export", command[0], str(out), "--facts", str(folder)]
            )
            assert done.exit_code == 0, done.output
            written.append(package.read_bytes())
        (tmp_path / f"target{at}").mkdir()
        with collection(tmp_path / f"target{at}") as target:
            counts = [import_package(target, content, tmp_path).updated for content in written]
        assert [len(updated) for updated in counts] == [0, 1, 1]


def test_cards_show_verdict_place_works_and_safety_note(world: FactBase, tmp_path: Path) -> None:
    with collection(tmp_path) as target:
        bring(target, world, tmp_path)
        (card,) = list_all(target)[find_guid(world, f"statements:{tiny.SHORTENS.id}")].cards()
        front, back = read_text(card.question()), read_text(card.answer())
    assert "An article says: “Caffeine shortens sleep.” Does it hold?" in front
    assert "contradicted" not in front
    assert "Ask somebody before you act" in front
    for words in (
        "contradicted", "=A reason", "section “what coffee does”, worded with “may”, citing 1",
        "Müller A, O'Neil B. First work.", "does not support: Its title names another drug.",
        "Caffeine does not shorten sleep. (denied)", "Safety Ask somebody", "not medical advice",
        "Sells coffee.",
    ):  # fmt: skip
        assert words in back, words


@settings(max_examples=15, deadline=None)
@given(facts=nasty_worlds())
def test_nothing_in_a_text_becomes_markup_sound_or_formula(
    facts: FactBase, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("nasty")
    expected = {note.guid for note in list_notes(facts)}
    with collection(folder) as target:
        bring(target, facts, folder)
        notes = list_all(target)
        assert notes.keys() == expected
        for note in notes.values():
            (card,) = note.cards()
            assert card.question_av_tags() == card.answer_av_tags() == []
            for side in (card.question(), card.answer()):
                assert "<script" not in side
                assert "<img" not in side
                assert "[latex]" not in side
                assert "[$]" not in side
        _, is_sound = target.fix_integrity()
        assert is_sound


def test_contradicted_statements_are_never_the_right_answer(world: FactBase) -> None:
    for facts in (world, shipped()):
        contradicted = {s.id for s in facts.statements.values() if s.verdict == "contradicted"}
        assert contradicted
        for note in list_notes(facts):
            fields = dict(zip(FIELDS, note.fields, strict=True))
            kind = note.tags[0].removeprefix("ntgraph::")
            if kind in ("direction", "mechanism", "says", "order"):
                assert "<b>contradicted</b>" not in fields["Grounds"]
            if kind == "statements" and fields["Id"].removeprefix("statements:") in contradicted:
                assert fields["Answer"] == "contradicted"


def test_package_holds_no_time_of_day_and_no_version_of_its_makers(world: FactBase) -> None:
    with zipfile.ZipFile(io.BytesIO(whole(to_anki(world)))) as package:
        infos = package.infolist()
        assert [info.filename for info in infos] == ["collection.anki2", "media"]
        assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.compress_type for info in infos} == {zipfile.ZIP_STORED}
        content = package.read("collection.anki2")
    assert content[96:100] == (3_045_000).to_bytes(4, "big")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
        days = set(database.execute("select mod from notes union select mod from cards"))
    assert days == {(1_795_392_000,)}  # 2026-11-23, midnight UTC


def test_facts_without_a_date_have_a_fixed_one(world: FactBase) -> None:
    undated = replace(world, data=replace(world.data, released_on=""))
    assert whole(to_anki(undated)) == whole(to_anki(undated))


def test_package_is_the_same_in_another_process() -> None:
    script = (
        "import hashlib, ntgraph; from ntgraph.exports import to_anki; "
        "facts = ntgraph.load_facts(ntgraph.shipped_facts()); "
        "print(hashlib.sha256(b''.join(to_anki(facts))).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(SOURCE), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == hashlib.sha256(whole(to_anki(shipped()))).hexdigest()
