"""Every command and option has a help text."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from ntgraph.cli import main

COMMANDS = sorted(main.commands)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_one_sentence(name: str) -> None:
    text = main.commands[name].help or ""
    assert text.endswith(".")
    assert "\n" not in text.strip()


@pytest.mark.parametrize("name", COMMANDS)
def test_help_can_be_asked_for(name: str) -> None:
    done = CliRunner().invoke(main, [name, "--help"])
    assert done.exit_code == 0
    assert done.output.startswith("Usage:")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_flag_has_help(name: str) -> None:
    options = [p for p in main.commands[name].params if isinstance(p, click.Option)]
    assert [option.name for option in options if option.is_flag and not option.help] == []


def test_version_names_package_and_data() -> None:
    done = CliRunner().invoke(main, ["--version"])
    assert done.exit_code == 0
    assert "ntgraph" in done.output
    assert "data" in done.output
