"""Measures the data of large pages in browsers: opening, a click, a key of a search, paths.

`python -m benchmarks.large_page_data` makes up two graphs with the sizes of Hetionet and PrimeKG,
writes each into a page without a picture, opens it in Chromium and in Firefox where they are
installed, and prints a Markdown table in ms. Lines are in random order inside each kind, which is
the most expensive order there is.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.large.made_up_names import Namer
from ntgraph.page.embedded_json import format_data
from ntgraph.page.large import (
    PageNodes,
    PageSection,
    SortedLinks,
    encode_lines,
    encode_links,
    encode_nodes,
)

SCRIPT = Path(__file__).with_suffix(".mjs")
PATIENCE_S = 180
BROWSERS = {
    "Chromium": (
        "chromium",
        ["--headless=new", "--no-sandbox", "--disable-gpu"],
        "--user-data-dir",
    ),
    "Firefox": ("firefox", ["--headless", "--no-remote"], "--profile"),
}


@dataclass(frozen=True, slots=True)
class Size:
    """How many nodes, links and kinds of links a made-up graph has."""

    nodes: int
    links: int
    kinds: int


SIZES = {
    "Hetionet's size": Size(47_031, 2_250_197, 24),
    "PrimeKG's size": Size(129_375, 8_100_498, 30),
}


def make_sections(size: Size) -> Iterator[PageSection]:
    """Yield the sections of a made-up graph in which few nodes have most of the links."""
    draw = np.random.default_rng(1)
    namer = Namer(1)
    labels = [namer.make_name(int(length)) for length in draw.integers(8, 40, size.nodes)]
    yield from encode_nodes(PageNodes(labels, draw.integers(0, 10, size.nodes)))
    kinds = np.sort((size.kinds * draw.random(size.links) ** 2).astype(np.int32))
    lines = np.arange(2, size.links + 2, dtype=np.uint32)
    subjects, objects = _draw_ends(draw, size), _draw_ends(draw, size)
    links = SortedLinks.of(subjects, objects, kinds, lines, size.kinds)
    yield encode_links(links)
    yield encode_lines(links)


def _draw_ends(draw: np.random.Generator, size: Size) -> NDArray[np.int32]:
    """Return one end of each link; the numbers of busy nodes are spread over all."""
    numbers = draw.permutation(size.nodes).astype(np.int32)
    return numbers[(size.nodes * draw.random(size.links) ** 3).astype(np.int32)]


def make_page(size: Size) -> str:
    """Return a page with nothing but the data and the script that measures."""
    sections = [*make_sections(size)]
    header = {
        "counts": {"nodes": size.nodes, "statements": size.links},
        "kinds": [{"template": f"{{subject}} has {at} {{object}}"} for at in range(size.kinds)],
        "sections": {section.name: section.header for section in sections},
    }
    texts = "".join(
        f'<script type="text/plain" id="section-{section.name}">{section.text}</script>'
        for section in sections
    )
    data = f'<script type="application/json" id="ntgraph-data">{format_data(header)}</script>'
    script = f'<script type="module">{_bundle()}</script>'
    return f"<!doctype html><meta charset=utf-8><title>data</title>{data}{texts}{script}"


def _bundle() -> str:
    command = ["npx", "esbuild", str(SCRIPT), "--bundle", "--minify", "--format=esm"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class _Server(HTTPServer):
    """Serves one page, and keeps the figures that it sends back."""

    page = b""
    figures: dict[str, Any] | None = None


class _Answer(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        """Send the page."""
        found = self.path == "/"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        if found:
            self.wfile.write(self.server.page)

    def do_POST(self) -> None:
        """Keep the figures."""
        self.server.figures = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


def measure(page: str, name: str) -> Mapping[str, Any]:
    """Return the figures of a page in a browser.

    Raises:
        TimeoutError: the browser sent none.
    """
    program, options, profile = BROWSERS[name]
    with _Server(("127.0.0.1", 0), _Answer) as server, tempfile.TemporaryDirectory() as folder:
        server.page, server.timeout = page.encode(), PATIENCE_S
        where = [f"{profile}={folder}"] if profile == "--user-data-dir" else [profile, folder]
        address = f"http://127.0.0.1:{server.server_port}/"
        browser = subprocess.Popen(
            [program, *options, *where, address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            for _ in range(5):
                server.handle_request()
                if server.figures is not None:
                    return server.figures
        finally:
            browser.terminate()
            browser.wait()
    raise TimeoutError(f"{name} sent no figures")


def print_table(figures: Mapping[str, Mapping[str, Any]]) -> None:
    """Print a row for each figure and a column for each browser."""
    print("| ms: median (longest) |" + "".join(f" {name} |" for name in figures))
    print("|---|" + "---|" * len(figures))
    for row in dict.fromkeys(key for own in figures.values() for key in own):
        cells = (_write(own.get(row)) for own in figures.values())
        print(f"| {row} |" + "".join(f" {cell} |" for cell in cells))


def _write(figure: Any) -> str:
    if isinstance(figure, dict):
        return f"{figure['median']:,.1f} ({figure['longest']:,.1f})"
    return f"{figure:,.0f}" if isinstance(figure, int | float) else str(figure or "–")


def main() -> int:
    """Measure both sizes in all browsers that are there; return the exit code."""
    names = [name for name, (program, *_) in BROWSERS.items() if shutil.which(program)]
    for size_name, size in SIZES.items():
        page = make_page(size)
        print(f"\n{size_name}: {len(page):,} characters\n")
        print_table({name: measure(page, name) for name in names})
    return 0


if __name__ == "__main__":
    sys.exit(main())
