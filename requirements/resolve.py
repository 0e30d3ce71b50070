"""Resolve pyproject.toml into pinned requirements, one file a purpose.

Run by `make pins`. Each file holds names and versions only, so that it serves whatever
package index a reader uses.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
HEADER = "# Made by `make pins` from pyproject.toml; do not edit.\n"
FORM = [
    "--quiet",
    "--upgrade",
    "--no-header",
    "--no-emit-options",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-trusted-host",
    "--strip-extras",
    "--annotation-style=line",
]

# Each purpose, with the purposes whose versions it has to keep to.
PURPOSES: dict[str, tuple[list[str], list[str]]] = {
    "build": (["--only-build-deps", "--build-deps-for=editable"], []),
    "run": ([], ["build"]),
    "test": (["--extra=test"], ["build", "run"]),
    "lint": (["--extra=lint"], ["test"]),
    "notebook": (["--extra=notebook"], ["run", "test"]),
    "docs": (["--extra=docs"], ["run", "test"]),
}

# What commands and pages need, to be installed with `--no-deps`: pandas would bring numpy, and
# pyvis IPython.
LIGHT = (
    "click", "jinja2", "lazy-loader", "markdown-it-py", "markupsafe", "mdurl", "networkx",
    "packaging", "pygments", "pyvis", "rich", "tomli-w",
)  # fmt: skip


def resolve(purpose: str) -> None:
    """Write the requirements of one purpose."""
    selection, kept = PURPOSES[purpose]
    constraints = [f"--constraint=requirements/{name}.txt" for name in ("oldest", *kept)]
    target = FOLDER / f"{purpose}.txt"
    target.unlink(missing_ok=True)
    command = [sys.executable, "-m", "piptools", "compile", *FORM, *selection, *constraints]
    output = f"--output-file=requirements/{purpose}.txt"
    # A fixed command of this file's own.
    subprocess.run([*command, output, "pyproject.toml"], cwd=FOLDER.parent, check=True)  # noqa: S603
    target.write_text(HEADER + target.read_text(encoding="utf-8"), encoding="utf-8")


def write_light() -> None:
    """Write the requirements of commands and pages, with the versions of run.txt."""
    lines = (FOLDER / "run.txt").read_text(encoding="utf-8").splitlines()
    pins = [line.split("#")[0].strip() for line in lines]
    kept = [pin for pin in pins if pin.partition("==")[0] in LIGHT]
    (FOLDER / "light.txt").write_text(HEADER + "\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for purpose in PURPOSES:
        resolve(purpose)
    write_light()
