"""Finds Firefox and WebKitGTK for the smoke tests, or installs them from Debian's packages.

`python -m tests.browser.engines.installed` prints what the tests will use and what they leave
out; with `--install` it installs what is missing, and fails if something stays missing.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.browser.chromium import (
    FONTS,
    PACKAGES_SECONDS,
    ChromiumMissingError,
    find_chromium,
    lend_node,
    run,
    say,
    superuser,
)

# With the value `all`, a missing engine fails the tests that it would have been left out of.
VARIABLE = "NTGRAPH_ENGINES"
FIREFOX_VARIABLE = "NTGRAPH_FIREFOX"
FIREFOX_NAMES = ("firefox-esr", "firefox")
MINI_BROWSERS = ("*/webkit2gtk-4.1/MiniBrowser", "webkit2gtk-4.1/MiniBrowser")
LIBRARIES = ("/usr/lib", "/usr/libexec")
PACKAGES = {"Firefox": ("firefox-esr",), "WebKitGTK": ("webkit2gtk-driver", "xvfb")}
ASK_DEBIAN = ("dpkg-query", "--show", "--showformat=${Version}")
NAMES = ("Chromium", "Firefox", "WebKitGTK")
VERSION = re.compile(r"\d+(\.\d+)+[a-z]*")


class EngineMissingError(RuntimeError):
    """Raised if an engine is not installed; says which packages have it."""

    def __init__(self, name: str) -> None:
        wanted = " ".join(PACKAGES.get(name, ("chromium",)))
        super().__init__(f"{name} is not installed (Debian: apt-get install {wanted})")


@dataclass(frozen=True)
class WebKitPrograms:
    """What it takes to drive WebKitGTK: its driver, its small browser, a screen in memory."""

    driver: str
    browser: str
    screen: str


def find_firefox() -> str:
    """Return the path of a Firefox.

    Raises:
        EngineMissingError: there is none.
    """
    for name in (os.environ.get(FIREFOX_VARIABLE, ""), *FIREFOX_NAMES):
        found = shutil.which(name) if name else None
        if found:
            return found
    raise EngineMissingError("Firefox")


def find_webkit() -> WebKitPrograms:
    """Return the programs by which WebKitGTK is driven.

    Raises:
        EngineMissingError: one of them is missing.
    """
    driver, screen = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    browsers = [
        str(found)
        for library in LIBRARIES
        for pattern in MINI_BROWSERS
        for found in sorted(Path(library).glob(pattern))
    ]
    if not (driver and screen and browsers):
        raise EngineMissingError("WebKitGTK")
    return WebKitPrograms(driver, browsers[0], screen)


def find_version(name: str) -> str:
    """Return the version of an installed engine.

    Raises:
        EngineMissingError: it is not installed.
    """
    if name == "Chromium":
        try:
            program = find_chromium()
        except ChromiumMissingError as error:
            raise EngineMissingError(name) from error
        command = [program, "--version"]
    elif name == "Firefox":
        command = [find_firefox(), "--version"]
    else:
        find_webkit()  # its programs tell no version without a screen
        command = [*ASK_DEBIAN, PACKAGES[name][0]]
    return ask_version(command)


def ask_version(command: list[str]) -> str:
    """Return the version that a command prints."""
    try:
        asked = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return "of an unknown version"
    found = VERSION.search(asked.stdout)
    return found.group() if found else "of an unknown version"


def describe_engines() -> str:
    """Return one line: the engines that the tests use, and those that are left out."""
    used, left_out = [], []
    for name in NAMES:
        try:
            used.append(f"{name} {find_version(name)}")
        except EngineMissingError as error:
            left_out.append(str(error))
    line = f"Smoke tests ran in {', '.join(used) or 'no browser'}"
    return f"{line}; left out: {'; '.join(left_out)}" if left_out else f"{line}; none was left out"


def find_missing() -> list[str]:
    """Return the names of the engines that are not installed."""
    missing = []
    for name in NAMES:
        try:
            find_version(name)
        except EngineMissingError:
            missing.append(name)
    return missing


def install_engines() -> None:
    """Install the missing engines by apt-get, if that can be done without a password."""
    packages = [package for name in find_missing() for package in PACKAGES.get(name, ())]
    rights = superuser() if packages else None
    if rights is None or shutil.which("apt-get") is None:
        return
    say(f"Installing {' '.join(packages)}")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    run([*apt, "update", "-qq"], seconds=PACKAGES_SECONDS)
    install = [*apt, "install", "-qq", "--yes", "--no-install-recommends"]
    run([*install, *packages, *FONTS], seconds=PACKAGES_SECONDS)


def main() -> int:
    """Print the engines; with `--install`, install them and return 1 if one stays missing."""
    lend_node()
    if "--install" in sys.argv[1:]:
        install_engines()
    say(describe_engines())
    return 1 if "--install" in sys.argv[1:] and find_missing() else 0


if __name__ == "__main__":
    sys.exit(main())
