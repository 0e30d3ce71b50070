"""Renders what a page about a large graph shows: one HTML file, or a folder for a server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ntgraph.display.large import LargeDisplay
from ntgraph.graph.display_limits import LARGEST_PAGE
from ntgraph.page.colors_as_css import format_colors
from ntgraph.page.content_policy import format_policy
from ntgraph.page.embedded_json import format_data
from ntgraph.page.html_templates import get_template
from ntgraph.page.large.large_header import make_header
from ntgraph.page.large.section import Section
from ntgraph.page.large.sections import encode_sections
from ntgraph.page.large.told_contents import Contents
from ntgraph.page.read_asset import read_asset

# Runs before the layout, so that no time is spent on parts for readers without scripts.
EARLY = 'document.documentElement.classList.add("js")'
INDEX, DATA = "index.html", "data"


class LargePage:
    """A page about a large graph, with its data packed and everything else still to be written.

    The display data may be forgotten as soon as the page is made of them.

    Args:
        display: what the page shows.
    """

    def __init__(self, display: LargeDisplay) -> None:
        self.sections = tuple(encode_sections(display))
        self.display = display

    @property
    def is_folder(self) -> bool:
        """Whether the data are more than one file should have."""
        return sum(len(section.deflated) for section in self.sections) * 5 / 4 > LARGEST_PAGE

    def write_file(self, *, build: str = "") -> Iterator[str]:
        """Yield the page as one file, in pieces of ASCII text.

        Args:
            build: the id of the build that the page is written by, if it is.

        Raises:
            PageError: the display data hold what no page can show, such as an unknown color.
        """
        yield from self._write(in_folder=False, build=build)

    def write_files(self) -> dict[str, Iterable[bytes]]:
        """Return the page as files for a static server: `index.html`, and the data beside it.

        Raises:
            PageError: the display data hold what no page can show, such as an unknown color.
        """
        page = (piece.encode("ascii") for piece in self._write(in_folder=True))
        data = {f"{DATA}/{each.name}.bin": [each.deflated] for each in self.sections}
        return {INDEX: page, **data}

    def _write(self, *, in_folder: bool, build: str = "") -> Iterator[str]:
        display = self.display
        told = Contents(display, in_folder=in_folder)
        scripts = [read_asset("assets/large_page.js")]
        if in_folder:
            scripts.insert(0, read_asset("assets/read_shards.js"))
        styles = format_colors(display.types, display.lines, display.verdicts)
        styles += read_asset("assets/large_page.css")
        policy = format_policy(
            scripts=(EARLY, *scripts), styles=(styles,), reads_beside=in_folder
        )
        yield _as_ascii(
            get_template("ntgraph.page", "large/page.html.j2").render(
                display=display,
                told=told,
                tables=told,
                build=build,
                policy=policy,
                styles=styles,
                early=EARLY,
            )
        )
        if not in_folder:
            yield from _write_sections(self.sections)
        header = make_header(display, told, self.sections, in_folder=in_folder)
        end = get_template("ntgraph.page", "large/_end.html.j2")
        yield _as_ascii(end.render(header=format_data(header), scripts=scripts))


def render_large_page(display: LargeDisplay, *, build: str = "") -> str:
    """Return a page about a large graph as one text, however long it is."""
    return "".join(LargePage(display).write_file(build=build))


def _write_sections(sections: Sequence[Section]) -> Iterator[str]:
    """Yield each section as an element whose text no browser reads before it is asked for."""
    for section in sections:
        yield f'\n<script type="text/plain" class="ntgraph-section" id="section-{section.name}">'
        yield section.text
        yield "</script>"
    yield "\n"


def _as_ascii(page: str) -> str:
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii")


def folder_beside(page: Path) -> Path:
    """Return the folder that is written in place of a page that is too large for one file.

    >>> folder_beside(Path("brain.html")).name
    'brain'
    """
    return page.with_suffix("")
