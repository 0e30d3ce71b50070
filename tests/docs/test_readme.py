"""The examples and commands in the README work."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from ntgraph.cli import main

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FIRST_SCREEN = README.splitlines()[:40]


def blocks(language: str) -> list[str]:
    """Return the README's code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


def shell_lines() -> list[str]:
    """Return the README's ntgraph commands that need no copy of the article."""
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    return [line for line in lines if line.startswith("ntgraph ") and "--article" not in line]


@pytest.mark.parametrize("command", ["make explore", "make test"])
def test_first_screen_shows_the_two_commands(command: str) -> None:
    assert any(line.startswith(command) for line in FIRST_SCREEN)


def test_python_example_fits_eight_lines_and_prints_statements(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (example,) = blocks("python")
    assert len([line for line in example.splitlines() if line.strip()]) <= 8
    names: dict[str, object] = {}
    exec(compile(example, "README.md", "exec"), names)  # noqa: S102 - the README's own code
    printed = capsys.readouterr().out.splitlines()
    assert printed
    assert all("opamine" in line or "Cites:" in line for line in printed)
    assert "graph" in names


@pytest.mark.parametrize("line", shell_lines())
def test_shell_example_runs(line: str) -> None:
    command, *_ = line.split("|")
    done = CliRunner().invoke(main, shlex.split(command)[1:])
    assert done.exit_code == 0, done.output
    assert done.stdout.strip()


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"^\| `ntgraph {name}\b", README, flags=re.MULTILINE)


def test_readme_names_no_command_that_does_not_exist() -> None:
    named = set(re.findall(r"`ntgraph ([a-z]+)", README))
    assert named <= set(main.commands)


def test_pictures_are_there_and_small() -> None:
    shown = re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)
    assert len(shown) == 4
    for picture in shown:
        content = (ROOT / picture).read_bytes()
        assert content[:4] + content[8:12] == b"RIFFWEBP"
        assert len(content) < 100_000


def test_readme_says_what_it_is_not() -> None:
    assert "not medical advice" in README.lower()
