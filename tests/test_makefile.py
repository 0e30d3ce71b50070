"""What make says to those whose Python can install nothing, and at its end."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],  # noqa: S607 - the machine's own
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )


def test_a_python_without_pip_is_told_which_package_brings_it(tmp_path: Path) -> None:
    python, made = tmp_path / "python", tmp_path / "venv"
    python.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    python.chmod(0o755)
    done = make(f"PYTHON={python}", f"VENV={made}", f"{made}/.made")
    assert done.returncode != 0
    assert f"{python} has neither venv nor pip" in done.stderr
    assert "apt install python3-venv" in done.stderr
    assert not made.exists()


def test_explore_ends_with_what_to_do_next() -> None:
    planned = make("--dry-run", "--always-make", "explore", "ARGS=--open").stdout
    build, *told = planned.splitlines()[-4:]
    assert build.rstrip().endswith("--open")
    assert "Next: " in told[0]
    assert all(line.startswith("echo ") for line in told)
