"""`ntgraph references check`: what it prints, its exit codes, and that tables stay as they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ntgraph.cli import main
from ntgraph.judging.reference_lookups import SERVICES, asked_services, polite_client
from tests.answering_server import (
    NOTHING,
    AnsweringServer,
    Given,
    Seen,
    crossref_list,
    crossref_work,
    europe_item,
    europe_list,
    pubmed_summary,
    serving,
)
from tests.judging.reference_lookups.asked import BASES, CONTACT
from tests.small import copy_facts


def answer(seen: Seen) -> Given:
    """Return what services say of the small article's works; they do not know the book."""
    if "pubmed" in seen.path:
        return pubmed_summary()
    if "europe" in seen.path:
        return europe_list(europe_item()) if "90000002" in seen.query["query"] else NOTHING
    return crossref_list() if seen.path.endswith("/works") else crossref_work()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[AnsweringServer]:
    """Run a server that stands for all services, and wait for nothing."""
    with serving(answer) as running:
        moved = tuple(
            replace(each, address=f"{running.address}/{BASES[each.name]}") for each in SERVICES
        )
        monkeypatch.setattr(asked_services, "SERVICES", moved)
        monkeypatch.setattr(polite_client.PoliteClient, "_wait", lambda *_: None)
        monkeypatch.delenv("NTGRAPH_CONTACT", raising=False)
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_facts(tmp_path)


def run(folder: Path, *arguments: str) -> Result:
    """Run the command in this process; raise unexpected errors."""
    given = ["references", "check", str(folder), *arguments]
    result = CliRunner().invoke(main, given)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def read_all(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def online(folder: Path, *arguments: str) -> Result:
    cache = folder.parent / "kept.jsonl"
    return run(folder, "--online", "--contact", CONTACT, "--cache", str(cache), *arguments)


def test_without_online_nothing_is_asked(folder: Path, server: AnsweringServer) -> None:
    result = run(folder)
    assert result.exit_code == 0
    assert server.seen == []
    assert result.stderr == "nothing to tell; nothing was looked up; no table was changed\n"


def test_online_tells_by_reference_and_changes_no_table(
    folder: Path, server: AnsweringServer
) -> None:
    before = read_all(folder)
    result = online(folder)
    assert result.exit_code == 0
    assert read_all(folder) == before
    lines = result.stdout.splitlines()
    assert lines[0].startswith("1. Ódor B, Lind C. Adenosine at rest.")
    assert lines[1] == (
        "  information: doi:10.5555/small.1 exists at Crossref; in agreement: title, year, "
        "authors (Crossref, 2026-11-28) [record_agrees]"
    ).replace("2026-11-28", lines[1].partition("(Crossref, ")[2][:10])
    at = next(n for n, line in enumerate(lines) if line.startswith("2. Lind C. Coffee at night."))
    assert "    suggested, not recorded: doi:10.5555/night" in lines[at:]
    assert result.stderr.endswith("requests sent; no table was changed\n")


def test_a_second_run_asks_nothing(folder: Path, server: AnsweringServer) -> None:
    first = online(folder)
    asked = len(server.seen)
    again = online(folder)
    assert asked == len(server.seen)
    assert again.stdout == first.stdout
    assert "0 requests sent" in again.stderr


def test_rows_and_objects_hold_the_same(folder: Path, server: AnsweringServer) -> None:
    objects = json.loads(online(folder, "--format", "json").stdout)
    header, *rows = online(folder, "--format", "tsv").stdout.splitlines()
    assert header.split("\t") == list(objects[0])
    assert [row.split("\t") for row in rows] == [
        [str(value) for value in each.values()] for each in objects
    ]


def test_a_service_that_does_not_answer_ends_with_1(folder: Path, server: AnsweringServer) -> None:
    server.answer = lambda _: Given(status=403)
    result = online(folder)
    assert result.exit_code == 1
    assert "without success: status 403" in result.stdout


def test_works_that_no_article_prints_are_looked_up_when_asked_for(
    folder: Path, server: AnsweringServer
) -> None:
    online(folder)
    assert not any("Garden Bumblebee" in str(seen.query) for seen in server.seen)
    online(folder, "--all-works")
    assert any("Garden Bumblebee" in str(seen.query) for seen in server.seen)


@pytest.mark.parametrize("arguments", [["--online"], ["--online", "--contact", "me"]])
def test_online_needs_a_contact(
    folder: Path, server: AnsweringServer, arguments: list[str]
) -> None:
    result = run(folder, *arguments)
    assert result.exit_code == 2
    assert "contact" in result.stderr
    assert server.seen == []


def test_the_contact_may_stand_in_the_environment(
    folder: Path, server: AnsweringServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NTGRAPH_CONTACT", CONTACT)
    assert run(folder, "--online", "--cache", str(tmp_path / "kept")).exit_code == 0
    assert server.seen[0].query["mailto"] == CONTACT
