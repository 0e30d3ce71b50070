"""The first picture told in words: for each thing in its middle, what is said of it."""

from __future__ import annotations

from collections.abc import Sequence

from ntgraph.display.model import DisplayStory
from ntgraph.display.overview.page_address import format_address
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class ToldStatement:
    """A statement as one entry of a list, with the address of its card."""

    sentence: str
    verdict: str
    address: str


@frozen_record
class ToldThing:
    """A thing in the middle of the picture, and the statements that a line there stands for."""

    name: str
    address: str
    said: Sequence[ToldStatement]


def tell_story(story: DisplayStory) -> list[ToldThing]:
    """Return the picture in words, in its order: what acts on a thing, then what it does."""
    return [
        ToldThing(box.name, format_address(view="map", node=box.node), _tell(story, box.node))
        for box in story.boxes
        if box.column == "middle"
    ]


def list_told_places(story: DisplayStory) -> dict[str, str]:
    """Return the address of each statement of the picture, without its `#`, by statement.

    A row with this id is where the picture's links lead without scripts.
    """
    ids = (said.statement for line in story.lines for said in line.said)
    return {id: format_address(view="map", statement=id).removeprefix("#") for id in ids}


def _tell(story: DisplayStory, node: str) -> list[ToldStatement]:
    return [
        ToldStatement(
            said.sentence, said.verdict, format_address(view="map", statement=said.statement)
        )
        for line in story.lines
        if node in (line.source, line.target)
        for said in line.said
    ]
