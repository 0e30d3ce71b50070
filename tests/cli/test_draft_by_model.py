"""`ntgraph draft --reader model`: options, exit codes, files, and where no key is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ntgraph.cli import main
from tests.answering_server import Given, Seen, serving
from tests.drafting.model.chats import KEY, says, sentences_of, statement
from tests.own import write_own_folder

TEXT = "Coffee\n\nCaffeine blocks adenosine. Caffeine does not lower serotonin.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "coffee.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def answer(seen: Seen) -> Given:
    said = [each for each in sentences_of(seen) if each.startswith("Caffeine blocks")]
    return says(*(statement(each, "Caffeine", "blocks", "adenosine") for each in said))


def run(*arguments: str | Path) -> Result:
    """Run the command in this process; raise unexpected errors."""
    result = CliRunner().invoke(main, ["draft", *map(str, arguments)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def by_model(address: str) -> tuple[str, ...]:
    return "--reader", "model", "--endpoint", f"{address}/v1", "--model", "tiny"


def test_proposals_of_a_model_are_printed_with_what_they_cost(text: Path) -> None:
    with serving(answer) as server:
        result = run(text, *by_model(server.address), "--price", "2,8")
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["reader"] == "model:tiny"
    assert result.stderr.splitlines() == [
        "chunk 1 of 1: 1 statement, 100 + 20 tokens",
        "1 proposal in 2 sentences by model:tiny",
        "1 chunk: 100 tokens read, 20 written",
        "costs of this run at the price given: 0.0004",
        f"next: run `ntgraph new {text}`; in its folder, proposals can be reviewed",
    ]


def test_an_own_folder_gets_its_proposals_and_its_chunks(tmp_path: Path) -> None:
    folder = write_own_folder(tmp_path)
    with serving(answer) as server:
        assert run(folder, *by_model(server.address)).exit_code == 0
        asked = len(server.seen)
        again = run(folder, *by_model(server.address))
        assert len(server.seen) == asked
    assert (folder / "proposals.tsv").is_file()
    assert (folder / "proposals.chunks.jsonl").is_file()
    assert "1 chunk, 1 of them read by an earlier run" in again.stderr


def test_where_nothing_was_read_nothing_is_written(text: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with serving(lambda _: Given("no", status=400)) as server:
        result = run(text, *by_model(server.address), "--jsonl", out)
    assert result.exit_code == 1
    assert not out.exists()
    assert "not read, characters 0-69 (line 1): status 400: no" in result.stderr


def test_the_key_comes_from_the_environment_and_goes_nowhere_else(
    text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODEL_KEY", KEY)
    out = tmp_path / "out.jsonl"
    with serving(answer) as server:
        key = "--key-env", "MODEL_KEY"
        result = run(text, *by_model(server.address), *key, "--jsonl", out)
        assert server.seen[0].headers["Authorization"] == f"Bearer {KEY}"
    written = "".join(path.read_text("utf-8") for path in tmp_path.iterdir() if path.is_file())
    assert out.is_file()
    assert KEY not in written + result.output


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--endpoint", "http://127.0.0.1:9"), "needs --endpoint URL and --model NAME"),
        (("--endpoint", "somewhere", "--model", "m"), "expected an address such as"),
        (
            ("--endpoint", "http://127.0.0.1:9", "--model", "m", "--key-env", "NO_SUCH_KEY"),
            "no environment variable 'NO_SUCH_KEY' with a key",
        ),
        (("--price", "cheap"), "expected READ,WRITTEN such as 0.15,0.60"),
    ],
)
def test_wrong_options_end_with_2(text: Path, arguments: tuple[str, ...], expected: str) -> None:
    result = run(text, "--reader", "model", *arguments)
    assert result.exit_code == 2
    assert expected in " ".join(result.stderr.split())
