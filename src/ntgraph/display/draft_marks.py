"""What a page says of facts while proposals about the article are not decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ntgraph.display.model import DisplayGraph, DisplayStatement, DisplayTerm
from ntgraph.errors import count_with_verb

if TYPE_CHECKING:
    from ntgraph.display.large import LargeDisplay

DRAFT = DisplayTerm(
    "draft",
    "draft",
    "Something else that was proposed of this sentence is not decided yet.",
)


def mark_draft(display: DisplayGraph, places: Sequence[tuple[int, int]]) -> DisplayGraph:
    """Return display data that say what is not decided.

    Nothing that is only proposed is shown. The top of the page counts it, and each statement
    from a sentence of which something is still open is marked as *draft*.

    Args:
        display: the display data of the folder of one article.
        places: where the quotes of proposals that are not decided stand in its text.
    """
    if not places:
        return display
    return replace(
        display,
        draft=word_draft(len(places)),
        kinds=(*display.kinds, DRAFT),
        statements=tuple(_mark(each, places) for each in display.statements),
    )


def mark_large_draft(display: LargeDisplay, count: int) -> LargeDisplay:
    """Return display data of a large graph that say at their top how much is not decided."""
    return replace(display, draft=word_draft(count)) if count else display


def word_draft(count: int) -> str:
    """Return what stands at the top of a page.

    >>> word_draft(2)
    '2 proposals are not decided yet, and not shown here.'
    """
    return f"{count_with_verb(count, 'proposal')} not decided yet, and not shown here."


def _mark(statement: DisplayStatement, places: Sequence[tuple[int, int]]) -> DisplayStatement:
    """Return a statement, marked if one of its passages meets one of the places."""
    is_open = any(
        evidence.start < end and start < evidence.end
        for evidence in statement.evidence
        for start, end in places
    )
    return replace(statement, flags=(*statement.flags, DRAFT.id)) if is_open else statement
