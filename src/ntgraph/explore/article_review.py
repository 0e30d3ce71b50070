"""The review of an own article in a notebook."""

from __future__ import annotations

from html import escape
from pathlib import Path

from ntgraph.atomic_write import write_output, write_outputs
from ntgraph.drafting.decision_files import (
    DECISIONS_FILE,
    format_decisions,
    parse_decisions,
    read_decision_file,
    read_decisions,
)
from ntgraph.drafting.review_data import review_data
from ntgraph.errors import count_of
from ntgraph.facts.read_files import list_read_files
from ntgraph.page.review.render_review_page import render_review_page

FRAME_HEIGHT_PX = 720


class ArticleReview:
    """A page on which a person decides about proposals; in a notebook it is shown below the cell.

    A notebook's page cannot write into the folder: *Copy as text* or *Save file* on it, then
    `take` what was copied or the path of the file.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._data = review_data(folder)

    def __repr__(self) -> str:
        return f"ArticleReview({self.folder.as_posix()!r}: {self._count()})"

    def _count(self) -> str:
        return count_of(len(self._data["proposals"]), "proposal")

    def _repr_html_(self) -> str:
        page = escape(render_review_page(self._data))
        style = f"width:100%;height:{FRAME_HEIGHT_PX}px;border:1px solid #888"
        title = escape(f"Review: {self._data['title']}")
        return f'<iframe title="{title}" srcdoc="{page}" style="{style}"></iframe>'

    def to_html(self, path: Path | str) -> Path:
        """Write the review as a page that works without a network, and return its path.

        Raises:
            OutputError: it could not be written; the former file is unchanged.
        """
        read = [*list_read_files(self.folder)]
        return write_output(path, [render_review_page(self._data)], read=read)

    def take(self, decisions: Path | str) -> int:
        """Put decisions into decisions.tsv of the folder and return how many there are then.

        A decision about the same proposal replaces the former one; others stay.

        Args:
            decisions: what *Copy as text* copied, or the path of a file that the page saved.

        Raises:
            FactsError: a row cannot be read; nothing is written.
            OutputError: the file could not be written; the former one is unchanged.
        """
        if isinstance(decisions, str) and "\t" in decisions:
            taken = parse_decisions(decisions.encode(), "decisions")
        else:
            taken = read_decision_file(Path(decisions))
        known = {each.key: each for each in (*read_decisions(self.folder), *taken)}
        write_outputs(self.folder, {DECISIONS_FILE: [format_decisions(known.values())]})
        self._data = review_data(self.folder)
        return len(known)


def review(folder: Path | str) -> ArticleReview:
    """Review the proposals of an own article: `ntgraph draft` makes them.

    Raises:
        FactsError: a file of the folder cannot be read, or it is no folder of an own article.
    """
    return ArticleReview(Path(folder))
