"""What ntgraph brings with it: a bill of materials, known vulnerabilities, age, and licenses.

Run by `make supply`, with the packages of requirements/run.txt installed. The bill goes to
build/sbom.cdx.json (CycloneDX). Known vulnerabilities and newest versions are asked of PyPI and
npm; where these cannot be reached, it says so and fails, since nothing was found out then.
With `--write`, LICENSES.md is written anew.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "requirements" / "run.txt"
TOOLS = ROOT / ".venv-supply"
BILL = ROOT / "build" / "sbom.cdx.json"
LICENSES = ROOT / "LICENSES.md"
START, END = "<!-- packages -->\n", "<!-- end of packages -->\n"
PINNED = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
# What older packages say only in their classifiers, as SPDX writes it.
CLASSIFIED = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: BSD License": "BSD",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
}
LONGEST_NAME = 40
# The scripts that pyvis brings for pages which it writes itself; ours have none of them.
PYVIS_SCRIPTS = {"vis-network": "9.1.2"}


def read_pins() -> list[tuple[str, str]]:
    """Return name and version of each package that an installation brings."""
    return PINNED.findall(PINS.read_text(encoding="utf-8"))


def find_license(name: str) -> str:
    """Return the license that a package's metadata give, as short as they have it."""
    told = metadata(name)
    classifiers = told.get_all("Classifier") or []
    named = [CLASSIFIED[each] for each in classifiers if each in CLASSIFIED]
    plain = (told.get("License") or "").strip().removeprefix("UNKNOWN")
    if told.get("License-Expression"):
        return str(told["License-Expression"])
    return plain if 0 < len(plain) <= LONGEST_NAME else " OR ".join(named) or "see its files"


def list_licenses() -> Iterator[str]:
    """Yield the rows of the table of packages."""
    yield "| package | license |\n|---|---|\n"
    for name, _ in read_pins():
        yield f"| {name} | {find_license(name)} |\n"


def write_licenses() -> None:
    """Write the table of packages into LICENSES.md; the rest of the file stays."""
    text = LICENSES.read_text(encoding="utf-8")
    before, rest = text.split(START)
    _, after = rest.split(END)
    LICENSES.write_text(
        f"{before}{START}\n{''.join(list_licenses())}\n{END}{after}", encoding="utf-8"
    )


def compare_scripts() -> bool:
    """Print which npm packages are older than npm's newest; return whether npm answered."""
    done = subprocess.run(
        ["npm", "outdated", "--json"],  # noqa: S607 - the machine's own
        cwd=ROOT, capture_output=True, check=False, text=True,
    )  # fmt: skip
    try:
        found = json.loads(done.stdout or "{}")
    except ValueError:
        found = {"error": done.stdout}
    if "error" in found or (done.returncode and not found):
        print("npm did not answer", file=sys.stderr)  # noqa: T201 - its output
        return False
    for name, told in sorted(found.items()):
        print(f"{name}: {told.get('wanted')} is pinned, {told.get('latest')} is newest")  # noqa: T201 - its output
    for name, version in PYVIS_SCRIPTS.items():
        newest = run("npm", "view", name, "version", is_quiet=True)
        print(f"{name} {version} comes with pyvis for its own pages, newest {newest}")  # noqa: T201 - its output
    return True


def run(*command: str, is_quiet: bool = False) -> str:
    """Run a command and return what it prints, or an empty text.

    Raises:
        SystemExit: it failed.
    """
    output = subprocess.PIPE if is_quiet else None
    done = subprocess.run(command, cwd=ROOT, check=False, stdout=output, text=True)  # noqa: S603 - spelled out here
    if done.returncode:
        raise SystemExit(done.returncode)
    return (done.stdout or "").strip()


def find_tool(name: str) -> str:
    """Return the path of a program in the environment of the tools."""
    return str(TOOLS / ("Scripts" if sys.platform == "win32" else "bin") / name)


def install_tools() -> None:
    """Make the environment of the tools and install them."""
    run(sys.executable, "-m", "venv", "--clear", "--without-pip", str(TOOLS))
    pip = (sys.executable, "-m", "pip", "--python", find_tool("python"), "install", "--quiet")
    run(*pip, "--requirement", "requirements/supply.txt")


def write_bill() -> None:
    """Write the bill of materials, the same for the same pins."""
    BILL.parent.mkdir(exist_ok=True)
    form = ("--output-reproducible", "--of", "JSON", "-o", str(BILL))
    run(find_tool("cyclonedx-py"), "requirements", str(PINS), *form)


def audit() -> bool:
    """Look each pinned package up among known vulnerabilities; return whether none was found.

    Strict, because a package that could not be looked up would count as a sound one.
    """
    command = [find_tool("pip-audit"), "--strict", "--no-deps", "--disable-pip", "-r", str(PINS)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0  # noqa: S603 - spelled out here


if __name__ == "__main__":
    if "--write" in sys.argv:
        write_licenses()
        sys.exit()
    install_tools()
    write_bill()
    print(f"{BILL.relative_to(ROOT)}: {len(read_pins())} packages", flush=True)  # noqa: T201 - its output
    sys.exit(0 if all([audit(), compare_scripts()]) else 1)
