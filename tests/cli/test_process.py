"""The command line in a process of its own: locales, pipes, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import ntgraph
from tests.small import FACTS

SMALL = ("--facts", str(FACTS))
SOURCE = Path(ntgraph.__file__).parent.parent


def run(
    *arguments: str | Path, cwd: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a new process."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    return subprocess.run(
        [sys.executable, "-m", "ntgraph", *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**kept, "PYTHONPATH": str(SOURCE), **variables},
        timeout=60,
    )


def test_done_is_0_and_standard_error_is_for_notes() -> None:
    done = run("check", *SMALL)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr == b"no problems in 15 statements about 11 nodes\n"


def test_problem_is_1_and_wrong_use_is_2(tmp_path: Path) -> None:
    assert run("check", "--facts", tmp_path).returncode == 1
    assert run("show", "nobody knows this", *SMALL).returncode == 2
    assert run("no-such-command").returncode == 2


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_output_in_a_pipe_is_utf8_in_any_locale(locale: str) -> None:
    done = run("export", "jsonl", "-", *SMALL, LC_ALL=locale)
    assert done.returncode == 0, done.stderr
    assert "théine" in done.stdout.decode("utf-8")
    assert len(done.stdout.splitlines()) == 15


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_facts_are_read_as_utf8_in_any_locale(locale: str) -> None:
    done = run("show", "théine", *SMALL, "--json", LC_ALL=locale)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["label"] == "caffeine"


@pytest.mark.parametrize("command", [["show", "caffeine"], ["info"], ["check", "--facts", "x"]])
def test_terminal_that_cannot_show_a_letter_shows_a_question_mark(command: list[str]) -> None:
    facts = () if "--facts" in command else SMALL
    done = run(*command, *facts, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert b"Traceback" not in done.stderr
    if command[0] == "show":
        assert b"Caf?, Sleep & the Garden Bumblebee" in done.stdout


def test_reader_who_stops_early_gets_no_traceback() -> None:
    command = [sys.executable, "-m", "ntgraph", "export", "graphml", "-", *SMALL]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read()
    assert b"Traceback" not in said


def test_lines_are_not_broken_when_nobody_watches() -> None:
    done = run("show", "caffeine", *SMALL, COLUMNS="20")
    lines = done.stdout.decode("utf-8").splitlines()
    assert "A bitter stimulant that coffee, tea and some flowers make." in lines
    assert "\x1b" not in done.stdout.decode("utf-8")


def test_build_runs_from_any_folder(tmp_path: Path) -> None:
    done = run("build", *SMALL, "--out", "some/where", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "some" / "where" / "index.html").is_file()


def test_problems_are_clickable_from_where_one_stands(tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    folder.mkdir()
    (folder / "nodes.tsv").write_bytes(b"id\tlabel\n")
    done = run("check", "--facts", "facts", cwd=tmp_path)
    assert done.returncode == 1
    assert b"facts/nodes.tsv:1:lay_label: missing column 'lay_label'\n" in done.stdout


def run_into(output: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a shell that leads its standard output somewhere."""
    command = " ".join([sys.executable, "-m", "ntgraph", *arguments, output])
    return subprocess.run(
        ["/bin/bash", "-o", "pipefail", "-c", command],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        text=True,
        timeout=60,
    )


PRINTING = (("info",), ("info", "--json"), ("export", "jsonl", "-"))
PRINTED = (*((*each, *SMALL) for each in PRINTING), ("--version",))


def name_command(arguments: tuple[str, ...]) -> str:
    return " ".join(each for each in arguments if each not in SMALL)


@pytest.mark.parametrize("arguments", PRINTED, ids=name_command)
def test_reader_of_a_pipe_may_leave(arguments: tuple[str, ...]) -> None:
    done = run_into("| head -c 1", *arguments)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("output", [">&-", ">/dev/full"])
@pytest.mark.parametrize("arguments", PRINTED, ids=name_command)
def test_closed_or_full_output_is_one_sentence(arguments: tuple[str, ...], output: str) -> None:
    done = run_into(output, *arguments)
    assert done.returncode == 1
    assert done.stderr.startswith("standard output could not be written: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("output", ["2>&-", "2>/dev/full"])
def test_command_works_where_nobody_gets_its_messages(output: str) -> None:
    done = run_into(output, "info")
    assert done.returncode == 0
    assert "statements" in done.stdout


def test_command_that_prints_nothing_needs_no_output() -> None:
    assert run_into(">&-", "check").returncode == 0


@pytest.mark.parametrize("output", ["2>&-", "2>/dev/full"])
def test_message_that_nobody_gets_does_not_change_that_it_failed(output: str) -> None:
    done = run_into(output, "no-such-command")
    assert done.returncode in {1, 2}
    assert "Traceback" not in done.stdout + done.stderr
