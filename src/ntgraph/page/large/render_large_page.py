"""Renders what a page about a large graph shows: one HTML file, or a folder for a server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from ntgraph.display.large import LargeDisplay, LargeLinks, LargeNodes
from ntgraph.page.colors_as_css import format_colors
from ntgraph.page.content_policy import format_policy
from ntgraph.page.embedded_json import format_data
from ntgraph.page.html_templates import get_template
from ntgraph.page.large.large_header import make_header
from ntgraph.page.large.sections import encode_sections
from ntgraph.page.large.told_contents import Contents
from ntgraph.page.read_asset import read_asset

# Runs before the layout, so that no time is spent on parts for readers without scripts.
EARLY = 'document.documentElement.classList.add("js")'
INDEX, DATA = "index.html", "data"
# Four bytes become five characters in a file.
GROWTH = 5 / 4


class LargePage:
    """A page about a large graph with its data packed, ready to be written in either form.

    It keeps nothing of the display data but words and counts, so that these need not be in
    memory together with what is written.

    Args:
        display: what the page shows.

    Raises:
        PageError: the display data hold what no page can show, such as an unknown color.
    """

    def __init__(self, display: LargeDisplay) -> None:
        self._told = Contents(display)
        self._styles = format_colors(display.types, display.lines, display.verdicts)
        self._styles += read_asset("assets/large_page.css")
        self._header = make_header(display, self._told)
        self._shown = _without_data(display)
        self.sections = tuple(encode_sections(display))

    @property
    def is_folder(self) -> bool:
        """Whether the data are more than one file should have."""
        return sum(len(each.deflated) for each in self.sections) * GROWTH > self._shown.largest_page

    def write_file(self, *, build: str = "") -> Iterator[str]:
        """Yield the page as one file, in pieces of ASCII text.

        Args:
            build: the id of the build that the page is written by, if it is.
        """
        yield self._begin(build, in_folder=False)
        for section in self.sections:
            yield f'<script type="text/plain" class="ntgraph-section" id="section-{section.name}">'
            yield section.text
            yield "</script>\n"
        yield self._end(in_folder=False)

    def write_files(self, *, build: str = "") -> tuple[str, dict[str, Iterable[bytes]]]:
        """Return the page for a static server, and the data beside it by file name."""
        html = self._begin(build, in_folder=True) + self._end(in_folder=True)
        return html, {f"{DATA}/{each.name}.bin": [each.deflated] for each in self.sections}

    def _begin(self, build: str, *, in_folder: bool) -> str:
        """Return everything before the data: what readers without scripts see, too."""
        scripts = (EARLY, *_list_scripts(in_folder=in_folder))
        html = get_template("ntgraph.page", "large/page.html.j2").render(
            display=self._shown,
            told=self._told,
            tables=self._told,
            build=build,
            policy=format_policy(scripts=scripts, styles=(self._styles,), reads_beside=in_folder),
            styles=self._styles,
            early=EARLY,
            in_folder=in_folder,
        )
        return _as_ascii(f"{html}\n")

    def _end(self, *, in_folder: bool) -> str:
        sections = {section.name: section.header for section in self.sections}
        header = {**self._header, "shards": in_folder, "sections": sections}
        return _as_ascii(
            get_template("ntgraph.page", "large/_end.html.j2").render(
                header=format_data(header), scripts=_list_scripts(in_folder=in_folder)
            )
        )


def render_large_page(display: LargeDisplay, *, build: str = "") -> str:
    """Return a page about a large graph as one text, however long it is."""
    return "".join(LargePage(display).write_file(build=build))


def _list_scripts(*, in_folder: bool) -> list[str]:
    names = [*(["read_shards"] if in_folder else []), "large_page"]
    return [read_asset(f"assets/{name}.js") for name in names]


def _without_data(display: LargeDisplay) -> LargeDisplay:
    """Return what a template shows of display data, without arrays and records."""
    none = np.zeros(0, dtype=np.int32)
    nodes = LargeNodes(names=(), ids=(), types=none, groups=none.astype(np.uint8))
    links = LargeLinks(kinds=none, subjects=none, objects=none)
    return replace(display, nodes=nodes, links=links, works=(), groups=None, details=None)


def _as_ascii(page: str) -> str:
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii")
