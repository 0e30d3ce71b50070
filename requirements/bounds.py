"""Prove the bounds in pyproject.toml: a selection of tests with the lowest and the newest versions.

Run by `make bounds`. The lowest versions run on the lowest Python at hand, the newest on the
newest; each has an environment of its own. What the extras bring is among them, but for those
that only notebooks, documentation and tests need.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOWEST, NEWEST = "lowest", "newest"
EXTRAS = ("handout", "parquet", "pdf", "png", "rdf", "xlsx")
TOOLS = (
    "pytest>=8.3",
    "pytest-socket>=0.7",
    "pytest-xdist>=3.6",
    "hypothesis>=6.100",
    "syrupy>=4.7",
)
REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)>=(?P<lowest>[\w.]+)(?:,<(?P<below>[\w.]+))?")
KNOWN_PYTHONS = tuple(f"python3.{minor}" for minor in range(11, 20))
TESTS = (
    "tests/test_public_names.py",
    "tests/test_import_time.py",
    "tests/test_build_outputs.py",
    "tests/cli/test_process.py",
    "tests/explore/test_fact_graph.py",
    "tests/explore/test_pyvis_graph.py",
    "tests/exports/test_csv_table.py",
    "tests/exports/test_data_tables.py",
    "tests/exports/test_graphml.py",
    "tests/graph/test_data_frames.py",
    "tests/graph/test_kept_part.py",
    "tests/graph/test_networkx_graph.py",
    "tests/imports/objects",
    "tests/page/test_pyvis_network.py",
)
# The shipped facts in every format take long and show nothing that the small ones do not.
LEFT_OUT = "not shipped"
# pandas 2.2.0 warns at its import of what later versions did not do.
WARNINGS = ("-W", "ignore::DeprecationWarning")


def read_requirements() -> list[str]:
    """Return what ntgraph and its extras require, as pyproject.toml has it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    return [*project["dependencies"], *(each for name in EXTRAS for each in extras[name])]


def pin_lowest(requirement: str) -> str:
    """Return a requirement with its lowest version only.

    Raises:
        SystemExit: the requirement has another form.

    >>> pin_lowest("rdflib>=7.6,<8")
    'rdflib==7.6'
    """
    found = REQUIREMENT.fullmatch(requirement)
    if found is None:
        raise SystemExit(f"{requirement}: expected NAME>=VERSION or NAME>=VERSION,<VERSION")
    return f"{found['name']}=={found['lowest']}"


def find_pythons() -> Iterator[tuple[tuple[int, ...], str]]:
    """Yield version and path of each Python at hand that ntgraph serves, this one among them."""
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    own = (str(path / "bin" / "python") for path in kept.glob("3.*"))
    for name in (sys.executable, *KNOWN_PYTHONS, *own):
        ask = "import sys; print(*sys.version_info[:3])"
        try:
            done = subprocess.run([name, "-c", ask], capture_output=True, check=True, text=True)  # noqa: S603 - asks a Python for its version
        except (OSError, subprocess.CalledProcessError):
            continue
        if (number := tuple(map(int, done.stdout.split()))) >= (3, 11):
            yield number, name


def prove(which: str, version: tuple[int, ...], python: str) -> bool:
    """Install the lowest or the newest versions and run the tests; return whether they pass."""
    folder = ROOT / f".venv-{which}"
    program = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    wanted = read_requirements()
    pinned = [pin_lowest(each) for each in wanted] if which == LOWEST else wanted
    print(f"{which} versions on Python {'.'.join(map(str, version))}", flush=True)  # noqa: T201 - its output
    run(python, "-m", "venv", "--clear", "--without-pip", str(folder))
    pip = (sys.executable, "-m", "pip", "--python", str(program), "install", "--quiet")
    run(*pip, "--upgrade", *pinned, *TOOLS)
    command = (str(program), "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(  # noqa: S603 - the tests of this repository
        [*command, *WARNINGS, "-k", LEFT_OUT, *TESTS], cwd=ROOT, env=environment, check=False
    )
    return done.returncode == 0


def run(*command: str) -> None:
    """Run a command.

    Raises:
        SystemExit: it failed; with its exit code.
    """
    done = subprocess.run(command, cwd=ROOT, check=False)  # noqa: S603 - spelled out above
    if done.returncode:
        raise SystemExit(done.returncode)


if __name__ == "__main__":
    asked = sys.argv[1:] or [LOWEST, NEWEST]
    pythons = sorted(find_pythons())
    ends = {LOWEST: pythons[0], NEWEST: pythons[-1]}
    passed = [prove(which, *ends[which]) for which in asked]
    sys.exit(0 if all(passed) else 1)
