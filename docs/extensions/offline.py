"""Checks that the site makes no request: if a page would load anything remote, the build fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

# Attributes that make a browser load something; a plain link does not.
LOADING = {"src", "srcset", "data", "poster", "action", "formaction", "background"}
FAR = re.compile(r"^\s*(?:https?:)?//", flags=re.IGNORECASE)
FAR_IN_STYLE = re.compile(
    r"""(?:url\(\s*["']?|@import\s+["'])\s*((?:https?:)?//[^"')\s]+)""", flags=re.IGNORECASE
)


class Requests(HTMLParser):
    """Collects the remote addresses from which a page would load something."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect the addresses in the attributes of a tag."""
        self.in_style = tag == "style"
        for name, value in attrs:
            loads = name in LOADING or (tag == "link" and name == "href")
            if loads and value and FAR.match(value):
                self.found.append(value)
            if name == "style" and value:
                self.found += FAR_IN_STYLE.findall(value)

    def handle_endtag(self, tag: str) -> None:
        """Remember that a style sheet has ended."""
        self.in_style = False

    def handle_data(self, data: str) -> None:
        """Collect the addresses in a style sheet within the page."""
        if self.in_style:
            self.found += FAR_IN_STYLE.findall(data)


def find_requests(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield file and address of everything remote that pages and style sheets would load."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".html":
            page = Requests()
            page.feed(path.read_text(encoding="utf-8"))
            yield from ((path.name, address) for address in page.found)
        elif path.suffix == ".css":
            style = path.read_text(encoding="utf-8")
            yield from ((path.name, address) for address in FAR_IN_STYLE.findall(style))


def refuse_requests(app: Any, failure: Exception | None) -> None:
    """Fail a build whose pages would load anything remote.

    Raises:
        ExtensionError: they would; the message lists files and addresses.
    """
    from sphinx.errors import ExtensionError

    found = [] if failure else list(find_requests(Path(app.outdir)))
    if found:
        listed = "\n".join(f"{name}: {address}" for name, address in found)
        raise ExtensionError(f"pages would load something from elsewhere:\n{listed}")


def setup(app: Any) -> dict[str, bool]:
    """Let Sphinx check the site after it was built."""
    app.connect("build-finished", refuse_requests)
    return {"parallel_read_safe": True}
